/// <summary>Expected answers are computed in float64.</summary>
public sealed class SoftmaxCrossEntropyChecks : Checks<ISoftmaxCrossEntropy>
{
    const int Ignored = -100;

    static readonly Gen<int> s_counted = Gen.Int[0, 999_999];
    static readonly Gen<int> s_ignorable = Gen.OneOf(s_counted, s_counted, Gen.Const(Ignored));

    static readonly Drawn<Batch> s_plain = Draw.Each<Batch>().Size("rows", 1, 5).Size("classes", 1, 6).Numbers(Draw.Tenths(30))
        .Elements(x => x.Marks, s_counted).Part(x => x.Smoothing, 0f);

    static readonly Drawn<Batch> s_padded = s_plain.Elements(x => x.Marks, s_ignorable);
    static readonly Drawn<Batch> s_smoothed = s_plain.Part(x => x.Smoothing, Gen.Int[0, 10].Select(i => i / 10f));
    static readonly Drawn<Batch> s_everything = s_smoothed.Elements(x => x.Marks, s_ignorable);
    static readonly Drawn<Batch> s_extreme = s_everything.Elements(x => x.Logits, Gen.Int[-100, 100].Select(i => 100f * i));
    static readonly Drawn<Batch> s_large = s_padded.Part(x => x.Smoothing, 0.1f);

    protected override void Define()
    {
        var loss = Asking((ISoftmaxCrossEntropy it, Batch x) => Loss(it, x), x => (float)LossOf(x, x.Logits.ToDouble().Flat), Float32);
        var gradient = Asking((ISoftmaxCrossEntropy it, Batch x) => Gradient(it, x), GradientOf, Float32);
        var both = Asking(
            (ISoftmaxCrossEntropy it, Batch x) => (Loss(it, x), Gradient(it, x)),
            x => ((float)LossOf(x, x.Logits.ToDouble().Flat), GradientOf(x)), Float32);

        WorkedExample(within: new(2e-6, 0));

        Batch[] small = [One(0), One(0, 0), One(0, 1), One(1f / 2048, -1f / 4096), Two([0, 1], [2, 0], 0, 0)];
        loss.MatchesReference("the loss matches the reference", s_plain, small, points: 2);
        gradient.MatchesReference("the gradient matches the reference", s_plain, small, points: 2);

        Batch[] ignoring = [Two([0, 0], [0, 0], 0, Ignored), Two([0, 0], [0, 0], Ignored, 1), Two([0, 1], [2, 0], 1, Ignored)];
        loss.MatchesReference("ignored rows are not in the mean", s_padded, ignoring, points: 2);
        gradient.MatchesReference("ignored rows have no gradient", s_padded, ignoring, points: 2);

        Batch[] smoothing = [One(0, 1) with { Smoothing = 0.5f }, One(0, 1, 0) with { Smoothing = 0.5f },
            One(0, 1, 2) with { Smoothing = 1 }, One(0, 1) with { Smoothing = 1f / 2048 }, One(0, 1) with { Smoothing = 1f / (1 << 22) }];
        loss.MatchesReference("smoothing spreads over all classes", s_smoothed, smoothing, points: 2);
        Gradient("the gradient is the derivative of the loss", s_everything, at: x => x.Logits, loss: LossOf, call: Gradient,
            examples: [.. smoothing, .. ignoring], points: 3);

        both.MatchesReference("nothing to count costs nothing", s_everything.Elements(x => x.Marks, Gen.Const(Ignored)), cases: 10,
            examples: [One(0) with { Marks = [Ignored] }, One(0, 1) with { Marks = [Ignored], Smoothing = 0.5f }],
            within: _ => Tolerance.Exact, valid: x => x.Labels.All(label => label == Ignored));

        Batch[] overflowing = [One(100, 0), One(0, 100), One(-200, -200), One(0, 10_000), One(-10_000, 0, 10_000),
            Two([1000, 1000], [-1000, -1000], 0, 1), One(-2e5f, -2e5f), One(-1e9f, -1e9f, -1e9f), One(-1e30f, -1e30f), One(0, 1e9f),
            One(0, 10_000) with { Smoothing = 0.1f }, Two([0, 10_000], [0, 0], 0, Ignored)];
        StaysFinite("the loss of logits of ±10⁴ is finite", s_extreme, (it, x) => new[] { Loss(it, x) }, overflowing);
        StaysFinite("the gradient at logits of ±10⁴ is finite", s_extreme, Gradient, overflowing);
        loss.MatchesReference("the loss of logits of ±10⁴ is right", s_extreme, overflowing, valid: x => x.IsExtreme, points: 2);
        gradient.MatchesReference("the gradient at logits of ±10⁴ is right", s_extreme, overflowing, valid: x => x.IsExtreme);

        Batch[] two = [One(0, 1), Two([0, 1], [2, 0], 0, Ignored) with { Smoothing = 0.5f }];
        gradient.Pure("the arguments stay as they are", s_everything, two);
        loss.Pure("Loss changes nothing either", s_everything, two);

        StandsAlone("each call stands alone", other: x => x with
        {
            Logits = x.Logits.Map(z => 0.5f - (0.75f * z)),
            Marks = [.. x.Marks.Select(mark => mark < 0 ? mark : mark + 1)],
        });

        // no multiple of 8; each of the many small probabilities is below 10⁻³
        loss.AtSize("the loss over a real vocabulary", s_large.Of(("rows", 37), ("classes", 1003)), within: _ => new(2e-4, 0));
        gradient.AtSize("the gradient over a real vocabulary", s_large.Of(("rows", 37), ("classes", 1003)));

        // the mean of all rows, and no mean of means; over hundreds, a gradient that is 0 is off by less than 1/300
        loss.AtSize("the loss of many rows", s_large.Of(("rows", 1003), ("classes", 7)), within: _ => new(2e-4, 0));
        gradient.AtSize("the gradient of many rows", s_large.Of(("rows", 131), ("classes", 7)));
        gradient.AtSize("the gradient of hundreds of rows", s_large.Of(("rows", 1003), ("classes", 3)));

        // who knows logits again by a part of them answers for the batch before
        StandsAlone("one other logit makes another batch",
            other: x => x with { Logits = x.Logits.With(x.Rows - 1, x.Classes - 1, x.Logits[x.Rows - 1, x.Classes - 1] + 2) });

        // one class is likely, and all others together are nearly as likely; a plain sum in float is off by 2·10⁻⁴, because each term is
        // rounded the same way; fewer classes for the gradient, for who takes the sum again for each of them
        var oneLikely = s_plain.Size("rows", 1).Numbers(Draw.Eighths(8)).Select(x => x with { Logits = x.Logits.With(0, x.Labels[0], 11) });
        loss.AtSize("many classes of small probability", oneLikely.Of(("classes", 50_257)), within: _ => new(2e-3, 0));
        gradient.AtSize("their gradient", oneLikely.Of(("classes", 2003)), within: _ => new(2e-4, 0));

        // a label that 16 bits do not hold
        loss.AtSize("the last of very many classes", within: _ => new(2e-3, 0),
            inputs: s_plain.Size("rows", 1).Select(x => x with { Marks = [x.Classes - 1] }).Of(("classes", 65_539)));

        both.InARow("a dozen batches one after another", s_everything, cases: 2);

        // next-token predictions, every eighth of them padding
        int[] padded = [.. Enumerable.Range(0, 32).Select(i => i % 8 == 7 ? Ignored : i)];
        Batch Vocabulary(int classes) => Draw.Once(s_large.Of(("rows", 32), ("classes", classes))) with { Marks = padded };
        loss.Bench("loss of 32 rows over a vocabulary", sizes: [256, 1024, 4096], Vocabulary, bytes: n => 4.0 * 32 * n);
        gradient.Bench("gradient of 32 rows over a vocabulary", sizes: [256, 1024, 4096], Vocabulary, bytes: n => 4.0 * 32 * n);
    }

    static Batch One(params float[] logits) => new(Matrix.Row(logits), [0], 0);
    static Batch Two(float[] first, float[] second, params int[] marks) => new(Matrix.Of(2, first.Length, [.. first, .. second]), marks, 0);

    static float Loss(ISoftmaxCrossEntropy it, Batch x) => it.Loss(x.Logits, x.Labels, x.Smoothing);
    static float[,] Gradient(ISoftmaxCrossEntropy it, Batch x) => it.Gradient(x.Logits, x.Labels, x.Smoothing);

    void StandsAlone(string name, Func<Batch, Batch> other) => Stateless(
        name, s_everything.Select(x => (other(x), x)), Float32, calls: [(it, x) => Loss(it, x), Gradient]);

    static double LossOf(Batch x, double[] logits) => logits.Chunk(x.Classes).Zip(x.Labels).Where(row => row.Second != Ignored)
        .Select(row => Softmax.LogSumExp(row.First) - ((1 - x.Part) * row.First[row.Second]) - (x.Part * row.First.Average()))
        .DefaultIfEmpty(0).Average();

    static float[,] GradientOf(Batch x)
    {
        var (labels, counted) = (x.Labels, x.Labels.Count(label => label != Ignored));
        double[][] probabilities = [.. labels.Select((_, i) => Softmax.Of(x.Logits.Row(i).ToDouble()))];
        return x.Logits.Map((_, i, k) => labels[i] == Ignored
            ? 0
            : (float)((probabilities[i][k] - (k == labels[i] ? 1 - x.Part : 0) - (x.Part / x.Classes)) / counted));
    }

    // a float32 logit is off by 2⁻²⁴ of its size, and so is what is taken from it; the exponential makes that a relative error of p ≤ 1
    static Tolerance Float32(Batch x) => new(1e-5 + (8 * x.Logits.Largest / (1 << 23)), 1.3e-6);

    // marks become labels by the remainder, so that they stay classes when a smaller failing input has fewer of them
    public sealed record Batch([Dims("rows", "classes")] float[,] Logits, [Dims("rows")] int[] Marks, float Smoothing)
    {
        public int Rows => Logits.Rows;

        public int Classes => Logits.Columns;

        public int[] Labels => [.. Marks.Select(mark => mark < 0 ? Ignored : mark % Classes)];

        /// <summary>The part of the target that is spread over all classes.</summary>
        public double Part => Smoothing;

        /// <summary>Smaller failing inputs keep logits far apart, where what is wrong is plain to see.</summary>
        public bool IsExtreme => Logits.Flat.All(z => z % 100 == 0);
    }
}
