// Expected probabilities are computed in float64, by a definition that sorts nothing: how many tokens go before each one.
static float[] InFloat64(Inputs x) => [.. Exact(x).Select(p => (float)p)];

static double[] Exact(Inputs x)
{
    var all = Enumerable.Range(0, x.Logits.Length).ToArray();
    bool GoesBefore(int a, int b) => x.Logits[a] > x.Logits[b] || (x.Logits[a] == x.Logits[b] && a < b);
    int Before(int id) => all.Count(other => GoesBefore(other, id));
    if (x.Temperature == 0)
        return [.. all.Select(id => Before(id) == 0 ? 1.0 : 0)];
    var inTopK = Normalised(all.Select(id => x.TopK == 0 || Before(id) < x.TopK ? Weight(x, id) : 0));
    var inTopP = all.Select(id => x.TopP == 1 || all.Where(other => GoesBefore(other, id)).Sum(other => inTopK[other]) < x.TopP
        ? inTopK[id] : 0);
    return Normalised(inTopP);
}

// of all tokens, none cut off
static float[] AllOf(Inputs x)
{
    var weights = x.Logits.Select(logit => Math.Exp(logit / (double)x.Temperature)).ToArray();
    var sum = weights.Sum();
    return [.. weights.Select(weight => (float)(weight / sum))];
}

static double Weight(Inputs x, int id) => Math.Exp(((double)x.Logits[id] - x.Logits.Max()) / x.Temperature);

static double[] Normalised(IEnumerable<double> weights)
{
    var sum = weights.Sum();
    return [.. weights.Select(weight => weight / sum)];
}

// what the statement promises, and no sum of probabilities so near to topP that rounding decides
static bool IsSound(Inputs x)
{
    if (x.Logits.Length == 0 || !x.Logits.Any(float.IsFinite) || x.Logits.Any(float.IsPositiveInfinity)
        || (x.Temperature != 0 && !(x.Temperature >= 0.1f)) || !(x.TopP > 0 && x.TopP <= 1))
        return false;
    if (x.TopP == 1 || x.Temperature == 0)
        return true;
    var sum = 0.0;
    return Exact(x with { TopP = 1 }).OrderDescending().All(p => Math.Abs((sum += p) - x.TopP) > 1e-3);
}

// at temperature 0 all steps are the same
static bool IsWarm(Inputs x) => IsSound(x) && x.Temperature > 0;

static Tolerance Float32(Inputs x) => x.Temperature == 0 ? Tolerance.ForLogits(1, 1) :
    Tolerance.ForLogits(x.Logits.Where(float.IsFinite).Max(logit => Math.Abs((double)logit)) / x.Temperature, 1);

static float[] Asked(ISampler it, Inputs x) => it.Probabilities(x.Logits, x.Temperature, x.TopK, x.TopP);

const float None = float.NegativeInfinity;

var settings = (Logit: Gen.Int[-30, 30].Select(i => i / 10f), Temperature: Gen.Int[2, 25].Select(i => i / 10f),
    TopP: Gen.Int[1, 99].Select(i => i / 100f));
var fewValues = Gen.Int[0, 3].Select(i => (float)i);          // many are equal
var withNone = Gen.Frequency((3, settings.Logit), (1, Gen.Const(None)));

Gen<Inputs> Of(Gen<float> logit, Gen<float>? temperature = null, Gen<int>? topK = null, Gen<float>? topP = null) => (
    from logits in logit.Array[1, 9]
    from t in temperature ?? Gen.Const(1f)
    from k in topK ?? Gen.Const(0)
    from p in topP ?? Gen.Const(1f)
    select new Inputs(logits, t, k, p)).Where(IsSound);

var everything = Of(Gen.OneOf(settings.Logit, fewValues, withNone), settings.Temperature, Gen.Int[0, 10],
    Gen.OneOf(settings.TopP, Gen.Const(1f)));
var large = Of(
    Gen.Frequency((4, Gen.Int[-10, 10].Select(i => i * 1000f)), (1, Gen.Const(None))), Gen.OneOf(0.1f, 0.5f, 1f, 4f), Gen.Int[0, 10],
        Gen.OneOf(0.05f, 0.9f, 1f));

WorkedExample(within: new Tolerance(1e-5, 0), points: 1);

MatchesReference("temperature divides the logits", points: 2, inputs: Of(settings.Logit, settings.Temperature), valid: IsWarm,
    within: Float32, expected: InFloat64, call: Asked,
    examples: [new([0], 1, 0, 1), new([0, 1], 1, 0, 1), new([1, 0], 2, 0, 1), new([1, 0], 0.5f, 0, 1), new([0, 0, 0], 1, 0, 1),
        new([3, -2, 0], 200, 0, 1), new([0.0005f, -0.0005f], 1, 0, 1)]);

MatchesReference("top-k keeps exactly k", points: 2,
    inputs: Of(Gen.OneOf(settings.Logit, fewValues), settings.Temperature, Gen.Int[0, 10]), valid: IsWarm, within: Float32,
    expected: InFloat64, call: Asked,
    examples: [new([0], 1, 1, 1), new([0, 1], 1, 1, 1), new([0, 0], 1, 1, 1), new([0, 0, 1], 1, 2, 1), new([0, 1, 0, 0], 1, 3, 1),
        new([0, 1], 1, 0, 1), new([0, 1], 1, 2, 1), new([0, 1], 1, 3, 1), new([1, 0, 2], 1, 1000, 1), new([1, 0, 2], 1, int.MaxValue, 1)]);

MatchesReference("top-p keeps the token that crosses", points: 3,
    inputs: Of(Gen.OneOf(settings.Logit, fewValues), settings.Temperature, null, settings.TopP), valid: IsWarm, within: Float32,
    expected: InFloat64, call: Asked,
    examples: [new([0], 1, 0, 0.5f), new([0, 1], 1, 0, 0.5f), new([0, 1], 1, 0, 0.9f), new([0, 0], 1, 0, 0.4f), new([0, 0], 1, 0, 0.6f),
        new([0, 0, 0, 0], 1, 0, 0.6f), new([0, 1, 2], 1, 0, 0.001f), new([0, 1], 1, 0, 1e-8f), new([0, 1, 2], 1, 0, 1e-8f),
        new([0, 0, 1], 2, 0, 0.5f), new([0, 1], 0.2f, 0, 0.9f)]);

MatchesReference("temperature, then top-k, then top-p", points: 3, inputs: everything, cases: 80, valid: IsWarm, within: Float32,
    expected: InFloat64, call: Asked,
    examples: [new([0, 0, 0], 1, 2, 0.4f), new([1, 0, 0], 1, 2, 0.7f), new([1, 0, 0], 1, 2, 0.65f), new([2, 1, 0], 4, 2, 0.6f),
        new([2, 1, 0], 0.5f, 0, 0.8f), new([0, None], 1, 2, 0.9f), new([None, None, 0, 1], 1, 3, 0.9f)]);

MatchesReference("temperature 0 takes the largest", points: 2,
    inputs: Of(Gen.OneOf(settings.Logit, fewValues, withNone), Gen.Const(0f), Gen.Int[0, 10], Gen.OneOf(settings.TopP, Gen.Const(1f))),
    valid: IsSound,
    within: Float32, expected: InFloat64, call: Asked,
        examples: [new([0], 0, 0, 1), new([0, 1], 0, 0, 1), new([0, 0], 0, 0, 1), new([0, 1, 1], 0, 3, 0.5f), new([None, -1], 0, 0, 1),
        new([10000, -10000], 0, 0, 1)]);

MatchesReference("survives logits of ±10⁴ and −∞", points: 2, inputs: large, valid: IsSound, within: Float32, expected: InFloat64,
    call: Asked,
    examples: [new([1000], 1, 0, 1), new([-1000], 1, 0, 1), new([-1000, -1000], 1, 0, 1), new([10000, 10000], 0.1f, 0, 1),
        new([None, 0], 1, 0, 1), new([0, None, 0], 1, 2, 0.9f), new([None, -10000, None], 0.1f, 0, 0.5f)]);

Property("what is cut off has probability exactly 0", points: 1, inputs: everything, cases: 20, valid: IsSound,
    examples: [new([0, 0], 1, 1, 1), new([0, 1, 9], 1, 0, 0.5f), new([0, None], 1, 0, 1)], holds: (it, x) =>
{
    var (answer, exact) = (Asked(it, x), Exact(x));
    Expect.That(answer.Length == exact.Length, $"there are {answer.Length} probabilities of {exact.Length} tokens");
    for (var id = 0; id < exact.Length; id++)
        Expect.That(exact[id] != 0 || answer[id] == 0, $"token {id} is cut off, and its probability is not exactly 0");
    Expect.Equal(1.0, answer.Sum(p => (double)p), new Tolerance(1e-5, 0), what: "the sum");
});

// no multiple of 8; one token beside very many that have a millionth each
AtSize("as many tokens as in a real vocabulary", Sizes.Named(("tokens", 200_003)), points: 2, within: _ => new Tolerance(1e-3, 0),
    expected: AllOf, call: Asked,
    inputs: n => Gen.Int[-130, -115].Select(i => i / 10f).Array[n[0]].Select(logits => new Inputs([0, .. logits[1..]], 1, 0, 1)));

// each is added to a sum that is far larger, where a float rounds it up or down by a hundredth, always the same way
Property("a long tail keeps its share", points: 1, inputs: Gen.Int[0, 9], cases: 4, shrink: false, holds: (it, tenth) =>
{
    var x = new Inputs([0, .. Enumerable.Repeat(-12 - (tenth / 10f), 200_000)], 1, 0, 1);
    var (given, right) = (Asked(it, x), AllOf(x));
    Expect.Equal(right.Length, given.Length, what: "the number of probabilities");
    Expect.Equal((double)right[0], given[0], new Tolerance(1e-3, 0),
        what: "the probability of token 0, beside 200,000 tokens of a millionth each,");
    Expect.Equal(0, given.Count(p => p == 0), what: "the number of tokens that are cut off with topP = 1");
});

// two likely tokens, of which the first is not enough, beside a tail that would have to be added up again for each
AtSize("top-p of a real vocabulary", Sizes.Named(("tokens", 200_003)), points: 1, within: _ => new Tolerance(1e-3, 0),
    expected: x => OnlyTheFirstTwo(x.Logits.Length), call: Asked,
    inputs: n => Gen.Int[-130, -125].Select(i => i / 10f).Array[n[0]]
        .Select(logits => new Inputs([.. logits.Select((logit, id) => id == 0 ? 1 : id == 1 ? 0 : logit)], 1, 0, 0.75f)));

// of logits 1 and 0
static float[] OnlyTheFirstTwo(int tokens)
{
    var probabilities = new float[tokens];
    probabilities[0] = tokens == 1 ? 1 : (float)(1 / (1 + Math.Exp(-1)));
    if (tokens > 1)
        probabilities[1] = 1 - probabilities[0];
    return probabilities;
}

AtSize("half of that many", Sizes.Named(("tokens", 200_003)), points: 1, within: _ => new Tolerance(1e-6, 0), call: Asked,
    inputs: n => Gen.Int[-3_000_000, 3_000_000].Select(i => i / 1e6f).Array[n[0]]
        .Select(logits => new Inputs(logits, 0.7f, (n[0] + 1) / 2, 1)));

Reproducible("the same seed draws the same in another process", points: 1, inputs: Gen.Int[0, 1_000_000],
    call: (it, seed) => it.Sample([0, 0.5f, 0, 0.25f], 1, 0, 1, seed, 50));

Stateless("each call stands alone", points: 1, inputs: everything.Select(x => (x, x with { Logits = [.. x.Logits.Reverse()] })),
    within: _ => Tolerance.Float32,
    calls: [(it, x) => Asked(it, x), (it, x) => it.Sample(x.Logits, x.Temperature, x.TopK, x.TopP, 1, 20)]);

Property("draws can be repeated", points: 2, inputs: Gen.Int[0, 1_000_000], cases: 5, examples: [0, 1, int.MaxValue], holds: (it, seed) =>
{
    float[] logits = [0, 0.5f, 0, 0.25f];
    var draws = it.Sample(logits, 1, 0, 1, seed, 200);
    Expect.Equal(200, draws.Length, what: "the number of draws");
    Expect.Equal(0, it.Sample(logits, 1, 0, 1, seed, 0).Length, what: "the number of draws of none");
    foreach (var bit in new[] { 0, 8, 16, 24, 30 })
        Expect.That(!draws.SequenceEqual(it.Sample(logits, 1, 0, 1, seed ^ (1 << bit), 200)),
            $"two seeds give the same draws: {seed} and {seed ^ (1 << bit)}");
    // two bits at once: halves that are folded together may cancel
    foreach (var gap in new[] { 1, 4, 8, 12, 15, 16, 20, 24 })
        Expect.That(!draws.SequenceEqual(it.Sample(logits, 1, 0, 1, seed ^ (1 | (1 << gap)), 200)),
            $"two seeds give the same draws: {seed} and {seed ^ (1 | (1 << gap))}");
    Expect.Equal(draws, it.Sample(logits, 1, 0, 1, seed, 200), what: "what the same seed draws a second time");
});

Property("only what is left is drawn", points: 1, inputs: everything, cases: 30, valid: IsSound,
    examples: [new([0], 1, 0, 1), new([None, 0], 1, 0, 1), new([0, 1], 0, 0, 1), new([0, 0], 1, 1, 1), new([0, 0, 0], 1, 0, 0.5f),
        new([0, 0, 0], 1, 0, 0.0005f), new([3, None, 2, None], 200, 0, 1), new([0, None, 1, None], 1, int.MaxValue, 1),
        new([0.0005f, -0.0005f, 0.0002f], 1, 1, 1)],
    holds: (it, x) =>
{
    var exact = Exact(x);
    foreach (var draw in it.Sample(x.Logits, x.Temperature, x.TopK, x.TopP, 7, 60))
        Expect.That(draw >= 0 && draw < exact.Length && exact[draw] > 0, $"{draw} is drawn, whose probability is 0");
});

var drawn = from x in Of(settings.Logit, settings.Temperature, Gen.Int[2, 10], Gen.Int[50, 99].Select(i => i / 100f))
    .Where(x => Exact(x).Count(p => p > 0.02) > 1) from seed in Gen.Int[0, 1_000_000] select (Inputs: x, Seed: seed);

Sampled("draws come as often as they should", points: 3, inputs: drawn,
    call: (it, x) => it.Sample(x.Inputs.Logits, x.Inputs.Temperature, x.Inputs.TopK, x.Inputs.TopP, x.Seed, 5000),
    probabilities: x => Exact(x.Inputs));

// pairs of a draw and the next, numbered a · 3 + b
Sampled("a draw does not depend on the one before", points: 1, inputs: Gen.Int[0, 1_000_000],
    call: (it, seed) => [.. it.Sample([0, 1, 0.5f], 1, 0, 1, seed, 6000).Chunk(2).Select(pair => (pair[0] * 3) + pair[^1])],
    probabilities: _ => [.. from a in Exact(new([0, 1, 0.5f], 1, 0, 1)) from b in Exact(new([0, 1, 0.5f], 1, 0, 1)) select a * b],
        label: pair => $"{pair / 3} then {pair % 3}");

// pairs of a draw and the one half of all draws later
Sampled("a draw does not depend on one far before it", points: 1, inputs: Gen.Int[0, 1_000_000],
    call: (it, seed) =>
    {
        const int Half = 3000;
        var draws = it.Sample([0, 1, 0.5f], 1, 0, 1, seed, 2 * Half);
        return [.. Enumerable.Range(0, Half).Select(i => (draws[i] * 3) + draws[i + Half])];
    },
    probabilities: _ => [.. from a in Exact(new([0, 1, 0.5f], 1, 0, 1)) from b in Exact(new([0, 1, 0.5f], 1, 0, 1)) select a * b],
    label: pair => $"{pair / 3}, and {pair % 3} half of all draws later");

// who draws in blocks and begins each with the same seed draws the same again; 64 draws of four tokens do not come twice by chance
Property("many draws do not repeat the first", points: 1, inputs: Gen.Int[0, 1_000_000], cases: 1, shrink: false, holds: (it, seed) =>
{
    const int All = 100_003, Beginning = 64;
    var draws = string.Concat(it.Sample([0, 0, 0, 0], 1, 0, 1, seed, All).Select(draw => (char)('a' + draw)));
    Expect.Equal(All, draws.Length, what: "the number of draws");
    var again = draws.IndexOf(draws[..Beginning], 1, StringComparison.Ordinal);
    Expect.That(again < 0, $"of {All} draws the first {Beginning} come again as draw {again} and those behind it");
});

// token 0 beside 200,000 of a millionth each, of which the last is cut off: none of these comes five times by chance (10⁻⁸), and token 0 is
// 6 standard deviations from its share once in 10⁹ runs
Property("draws from a long tail", points: 1, inputs: Gen.Int[0, 1_000_000], cases: 1, shrink: false, holds: (it, seed) =>
{
    const int Calls = 3, Draws = 200, Tail = 200_000; // few enough for who draws noise for each token
    var x = new Inputs([0, .. Enumerable.Repeat(-12f, Tail)], 1, Tail, 1);
    var draws = Enumerable.Range(0, Calls).SelectMany(call => it.Sample(x.Logits, x.Temperature, x.TopK, x.TopP, seed + call, Draws))
        .ToArray();
    Expect.Equal(Calls * Draws, draws.Length, what: $"the number of draws in {Calls} calls");
    var share = AllOf(x)[0];
    Expect.AtMost(6 * Math.Sqrt(share * (1 - share) / draws.Length),
        Math.Abs((draws.Count(draw => draw == 0) / (double)draws.Length) - share),
        $"the distance of the share of token 0 among {draws.Length} draws from {share:0.00}, its probability beside {Tail:N0} tokens of a "
            + $"millionth each,");
    var often = draws.Where(draw => draw != 0).CountBy(draw => draw).Append(new(0, 0)).MaxBy(entry => entry.Value);
    Expect.AtMost(4, often.Value, $"how often token {often.Key}, of a millionth, is drawn in {draws.Length} draws");
    Expect.That(!draws.Contains(Tail), $"{Tail} is drawn, which top-k cuts off");
});

// beside each token that may be drawn stands one that may not
Property("only what is left is drawn, of many tokens and many times", points: 1, inputs: Gen.Int[0, 1_000_000], examples: [2], cases: 1,
    shrink: false, holds: (it, seed) =>
{
    void OnlyFinite(float[] logits, int topK, int count)
    {
        var draws = it.Sample(logits, 1, topK, 1, seed, count);
        Expect.Equal(count, draws.Length, what: "the number of draws");
        foreach (var draw in draws)
            Expect.That(draw >= 0 && draw < logits.Length && logits[draw] == 0, $"{draw} is drawn, whose probability is 0");
    }
    foreach (var count in new[] { 1, 2, 70_003 })
        OnlyFinite([0, None, 0, None], 0, count);
    OnlyFinite([.. Enumerable.Range(0, 200_003).Select(id => id is 70_001 or 150_001 ? 0 : None)], 100_000, 20);
});

Pure("the logits stay as they are", points: 1, inputs: everything, valid: IsSound, within: _ => Tolerance.Float32,
    examples: [new([0, 1, 2], 2, 2, 0.5f)],
    call: (it, x) => (float[])[.. Asked(it, x), .. it.Sample(x.Logits, x.Temperature, x.TopK, x.TopP, 1, 10).Select(draw => (float)draw)]);

Bench("probabilities of n tokens, top-50 and top-p 0.9", sizes: [1_000, 10_000, 50_000],
    input: n => new Random(n) is var random ? Enumerable.Range(0, n).Select(_ => 10 * random.NextSingle()).ToArray() : [],
    call: (it, logits) => it.Probabilities(logits, 0.8f, 50, 0.9f));

public sealed record Inputs(float[] Logits, float Temperature, int TopK, float TopP);
