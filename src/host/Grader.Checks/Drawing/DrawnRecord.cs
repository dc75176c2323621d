using System.Collections.Immutable;
using System.Reflection;
using Grader.Checks.Shrinking;

namespace Grader.Checks;

/// <summary>A record whose parts can be drawn: looked at once, because it is made for every case.</summary>
static class DrawnRecord<T>
{
    static readonly ConstructorInfo? s_constructor = InputTree.Constructor(typeof(T));

    static readonly ImmutableArray<(ParameterInfo Parameter, bool MayBeNull)> s_parts =
        [.. s_constructor?.GetParameters().Select(parameter => (parameter, DeclaredNull.IsLegalFor(parameter))) ?? []];

    /// <summary>The record of what is drawn for each part.</summary>
    /// <param name="draw">Told the part, and whether it may be null.</param>
    /// <exception cref="InvalidCheckException">It is no record.</exception>
    public static T Assemble(Func<ParameterInfo, bool, object?> draw) => s_constructor is null
        ? throw new InvalidCheckException($"{typeof(T).Name} is no record with its parts in parentheses: nothing can be drawn for it")
        : (T)s_constructor.Invoke([.. s_parts.Select(part => draw(part.Parameter, part.MayBeNull))]);
}
