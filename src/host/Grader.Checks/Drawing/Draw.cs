using System.Collections.Immutable;
using CsCheck;

namespace Grader.Checks;

/// <summary>Generators of inputs that checks need again and again. All others are CsCheck's.</summary>
public static class Draw
{
    /// <summary>
    /// Inputs that a record declares. Its <see cref="Shrinking.DimsAttribute"/> say which arrays share a dimension; the sizes and what the
    /// parts hold are declared here.
    /// <code>
    /// var plain = Draw.Each&lt;Inputs&gt;().Size("queries", 1, 6).Size("keys", 1, 7).Numbers(Draw.Tenths(20));
    /// var masked = plain.Elements(x => x.Mask, Gen.Bool);
    /// </code>
    /// </summary>
    public static Drawn<T> Each<T>() => Drawn<T>.Default;

    /// <summary>Multiples of 0.1 from −most/10 to most/10.</summary>
    public static Gen<float> Tenths(int most) => Gen.Int[-most, most].Select(i => i / 10f);

    /// <summary>Multiples of 1/8 from −most/8 to most/8, which sums and products of a few keep exact.</summary>
    public static Gen<float> Eighths(int most) => Gen.Int[-most, most].Select(i => i / 8f);

    /// <summary>Multiples of 1/4 from −most/4 to most/4, which sums and products of a few keep exact.</summary>
    public static Gen<float> Quarters(int most) => Gen.Int[-most, most].Select(i => i / 4f);

    /// <summary>A data set for each seed from 1 to a million.</summary>
    public static Gen<T> Seeded<T>(Func<int, T> dataSet) => Gen.Int[1, 1_000_000].Select(dataSet);

    /// <summary>A matrix of elements that are drawn one by one.</summary>
    public static Gen<T[,]> Matrix<T>(int rows, int columns, Gen<T> element) =>
        element.Array[rows * columns].Select(flat => Numerics.Matrix.Of(rows, columns, flat));

    /// <summary>Which of the keys each query may attend to, drawn key by key.</summary>
    public static Gen<bool[,]> Mask(int queries, int keys) => Matrix(queries, keys, Gen.Bool);

    /// <summary>A text that is put together from some of the parts.</summary>
    public static Gen<string> Text(IEnumerable<string> parts, int least, int most) =>
        Gen.OneOf<string>([.. parts]).Array[least, most].Select(string.Concat);

    /// <summary>
    /// Pieces of all the kinds of text that programs take for something else: white space, accents that are characters of their own, signs
    /// beyond U+FFFF, control characters, letters without case and signs of several scripts.
    /// </summary>
    public static ImmutableArray<string> KindsOfText { get; } =
    [
        "a", "b", "Z", "7", "é", "e\u0301", "½", "²", "ж", "漢", "_", "-", "'", ".", ",", "!", "€", " ", " ", "\t", "\n", "\r\n", "\u00a0",
        "\u2003", "\u3000", "\u2028", "\v", "\u0085", "\u3005", "\u30fc", "\u01c5", "\u0663", "\u2160", "\0", "\a", "\u200b", "🙃",
    ];

    /// <summary>One input that is the same in every run, for <c>Bench</c> and <c>Scaling</c>.</summary>
    public static T Once<T>(Gen<T> inputs, uint seed = 1) => inputs.Generate(new PCG(0, seed), null, out _);

    /// <summary>One input of a given size that is the same in every run.</summary>
    public static T Once<T>(DrawnAtSize<T> inputs, uint seed = 1) => Once(inputs.Inputs, seed);
}
