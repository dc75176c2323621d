using System.Collections.Immutable;

namespace Grader.Checks;

/// <summary>A call of the contract that somebody wrote down.</summary>
/// <param name="Answer">What is written after the call; null also if nothing is.</param>
sealed record WrittenCall(string Method, Type Returns, ImmutableArray<Argument> Arguments, bool HasAnswer, object? Answer);

/// <param name="Number">1-based.</param>
readonly record struct WrittenLine(int Number, string Text)
{
    public static ImmutableArray<WrittenLine> Of(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => new WrittenLine(i + 1, line))];
}

/// <summary>A line is no call, or a value in it cannot be read.</summary>
/// <param name="line">1-based.</param>
sealed class UnreadableCallException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
