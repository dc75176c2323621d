using Grader.Protocol;

namespace Grader.Checks;

/// <summary>An input, and how to get the right answer to any input of its type.</summary>
public sealed record Question(object Input, Func<object, Value> RightAnswer);
