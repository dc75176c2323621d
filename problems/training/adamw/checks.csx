// Expected answers are computed in float64 by Follow; `it` is the submission. Gradients, parameters and decays are eighths, so that a
// gradient and its decay cancel in every arithmetic or in none: where they do, the sign of the step hangs on it.

/// The parameters after each step; `lengths` takes up how far each has been moved in all.
static double[,] Follow(Run x, double[]? lengths = null)
{
    var path = new double[x.Steps, x.Count];
    for (var i = 0; i < x.Count; i++)
    {
        var (m, v) = (0.0, 0.0);
        for (var t = 1; t <= x.Steps; t++)
        {
            // every answer is rounded to a float on its way
            var before = t == 1 ? x.Begin[i] : (double)x.Given(i, t, (float)path[t - 2, i]);
            var g = x.Gradients[t - 1, i] + (x.Decoupled ? 0 : x.Decay * before);
            m = (x.Beta1 * m) + ((1 - x.Beta1) * g);
            v = (x.Beta2 * v) + ((1 - x.Beta2) * g * g);
            var step = x.Rate * (m / (1 - Math.Pow(x.Beta1, t)) / (Math.Sqrt(v / (1 - Math.Pow(x.Beta2, t))) + x.Epsilon)
                + (x.Decoupled ? x.Decay * before : 0));
            path[t - 1, i] = before - step;
            if (lengths is not null)
                lengths[i] += Math.Abs(step) + (1e-3 * Math.Abs(before));
        }
    }
    return path;
}

static float[,] InFloat64(Run x)
{
    var path = Follow(x);
    var rounded = new float[x.Steps, x.Count];
    for (var t = 0; t < x.Steps; t++)
        for (var i = 0; i < x.Count; i++)
            rounded[t, i] = (float)path[t, i];
    return rounded;
}

/// The same path by the submission; before each step the caller may change the parameters.
static float[,] Walk(IAdamW it, Run x)
{
    it.Start(x.Rate, x.Beta1, x.Beta2, x.Epsilon, x.Decay, x.Decoupled);
    var path = new float[x.Steps, x.Count];
    var now = x.Begin;
    for (var t = 0; t < x.Steps; t++)
    {
        if (t > 0)
            now = [.. now.Select((parameter, i) => x.Given(i, t + 1, parameter))];
        now = it.Step(now, x.Gradient(t));
        Expect.Equal(x.Count, now.Length, what: "the number of parameters");
        for (var i = 0; i < x.Count; i++)
            path[t, i] = now[i];
    }
    return path;
}

// 1 − 0.999ᵗ in float is off by 3·10⁻⁵ of itself, and the step with it; each parameter is rounded to a float in each step
static Tolerance Float32(Run x)
{
    var lengths = new double[x.Count];
    Follow(x, lengths);
    return new(1e-7 + (1e-4 * lengths.Max()), 0);
}

static bool IsLegal(Run x) => x is { Rate: > 0, Epsilon: > 0, Beta1: < 1, Beta2: < 1 };

static float[,] Matrix(int rows, int columns, float[] flat)
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
}

static float[,] Scaled(float[,] matrix, float factor) =>
    Matrix(matrix.GetLength(0), matrix.GetLength(1), [.. matrix.Cast<float>().Select(x => factor * x)]);

var eighths = Gen.Int[-16, 16].Select(i => i / 8f);
Gen<Run> Runs(Gen<int> steps, Gen<double> decay, Gen<bool> decoupled) =>
    from t in steps
    from n in Gen.Int[1, 3]
    from flat in eighths.Array[t * n]
    from begin in eighths.Array[n]
    from rate in Gen.OneOf(new[] { 0.25, 0.1, 0.01 })
    from beta1 in Gen.OneOf(new[] { 0.0, 0.5, 0.9, 0.99 })
    from beta2 in Gen.OneOf(new[] { 0.5, 0.9, 0.99, 0.999 })
    from epsilon in Gen.OneOf(new[] { 1e-8, 1e-6 })
    from lambda in decay
    from isDecoupled in decoupled
    select new Run(Matrix(t, n, flat), begin, rate, beta1, beta2, epsilon, lambda, isDecoupled);

var several = Gen.Int[2, 4];
var no = Gen.Const(0.0);
var some = Gen.OneOf(new[] { 0.125, 0.5, 1 });
var plain = Runs(several, no, Gen.Bool);

Run Once(float gradient, float parameter = 0, double decay = 0, bool decoupled = true) =>
    new(new[,] { { gradient } }, [parameter], 0.1, 0.9, 0.999, 1e-8, decay, decoupled);
Run Two(float first, float second, float parameter = 0, double decay = 0, bool decoupled = true) =>
    Once(first, parameter, decay, decoupled) with { Gradients = new[,] { { first }, { second } } };

// what TorchSharp 0.107 (libtorch 2.10, float64) makes of the same hundred gradients, epsilon 10⁻³
static Run Hundred(double decay, bool decoupled) => new(
    Matrix(100, 4, [.. from t in Enumerable.Range(1, 100) from i in Enumerable.Range(0, 4) select (((((7 * i) + 3) * t) % 11) - 4) / 4f]),
    [1, -2, 0.5f, 3], 0.01, 0.9, 0.999, 1e-3, decay, decoupled);

float[] Last(IAdamW it, Run x)
{
    var path = Walk(it, x);
    return [.. Enumerable.Range(0, x.Count).Select(i => path[x.Steps - 1, i])];
}

WorkedExample(within: new Tolerance(1e-6, 0), points: 1);

MatchesReference("the first step", points: 2, inputs: Runs(Gen.Const(1), no, Gen.Bool), within: Float32, valid: IsLegal,
    expected: InFloat64,
    examples: [Once(1), Once(-1), Once(0.125f), Once(2, 1), Once(1) with { Rate = 1 }, Once(1) with { Rate = 1 / 2048.0 },
        Once(1) with { Rate = 200 }, Once(1) with { Rate = 1.0 / (1 << 22) }, Once(200), Once(-20_000), Once(1, 1f / 2048), Once(1, 200),
        Once(1, -16_000)], call: Walk);

MatchesReference("later steps remember the earlier ones", points: 3, inputs: plain, within: Float32, valid: IsLegal, expected: InFloat64,
    examples: [Two(1, 0), Two(1, 1), Two(0, 1), Two(1, -1), Two(2, 1),
        Two(1, 0) with { Gradients = new float[,] { { 1, 0 }, { 0, 1 } }, Begin = [0, 0] },
        Two(1, 0) with { Beta1 = 1 / 2048.0 }, Two(1, 0) with { Beta2 = 1 / 2048.0 }, Two(20_000, 200),
        Two(1, 2) with { Beta1 = 1.0 / (1 << 22) }, Two(1, 2) with { Beta2 = 1.0 / (1 << 22) }], call: Walk);

MatchesReference("epsilon stands outside the root", points: 2, within: Float32, valid: IsLegal, expected: InFloat64,
    inputs: from x in plain from epsilon in Gen.OneOf(new[] { 0.125, 0.5, 1 }) select x with { Epsilon = epsilon },
    examples: [Once(1) with { Epsilon = 1 }, Once(0.125f) with { Epsilon = 0.5 }, Two(1, 1) with { Epsilon = 0.125 },
        Once(1) with { Epsilon = 2 }, Once(1) with { Epsilon = 200 }], call: Walk);

MatchesReference("AdamW decays the parameters", points: 2, inputs: Runs(several, some, Gen.Const(true)), within: Float32, valid: IsLegal,
    expected: InFloat64,
    examples: [Once(0, 1, 1), Once(1, 1, 1), Once(0, -1, 0.5), Two(1, 1, 1, 0.5), Once(0, 1, 1 / 2048.0), Once(1, 1, 2), Once(1, 1, 200),
        Once(0, 1, 1.0 / (1 << 22))],
    call: Walk);

MatchesReference("Adam adds the decay to the gradient", points: 2, inputs: Runs(several, some, Gen.Const(false)), within: Float32,
    valid: IsLegal, expected: InFloat64,
    examples: [Once(0, 1, 1, false), Once(-2, 1, 1, false), Once(1, 1, 1, false), Two(1, 0, 1, 0.5, false),
        Once(0, 1, 1 / 2048.0, false), Once(-100, 1, 200, false)], call: Walk);

MatchesReference("a step begins at the parameters given", points: 1, within: Float32, valid: IsLegal, expected: InFloat64,
    inputs: from x in Runs(several, some, Gen.Bool) from alone in Gen.Int[-1, x.Count - 1] select x with { IsMoved = true,
        Alone = alone < 0 ? null : alone },
    examples:
    [
        Two(1, 1) with { IsMoved = true }, Two(0, 0, 1, 1) with { IsMoved = true },
        Two(1, 1) with { Gradients = new float[,] { { 1, 1, 1 }, { 1, 1, 1 } }, Begin = [0, 0, 0], IsMoved = true, Alone = 1 },
    ],
    call: Walk);

MatchesReference("a step begins at parameters that were changed a little", points: 1, within: Float32, valid: IsLegal,
    expected: InFloat64, inputs: from x in Runs(several, some, Gen.Bool) select x with { IsShrunk = true },
    examples: [Two(1, 1, 1) with { IsShrunk = true }], call: Walk);

MatchesReference("Start begins anew", points: 1, valid: x => IsLegal(x.Earlier) && IsLegal(x.Then), within: x => Float32(x.Then),
    expected: x => InFloat64(x.Then),
    inputs: Gen.Select(plain, plain, (earlier, then) => (Earlier: earlier, Then: then)),
    examples: [(Earlier: Once(1), Then: Once(-1)), (Earlier: Once(1), Then: Two(1, 0)),
        (Earlier: Two(1, 1), Then: Two(-1, 1) with { Gradients = new float[,] { { 1, 0 }, { 0, 1 } }, Begin = [0, 0] })],
    call: (it, x) =>
    {
        Walk(it, x.Earlier);
        return Walk(it, x.Then);
    });

MatchesReferenceAcrossObjects("two optimizers do not disturb each other", points: 1, within: x => new Tolerance(1e-6, 0),
    inputs: from n in Gen.Int[1, 3] from first in eighths.Array[n] from second in eighths.Array[n] from other in eighths.Array[1,
        3] select new Pair(first, second, other),
    call: (create, x) =>
    {
        var (one, other) = (create(), create());
        one.Start(0.125, 0.5, 0.5, 1e-3, 0, true);
        var after = one.Step(new float[x.First.Length], x.First);
        other.Start(0.25, 0, 0.75, 1e-3, 0, true);
        other.Step(x.Other, x.Other);
        return one.Step(after, x.Second);
    });

// with the same settings, and not as many parameters
MatchesReferenceAcrossObjects("two optimizers with the same settings do not disturb each other", points: 1,
    within: x => new Tolerance(1e-6, 0),
    inputs: from n in Gen.Int[1, 3] from first in eighths.Array[n] from second in eighths.Array[n] from other in eighths.Array[1, 3]
        select new Pair(first, second, other),
    call: (create, x) =>
    {
        var (one, other) = (create(), create());
        one.Start(0.125, 0.5, 0.5, 1e-3, 0, true);
        var after = one.Step(new float[x.First.Length], x.First);
        other.Start(0.125, 0.5, 0.5, 1e-3, 0, true);
        other.Step(x.Other, x.Other);
        return one.Step(after, x.Second);
    });

Example("a hundred steps of AdamW end where PyTorch's do", points: 2, call: it => Last(it, Hundred(0.1, true)),
    within: new Tolerance(1e-4, 0),
    returns: [0.6192765098550396f, -2.1353726593541698f, 0.15937884619831622f, 2.4400221699712064f]);

Example("a hundred steps of Adam end where PyTorch's do", points: 1, call: it => Last(it, Hundred(0.1, false)),
    within: new Tolerance(1e-4, 0),
    returns: [0.6146461240077442f, -2.117877742447207f, 0.15487318167425398f, 2.45596173965327f]);

// no multiple of 8: the last parameters are not in a whole vector register
AtSize("as many parameters as in a real layer", Sizes.Named(("parameters", 9001)), points: 1, within: Float32, expected: InFloat64,
    call: Walk, inputs: n =>
    from flat in eighths.Array[3 * n[0]] from begin in eighths.Array[n[0]] from isDecoupled in Gen.Bool
    select new Run(Matrix(3, n[0], flat), begin, 0.1, 0.9, 0.999, 1e-8, 0.125, isDecoupled));

// with β₂ = 0.999 the average of the squares is still corrected by a third after a thousand steps
AtSize("a thousand steps", Sizes.Named(("steps", 1003)), points: 1, within: Float32, expected: InFloat64, call: Walk, inputs: n =>
    from flat in eighths.Array[n[0]] select new Run(Matrix(n[0], 1, flat), [1], 0.01, 0.9, 0.999, 1e-8, 0, true));

// without a decay, so that gradients stay eighths: where a sum nearly cancels, the last squared gradient alone would hang on each digit
MatchesReference("β₂ of 0 keeps nothing of earlier squares", points: 1, cases: 10, within: Float32, valid: IsLegal, expected: InFloat64,
    call: Walk,
    inputs: from x in plain select x with { Beta2 = 0 },
        examples: [Once(1) with { Beta2 = 0 }, Two(1, 2) with { Beta2 = 0 }, Two(2, 1) with { Beta1 = 0, Beta2 = 0 }]);

MatchesReference("a small ε is taken as it is", points: 1, within: Float32, valid: IsLegal, expected: InFloat64, call: Walk,
    inputs: from x in plain select x with { Epsilon = 1e-12, Gradients = Scaled(x.Gradients, 1f / (1 << 30)) },
        examples: [Once(1f / (1 << 30)) with { Epsilon = 1e-12 }]);

Property("a parameter without gradient stays where it is", points: 1, inputs: plain, cases: 10, valid: IsLegal,
    examples: [Once(0), Two(0, 0, 1)], holds: (it, x) =>
{
    it.Start(x.Rate, x.Beta1, x.Beta2, x.Epsilon, 0, x.Decoupled);
    var now = x.Begin;
    for (var t = 0; t < x.Steps; t++)
        now = it.Step(now, new float[x.Count]);
    Expect.Equal(x.Begin, now, what: "the list of parameters after steps without a gradient");
});

// with an ε that shows, and at times without a decay: who keeps one of them for the next run is found
var varied = from x in Runs(several, Gen.OneOf(no, some),
    Gen.Bool) from epsilon in Gen.OneOf(new[] { 0.125, 0.5, 1 }) select x with { Epsilon = epsilon };

Pure("the arguments stay as they are", points: 1, inputs: varied, valid: IsLegal, within: Float32, examples: [Once(1), Two(1, 1, 1, 1)],
    cases: 8, call: Walk);

// the same in every run
static float[] Numbers(int count)
{
    var random = new Random(count);
    return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
}

Bench("a step of n parameters", sizes: [1_000, 10_000, 100_000], input: Numbers,
    prepare: it => it.Start(1e-3, 0.9, 0.999, 1e-8, 0.01, true),
    call: (it, x) =>
    {
        it.Start(1e-3, 0.9, 0.999, 1e-8, 0.01, true);
        it.Step(x, x);
    }, bytes: n => 20.0 * n);

public sealed record Run([Dims("steps", "parameters")] float[,] Gradients, [Dims("parameters")] float[] Begin, double Rate, double Beta1,
    double Beta2, double Epsilon,
    double Decay, bool Decoupled, bool IsMoved = false, int? Alone = null, bool IsShrunk = false)
{
    /// <summary>A change that is too small to be one of another run, and too large for rounding.</summary>
    const float Shrink = 127 / 128f;

    /// <summary>
    /// A parameter as the caller gives it to a step, counted from 1, after the step before: if the run is moved, 1 more than what it began
    /// with for each step, all parameters or one; if it is shrunk, a little less.
    /// </summary>
    public float Given(int parameter, int step, float after) =>
        IsMoved && (Alone ?? parameter) == parameter ? Begin[parameter] + (step - 1) : IsShrunk ? after * Shrink : after;

    public int Steps => Gradients.GetLength(0);

    public int Count => Begin.Length;

    public float[] Gradient(int step) => [.. Enumerable.Range(0, Count).Select(i => Gradients[step, i])];
}

public sealed record Pair([Dims("parameters")] float[] First, [Dims("parameters")] float[] Second,
    [Dims("parameters of the other")] float[] Other);
