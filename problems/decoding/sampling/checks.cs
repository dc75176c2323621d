/// <summary>Expected probabilities are computed in float64.</summary>
public sealed class SamplingChecks : Checks<ISampler>
{
    const float None = float.NegativeInfinity;

    static readonly Gen<int> s_seeds = Gen.Int[0, 1_000_000];
    static readonly Gen<float> s_few = Gen.Int[0, 3].Select(i => (float)i); // many are equal
    static readonly Gen<float> s_topP = Gen.Int[1, 99].Select(i => i / 100f);

    static readonly Drawn<Inputs> s_plain = Draw.Each<Inputs>().Size("tokens", 1, 9).Numbers(Draw.Tenths(30));
    static readonly Drawn<Inputs> s_warm = s_plain.Part(x => x.Temperature, Gen.Int[2, 25].Select(i => i / 10f));
    static readonly Drawn<Inputs> s_ties = s_warm.Numbers(Gen.OneOf(Draw.Tenths(30), s_few));

    static readonly Drawn<Inputs> s_all = s_warm.Part(x => x.TopK, Gen.Int[0, 10]).Part(x => x.TopP, Gen.OneOf(s_topP, Gen.Const(1f)))
        .Numbers(Gen.OneOf(Draw.Tenths(30), s_few, Gen.Frequency((3, Draw.Tenths(30)), (1, Gen.Const(None)))));

    static readonly Gen<Inputs> s_everything = s_all.Where(IsSound);

    static readonly Drawn<Inputs> s_large = s_all
        .Numbers(Gen.Frequency((4, Gen.Int[-10, 10].Select(i => i * 1000f)), (1, Gen.Const(None))))
        .Part(x => x.Temperature, Gen.OneOf(0.1f, 0.5f, 1f, 4f)).Part(x => x.TopP, Gen.OneOf(0.05f, 0.9f, 1f));

    protected override void Define()
    {
        var ask = Asking((ISampler it, Inputs x) => Probabilities(it, x), x => Exact(x).ToFloat(), Float32, IsSound);

        WorkedExample(within: new(1e-5, 0));

        ask.MatchesReference("temperature divides the logits", s_warm.Where(IsSound), points: 2, valid: IsWarm,
            examples: [new([0]), new([0, 1]), new([1, 0], 2), new([1, 0], 0.5f), new([0, 0, 0]), new([3, -2, 0], 200),
                new([0.0005f, -0.0005f])]);

        ask.MatchesReference("top-k keeps exactly k", s_ties.Part(x => x.TopK, Gen.Int[0, 10]).Where(IsSound), points: 2, valid: IsWarm,
            examples: [new([0], 1, 1), new([0, 1], 1, 1), new([0, 0], 1, 1), new([0, 0, 1], 1, 2), new([0, 1, 0, 0], 1, 3),
                new([0, 1], 1, 0), new([0, 1], 1, 2), new([0, 1], 1, 3), new([1, 0, 2], 1, 1000), new([1, 0, 2], 1, int.MaxValue)]);

        ask.MatchesReference("top-p keeps the token that crosses", s_ties.Part(x => x.TopP, s_topP).Where(IsSound), points: 3,
            valid: IsWarm, examples: [new([0], 1, 0, 0.5f), new([0, 1], 1, 0, 0.5f), new([0, 1], 1, 0, 0.9f), new([0, 0], 1, 0, 0.4f),
                new([0, 0], 1, 0, 0.6f), new([0, 0, 0, 0], 1, 0, 0.6f), new([0, 1, 2], 1, 0, 0.001f), new([0, 1], 1, 0, 1e-8f),
                new([0, 1, 2], 1, 0, 1e-8f), new([0, 0, 1], 2, 0, 0.5f), new([0, 1], 0.2f, 0, 0.9f)]);

        ask.MatchesReference("temperature, then top-k, then top-p", s_everything, cases: 80, points: 3, valid: IsWarm,
            examples: [new([0, 0, 0], 1, 2, 0.4f), new([1, 0, 0], 1, 2, 0.7f), new([1, 0, 0], 1, 2, 0.65f), new([2, 1, 0], 4, 2, 0.6f),
                new([2, 1, 0], 0.5f, 0, 0.8f), new([0, None], 1, 2, 0.9f), new([None, None, 0, 1], 1, 3, 0.9f)]);

        ask.MatchesReference("temperature 0 takes the largest", s_all.Part(x => x.Temperature, 0f).Where(IsSound), points: 2,
            examples: [new([0], 0), new([0, 1], 0), new([0, 0], 0), new([0, 1, 1], 0, 3, 0.5f), new([None, -1], 0),
                new([10000, -10000], 0)]);

        ask.MatchesReference("survives logits of ±10⁴ and −∞", s_large.Where(IsSound), points: 2,
            examples: [new([1000]), new([-1000]), new([-1000, -1000]), new([10000, 10000], 0.1f), new([None, 0]),
                new([0, None, 0], 1, 2, 0.9f), new([None, -10000, None], 0.1f, 0, 0.5f)]);

        Property("what is cut off has probability exactly 0", s_everything, cases: 20, valid: IsSound,
            examples: [new([0, 0], 1, 1), new([0, 1, 9], 1, 0, 0.5f), new([0, None])], holds: (it, x) =>
            {
                var (answer, exact) = (Probabilities(it, x), Exact(x));
                Expect.Equal(exact.Length, answer.Length, what: "the number of probabilities");
                foreach (var (id, right) in exact.Index())
                    Expect.That(right != 0 || answer[id] == 0, $"token {id} is cut off, and its probability is not exactly 0");
                Expect.Equal(1.0, answer.Sum(p => (double)p), new(1e-5, 0), what: "the sum");
            });

        // no multiple of 8; one token beside very many that have a millionth each
        ask.AtSize("as many tokens as in a real vocabulary", within: _ => new(1e-3, 0), points: 2,
            inputs: s_plain.Numbers(Gen.Int[-130, -115].Select(i => i / 10f)).Select(x => x.Beginning(0)).Of(("tokens", 200_003)));

        // each is added to a sum that is far larger, where a float rounds it up or down by a hundredth, always the same way
        Property("a long tail keeps its share", Gen.Int[0, 9], cases: 4, shrink: false, holds: (it, tenth) =>
        {
            var x = new Inputs([0, .. Enumerable.Repeat(-12 - (tenth / 10f), 200_000)]);
            var given = Probabilities(it, x);
            Expect.Equal(Exact(x).ToFloat(), given, new(1e-3, 0),
                what: "the distribution over token 0 and 200,000 tokens of a millionth each");
            Expect.Equal(0, given.Count(p => p == 0), what: "the number of tokens that are cut off with topP = 1");
        });

        // two likely tokens, of which the first is not enough, beside a tail that would have to be added up again for each
        ask.AtSize("top-p of a real vocabulary", within: _ => new(1e-3, 0),
            inputs: s_plain.Part(x => x.TopP, 0.75f).Numbers(Gen.Int[-130, -125].Select(i => i / 10f)).Select(x => x.Beginning(1, 0))
                .Of(("tokens", 200_003)));

        ask.AtSize("half of that many", within: _ => new(1e-6, 0),
            inputs: s_plain.Part(x => x.Temperature, 0.7f).Numbers(Gen.Int[-3_000_000, 3_000_000].Select(i => i / 1e6f))
                .Select(x => x with { TopK = (x.Logits.Length + 1) / 2 }).Of(("tokens", 200_003)));

        Reproducible("the same seed draws the same in another process", s_seeds, (it, seed) => Sample(it, s_four, seed, 50));

        Stateless("each call stands alone", s_everything.Select(x => (x with { Logits = [.. x.Logits.Reverse()] }, x)),
            within: _ => Tolerance.Float32, calls: [(it, x) => Probabilities(it, x), (it, x) => Sample(it, x, 1, 20)]);

        // two bits at once: halves that are folded together may cancel
        int[] flips = [.. new[] { 0, 8, 16, 24, 30 }.Select(bit => 1 << bit),
            .. new[] { 1, 4, 8, 12, 15, 16, 20, 24 }.Select(bit => 1 | (1 << bit))];
        Property("draws can be repeated", s_seeds, cases: 5, examples: [0, 1, int.MaxValue], points: 2, holds: (it, seed) =>
        {
            var draws = Sample(it, s_four, seed, 200);
            Expect.Equal(200, draws.Length, what: "the number of draws");
            Expect.Equal(0, Sample(it, s_four, seed, 0).Length, what: "the number of draws of none");
            foreach (var other in flips.Select(flip => seed ^ flip))
                Expect.That(!draws.SequenceEqual(Sample(it, s_four, other, 200)), $"two seeds give the same draws: {seed} and {other}");
            Expect.Equal(draws, Sample(it, s_four, seed, 200), what: "what the same seed draws a second time");
        });

        Property("only what is left is drawn", s_everything, cases: 30, valid: IsSound,
            examples: [new([0]), new([None, 0]), new([0, 1], 0), new([0, 0], 1, 1), new([0, 0, 0], 1, 0, 0.5f),
                new([0, 0, 0], 1, 0, 0.0005f), new([3, None, 2, None], 200), new([0, None, 1, None], 1, int.MaxValue),
                new([0.0005f, -0.0005f, 0.0002f], 1, 1)],
            holds: (it, x) => DrawsOnly(Exact(x).Select(p => p > 0), Sample(it, x, 7, 60)));

        Sampled("draws come as often as they should", points: 3,
            inputs: Gen.Select(s_warm.Part(x => x.TopK, Gen.Int[2, 10]).Part(x => x.TopP, Gen.Int[50, 99].Select(i => i / 100f))
                .Where(x => IsSound(x) && Exact(x).Count(p => p > 0.02) > 1), s_seeds),
            call: (it, x) => Sample(it, x.Item1, x.Item2, 5000), probabilities: x => Exact(x.Item1));

        // pairs of draws a and b, numbered a · 3 + b
        var three = new Inputs([0, 1, 0.5f]);
        double[] ofPairs = [.. from a in Exact(three) from b in Exact(three) select a * b];
        Sampled("a draw does not depend on the one before", s_seeds, probabilities: _ => ofPairs,
            call: (it, seed) => [.. Sample(it, three, seed, 6000).Chunk(2).Select(pair => (pair[0] * 3) + pair[^1])],
            label: pair => $"{pair / 3} then {pair % 3}");
        Sampled("a draw does not depend on one far before it", s_seeds, probabilities: _ => ofPairs,
            label: pair => $"{pair / 3}, and {pair % 3} half of all draws later", call: (it, seed) =>
            {
                var draws = Sample(it, three, seed, 6000);
                return [.. draws.Zip(draws.Skip(3000), (draw, later) => (draw * 3) + later)];
            });

        // who draws in blocks and begins each with the same seed draws the same again; 64 draws of four tokens do not come twice by chance
        Property("many draws do not repeat the first", s_seeds, cases: 1, shrink: false, holds: (it, seed) =>
        {
            const int All = 100_003, Beginning = 64;
            var draws = string.Concat(Sample(it, new([0, 0, 0, 0]), seed, All).Select(draw => (char)('a' + draw)));
            Expect.Equal(All, draws.Length, what: "the number of draws");
            var again = draws.IndexOf(draws[..Beginning], 1, StringComparison.Ordinal);
            Expect.That(again < 0, $"of {All} draws the first {Beginning} come again as draw {again} and those behind it");
        });

        // token 0 beside 200,000 of a millionth each, of which the last is cut off: none of these comes five times by chance (10⁻⁸), and
        // token 0 is 6 standard deviations from its share once in 10⁹ runs
        Property("draws from a long tail", s_seeds, cases: 1, shrink: false, holds: (it, seed) =>
        {
            const int Calls = 3, Draws = 200, Tail = 200_000; // few enough for who draws noise for each token
            var x = new Inputs([0, .. Enumerable.Repeat(-12f, Tail)], TopK: Tail);
            int[] draws = [.. Enumerable.Range(0, Calls).SelectMany(call => Sample(it, x, seed + call, Draws))];
            Expect.Equal(Calls * Draws, draws.Length, what: $"the number of draws in {Calls} calls");
            var share = Exact(x)[0];
            var within = new Tolerance(6 * Math.Sqrt(share * (1 - share) / draws.Length), 0);
            Expect.Equal(share, draws.Count(draw => draw == 0) / (double)draws.Length, within,
                $"the share among {draws.Length} draws of token 0, beside {Tail:N0} tokens of a millionth each,");
            var often = draws.Where(draw => draw != 0).CountBy(draw => draw).Append(new(0, 0)).MaxBy(entry => entry.Value);
            Expect.AtMost(4, often.Value, $"how often token {often.Key}, of a millionth, is drawn in {draws.Length} draws");
            Expect.That(!draws.Contains(Tail), $"{Tail} is drawn, which top-k cuts off");
        });

        // beside each token that may be drawn stands one that may not
        Property("only what is left is drawn, of many tokens and many times", s_seeds, examples: [2], cases: 1, shrink: false,
            holds: (it, seed) =>
            {
                void OnlyFinite(Inputs x, int count)
                {
                    var draws = Sample(it, x, seed, count);
                    Expect.Equal(count, draws.Length, what: "the number of draws");
                    DrawsOnly(x.Logits.Select(float.IsFinite), draws);
                }
                foreach (var count in new[] { 1, 2, 70_003 })
                    OnlyFinite(new([0, None, 0, None]), count);
                OnlyFinite(new([.. Enumerable.Range(0, 200_003).Select(id => id is 70_001 or 150_001 ? 0 : None)], TopK: 100_000), 20);
            });

        Pure("the logits stay as they are", s_everything, valid: IsSound, within: _ => Tolerance.Float32,
            examples: [new([0, 1, 2], 2, 2, 0.5f)],
            call: (it, x) => (float[])[.. Probabilities(it, x), .. Sample(it, x, 1, 10).Select(draw => (float)draw)]);

        ask.Bench("probabilities of n tokens, top-50 and top-p 0.9", sizes: [1_000, 10_000, 50_000],
            input: n => Draw.Once(s_plain.Numbers(Gen.Int[0, 10_000_000].Select(i => i / 1e6f)).Of(("tokens", n))) with
            {
                Temperature = 0.8f,
                TopK = 50,
                TopP = 0.9f,
            });
    }

    static readonly Inputs s_four = new([0, 0.5f, 0, 0.25f]);

    static float[] Probabilities(ISampler it, Inputs x) => it.Probabilities(x.Logits, x.Temperature, x.TopK, x.TopP);

    static int[] Sample(ISampler it, Inputs x, int seed, int count) => it.Sample(x.Logits, x.Temperature, x.TopK, x.TopP, seed, count);

    static void DrawsOnly(IEnumerable<bool> mayBeDrawn, int[] draws)
    {
        bool[] may = [.. mayBeDrawn];
        foreach (var draw in draws)
            Expect.That(draw >= 0 && draw < may.Length && may[draw], $"{draw} is drawn, whose probability is 0");
    }

    static double[] Exact(Inputs x)
    {
        var (temperature, topK) = x.Temperature == 0 ? (1, 1) : ((double)x.Temperature, x.TopK == 0 ? int.MaxValue : x.TopK);
        // the sort is stable: of equals the smaller id comes first
        int[] order = [.. Enumerable.Range(0, x.Logits.Length).OrderByDescending(id => x.Logits[id]).Take(topK)];
        var inTopK = Softmax.Of([.. order.Select(id => x.Logits[id] / temperature)]);
        var probabilities = new double[x.Logits.Length];
        var sum = 0.0;
        for (var i = 0; i < order.Length && (x.TopP == 1 || sum < x.TopP); i++)
            sum += probabilities[order[i]] = inTopK[i];
        return [.. probabilities.Select(p => p / sum)];
    }

    // what the statement promises, and no sum of probabilities so near to topP that rounding decides
    static bool IsSound(Inputs x)
    {
        if (!x.Logits.Any(float.IsFinite) || x.Logits.Any(float.IsPositiveInfinity) || x.Temperature is not (0 or >= 0.1f)
            || x.TopP is not (> 0 and <= 1))
            return false;
        var sum = 0.0;
        return x.TopP == 1 || x.Temperature == 0
            || Exact(x with { TopP = 1 }).OrderDescending().All(p => Math.Abs((sum += p) - x.TopP) > 1e-3);
    }

    // at temperature 0 all steps are the same
    static bool IsWarm(Inputs x) => IsSound(x) && x.Temperature > 0;

    static Tolerance Float32(Inputs x) => Tolerance.ForLogits(x.Temperature == 0 ? 1 : x.Logits.Largest / x.Temperature, 1);

    public sealed record Inputs([Dims("tokens")] float[] Logits, float Temperature = 1, int TopK = 0, float TopP = 1)
    {
        /// <summary>With other first logits, as many as there are tokens.</summary>
        public Inputs Beginning(params float[] first) =>
            this with { Logits = [.. Logits.Select((logit, id) => id < first.Length ? first[id] : logit)] };
    }
}
