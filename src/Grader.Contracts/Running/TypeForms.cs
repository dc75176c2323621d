using System.Collections.Immutable;

namespace Grader.Contracts;

/// <summary>
/// The C# types a submission may use for each type of a contract ("bring your own types"). The compiler matches signatures against this
/// list; the worker has a converter for each entry, and a test holds the two together.
/// </summary>
public static class TypeForms
{
    const string MathNetMatrix = "MathNet.Numerics.LinearAlgebra.Matrix";
    const string MathNetVector = "MathNet.Numerics.LinearAlgebra.Vector";
    const string NumericsTensor = "System.Numerics.Tensors.Tensor";

    public const string TorchTensor = "TorchSharp.torch.Tensor";

    /// <summary>Fully qualified forms, the contract's own first; only that one where nothing else fits.</summary>
    /// <param name="contractType">A contract's type as written there, without nullability: <c>float[,]</c>, <c>int[]</c>, <c>string</c>.</param>
    public static ImmutableArray<string> Of(string contractType) => contractType switch
    {
        _ when TupleForm.Parts(contractType) is { } parts => [TupleForm.Of(parts)],
        _ when Tensor(contractType) is (var element, var rank) => [contractType, .. Elements(element).SelectMany(e => OfTensor(e, rank)).Except([contractType]), TorchTensor],
        "string[]" => ["string[]", .. Sequences("string")],
        "int" or "long" => [contractType, contractType == "int" ? "long" : "int"],
        "float" or "double" => [contractType, contractType == "float" ? "double" : "float"],
        _ => [contractType],
    };

    /// <summary>Whether a submission may write <paramref name="form"/>, fully qualified, where the contract has <paramref name="contractType"/>. Each part of a tuple may have any of its own forms.</summary>
    public static bool Allows(string contractType, string form) =>
        TupleForm.Parts(contractType) is { } parts
            ? TupleForm.PartsOfForm(form) is { } forms && forms.Length == parts.Length && parts.Zip(forms).All(pair => Allows(pair.First, pair.Second))
            : Of(contractType).Contains(form);

    /// <summary>The types of a tuple's parts; of any other type, that type alone.</summary>
    public static ImmutableArray<string> Parts(string contractType) => TupleForm.Parts(contractType) ?? [contractType];

    /// <summary>Element and rank of a rectangular array of numbers or booleans; null for anything else.</summary>
    static (string Element, int Rank)? Tensor(string type)
    {
        var bracket = type.IndexOf('[', StringComparison.Ordinal);
        return bracket > 0 && ElementTypes.FromKeyword(type[..bracket]) is not null && type.EndsWith(']') && type[(bracket + 1)..^1].All(c => c == ',')
            ? (type[..bracket], type.Length - bracket - 1)
            : null;
    }

    static IEnumerable<string> OfTensor(string element, int rank) =>
    [
        $"{element}[{new string(',', rank - 1)}]",
        .. rank == 1 ? Sequences(element) : [element + string.Concat(Enumerable.Repeat("[]", rank))],
        .. (element, rank) switch
        {
            ("float" or "double", 1) => [$"{MathNetVector}<{element}>"],
            ("float" or "double", 2) => [$"{MathNetMatrix}<{element}>"],
            _ => Array.Empty<string>(),
        },
        $"{NumericsTensor}<{element}>",
    ];

    static string[] Elements(string element) => element switch
    {
        "float" or "double" => ["float", "double"],
        "int" or "long" => ["int", "long"],
        _ => [element],
    };

    static string[] Sequences(string item) =>
    [
        $"System.Collections.Generic.List<{item}>",
        $"System.Collections.Generic.IList<{item}>",
        $"System.Collections.Generic.IReadOnlyList<{item}>",
        $"System.Collections.Generic.IEnumerable<{item}>",
        $"System.Collections.Immutable.ImmutableArray<{item}>",
    ];

    /// <summary>A form as it is shown to a candidate: without namespaces, tuples in parentheses.</summary>
    public static string Shorten(string form) => TupleForm.PartsOfForm(form) is { } parts ? $"({string.Join(", ", parts.Select(Shorten))})" : form
        .Replace("System.Collections.Generic.", "", StringComparison.Ordinal)
        .Replace("System.Collections.Immutable.", "", StringComparison.Ordinal)
        .Replace("MathNet.Numerics.LinearAlgebra.", "", StringComparison.Ordinal)
        .Replace("System.Numerics.Tensors.", "", StringComparison.Ordinal)
        .Replace("TorchSharp.torch.", "torch.", StringComparison.Ordinal);
}
