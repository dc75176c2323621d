// Expected answers are computed in float64 by the functions below, with the whole Jacobian; `it` is the submission.
const int Tiny = 17; // halvings: ε is about 10⁻⁵

static double[] Row(double[] flat, int i, int width) => flat[(i * width)..((i + 1) * width)];

static double[] Flat(float[,] matrix) => [.. matrix.Cast<float>().Select(x => (double)x)];

static double[] Centred(double[] row)
{
    var mean = row.Average();
    return [.. row.Select(x => x - mean)];
}

static double Root(double[] row, double epsilon) => Math.Sqrt(row.Average(x => x * x) + epsilon);

static double[] Normalised(double[] row, double epsilon)
{
    var root = Root(row, epsilon);
    return [.. row.Select(x => x / root)];
}

static double[] LayerNormed(Inputs x, double[] input) =>
    [.. Enumerable.Range(0, x.Rows).SelectMany(i =>
        Normalised(Centred(Row(input, i, x.Width)), x.Epsilon).Select((y, j) => (y * x.Gain[j]) + x.Bias[j]))];

static double[] RmsNormed(Inputs x, double[] input) =>
    [.. Enumerable.Range(0, x.Rows).SelectMany(i => Normalised(Row(input, i, x.Width), x.Epsilon).Select((y, j) => y * x.Gain[j]))];

static float[,] Rounded(Inputs x, double[] flat) => Matrix(x.Rows, x.Width, [.. flat.Select(y => (float)y)]);

// a loss whose derivative by the output is the one given
static double Loss(Inputs x, double[] output) => output.Zip(Flat(x.OutputGradient), (y, g) => y * g).Sum();

// the rows of the input, of which the mean may have been taken away
static IEnumerable<double[]> Rows(Inputs x, bool centred)
{
    var flat = Flat(x.Input);
    return Enumerable.Range(0, x.Rows).Select(i => Row(flat, i, x.Width)).Select(row => centred ? Centred(row) : row);
}

// of normalised number j by number k of a row from which a mean may have been taken: r·(1 at the diagonal) − r·yⱼ·yₖ/d
static double[] InputGradient(Inputs x, bool centred) => [.. Rows(x, centred).SelectMany((row, i) =>
{
    var (y, root) = (Normalised(row, x.Epsilon), Root(row, x.Epsilon));
    double By(int k) => Enumerable.Range(0, x.Width)
        .Sum(j => x.OutputGradient[i, j] * x.Gain[j] * ((j == k ? 1 : 0) - (y[j] * y[k] / x.Width)) / root);
    double[] gradient = [.. Enumerable.Range(0, x.Width).Select(By)];
    return centred ? Centred(gradient) : gradient;
})];

static float[] GainGradient(Inputs x, bool centred)
{
    var normalised = Rows(x, centred).Select(row => Normalised(row, x.Epsilon)).ToList();
    return [.. Enumerable.Range(0, x.Width).Select(j =>
        (float)Enumerable.Range(0, x.Rows).Sum(i => x.OutputGradient[i, j] * normalised[i][j]))];
}

static (float[,], float[], float[]) LayerGradients(Inputs x) => (
    Rounded(x, InputGradient(x, centred: true)), GainGradient(x, centred: true),
    [.. Enumerable.Range(0, x.Width).Select(j => (float)Enumerable.Range(0, x.Rows).Sum(i => (double)x.OutputGradient[i, j]))]);

static (float[,], float[]) RmsGradients(Inputs x) => (Rounded(x, InputGradient(x, centred: false)), GainGradient(x, centred: false));

// What float32 rounds off a number of the row, or off its mean, is divided by the root like the number itself.
static double Rounding(Inputs x) => 1e-6 * (4 + (x.Width * Largest(x.Input) / x.LeastRoot));

static double Largest(float[,] matrix) => matrix.Cast<float>().Max(v => Math.Abs((double)v));

static double LargestOf(float[] row) => row.Max(v => Math.Abs((double)v));

Tolerance Output(Inputs x) => new((Rounding(x) * LargestOf(x.Gain)) + (1e-6 * LargestOf(x.Bias)), 1e-6);

// gradients by rows are divided by the root once more; those of the gain are sums over the rows
Tolerance OfGradients(Inputs x) => new(4 * Rounding(x) * Largest(x.OutputGradient) * Math.Max(x.Rows,
    x.Width * LargestOf(x.Gain) / x.LeastRoot), 1e-6);

// the statement promises two digits there
Tolerance OutputFar(Inputs x) => new(0.01 * (1 + LargestOf(x.Gain)), 0);

Tolerance OfGradientsFar(Inputs x) => new(0.01 * (1 + Largest(x.OutputGradient)) * Math.Max(x.Rows,
    x.Width * LargestOf(x.Gain) / x.LeastRoot), 0);

static float[,] Matrix(int rows, int columns, float[] flat)
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
}

var eighth = Gen.Int[-16, 16].Select(i => i / 8f);
Gen<Inputs> Sized(Gen<float> number, Gen<int> width, Gen<int> halvings, int? rows = null) =>
    from n in rows is { } all ? Gen.Const(all) : Gen.Int[1, 4]
    from d in width
    from input in number.Array[n * d]
    from gain in eighth.Array[d]
    from bias in eighth.Array[d]
    from gradient in eighth.Array[n * d]
    from h in halvings
    select new Inputs(Matrix(n, d, input), gain, bias, h, Matrix(n, d, gradient));

var plain = Sized(eighth, Gen.Int[1, 6], Gen.Int[0, 7]);
var small = Sized(eighth, Gen.Int[1, 6], Gen.Const(Tiny));
var offset = Sized(Gen.Int[-16, 16].Select(i => 4096 + (i / 8f)), Gen.Int[3, 8], Gen.Const(Tiny));
var constant = from x in small from value in Gen.OneOf(Gen.Const(0f), Gen.Const(3f), Gen.Const(-0.5f),
    Gen.Const(1000f)) select x with { Input = Filled(x, value) };

static float[,] Filled(Inputs x, float value) => Matrix(x.Rows, x.Width, [.. Enumerable.Repeat(value, x.Rows * x.Width)]);

// numbers of a row that are not nearly the same: there the answer hangs on every digit
static bool IsSpread(Inputs x) => Enumerable.Range(0, x.Rows).All(i => Root(Centred(Row(Flat(x.Input), i, x.Width)), 0) > 0.5);

static Inputs Two(params float[] row) => new(Matrix(1, 2, row), [1, 1], [0, 0], 1, Matrix(1, 2, [1, 0]));
Inputs[] corners =
[
    new(Matrix(1, 1, [1]), [1], [0], 1, Matrix(1, 1, [1])), Two(0, 1), Two(0, 1) with { Halvings = 0 },
        Two(0, 1) with { Gain = [2, 1], Bias = [0, 1] },
    Two(1, 3) with { Gain = [2, -1], OutputGradient = Matrix(1, 2, [1, 1]) },
        new(Matrix(2, 2, [0, 1, 2, 1]), [1, 2], [1, 0], 1, Matrix(2, 2, [1, 0, 1, 1])),
    Two(0, 0), Two(0, 1) with { Gain = [0, 0] }, Two(0, 1) with { OutputGradient = Matrix(1, 2, [0, 0]) }, Two(0, 1) with { Halvings = -8 },
    // numbers that are nearly 0, and large ones
    Two(0, 1f / 2048) with { Halvings = Tiny }, Two(20_000, -10_000), Two(4, -4) with { Gain = [10_000, -10_000] },
    Two(0, 1) with { Bias = [20_000, -10_000] }, Two(0, 1) with { Gain = [1f / 2048, -1f / 4096], Bias = [1f / 2048, -1f / 4096] },
    Two(0, 1) with { OutputGradient = Matrix(1, 2, [20_000, -10_000]) },
    Two(0, 1) with { OutputGradient = Matrix(1, 2, [1f / 2048, -1f / 4096]) },
];
Inputs[] far = [new(Matrix(1, 4, [4096, 4097, 4095, 4098]), [1, 1, 1, 1], [0, 0, 0, 0], Tiny, Matrix(1, 4, [1, 0, 0, 0]))];
Inputs[] alike = [Two(0, 0) with { Halvings = Tiny }, Two(3, 3) with { Halvings = Tiny }];

WorkedExample(within: new Tolerance(1e-5, 0), points: 1);

MatchesReference("layer norm matches the reference", points: 2, inputs: plain, within: Output,
    expected: x => Rounded(x, LayerNormed(x, Flat(x.Input))), examples: corners,
    call: (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon));

MatchesReference("RMS norm matches the reference", points: 2, inputs: plain, within: Output,
    expected: x => Rounded(x, RmsNormed(x, Flat(x.Input))), examples: corners,
    call: (it, x) => it.RmsNorm(x.Input, x.Gain, x.Epsilon));

Gradient("layer norm: the gradient of the input", points: 3, inputs: plain, within: OfGradients, examples: corners,
    at: x => x.Input, loss: (x, input) => Loss(x, LayerNormed(x, input)),
        call: (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).InputGradient);

MatchesReference("layer norm: the gradients of gain and bias", points: 2, inputs: plain, within: OfGradients,
    expected: x => (LayerGradients(x).Item2, LayerGradients(x).Item3), examples: corners,
    call: (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient) is var (_, gain, bias) ? (gain, bias) : default);

Gradient("RMS norm: the gradient of the input", points: 2, inputs: plain, within: OfGradients, examples: corners,
    at: x => x.Input, loss: (x, input) => Loss(x, RmsNormed(x, input)),
        call: (it, x) => it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).InputGradient);

MatchesReference("RMS norm: the gradient of the gain", points: 1, inputs: plain, within: OfGradients, expected: x => RmsGradients(x).Item2,
    examples: corners,
    call: (it, x) => it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).GainGradient);

Property("layer norm: a row moved as a whole changes nothing", points: 1, inputs: plain, cases: 10, examples: corners, holds: (it, x) =>
{
    var gradient = it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).InputGradient;
    Expect.Shape(gradient, x.Rows, x.Width, "the gradient of the input");
    double[] sums = [.. Enumerable.Range(0, x.Rows).Select(i => Enumerable.Range(0, x.Width).Sum(j => (double)gradient[i, j]))];
    Expect.Equal(new double[x.Rows], sums, new Tolerance(x.Width * OfGradients(x).Absolute, 0),
        "the sum of each row of the input's gradient");
});

// ε of 10⁻¹² counts where the numbers of a row lie as near together as its root
var tinyEpsilon = Sized(Gen.Int[-16, 16].Select(i => i / 8f / (1 << 18)), Gen.Int[2, 6], Gen.Int[36, 40]);

MatchesReference("a small ε is taken as it is", points: 1, inputs: tinyEpsilon, within: Output,
    expected: x => Rounded(x, LayerNormed(x, Flat(x.Input))), valid: x => x.Halvings >= 36,
    examples: [Two(0, 1f / (1 << 19)) with { Halvings = 40 }], call: (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon));

Inputs tinyRow = new(Matrix(1, 2, [1f / (1 << 20), 1f / (1 << 20)]), [1, 1], [0, 0], 40, Matrix(1, 2, [1, 0]));
var tinyRows = Sized(Gen.Int[-16, 16].Select(i => i / 8f / (1 << 18)), Gen.Int[2, 6], Gen.Int[36, 40]);

MatchesReference("RMS norm takes a small ε as it is", points: 1, inputs: tinyRows, within: Output,
    expected: x => Rounded(x, RmsNormed(x, Flat(x.Input))), valid: x => x.Halvings >= 36, examples: [tinyRow],
    call: (it, x) => it.RmsNorm(x.Input, x.Gain, x.Epsilon));

// compared apart, because the gradient of the input is divided by the root and that of the gain is not
Tolerance OfGainGradients(Inputs x) => new(4 * Rounding(x) * Largest(x.OutputGradient) * x.Rows, 1e-6);

MatchesReference("the gradients of the input take a small ε as it is", points: 1, inputs: tinyEpsilon, within: OfGradients,
    valid: x => x.Halvings >= 36, examples: [tinyRow, Two(0, 1f / (1 << 19)) with { Halvings = 40 }],
    expected: x => (LayerGradients(x).Item1, RmsGradients(x).Item1),
    call: (it, x) => (it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).InputGradient,
        it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).InputGradient));

MatchesReference("and so do those of the gain", points: 1, inputs: tinyEpsilon, within: OfGainGradients, valid: x => x.Halvings >= 36,
    examples: [tinyRow, Two(0, 1f / (1 << 19)) with { Halvings = 40 }],
    expected: x => (LayerGradients(x).Item2, RmsGradients(x).Item2),
    call: (it, x) => (it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).GainGradient,
        it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).GainGradient));

// other numbers of the same shape
static Inputs Other(Inputs x) => x with { Input = Matrix(x.Rows, x.Width, [.. x.Input.Cast<float>().Select(z => 0.5f - (0.75f * z * z))]) };

Stateless("each call stands alone", points: 1, inputs: plain.Select(x => (x, Other(x))), within: OfGradients, calls:
[
    (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon), (it, x) => it.RmsNorm(x.Input, x.Gain, x.Epsilon),
    (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient),
        (it, x) => it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient),
]);

// no multiple of 8, and rows beyond a page
Gen<Inputs> OfSize(Sizes n) => Sized(eighth, Gen.Const(n[1]), Gen.Const(7), n[0]);
var wide = Sizes.Named(("rows", 37), ("columns", 1027));

AtSize("rows as wide as in a real model", wide, points: 1, inputs: OfSize, within: Output,
    expected: x => Rounded(x, LayerNormed(x, Flat(x.Input))),
    call: (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon));

AtSize("RMS norm of rows as wide", wide, points: 1, inputs: OfSize, within: Output, expected: x => Rounded(x, RmsNormed(x, Flat(x.Input))),
    call: (it, x) => it.RmsNorm(x.Input, x.Gain, x.Epsilon));

AtSize("as many rows as in a real batch", Sizes.Named(("rows", 1003), ("columns", 67)), points: 1, inputs: OfSize, within: Output,
    expected: x => (Rounded(x, LayerNormed(x, Flat(x.Input))), Rounded(x, RmsNormed(x, Flat(x.Input)))),
    call: (it, x) => (it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon), it.RmsNorm(x.Input, x.Gain, x.Epsilon)));

AtSize("the gradients of rows as wide", Sizes.Named(("rows", 131), ("columns", 67)), points: 1, inputs: OfSize, within: OfGradients,
    expected: LayerGradients,
    call: (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient));

AtSize("RMS norm: the gradients of rows as wide", Sizes.Named(("rows", 131), ("columns", 67)), points: 1, inputs: OfSize,
    within: OfGradients, expected: RmsGradients,
    call: (it, x) => it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient));

AtSize("the gradients of rows as wide as in a real model", Sizes.Named(("rows", 5), ("columns", 1027)), points: 1, inputs: OfSize,
    within: _ => new Tolerance(1e-3, 1e-4), expected: x => (LayerGradients(x), RmsGradients(x)),
    call: (it, x) => (it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient),
        it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient)));

AtSize("wide rows far from zero", Sizes.Named(("rows", 3), ("columns", 67)), points: 1, within: OutputFar,
    expected: x => Rounded(x, LayerNormed(x, Flat(x.Input))),
    inputs: n => Sized(Gen.Int[-16, 16].Select(i => 4096 + (i / 8f)), Gen.Const(n[1]), Gen.Const(Tiny), n[0]),
        call: (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon));

AtSize("the gradients of wide rows far from zero", Sizes.Named(("rows", 3), ("columns", 67)), points: 1, within: OfGradientsFar,
    expected: LayerGradients,
    inputs: n => Sized(Gen.Int[-16, 16].Select(i => 4096 + (i / 8f)), Gen.Const(n[1]), Gen.Const(Tiny), n[0]),
        call: (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient));

MatchesReference("rows far below zero keep their digits", points: 1, within: OutputFar, valid: IsSpread,
    inputs: offset.Select(x => x with { Input = Matrix(x.Rows, x.Width, [.. x.Input.Cast<float>().Select(z => -z)]) }),
    expected: x => Rounded(x, LayerNormed(x, Flat(x.Input))),
    call: (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon));

// who knows a row again by its ends, or by a part of it, answers for the row before
Stateless("one other number makes another row", points: 1, within: OfGradients,
    inputs: from x in Sized(eighth, Gen.Int[3, 6], Gen.Int[0, 7]) select (x with { Input = WithOneOther(x.Input) }, x), calls:
[
    (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon), (it, x) => it.RmsNorm(x.Input, x.Gain, x.Epsilon),
    (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient),
    (it, x) => it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient),
]);

static float[,] WithOneOther(float[,] rows)
{
    var other = (float[,])rows.Clone();
    other[0, 1] += 2;
    return other;
}

StaysFinite("rows of one number are finite", points: 1, inputs: constant, examples: alike, call: (it, x) => (float[])
[
    .. it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon).Cast<float>(), .. it.RmsNorm(x.Input, x.Gain, x.Epsilon).Cast<float>(),
    .. it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).InputGradient.Cast<float>(),
        .. it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient).InputGradient.Cast<float>(),
]);

MatchesReference("rows far from zero keep their digits", points: 2, inputs: offset, within: OutputFar,
    expected: x => Rounded(x, LayerNormed(x, Flat(x.Input))), examples: far, valid: IsSpread,
    call: (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon));

MatchesReference("and so do their gradients", points: 1, inputs: offset, within: OfGradientsFar, expected: LayerGradients, examples: far,
    valid: IsSpread,
    call: (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient));

Pure("the arguments stay as they are", points: 1, inputs: plain, within: Output, examples: corners, call: (it, x) =>
    (it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon), it.RmsNorm(x.Input, x.Gain, x.Epsilon)));

Pure("going backwards changes nothing either", points: 1, inputs: plain, within: OfGradients, examples: corners, call: (it, x) =>
    (it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient), it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient)));

static Inputs Wide(int width)
{
    var random = new Random(width);
    float[] Uniform(int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    return new(Matrix(32, width, Uniform(32 * width)), Uniform(width), Uniform(width), Tiny, Matrix(32, width, Uniform(32 * width)));
}

Bench("layer norm of 32 rows", sizes: [256, 1024, 4096], input: Wide, call: (it, x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon),
    bytes: n => 4.0 * 32 * n);
Bench("layer norm of 32 rows, backwards", sizes: [256, 1024, 4096], input: Wide,
    call: (it, x) => it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient), bytes: n => 8.0 * 32 * n);

public sealed record Inputs([Dims("rows", "columns")] float[,] Input, [Dims("columns")] float[] Gain, [Dims("columns")] float[] Bias,
    [AtLeast(0)] int Halvings, [Dims("rows", "columns")] float[,] OutputGradient)
{
    /// <summary>Above 0 however small a failing input gets.</summary>
    public float Epsilon => MathF.Pow(2, -Halvings);

    public int Rows => Input.GetLength(0);

    public int Width => Input.GetLength(1);

    /// <summary>The least that a row is divided by, with its mean taken away or not.</summary>
    public double LeastRoot => Enumerable.Range(0, Rows).Min(i =>
    {
        double[] row = [.. Enumerable.Range(0, Width).Select(j => (double)Input[i, j])];
        var mean = row.Average();
        return Math.Sqrt(Math.Min(row.Average(x => x * x), row.Average(x => (x - mean) * (x - mean))) + Epsilon);
    });
}
