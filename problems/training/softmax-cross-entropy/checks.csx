// Expected answers are computed in float64 by the functions below; `it` is the submission.
const int Ignored = -100;

static double LogSum(double[] row)
{
    var max = row.Max();
    return max + Math.Log(row.Sum(z => Math.Exp(z - max)));
}

static double[] Row(double[] logits, int i, int classes) => logits[(i * classes)..((i + 1) * classes)];

static double[] Flat(float[,] matrix) => [.. matrix.Cast<float>().Select(z => (double)z)];

static double Target(Batch x, int i, int k) => (k == x.Labels[i] ? 1 - (double)x.Smoothing : 0) + ((double)x.Smoothing / x.Classes);

static double LossOf(Batch x, double[] logits)
{
    var rows = Enumerable.Range(0, x.Labels.Length).Where(i => x.Labels[i] != Ignored).ToList();
    return rows.Count == 0 ? 0 : rows.Average(i =>
    {
        var row = Row(logits, i, x.Classes);
        var logSum = LogSum(row);
        return Enumerable.Range(0, x.Classes).Sum(k => Target(x, i, k) * (logSum - row[k]));
    });
}

static float LossInFloat64(Batch x) => (float)LossOf(x, Flat(x.Logits));

static float[,] GradientInFloat64(Batch x)
{
    var gradient = new float[x.Labels.Length, x.Classes];
    var (logits, counted) = (Flat(x.Logits), x.Labels.Count(label => label != Ignored));
    for (var i = 0; i < x.Labels.Length; i++)
    {
        var row = Row(logits, i, x.Classes);
        var logSum = LogSum(row);
        for (var k = 0; k < x.Classes && x.Labels[i] != Ignored; k++)
            gradient[i, k] = (float)((Math.Exp(row[k] - logSum) - Target(x, i, k)) / counted);
    }
    return gradient;
}

// A float32 logit is off by 2⁻²⁴ of its size, and so is what is taken from it; the exponential turns that into a relative error of p ≤ 1.
static Tolerance Float32(Batch x) => new(1e-5 + (8 * x.MaxLogit / (1 << 23)), 1.3e-6);

static float[,] Matrix(int rows, int columns, float[] flat)
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
}

Gen<Batch> Batches(Gen<float> logit, Gen<int> mark, Gen<float> smoothing) =>
    from n in Gen.Int[1, 5]
    from classes in Gen.Int[1, 6]
    from flat in logit.Array[n * classes]
    from marks in mark.Array[n]
    from epsilon in smoothing
    select new Batch(Matrix(n, classes, flat), marks, epsilon);

var small = Gen.Int[-30, 30].Select(i => i / 10f);
var large = Gen.Int[-100, 100].Select(i => 100f * i);
var counted = Gen.Int[0, 59];
var ignorable = Gen.OneOf(counted, counted, Gen.Const(Ignored));
var none = Gen.Const(0f);
var some = Gen.Int[0, 10].Select(i => i / 10f);

var plain = Batches(small, counted, none);
var padded = Batches(small, ignorable, none);
var smoothed = Batches(small, counted, some);
var everything = Batches(small, ignorable, some);
var extreme = Batches(large, ignorable, some);

// smaller failing inputs keep logits far apart, where what is wrong is plain to see
static bool IsExtreme(Batch x) => x.Logits.Cast<float>().All(z => z % 100 == 0);

Batch One(params float[] logits) => new(Matrix(1, logits.Length, logits), [0], 0);
Batch Two(float[] first, float[] second, params int[] marks) => new(Matrix(2, first.Length, [.. first, .. second]), marks, 0);

Batch[] ignoring = [Two([0, 0], [0, 0], 0, Ignored), Two([0, 0], [0, 0], Ignored, 1), Two([0, 1], [2, 0], 1, Ignored)];
Batch[] smoothing = [One(0, 1) with { Smoothing = 0.5f }, One(0, 1, 0) with { Smoothing = 0.5f }, One(0, 1, 2) with { Smoothing = 1 },
    One(0, 1) with { Smoothing = 1f / 2048 }, One(0, 1) with { Smoothing = 1f / (1 << 22) }];
Batch[] overflowing =
[
    One(100, 0), One(0, 100), One(-200, -200), One(0, 10_000), One(-10_000, 0, 10_000), Two([1000, 1000], [-1000, -1000], 0, 1),
    One(-2e5f, -2e5f), One(-1e9f, -1e9f, -1e9f), One(-1e30f, -1e30f), One(0, 1e9f), One(0, 10_000) with { Smoothing = 0.1f },
        Two([0, 10_000], [0, 0], 0, Ignored),
];

WorkedExample(within: new Tolerance(2e-6, 0), points: 1);

MatchesReference("the loss matches the reference", points: 2, inputs: plain, within: Float32, expected: LossInFloat64,
    examples: [One(0), One(0, 0), One(0, 1), One(1f / 2048, -1f / 4096), Two([0, 1], [2, 0], 0, 0)],
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

MatchesReference("the gradient matches the reference", points: 2, inputs: plain, within: Float32, expected: GradientInFloat64,
    examples: [One(0), One(0, 0), One(0, 1), One(1f / 2048, -1f / 4096), Two([0, 1], [2, 0], 0, 0)],
    call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

MatchesReference("ignored rows are not in the mean", points: 2, inputs: padded, within: Float32, expected: LossInFloat64,
    examples: ignoring,
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

MatchesReference("ignored rows have no gradient", points: 2, inputs: padded, within: Float32, expected: GradientInFloat64,
    examples: ignoring,
    call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

MatchesReference("smoothing spreads over all classes", points: 2, inputs: smoothed, within: Float32, expected: LossInFloat64,
    examples: smoothing,
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

Gradient("the gradient is the derivative of the loss", points: 3, inputs: everything, at: x => x.Logits, loss: LossOf,
    examples: [.. smoothing, .. ignoring], call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

Property("nothing to count costs nothing", points: 1, cases: 10,
    inputs: everything.Select(x => x with { Marks = [.. x.Marks.Select(_ => Ignored)] }),
    examples: [new(new float[1, 1], [Ignored], 0), new(Matrix(1, 2, [0, 1]), [Ignored], 0.5f)], holds: (it, x) =>
    {
        int[] nothing = [.. x.Labels.Select(_ => Ignored)];
        Expect.Equal(0f, it.Loss(x.Logits, nothing, x.Smoothing), what: "the loss");
        Expect.Equal(new float[x.Labels.Length, x.Classes], it.Gradient(x.Logits, nothing, x.Smoothing), what: "the gradient");
    });

StaysFinite("the loss of logits of ±10⁴ is finite", points: 1, inputs: extreme, examples: overflowing,
    call: (it, x) => new[] { it.Loss(x.Logits, x.Labels, x.Smoothing) });

StaysFinite("the gradient at logits of ±10⁴ is finite", points: 1, inputs: extreme, examples: overflowing,
    call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

MatchesReference("the loss of logits of ±10⁴ is right", points: 2, inputs: extreme, within: Float32, expected: LossInFloat64,
    examples: overflowing, valid: IsExtreme,
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

MatchesReference("the gradient at logits of ±10⁴ is right", points: 1, inputs: extreme, within: Float32, expected: GradientInFloat64,
    examples: overflowing, valid: IsExtreme,
    call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

Pure("the arguments stay as they are", points: 1, inputs: everything, within: Float32,
    examples: [One(0, 1), Two([0, 1], [2, 0], 0, Ignored) with { Smoothing = 0.5f }],
    call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

Pure("Loss changes nothing either", points: 1, inputs: everything, within: Float32,
    examples: [One(0, 1), Two([0, 1], [2, 0], 0, Ignored) with { Smoothing = 0.5f }],
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

// other numbers of the same shape; and other labels
static Batch Other(Batch x) => x with { Marks = [.. x.Marks.Select(mark => mark < 0 ? mark : (mark + 1) % x.Classes)],
    Logits = Matrix(x.Labels.Length, x.Classes, [.. x.Logits.Cast<float>().Select(z => 0.5f - (0.75f * z))]) };

Stateless("each call stands alone", points: 1, inputs: everything.Select(x => (x, Other(x))), within: Float32,
    calls: [(it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing), (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing)]);

// no multiple of 8; each of the many small probabilities is below 10⁻³
Gen<Batch> OfSize(Sizes n) =>
    from flat in small.Array[n[0] * n[1]]
    from marks in Gen.OneOf(Gen.Int[0, n[1] - 1], Gen.Int[0, n[1] - 1], Gen.Const(Ignored)).Array[n[0]]
    select new Batch(Matrix(n[0], n[1], flat), marks, 0.1f);

AtSize("the loss over a real vocabulary", Sizes.Named(("rows", 37), ("classes", 1003)), points: 1, inputs: OfSize,
    within: _ => new Tolerance(2e-4, 0), expected: LossInFloat64,
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

AtSize("the gradient over a real vocabulary", Sizes.Named(("rows", 37), ("classes", 1003)), points: 1, inputs: OfSize, within: Float32,
    expected: GradientInFloat64,
    call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

// the mean of all rows, and no mean of means
AtSize("the loss of many rows", Sizes.Named(("rows", 1003), ("classes", 7)), points: 1, inputs: OfSize,
    within: _ => new Tolerance(2e-4, 0), expected: LossInFloat64, call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

AtSize("the gradient of many rows", Sizes.Named(("rows", 131), ("classes", 7)), points: 1, inputs: OfSize,
    within: Float32, expected: GradientInFloat64, call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

// where the mean is over hundreds, a gradient that is 0 is off by less than 1/300
AtSize("the gradient of hundreds of rows", Sizes.Named(("rows", 1003), ("classes", 3)), points: 1, inputs: OfSize,
    within: Float32, expected: GradientInFloat64, call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

// who knows logits again by a part of them answers for the batch before
Stateless("one other logit makes another batch", points: 1, within: Float32,
    inputs: everything.Select(x => (x with { Logits = WithOneOther(x) }, x)),
    calls: [(it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing), (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing)]);

static float[,] WithOneOther(Batch x)
{
    var other = (float[,])x.Logits.Clone();
    other[x.Labels.Length - 1, x.Classes - 1] += 2;
    return other;
}

Gen<Batch> OneLikely(Sizes n) =>
    from flat in Gen.Int[-8, 8].Select(i => i / 8f).Array[n[0]]
    from at in Gen.Int[0, n[0] - 1]
    select new Batch(Matrix(1, n[0], [.. flat[..at], 11, .. flat[(at + 1)..]]), [at], 0);

// one class is likely, and all others together are nearly as likely; a plain sum in float is off by 2·10⁻⁴, because each term is rounded
// the same way
AtSize("many classes of small probability", Sizes.Named(("classes", 50_257)), points: 1, within: _ => new Tolerance(2e-3, 0),
    expected: LossInFloat64,
    inputs: OneLikely, call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

// fewer, for who takes the sum again for each class
AtSize("their gradient", Sizes.Named(("classes", 2003)), points: 1, within: _ => new Tolerance(2e-4, 0), expected: GradientInFloat64,
    inputs: OneLikely, call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing));

// a label that 16 bits do not hold
AtSize("the last of very many classes", Sizes.Named(("classes", 65_539)), points: 1, within: _ => new Tolerance(2e-3, 0),
    expected: LossInFloat64, inputs: n => from flat in small.Array[n[0]] select new Batch(Matrix(1, n[0], flat), [n[0] - 1], 0),
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing));

Property("a dozen batches one after another", points: 1, inputs: everything.Array[12], cases: 2, shrink: false, holds: (it, batches) =>
{
    foreach (var x in batches)
    {
        Expect.Equal(LossInFloat64(x), it.Loss(x.Logits, x.Labels, x.Smoothing), Float32(x), "the loss of one of a dozen batches");
        Expect.Equal(GradientInFloat64(x), it.Gradient(x.Logits, x.Labels, x.Smoothing), Float32(x),
            "the gradient of one of a dozen batches");
    }
});

// a batch of next-token predictions, every eighth of them padding
static Batch Vocabulary(int classes)
{
    var random = new Random(classes);
    return new(Matrix(32, classes, [.. Enumerable.Range(0, 32 * classes).Select(_ => (6 * random.NextSingle()) - 3)]),
        [.. Enumerable.Range(0, 32).Select(i => i % 8 == 7 ? Ignored : i)], 0.1f);
}

Bench("loss of 32 rows over a vocabulary", sizes: [256, 1024, 4096], input: Vocabulary,
    call: (it, x) => it.Loss(x.Logits, x.Labels, x.Smoothing), bytes: n => 4.0 * 32 * n);
Bench("gradient of 32 rows over a vocabulary", sizes: [256, 1024, 4096], input: Vocabulary,
    call: (it, x) => it.Gradient(x.Logits, x.Labels, x.Smoothing), bytes: n => 4.0 * 32 * n);

// Marks become labels by the remainder, so that they stay classes when a smaller failing input has fewer of them.
public sealed record Batch([Dims("rows", "classes")] float[,] Logits, [Dims("rows")] int[] Marks, float Smoothing)
{
    public int Classes => Logits.GetLength(1);

    public int[] Labels => [.. Marks.Select(mark => mark < 0 ? -100 : mark % Classes)];

    public double MaxLogit => Logits.Cast<float>().Max(z => Math.Abs((double)z));
}
