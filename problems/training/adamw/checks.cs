/// <summary>Expected answers are computed in float64.</summary>
public sealed class AdamWChecks : Checks<IAdamW>
{
    // eighths, as the decays are: a gradient and its decay cancel in every arithmetic or in none, and the sign of the step hangs on that
    static readonly Drawn<Run> s_usual = Draw.Each<Run>().Size("steps", 2, 4).Size("parameters", 1, 3).Numbers(Draw.Eighths(16))
        .Part(x => x.Decoupled, Gen.Bool);

    static readonly Drawn<Run> s_plain = s_usual
        .Part(x => x.Rate, Gen.OneOf(0.25, 0.1, 0.01)).Part(x => x.Beta1, Gen.OneOf(0, 0.5, 0.9, 0.99))
        .Part(x => x.Beta2, Gen.OneOf(0.5, 0.9, 0.99, 0.999)).Part(x => x.Epsilon, Gen.OneOf(1e-8, 1e-6));

    static readonly Drawn<Run> s_decaying = s_plain.Part(x => x.Decay, Gen.OneOf(0.125, 0.5, 1));
    static readonly Drawn<Run> s_epsilon = s_plain.Part(x => x.Epsilon, Gen.OneOf(0.125, 0.5, 1));

    protected override void Define()
    {
        // 1 − 0.999ᵗ in float is off by 3·10⁻⁵ of itself, and the step with it
        var walk = Asking((IAdamW it, Run x) => Walk(it, x), expected: x => Follow(x).Path, valid: x => x.IsLegal,
            within: x => new(1e-7 + (1e-4 * Follow(x).Lengths.Max()), 0));

        WorkedExample(within: new(1e-6, 0));

        walk.MatchesReference("the first step", s_plain.Size("steps", 1), points: 2, examples: [Of([1]), Of([-1]), Of([0.125f]), Of([2], 1),
            Of([1]) with { Rate = 1 }, Of([1]) with { Rate = 1 / 2048.0 }, Of([1]) with { Rate = 200 },
            Of([1]) with { Rate = 1.0 / (1 << 22) }, Of([200]), Of([-20_000]), Of([1], 1f / 2048), Of([1], 200), Of([1], -16_000)]);

        walk.MatchesReference("later steps remember the earlier ones", s_plain, points: 3, examples: [Of([1, 0]), Of([1, 1]), Of([0, 1]),
            Of([1, -1]), Of([2, 1]), s_inTurns, Of([1, 0]) with { Beta1 = 1 / 2048.0 }, Of([1, 0]) with { Beta2 = 1 / 2048.0 },
            Of([20_000, 200]), Of([1, 2]) with { Beta1 = 1.0 / (1 << 22) }, Of([1, 2]) with { Beta2 = 1.0 / (1 << 22) }]);

        walk.MatchesReference("epsilon stands outside the root", s_epsilon, points: 2, examples: [Of([1]) with { Epsilon = 1 },
            Of([0.125f]) with { Epsilon = 0.5 }, Of([1, 1]) with { Epsilon = 0.125 }, Of([1]) with { Epsilon = 2 },
            Of([1]) with { Epsilon = 200 }]);

        walk.MatchesReference("AdamW decays the parameters", s_decaying.Part(x => x.Decoupled, true), points: 2, examples: [Of([0], 1, 1),
            Of([1], 1, 1), Of([0], -1, 0.5), Of([1, 1], 1, 0.5), Of([0], 1, 1 / 2048.0), Of([1], 1, 2), Of([1], 1, 200),
            Of([0], 1, 1.0 / (1 << 22))]);

        walk.MatchesReference("Adam adds the decay to the gradient", s_decaying.Part(x => x.Decoupled, false), points: 2,
            examples: [Of([0], 1, 1, false), Of([-2], 1, 1, false), Of([1], 1, 1, false), Of([1, 0], 1, 0.5, false),
                Of([0], 1, 1 / 2048.0, false), Of([-100], 1, 200, false)]);

        walk.MatchesReference("a step begins at the parameters given",
            from x in s_decaying from alone in Gen.Int[-1, x.Count - 1] select x with { IsMoved = true, Alone = alone < 0 ? null : alone },
            examples: [Of([1, 1]) with { IsMoved = true }, Of([0, 0], 1, 1) with { IsMoved = true },
                new(Matrix.Filled(2, 3, 1f), [0, 0, 0], IsMoved: true, Alone: 1)]);

        walk.MatchesReference("a step begins at parameters that were changed a little", s_decaying.Select(x => x with { IsShrunk = true }),
            examples: [Of([1, 1], 1) with { IsShrunk = true }]);

        walk.MatchesReference("Start begins anew", s_plain.Select(s_plain, (x, earlier) => x with { Earlier = earlier }),
            examples: [Of([-1]) with { Earlier = Of([1]) }, Of([1, 0]) with { Earlier = Of([1]) },
                s_inTurns with { Earlier = Of([1, 1]) }]);

        DoNotDisturb("two optimizers do not disturb each other", startOther: it => it.Start(0.25, 0, 0.75, 1e-3, 0, true));
        DoNotDisturb("two optimizers with the same settings do not disturb each other", Start);

        Example("a hundred steps of AdamW end where PyTorch's do", it => Walk(it, Hundred(decoupled: true)).Row(99), points: 2,
            returns: [0.6192765098550396f, -2.1353726593541698f, 0.15937884619831622f, 2.4400221699712064f], within: new(1e-4, 0));

        Example("a hundred steps of Adam end where PyTorch's do", it => Walk(it, Hundred(decoupled: false)).Row(99),
            returns: [0.6146461240077442f, -2.117877742447207f, 0.15487318167425398f, 2.45596173965327f], within: new(1e-4, 0));

        // no multiple of 8: the last parameters are not in a whole vector register
        walk.AtSize("as many parameters as in a real layer", s_usual.Size("steps", 3).Part(x => x.Decay, 0.125).Of(("parameters", 9001)));

        // with β₂ = 0.999 the average of the squares is still corrected by a third after a thousand steps
        walk.AtSize("a thousand steps", s_usual.Size("parameters", 1)
            .Select(x => x with { Begin = [1], Rate = 0.01, Decoupled = true }).Of(("steps", 1003)));

        // without a decay, so that gradients stay eighths: where a sum nearly cancels, the last squared gradient would hang on each digit
        walk.MatchesReference("β₂ of 0 keeps nothing of earlier squares", s_plain.Part(x => x.Beta2, 0.0), cases: 10,
            examples: [Of([1]) with { Beta2 = 0 }, Of([1, 2]) with { Beta2 = 0 }, Of([2, 1]) with { Beta1 = 0, Beta2 = 0 }]);

        walk.MatchesReference("a small ε is taken as it is", examples: [Of([1f / (1 << 30)]) with { Epsilon = 1e-12 }],
            inputs: s_plain.Select(x => x with { Epsilon = 1e-12, Gradients = x.Gradients.Scaled(1f / (1 << 30)) }));

        walk.MatchesReference("a parameter without gradient stays where it is", s_plain.Elements(x => x.Gradients, Gen.Const(0f)),
            examples: [Of([0]), Of([0, 0], 1)], within: _ => Tolerance.Exact, cases: 10);

        // with an ε that shows, and at times without a decay: who keeps one of them for the next run is found
        walk.Pure("the arguments stay as they are", s_epsilon.Part(x => x.Decay, Gen.OneOf(0, 0, 0, 0.125, 0.5, 1)), cases: 8,
            examples: [Of([1]), Of([1, 1], 1, 1)]);

        Bench("a step of n parameters", sizes: [1_000, 10_000, 100_000], input: n => Draw.Once(Draw.Tenths(10).Array[n]),
            prepare: Start, call: (it, x) => it.Step(x, x), bytes: n => 20.0 * n);
    }

    static readonly Run s_inTurns = new(Matrix.Of(2, 2, 1f, 0, 0, 1), [0, 0]);

    /// <summary>One parameter, with its gradient in each step.</summary>
    static Run Of(float[] gradients, float begin = 0, double decay = 0, bool decoupled = true) =>
        new(Matrix.Column(gradients), [begin], Decay: decay, Decoupled: decoupled);

    /// <summary>What TorchSharp 0.107 (libtorch 2.10, float64) was given.</summary>
    static Run Hundred(bool decoupled) => new(Matrix.Of(100, 4, (t, i) => ((((7 * i) + 3) * (t + 1) % 11) - 4) / 4f), [1, -2, 0.5f, 3],
        Rate: 0.01, Epsilon: 1e-3, Decay: 0.1, Decoupled: decoupled);

    static void Start(IAdamW it) => it.Start(0.125, 0.5, 0.5, 1e-3, 0, true);

    /// <summary>The other one may have another number of parameters.</summary>
    void DoNotDisturb(string name, Action<IAdamW> startOther) => MatchesReferenceAcrossObjects(
        name, Draw.Each<Pair>().Size("parameters", 1, 3).Size("parameters of the other", 1, 3).Numbers(Draw.Eighths(16)),
        within: _ => new(1e-6, 0), call: (create, x) =>
        {
            var (one, other) = (create(), create());
            Start(one);
            var after = one.Step(new float[x.First.Length], x.First);
            startOther(other);
            other.Step(x.Other, x.Other);
            return one.Step(after, x.Second);
        });

    static float[,] Walk(IAdamW it, Run x)
    {
        if (x.Earlier is not null)
            Walk(it, x.Earlier);
        it.Start(x.Rate, x.Beta1, x.Beta2, x.Epsilon, x.Decay, x.Decoupled);
        List<float[]> path = [x.Begin];
        for (var t = 1; t <= x.Steps; t++)
        {
            path.Add(it.Step([.. path[^1].Select((after, i) => x.Given(i, t, after))], x.Gradients.Row(t - 1)));
            Expect.Equal(x.Count, path[^1].Length, what: "the number of parameters");
        }
        return Matrix.Of(x.Steps, x.Count, (t, i) => path[t + 1][i]);
    }

    /// <summary>The parameters after each step, and how far each has been moved in all.</summary>
    static (float[,] Path, double[] Lengths) Follow(Run x)
    {
        var (path, lengths) = (new float[x.Steps, x.Count], new double[x.Count]);
        for (var i = 0; i < x.Count; i++)
        {
            var (m, v, after) = (0.0, 0.0, x.Begin[i]);
            for (var t = 1; t <= x.Steps; t++)
            {
                double before = x.Given(i, t, after);
                var g = x.Gradients[t - 1, i] + (x.Decoupled ? 0 : x.Decay * before);
                m = (x.Beta1 * m) + ((1 - x.Beta1) * g);
                v = (x.Beta2 * v) + ((1 - x.Beta2) * g * g);
                var slope = m / (1 - Math.Pow(x.Beta1, t)) / (Math.Sqrt(v / (1 - Math.Pow(x.Beta2, t))) + x.Epsilon);
                var step = x.Rate * (slope + (x.Decoupled ? x.Decay * before : 0));
                path[t - 1, i] = after = (float)(before - step);
                lengths[i] += Math.Abs(step) + (1e-3 * Math.Abs(before)); // each parameter is rounded to a float in each step
            }
        }
        return (path, lengths);
    }

    public sealed record Run(
        [Dims("steps", "parameters")] float[,] Gradients, [Dims("parameters")] float[] Begin, double Rate = 0.1, double Beta1 = 0.9,
        double Beta2 = 0.999, double Epsilon = 1e-8, double Decay = 0, bool Decoupled = true, bool IsMoved = false, int? Alone = null,
        bool IsShrunk = false, Run? Earlier = null)
    {
        public int Steps => Gradients.Rows;

        public int Count => Begin.Length;

        public bool IsLegal => this is { Rate: > 0, Epsilon: > 0, Beta1: < 1, Beta2: < 1, Earlier: null or { IsLegal: true } };

        /// <summary>
        /// A parameter as the caller gives it to a step, counted from 1: as it was after the step before; or, all or one, moved by 1 more
        /// in each step; or shrunk by too little for another run and too much for rounding.
        /// </summary>
        public float Given(int parameter, int step, float after) => step == 1 ? Begin[parameter]
            : IsMoved && (Alone ?? parameter) == parameter ? Begin[parameter] + (step - 1) : IsShrunk ? after * 127 / 128 : after;
    }

    public sealed record Pair(
        [Dims("parameters")] float[] First, [Dims("parameters")] float[] Second, [Dims("parameters of the other")] float[] Other);
}
