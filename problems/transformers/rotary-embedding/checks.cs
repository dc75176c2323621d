/// <summary>Expected answers are computed in float64.</summary>
public sealed class RotaryEmbeddingChecks : Checks<IRotaryEmbedding>
{
    static readonly Drawn<Inputs> s_fromTheStart = At(0);
    static readonly Drawn<Inputs> s_near = At(Gen.Int[0, 40]);
    static readonly Drawn<Inputs> s_far = At(Gen.Int[900_000, 1_000_000]);

    static readonly Drawn<Meeting> s_meetings = InPairs<Meeting>().Size("rows", 1)
        .Part(x => x.QueryAt, Gen.Int[0, 60]).Part(x => x.KeyAt, Gen.Int[0, 60]).Part(x => x.Moved, Gen.Int[1, 60]);

    // a float keeps seven digits, and the longest pair here is 2√2 long
    static readonly Tolerance s_float32 = new(1e-5, 0);

    protected override void Define()
    {
        var rotary = Asking(
            call: (IRotaryEmbedding it, Inputs x) => it.Rotate(x.Vectors, x.Offset), expected: InFloat64, within: _ => s_float32,
            valid: x => IsEven(x.Vectors));

        WorkedExample(within: Tolerance.Float32);

        rotary.MatchesReference("pairs are turned by their position", s_fromTheStart, points: 4, examples:
        [
            new(Matrix.Of(2, 2, 1f, 2, 1, 2), 0), new(Matrix.Of(2, 4, 0f, 0, 0, 0, 1, 2, 3, 5), 0),
            new(Matrix.Of(2, 6, 0f, 0, 0, 0, 0, 0, 1, 2, 3, 5, 7, 8), 0),
        ]);

        rotary.MatchesReference("positions begin at the offset", s_near, points: 2,
            examples: [Alone(1, 1, 0), Alone(2, 0, 0, 1, 0), new(Matrix.Of(2, 2, 1f, 0, 1, 0), 1)]);

        Property("no pair changes its length", s_near, valid: x => IsEven(x.Vectors), examples: [Alone(1, 3, 4), Alone(0, 1, 0, 0, 2)],
            cases: 20, holds: (it, x) => Expect.Equal(
                Lengths(x.Vectors), Lengths(Rotated(it, x.Vectors, x.Offset)), s_float32, "the length of the pairs"));

        Property("a dot product depends on the distance alone", s_meetings, points: 2, valid: x => IsEven(x.Query),
            examples: [new(Matrix.Row(1f, 0), Matrix.Row(1f, 0), 0, 1, 1)], holds: (it, x) =>
            {
                double Dot(int moved) => Rotated(it, x.Query, x.QueryAt + moved).Flat
                    .Zip(Rotated(it, x.Key, x.KeyAt + moved).Flat, (q, k) => (double)q * k).Sum();
                Expect.Equal(Dot(0), Dot(x.Moved), new(2e-4, 0), $"the dot product of query and key, {x.Moved} positions further on,");
            });

        Property("one row at a time is as good as all at once", s_near, valid: x => IsEven(x.Vectors), cases: 20, holds: (it, x) =>
        {
            var rotated = Rotated(it, x.Vectors, x.Offset);
            for (var i = 0; i < x.Vectors.Rows; i++)
                Expect.Equal(rotated.TakeRows(i), it.Rotate(x.Vectors.TakeRows(i), x.Offset + i), s_float32, "the answer to one row");
        });

        rotary.MatchesReference("right at position 1,000,000", s_far, [Alone(1_000_000, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0)], points: 2,
            valid: x => IsEven(x.Vectors) && x.Offset >= 900_000);

        // a float of 10⁴ has no five decimals: what is allowed follows the largest number
        rotary.MatchesReference("numbers that are all large, all small or all the same", cases: 10,
            inputs: s_near.Select(Gen.OneOf(10_000, 0.0004f), (x, factor) => x with { Vectors = x.Vectors.Scaled(factor) }),
            within: x => new(1e-5 * Math.Max(1, x.Vectors.Largest), 0), examples:
            [
                Alone(1, 0, 0), Alone(1, 1, 1), Alone(1, 1, 1, 1, 1), Alone(1, 10_000, -20_000), Alone(1, 0.0008f, -0.0004f),
                new(Matrix.Of(2, 2, 1f, 2, 3, 4).Scaled(10_000), 1), new(Matrix.Of(2, 2, 1f, -1, 2, 1).Scaled(0.0004f), 1),
            ]);

        // of all widths and from all over a text: who keeps sines for later calls finds the wrong ones, or runs out of room
        rotary.InARow("a dozen questions in a row", Gen.OneOf(s_fromTheStart, s_near, s_far));

        // no multiple of 4, and so many rows that what is off by one rounding a row is far off in the end
        rotary.AtSize("a whole context in one call", At(1000).Of(("rows", 9001), ("pairs of columns", 17)));
        rotary.AtSize("as wide as a head, a million positions on", At(1_000_000).Of(("rows", 1), ("pairs of columns", 1031)));
        rotary.AtSize("several rows as wide as a head", At(1000).Of(("rows", 5), ("pairs of columns", 67)));

        // what is off by one rounding a row is far off in the end, and more so far on
        rotary.AtSize("a long chunk, a million positions on", At(900_000).Of(("rows", 1009), ("pairs of columns", 3)));
        rotary.AtSize("every position up to 100,000", s_fromTheStart.Of(("rows", 100_003), ("pairs of columns", 1)));

        rotary.Pure("the argument stays as it is", s_near, [Alone(1, 1, 0)]);

        rotary.Bench("n rows, 64 wide", sizes: [16, 256, 4096], bytes: n => 4.0 * 64 * n,
            input: n => Draw.Once(s_fromTheStart.Of(("rows", n), ("pairs of columns", 32))));
    }

    static Drawn<T> InPairs<T>() =>
        Draw.Each<T>().Size("rows", 1, 5).Size("pairs of columns", 1, 5).Size("columns", sizes => 2 * sizes["pairs of columns"]);

    static Drawn<Inputs> At(Gen<int> offset) => InPairs<Inputs>().Part(x => x.Offset, offset);

    static Drawn<Inputs> At(int offset) => At(Gen.Const(offset));

    // dropping one column would leave half a pair
    static bool IsEven(float[,] vectors) => vectors.Columns % 2 == 0;

    static Inputs Alone(int offset, params float[] row) => new(Matrix.Row(row), offset);

    static float[,] Rotated(IRotaryEmbedding it, float[,] vectors, int offset)
    {
        var rotated = it.Rotate(vectors, offset);
        Expect.Shape(rotated, vectors.Rows, vectors.Columns);
        return rotated;
    }

    static float[,] InFloat64(Inputs x) => x.Vectors.Map((_, i, column) =>
    {
        var even = column - (column % 2);
        var (sin, cos) = Math.SinCos((x.Offset + i) / Math.Exp(Math.Log(10_000) * even / x.Vectors.Columns));
        var (first, second) = (x.Vectors[i, even], x.Vectors[i, even + 1]);
        return (float)(column == even ? (first * cos) - (second * sin) : (first * sin) + (second * cos));
    });

    static float[,] Lengths(float[,] vectors) =>
        Matrix.Of(vectors.Rows, vectors.Columns / 2, (i, k) => float.Hypot(vectors[i, 2 * k], vectors[i, (2 * k) + 1]));

    public sealed record Inputs([Dims("rows", "columns")] float[,] Vectors, int Offset);

    public sealed record Meeting(
        [Dims("rows", "columns")] float[,] Query, [Dims("rows", "columns")] float[,] Key, int QueryAt, int KeyAt, [AtLeast(1)] int Moved);
}
