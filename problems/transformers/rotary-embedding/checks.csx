// Expected answers are computed in float64, by powers of one complex number for each pair; `it` is the submission.
static float[,] InFloat64(Inputs x)
{
    int n = x.Vectors.GetLength(0), width = x.Vectors.GetLength(1);
    var rotated = new float[n, width];
    for (var i = 0; i < n; i++)
    {
        for (var k = 0; k < width / 2; k++)
        {
            var angle = (x.Offset + i) / Math.Exp(Math.Log(10_000) * 2 * k / width);
            var turned = new System.Numerics.Complex(x.Vectors[i, 2 * k],
                x.Vectors[i, 2 * k + 1]) * System.Numerics.Complex.FromPolarCoordinates(1, angle);
            (rotated[i, 2 * k], rotated[i, 2 * k + 1]) = ((float)turned.Real, (float)turned.Imaginary);
        }
    }
    return rotated;
}

var number = Gen.Int[-20, 20].Select(i => i / 10f);
Gen<float[,]> Matrix(int rows, int columns) => number.Array[rows * columns].Select(flat =>
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
});
Gen<Inputs> At(Gen<int> offsets) =>
    from n in Gen.Int[1, 5]
    from pairs in Gen.Int[1, 5]
    from vectors in Matrix(n, 2 * pairs)
    from offset in offsets
    select new Inputs(vectors, offset);

var fromTheStart = At(Gen.Const(0));
var near = At(Gen.Int[0, 40]);
var far = At(Gen.Int[900_000, 1_000_000]);
var pairs =
    from width in Gen.Int[1, 5]
    from query in Matrix(1, 2 * width)
    from key in Matrix(1, 2 * width)
    from queryAt in Gen.Int[0, 60]
    from keyAt in Gen.Int[0, 60]
    from moved in Gen.Int[1, 60]
    select new Meeting(query, key, queryAt, keyAt, moved);

// dropping one column would leave half a pair
static bool IsEven(Inputs x) => x.Vectors.GetLength(1) % 2 == 0;

static Inputs Alone(int offset, params float[] row)
{
    var vectors = new float[1, row.Length];
    Buffer.BlockCopy(row, 0, vectors, 0, sizeof(float) * row.Length);
    return new Inputs(vectors, offset);
}

static Inputs Long(int n, int width)
{
    var random = new Random(n);
    var vectors = new float[n, width];
    for (var i = 0; i < n; i++)
        for (var j = 0; j < width; j++)
            vectors[i, j] = 2 * random.NextSingle() - 1;
    return new Inputs(vectors, 0);
}

// a float keeps seven digits, and the longest pair here is 2√2 long
Tolerance Float32(Inputs x) => new(1e-5, 0);

WorkedExample(within: Tolerance.Float32, points: 1);

MatchesReference("pairs are turned by their position", points: 4, inputs: fromTheStart, valid: IsEven, within: Float32, expected: InFloat64,
    examples: [new(new float[,] { { 1, 2 }, { 1, 2 } }, 0), new(new float[,] { { 0, 0, 0, 0 }, { 1, 2, 3, 5 } }, 0),
        new(new float[,] { { 0, 0, 0, 0, 0, 0 }, { 1, 2, 3, 5, 7, 8 } }, 0)],
    call: (it, x) => it.Rotate(x.Vectors, x.Offset));

MatchesReference("positions begin at the offset", points: 2, inputs: near, valid: IsEven, within: Float32, expected: InFloat64,
    examples: [Alone(1, 1, 0), Alone(2, 0, 0, 1, 0), new(new float[,] { { 1, 0 }, { 1, 0 } }, 1)],
    call: (it, x) => it.Rotate(x.Vectors, x.Offset));

Property("no pair changes its length", points: 1, inputs: near, valid: IsEven, examples: [Alone(1, 3, 4), Alone(0, 1, 0, 0, 2)], cases: 20,
    holds: (it, x) =>
{
    var rotated = it.Rotate(x.Vectors, x.Offset);
    Expect.Shape(rotated, x.Vectors.GetLength(0), x.Vectors.GetLength(1));
    static float[,] Lengths(float[,] rows)
    {
        var lengths = new float[rows.GetLength(0), rows.GetLength(1) / 2];
        for (var i = 0; i < lengths.GetLength(0); i++)
            for (var k = 0; k < lengths.GetLength(1); k++)
                lengths[i, k] = MathF.Sqrt(rows[i, 2 * k] * rows[i, 2 * k] + rows[i, 2 * k + 1] * rows[i, 2 * k + 1]);
        return lengths;
    }
    Expect.Equal(Lengths(x.Vectors), Lengths(rotated), new Tolerance(1e-5, 0), "the length of the pairs");
});

Property("a dot product depends on the distance alone", points: 2, inputs: pairs, valid: x => x.Query.GetLength(1) % 2 == 0,
    examples: [new(new float[,] { { 1, 0 } }, new float[,] { { 1, 0 } }, 0, 1, 1)], holds: (it, x) =>
    {
        double Dot(int moved)
        {
            var (query, key) = (it.Rotate(x.Query, x.QueryAt + moved), it.Rotate(x.Key, x.KeyAt + moved));
            Expect.Shape(query, 1, x.Query.GetLength(1), "the rotated query");
            Expect.Shape(key, 1, x.Query.GetLength(1), "the rotated key");
            return query.Cast<float>().Zip(key.Cast<float>(), (q, k) => (double)q * k).Sum();
        }
        Expect.Equal(Dot(0), Dot(x.Moved), new Tolerance(2e-4, 0), $"the dot product of query and key, {x.Moved} positions further on,");
    });

Property("one row at a time is as good as all at once", points: 1, inputs: near, valid: IsEven, cases: 20, holds: (it, x) =>
{
    var rotated = it.Rotate(x.Vectors, x.Offset);
    int n = x.Vectors.GetLength(0), width = x.Vectors.GetLength(1);
    Expect.Shape(rotated, n, width);
    for (var i = 0; i < n; i++)
    {
        float[] Row(float[,] rows, int row) => [.. Enumerable.Range(0, width).Select(j => rows[row, j])];
        var alone = it.Rotate(Alone(0, Row(x.Vectors, i)).Vectors, x.Offset + i);
        Expect.Shape(alone, 1, width, "the answer to one row");
        Expect.Equal(Row(rotated, i), Row(alone, 0), new Tolerance(1e-5, 0), "the answer to one row");
    }
});

MatchesReference("right at position 1,000,000", points: 2, inputs: far, valid: x => IsEven(x) && x.Offset >= 900_000, within: Float32,
    expected: InFloat64,
    examples: [Alone(1_000_000, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0)],
    call: (it, x) => it.Rotate(x.Vectors, x.Offset));

// a float of 10⁴ has no five decimals: what is allowed follows the largest number
MatchesReference("numbers that are all large, all small or all the same", points: 1, cases: 10, valid: IsEven, expected: InFloat64,
    inputs: from x in near from isLarge in Gen.Bool select x with { Vectors = Times(x.Vectors, isLarge ? 10_000 : 0.0004f) },
    within: x => new(1e-5 * Math.Max(1, x.Vectors.Cast<float>().Max(v => Math.Abs((double)v))), 0),
    examples:
    [
        Alone(1, 0, 0), Alone(1, 1, 1), Alone(1, 1, 1, 1, 1), Alone(1, 10_000, -20_000), Alone(1, 0.0008f, -0.0004f),
        new(Times(new float[,] { { 1, 2 }, { 3, 4 } }, 10_000), 1), new(Times(new float[,] { { 1, -1 }, { 2, 1 } }, 0.0004f), 1),
    ],
    call: (it, x) => it.Rotate(x.Vectors, x.Offset));

static float[,] Times(float[,] matrix, float factor)
{
    var product = (float[,])matrix.Clone();
    for (var i = 0; i < product.GetLength(0); i++)
        for (var j = 0; j < product.GetLength(1); j++)
            product[i, j] *= factor;
    return product;
}

// of all widths and from all over a text: who keeps sines for later calls finds the wrong ones, or runs out of room
Property("a dozen questions in a row", points: 1, cases: 5, inputs: Gen.OneOf(fromTheStart, near, far).Array[12],
    valid: x => x.All(IsEven), holds: (it, x) =>
    {
        for (var i = 0; i < x.Length; i++)
            Expect.Equal(InFloat64(x[i]), it.Rotate(x[i].Vectors, x[i].Offset), Float32(x[i]), $"the answer to question {i + 1}");
    });

// no multiple of 4, and so many rows that what is off by one rounding a row is far off in the end
AtSize("a whole context in one call", Sizes.Named(("rows", 9001), ("pairs of columns", 17)), points: 1, within: Float32,
    expected: InFloat64,
    inputs: n => Matrix(n[0], 2 * n[1]).Select(vectors => new Inputs(vectors, 1000)), call: (it, x) => it.Rotate(x.Vectors, x.Offset));

AtSize("as wide as a head, a million positions on", Sizes.Named(("pairs of columns", 1031)), points: 1, within: Float32,
    expected: InFloat64,
    inputs: n => Matrix(1, 2 * n[0]).Select(vectors => new Inputs(vectors, 1_000_000)), call: (it, x) => it.Rotate(x.Vectors, x.Offset));

AtSize("several rows as wide as a head", Sizes.Named(("rows", 5), ("pairs of columns", 67)), points: 1, within: Float32,
    expected: InFloat64,
    inputs: n => Matrix(n[0], 2 * n[1]).Select(vectors => new Inputs(vectors, 1000)), call: (it, x) => it.Rotate(x.Vectors, x.Offset));

// what is off by one rounding a row is far off in the end, and more so far on
AtSize("a long chunk, a million positions on", Sizes.Named(("rows", 1009), ("pairs of columns", 3)), points: 1, within: Float32,
    expected: InFloat64,
    inputs: n => Matrix(n[0], 2 * n[1]).Select(vectors => new Inputs(vectors, 900_000)), call: (it, x) => it.Rotate(x.Vectors, x.Offset));

AtSize("every position up to 100,000", Sizes.Named(("rows", 100_003), ("pairs of columns", 1)), points: 1, within: Float32,
    expected: InFloat64,
    inputs: n => Matrix(n[0], 2 * n[1]).Select(vectors => new Inputs(vectors, 0)), call: (it, x) => it.Rotate(x.Vectors, x.Offset));

Pure("the argument stays as it is", points: 1, inputs: near, examples: [Alone(1, 1, 0)], within: Float32,
    call: (it, x) => it.Rotate(x.Vectors, x.Offset));

Bench("n rows, 64 wide", sizes: [16, 256, 4096], input: n => Long(n, 64), bytes: n => 4.0 * 64 * n,
    call: (it, x) => it.Rotate(x.Vectors, x.Offset));

public sealed record Inputs([Dims("rows", "columns")] float[,] Vectors, int Offset);
public sealed record Meeting([Dims("rows", "columns")] float[,] Query, [Dims("rows", "columns")] float[,] Key, int QueryAt, int KeyAt,
    [AtLeast(1)] int Moved);
