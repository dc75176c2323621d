using System.Reflection;

namespace Grader.Checks;

/// <summary>The constructor of a record whose parameters are its parts.</summary>
static class DrawnRecord<T>
{
    public static ConstructorInfo Constructor { get; } = Find();

    static ConstructorInfo Find() =>
        typeof(T).GetConstructors().FirstOrDefault(candidate => candidate.GetParameters() is { Length: > 0 } parameters
            && parameters.All(parameter => typeof(T).GetProperty(parameter.Name!)?.PropertyType == parameter.ParameterType))
        ?? throw new InvalidCheckException($"{typeof(T).Name} is no record with its parts in parentheses: nothing can be drawn for it");
}
