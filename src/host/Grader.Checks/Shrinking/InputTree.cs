using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Grader.Checks.Shrinking;

/// <summary>An input taken apart: the arrays, texts and numbers that its records and tuples hold.</summary>
/// <param name="Leaves">In the order of the constructors' parameters.</param>
/// <param name="Assemble">Puts an input together from the same number of values.</param>
sealed record InputTree(ImmutableArray<Leaf> Leaves, Func<ReadOnlyMemory<object?>, object?> Assemble)
{
    public static InputTree Decompose(object? input) => Decompose(input, null);

    public InputTree With(int index, object? value) => this with { Leaves = Leaves.SetItem(index, Leaves[index] with { Value = value }) };

    public object? Build() => Assemble(Leaves.Select(leaf => leaf.Value).ToArray());

    static InputTree Decompose(object? input, ParameterInfo? declared)
    {
        if (input is null || Constructor(input.GetType()) is not { } constructor)
        {
            return new InputTree([Leaf.FromValue(input, declared)], values => values.Span[0]);
        }
        var parts = constructor.GetParameters().Select((parameter, i) => Decompose(Member(input, parameter, i), parameter)).ToList();
        return new InputTree([.. parts.SelectMany(part => part.Leaves)], values =>
        {
            var arguments = new object?[parts.Count];
            for (var (i, at) = (0, 0); i < parts.Count; at += parts[i].Leaves.Length, i++)
            {
                arguments[i] = parts[i].Assemble(values.Slice(at, parts[i].Leaves.Length));
            }
            return constructor.Invoke(arguments);
        });
    }

    /// <summary>For a tuple or a record: the constructor whose parameters are its members. Null for anything else.</summary>
    public static ConstructorInfo? Constructor(Type type) =>
        type.IsPrimitive || type.IsArray || type.IsEnum || type == typeof(string) ? null :
        type.GetConstructors().FirstOrDefault(candidate =>
            candidate.GetParameters() is { Length: > 0 } parameters &&
            (typeof(ITuple).IsAssignableFrom(type) ? parameters.Length == type.GetGenericArguments().Length
                : parameters.All(parameter => type.GetProperty(parameter.Name!)?.PropertyType == parameter.ParameterType)));

    static object? Member(object input, ParameterInfo parameter, int index) =>
        input is ITuple tuple ? tuple[index] : input.GetType().GetProperty(parameter.Name!)!.GetValue(input);
}

/// <summary>An array, text or number of an input.</summary>
/// <param name="Dims">Names of an array's dimensions; empty if they have none.</param>
/// <param name="Name">The name of its parameter, in words; null if the input is no record.</param>
/// <param name="Bound">The least value of an integer, if one is declared.</param>
/// <param name="MayBeNull">Whether its parameter is declared with a question mark.</param>
sealed record Leaf(object? Value, string? Name, ImmutableArray<string> Dims, long? Bound, bool MayBeNull)
{
    /// <summary>The least value of an integer.</summary>
    public long Least => Bound ?? 0;

    /// <param name="declared">The parameter that the value is for; null if the input is no record.</param>
    public static Leaf FromValue(object? value, ParameterInfo? declared) => new(
        value,
        declared?.Member.DeclaringType is { } type && !typeof(ITuple).IsAssignableFrom(type) ? Words(declared.Name!) : null,
        [.. declared?.GetCustomAttribute<DimsAttribute>()?.Names ?? []],
        declared?.GetCustomAttribute<AtLeastAttribute>()?.Bound,
        declared is not null && !declared.ParameterType.IsValueType && DeclaredNull.IsLegalFor(declared));

    /// <summary>VocabularySize as "vocabulary size".</summary>
    static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
