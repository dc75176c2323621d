using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>
/// The C# types that a submission may use for each type of a contract ("bring your own types"). The compiler matches signatures against
/// this list, the worker has a converter for each entry, and a test keeps the two in step.
/// </summary>
public static class AcceptedTypes
{
    const string MathNetMatrix = "MathNet.Numerics.LinearAlgebra.Matrix";
    const string MathNetVector = "MathNet.Numerics.LinearAlgebra.Vector";
    const string NumericsTensor = "System.Numerics.Tensors.Tensor";

    public const string TorchTensor = "TorchSharp.torch.Tensor";

    /// <summary>
    /// Fully qualified forms, the contract's own first, and only that one if nothing else fits. For nested types this lists one example;
    /// <see cref="Allows"/> accepts every nesting.
    /// </summary>
    /// <param name="contractType">
    /// A contract's type as written there, without nullability: <c>float[,]</c>, <c>int[]</c>, <c>string</c>.
    /// </param>
    public static ImmutableArray<string> Alternatives(string contractType) => contractType switch
    {
        _ when TupleForm.Parts(contractType) is { } parts => [TupleForm.Write(parts)],
        _ when TuplesOfArray(contractType) is { } tuple =>
            [$"{Alternatives(tuple)[0]}[]", .. Sequences(Alternatives(tuple)[0]),
                .. Numbers(tuple) is { } number ? OfTensor(number, 2) : []],
        _ when Tensor(contractType) is (var element, var rank) =>
            [contractType, .. Elements(element).SelectMany(e => OfTensor(e, rank)).Except([contractType]), TorchTensor],
        "string[]" => ["string[]", .. Sequences("string")],
        _ when ItemOfArray(contractType) is not null => [contractType, SequenceForm.ListOf(ItemOfArray(contractType)!)],
        "int" or "long" => [contractType, contractType == "int" ? "long" : "int"],
        "float" or "double" => [contractType, contractType == "float" ? "double" : "float"],
        _ => [contractType],
    };

    /// <summary>
    /// Whether a submission may write <paramref name="form"/>, fully qualified, where the contract has <paramref name="contractType"/>.
    /// Each part of a tuple may have any of its own forms.
    /// </summary>
    public static bool Allows(string contractType, string form)
    {
        if (TupleForm.Parts(contractType) is { } parts)
        {
            return TupleForm.PartsOfForm(form) is { } forms && forms.Length == parts.Length
                && parts.Zip(forms).All(pair => Allows(pair.First, pair.Second));
        }
        if (Tensor(contractType) is (var element, var rank))
        {
            return Elements(element).Any(e => IsTensor(form, e, rank));
        }
        if (TuplesOfArray(contractType) is { } tuple && Numbers(tuple) is { } number
            && Elements(number).Any(e => IsTensor(form, e, rank: 2)))
        {
            return true;
        }
        return (TuplesOfArray(contractType) ?? ItemOfArray(contractType)) is { } item
            ? SequenceForm.Item(form) is { } given && Allows(item, given)
            : Alternatives(contractType).Contains(form);
    }

    /// <summary>Whether there are more ways to nest a type in lists and arrays than <see cref="Alternatives"/> lists.</summary>
    public static bool IsNested(string contractType) =>
        TuplesOfArray(contractType) is not null || Tensor(contractType) is (_, > 1)
            || (ItemOfArray(contractType) is { } item && ItemOfArray(item) is not null);

    /// <summary>The types of a tuple's parts; for any other type, that type alone.</summary>
    public static ImmutableArray<string> Parts(string contractType) => TupleForm.Parts(contractType) ?? [contractType];

    /// <summary>The names of a tuple's parts, empty for a part without one; no names if the type is not a tuple.</summary>
    public static ImmutableArray<string> PartNames(string contractType) => TupleForm.Names(contractType);

    /// <summary>Element and rank of an array of numbers or booleans, rectangular or jagged; null for anything else.</summary>
    static (string Element, int Rank)? Tensor(string type)
    {
        var bracket = type.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0 || ElementTypes.FromKeyword(type[..bracket]) is null)
        {
            return null;
        }
        var brackets = type[bracket..];
        return
            brackets.Replace("[]", "", StringComparison.Ordinal).Length == 0 ? (type[..bracket], brackets.Length / 2) :
            brackets.EndsWith(']') && brackets[1..^1].All(c => c == ',') ? (type[..bracket], brackets.Length - 1) : null;
    }

    /// <summary>
    /// The item type of a contract's array that holds no numbers of one kind: <c>string[]</c>, <c>string[][]</c>; null for anything else.
    /// </summary>
    static string? ItemOfArray(string contractType) =>
        contractType.StartsWith('(') || Tensor(contractType) is not null ? null : SequenceForm.Item(contractType);

    /// <summary>The tuple in <c>(int From, int To)[]</c>; null for anything else.</summary>
    static string? TuplesOfArray(string contractType) => contractType is ['(', .., ')', '[', ']'] ? contractType[..^2] : null;

    /// <summary>The common type of the parts of a tuple of numbers; null if they differ or are not numbers.</summary>
    static string? Numbers(string tuple) =>
        TupleForm.Parts(tuple)!.Value.Distinct().Take(2).ToArray() is [var part] && ElementTypes.FromKeyword(part) is not null
            ? part
            : null;

    static bool IsTensor(string form, string element, int rank) =>
        form == TorchTensor || OfTensor(element, rank).Contains(form) ||
        (SequenceForm.Item(form) is { } item && (rank == 1 ? item == element : IsRow(item, element, rank - 1)));

    /// <summary>What the rows of a matrix may be: any form of a vector, or tuples, which must be as long as the rows.</summary>
    static bool IsRow(string form, string element, int rank) =>
        IsTensor(form, element, rank) || (rank == 1 && TupleForm.PartsOfForm(form) is { } parts && parts.All(part => part == element));

    static IEnumerable<string> OfTensor(string element, int rank) =>
    [
        $"{element}[{new string(',', rank - 1)}]",
        .. rank == 1 ? Sequences(element) : [element + string.Concat(Enumerable.Repeat("[]", rank)), Nested(element, rank)],
        .. (element, rank) switch
        {
            ("float" or "double", 1) => [$"{MathNetVector}<{element}>"],
            ("float" or "double", 2) => [$"{MathNetMatrix}<{element}>"],
            _ => Array.Empty<string>(),
        },
        $"{NumericsTensor}<{element}>",
    ];

    static string Nested(string element, int rank) => rank == 0 ? element : SequenceForm.ListOf(Nested(element, rank - 1));

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
    public static string Shorten(string form) => TupleForm.InParentheses(form)
        .Replace("System.Tuple<", "Tuple<", StringComparison.Ordinal)
        .Replace("System.Collections.Generic.", "", StringComparison.Ordinal)
        .Replace("System.Collections.Immutable.", "", StringComparison.Ordinal)
        .Replace("MathNet.Numerics.LinearAlgebra.", "", StringComparison.Ordinal)
        .Replace("System.Numerics.Tensors.", "", StringComparison.Ordinal)
        .Replace("TorchSharp.torch.", "torch.", StringComparison.Ordinal);
}
