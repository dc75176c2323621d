// Data are made here, in the host; the labels of the fresh samples never leave it.
const int Kept = 20;
const int Steps = 60;

// eight data sets at a time: 24 held-out samples alone make a report that is off by 0.1
var byLot = Gen.Int[1, 1_000_000].Select(seed => Assay.Several(8, seed, effect: 0));
var faint = Gen.Int[1, 1_000_000].Select(seed => Assay.Several(8, seed, effect: 0.5));
var clear = Gen.Int[1, 1_000_000].Select(seed => Assay.Draw(seed, effect: 1.6));
var small = Gen.Int[1, 1_000_000].Select(seed => Assay.Draw(seed, effect: 0.5, count: 40, quantities: 150, fresh: 20));

static double Fit(ITooGoodToBeTrue it, Classification x) => it.Fit(x.Inputs, x.Labels, x.Seed);

static float[] Logits(ITooGoodToBeTrue it, float[,] samples)
{
    var logits = it.Predict(samples);
    Expect.Shape(logits, samples.GetLength(0), 2, "the matrix of logits");
    Expect.Finite(logits, "the matrix of logits");
    return [.. logits.Cast<float>()];
}

static double Distance(float[] a, float[] b) => a.Zip(b).Aggregate(0.0,
    (most, pair) => Math.Max(most, Math.Abs((double)pair.First - pair.Second)));

Inspected(inputs: faint.Select(several => several[0]), train: (it, x) => Fit(it, x), heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

var runs = Trained(inputs: clear, train: (it, x) => Fit(it, x));

// measured over 24 seeds: broken 0.76 to 0.87 (standard deviation 0.03), fixes 0.43 to 0.59 (0.04)
Measured("with labels drawn by lot it reports chance", points: 2, inputs: byLot, atMost: 0.67,
    what: "with random labels, the mean report of eight runs", measure: (it, several) => several.Average(x => Fit(it, x)));

// measured over 24 seeds: broken 0.19 to 0.33 (standard deviation 0.03), fixes at most 0.09 (0.03)
Measured("fresh samples confirm what it reports", points: 1, inputs: faint, atMost: 0.14,
    what: "the distance of the mean report of eight runs from the share of fresh samples that are classified correctly",
    measure: (it, several) =>
    Math.Abs(several.Average(x => Fit(it, x) - Accuracy(x, it.Predict(x.Unseen)))));

Property("the model owes nothing to the held-out samples", points: 2, inputs: small, cases: 4, shrink: false, holds: (it, x) =>
{
    var held = it.HeldOut(x.Labels.Length, x.Seed);
    var report = Fit(it, x);
    var logits = Logits(it, x.Unseen);
    Expect.AtMost(1e-5, Math.Abs(report - Accuracy(x.Only(held), it.Predict(x.Only(held).Unseen))),
        "the difference between the report and the share of held-out samples that Predict classifies correctly");

    // exact but for rounding, no threshold; broken: reports 0.4 to 0.8 from where they should be, logits 1.8 to 5.9
    var turned = x.WithTurnedLabels(held);
    Expect.AtMost(1e-5, Math.Abs(1 - report - Fit(it, turned)),
        "the difference between the report after the labels of the held-out samples have been flipped, and 1 less the report before,");
    Expect.AtMost(1e-3, Distance(logits, Logits(it, x.Unseen)),
        "the largest difference between the logits of fresh samples before and after the labels of the held-out samples have been flipped");

    var replaced = x.WithOtherSamples(held);
    report = Fit(it, replaced);
    Expect.AtMost(1e-3, Distance(logits, Logits(it, x.Unseen)),
        "the largest difference between the logits of fresh samples before and after other samples have been put in the place of the "
        + "held-out ones");
    Expect.AtMost(1e-5, Math.Abs(report - Accuracy(replaced.Only(held), it.Predict(replaced.Only(held).Unseen))),
        "the difference between the report and the share of held-out samples that Predict classifies correctly");
});

Property("each study and each sample stands alone", points: 1, inputs: Gen.Select(small, small), cases: 2, shrink: false,
    holds: (it, studies) =>
{
    var (x, next) = studies;
    Fit(it, x);
    var logits = Logits(it, x.Unseen);
    // exact but for rounding, no threshold
    Expect.AtMost(1e-3, Distance(logits[..2], Logits(it, x.FirstUnseen())),
        "the largest difference between the logits of a sample, asked for alone and with 19 others,");
    Fit(it, next);
    var second = Logits(it, next.Unseen);
    Fit(it, x);
    Expect.AtMost(1e-3, Distance(logits, Logits(it, x.Unseen)),
        "the largest difference between the logits of the same samples after the same study, with another study between,");
    Fit(it, next);
    Expect.AtMost(1e-3, Distance(second, Logits(it, next.Unseen)),
        "the largest difference between the logits of the same samples after the same study, with another study between,");
    ChoosesMostCorrelated(it, next);
    var chosen = it.Columns();
    var stretched = Stretched(next);
    Fit(it, stretched);
    ChoosesMostCorrelated(it, stretched);

    // In other units each quantity is what it was. Where an ε decides between two that are nearly as much correlated, other weights are
    // right. Measured once, in units 256 times as small: an ε of 10⁻⁶ moves logits by 0.0014, and deviations raised to 0.1 by 3.5.
    var other = InOtherUnits(next);
    Fit(it, other);
    ChoosesMostCorrelated(it, other);
    if (chosen.SequenceEqual(it.Columns()))
        Expect.AtMost(1e-2, Distance(second, Logits(it, other.Unseen)),
            "the largest difference between the logits of the same samples where quantities are measured in units 16 times as small or as "
            + "large");
});

static Classification InOtherUnits(Classification x)
{
    static float[,] Scaled(float[,] samples)
    {
        var scaled = (float[,])samples.Clone();
        for (var row = 0; row < scaled.GetLength(0); row++)
            for (var column = 0; column < scaled.GetLength(1); column++)
                scaled[row, column] *= (column % 3) switch { 0 => 16, 1 => 1 / 16f, _ => 1 };
        return scaled;
    }
    return x with { Inputs = Scaled(x.Inputs), Unseen = Scaled(x.Unseen) };
}

// Quantities vary otherwise among samples of label 1: what divides by the deviations of both labels ranks them otherwise than the
// correlation does.
static Classification Stretched(Classification x)
{
    var random = new Random(x.Seed);
    var inputs = (float[,])x.Inputs.Clone();
    for (var column = 0; column < inputs.GetLength(1); column++)
    {
        var factor = Math.Exp(1.5 * random.NextNormal());
        var mean = Enumerable.Range(0, inputs.GetLength(0)).Average(row => (double)inputs[row, column]);
        for (var row = 0; row < inputs.GetLength(0); row++)
            if (x.Labels[row] == 1)
                inputs[row, column] = (float)(mean + (factor * (inputs[row, column] - mean)));
    }
    return x with { Inputs = inputs };
}

runs.Property("it uses the twenty most correlated quantities", points: 1, holds: (it, x) =>
{
    Expect.Equal(Steps, it.Losses().Length, what: "the number of training steps");
    ChoosesMostCorrelated(it, x);
});

// The loss over all samples that are learned from goes on from the last of the training as it has come: by one step. Measured: fixes 0.97,
// samples left out 3 and more.
runs.Property("each sample that is learned from counts, however far out it lies", points: 1, holds: (it, x) =>
{
    int[] learned = [.. Enumerable.Range(0, x.Labels.Length).Except(it.HeldOut(x.Labels.Length, x.Seed))];
    var those = x.Only(learned);
    var (losses, after) = (it.Losses(), Cost(it.Predict(those.Unseen), those.Answers));
    Expect.AtMost(0.5, Math.Abs((losses[^1] - after) / (losses[^2] - losses[^1]) - 1),
        $"the way from the last training loss, {losses[^1]:0.0000}, to what the {learned.Length} samples cost the model, {after:0.0000}, "
        + $"in steps, less 1,");

    // two samples, and one on the line through them ten times as far away: a linear classifier's logits lie on a line too
    var line = new float[3, x.Inputs.GetLength(1)];
    for (var column = 0; column < line.GetLength(1); column++)
    {
        (line[0, column], line[1, column]) = (x.Unseen[0, column], x.Unseen[1, column]);
        line[2, column] = line[0, column] + 10 * (line[1, column] - line[0, column]);
    }
    var logits = it.Predict(line);
    for (var label = 0; label < 2; label++)
        Expect.AtMost(1e-2, Math.Abs(logits[2, label] - logits[0, label] - 10 * (logits[1, label] - logits[0, label])),
            $"the error of the logit of label {label} for a sample that lies ten times as far from a first one as a second one, were it "
                + $"on the line of their logits,");
});

// cross-entropy in float64
static double Cost(float[,] logits, int[] labels) => Enumerable.Range(0, labels.Length).Average(row =>
    Math.Log(1 + Math.Exp((double)logits[row, 1 - labels[row]] - logits[row, labels[row]])));

static void ChoosesMostCorrelated(ITooGoodToBeTrue it, Classification x)
{
    var columns = it.Columns();
    Expect.Equal(Kept, columns.Distinct().Count(), what: "the number of different quantities in use");
    Expect.Equal(Kept, columns.Length, what: "the number of quantities in use");
    int[] learned = [.. Enumerable.Range(0, x.Labels.Length).Except(it.HeldOut(x.Labels.Length, x.Seed))];
    var correlations = Enumerable.Range(0, x.Inputs.GetLength(1)).Select(column => x.Correlation(column, learned)).ToArray();
    // exact but for rounding, no threshold; broken 0.1 to 0.35 below
    Expect.AtLeast(correlations.OrderDescending().ElementAt(Kept - 1) - 1e-3, columns.Min(column => correlations[column]),
        "among the samples that are learned from, the smallest correlation with the label of a quantity in use");
}

// measured over 24 seeds: broken and fixes 0.92 to 1 (standard deviation 0.02), quantities chosen without looking at the labels 0.42 to
// 0.89
runs.Measured("what is there is found", points: 1, atLeast: 0.85,
    what: "the share of fresh samples that are classified correctly, where ten quantities tell the labels apart,",
    measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

runs.SameAgain("the same seed gives the same run", points: 1, within: new Tolerance(1e-4, 0), call: (it, x) => it.Predict(x.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: small, cases: 1,
    within: _ => new Tolerance(1e-4, 0), call: (it, x) =>
{
    Fit(it, x);
    return it.Predict(x.Unseen);
});

FixedWithFewChanges(points: 1);

/// <summary>Many quantities measured in few samples, each on a scale of its own. Ten of them lie higher where the label is 1; with an
/// effect of 0, none.</summary>
public static class Assay
{
    /// <param name="effect">in standard deviations</param>
    public static Classification Draw(int seed, double effect, int count = 60, int quantities = 350, int fresh = 100)
    {
        var random = new Random(seed);
        var scales = Enumerable.Range(0, quantities)
            .Select(i => (Mean: 50 * random.NextDouble(), Deviation: Math.Exp(0.5 * random.NextNormal()), Effect: i < 10 ? effect : 0))
            .ToArray();
        random.Shuffle(scales);
        var (inputs, labels) = Sample(count);
        var (unseen, answers) = Sample(fresh);
        return new Classification(seed, inputs, labels, unseen, answers);

        (float[,] Samples, int[] Labels) Sample(int count)
        {
            var (samples, labels) = (new float[count, quantities], new int[count]);
            for (var i = 0; i < count; i++)
            {
                labels[i] = random.Next(2);
                for (var j = 0; j < quantities; j++)
                    samples[i, j] = (float)(scales[j].Mean + scales[j].Deviation * (random.NextNormal() + scales[j].Effect * labels[i]));
            }
            return (samples, labels);
        }
    }

    public static Classification[] Several(int many, int seed, double effect) =>
        [.. Enumerable.Range(0, many).Select(i => Draw(seed + i, effect))];

    /// <summary>These rows of what is learned from, as what is to be predicted.</summary>
    public static Classification Only(this Classification x, int[] rows)
    {
        var samples = new float[rows.Length, x.Inputs.GetLength(1)];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < x.Inputs.GetLength(1); j++)
                samples[i, j] = x.Inputs[rows[i], j];
        return x with { Unseen = samples, Answers = [.. rows.Select(row => x.Labels[row])] };
    }

    public static float[,] FirstUnseen(this Classification x)
    {
        var sample = new float[1, x.Unseen.GetLength(1)];
        Array.Copy(x.Unseen, sample, sample.Length);
        return sample;
    }

    public static Classification WithTurnedLabels(this Classification x, int[] rows) =>
        x with { Labels = [.. x.Labels.Select((label, row) => rows.Contains(row) ? 1 - label : label)] };

    /// <summary>Far from the others, and different from each other.</summary>
    public static Classification WithOtherSamples(this Classification x, int[] rows)
    {
        var random = new Random(x.Seed + 1);
        var samples = (float[,])x.Inputs.Clone();
        foreach (var row in rows)
            for (var j = 0; j < samples.GetLength(1); j++)
                samples[row, j] += (float)(10 + 20 * random.NextNormal());
        return x with { Inputs = samples };
    }

    /// <summary>Of one column with the label, over these rows; without its sign.</summary>
    public static double Correlation(this Classification x, int column, int[] rows)
    {
        var (values, labels) = (rows.Select(row => (double)x.Inputs[row, column]).ToArray(),
            rows.Select(row => (double)x.Labels[row]).ToArray());
        var (a, b) = (values.Average(), labels.Average());
        return Math.Abs(values.Zip(labels).Sum(pair => (pair.First - a) * (pair.Second - b))) / Math.Sqrt(values.Sum(value =>
            (value - a) * (value - a)) * labels.Sum(label => (label - b) * (label - b)));
    }
}
