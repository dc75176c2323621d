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
        "float[,]" or "double[,]" => [contractType, .. Floating(f => [
            $"{f}[,]", $"{f}[][]", $"{MathNetMatrix}<{f}>", $"{NumericsTensor}<{f}>"]).Remove(contractType), TorchTensor],
        "float[]" or "double[]" => [contractType, .. Floating(f => [
            $"{f}[]", .. Sequences(f), $"{MathNetVector}<{f}>", $"{NumericsTensor}<{f}>"]).Remove(contractType), TorchTensor],
        "float[,,]" or "double[,,]" => [contractType, .. Floating(f => [
            $"{f}[,,]", $"{f}[][][]", $"{NumericsTensor}<{f}>"]).Remove(contractType), TorchTensor],
        "bool[,]" => ["bool[,]", "bool[][]", $"{NumericsTensor}<bool>", TorchTensor],
        "int[,]" or "long[,]" => [contractType, .. Integers(i => [
            $"{i}[,]", $"{i}[][]", $"{NumericsTensor}<{i}>"]).Remove(contractType), TorchTensor],
        "int[]" or "long[]" => [contractType, .. Integers(i => [
            $"{i}[]", .. Sequences(i), $"{NumericsTensor}<{i}>"]).Remove(contractType), TorchTensor],
        "string[]" => ["string[]", .. Sequences("string")],
        "int" or "long" => [contractType, contractType == "int" ? "long" : "int"],
        "float" or "double" => [contractType, contractType == "float" ? "double" : "float"],
        _ => [contractType],
    };

    static ImmutableArray<string> Floating(Func<string, string[]> forms) => [.. forms("float"), .. forms("double")];

    static ImmutableArray<string> Integers(Func<string, string[]> forms) => [.. forms("int"), .. forms("long")];

    static string[] Sequences(string item) =>
    [
        $"System.Collections.Generic.List<{item}>",
        $"System.Collections.Generic.IList<{item}>",
        $"System.Collections.Generic.IReadOnlyList<{item}>",
        $"System.Collections.Generic.IEnumerable<{item}>",
        $"System.Collections.Immutable.ImmutableArray<{item}>",
    ];

    /// <summary>A form as it is shown to a candidate: without namespaces.</summary>
    public static string Shorten(string form) => form
        .Replace("System.Collections.Generic.", "", StringComparison.Ordinal)
        .Replace("System.Collections.Immutable.", "", StringComparison.Ordinal)
        .Replace("MathNet.Numerics.LinearAlgebra.", "", StringComparison.Ordinal)
        .Replace("System.Numerics.Tensors.", "", StringComparison.Ordinal)
        .Replace("TorchSharp.torch.", "torch.", StringComparison.Ordinal);
}
