/// <summary>
/// Data are made here, in the host; the labels of the fresh samples never leave it. Many quantities are measured in few samples, each on a
/// scale of its own. Ten of them lie higher where the label is 1; with an effect of 0, none.
/// </summary>
public sealed class TooGoodToBeTrueChecks : Checks<ITooGoodToBeTrue>
{
    const int Kept = 20, Steps = 60;

    protected override void Define()
    {
        var small = Draw.Seeded(SmallStudy);

        Inspected(StudiesOf(effect: 0.5).Select(several => several[0]), train: (it, x) => Fit(it, x),
            heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        Diagnosed();

        var runs = Trained(Draw.Seeded(seed => Study(seed, effect: 1.6)), train: (it, x) => Fit(it, x));

        // measured over 24 seeds: broken 0.76 to 0.87 (standard deviation 0.03), fixes 0.43 to 0.59 (0.04)
        Measured("with labels drawn by lot it reports chance", StudiesOf(effect: 0), points: 2, atMost: 0.67,
            what: "with random labels, the mean report of eight runs", measure: (it, several) => several.Average(x => Fit(it, x)));

        // measured over 24 seeds: broken 0.19 to 0.33 (standard deviation 0.03), fixes at most 0.09 (0.03)
        Measured("fresh samples confirm what it reports", StudiesOf(effect: 0.5), atMost: 0.14,
            what: "the distance of the mean report of eight runs from the share of fresh samples that are classified correctly",
            measure: (it, several) => Math.Abs(several.Average(x => Fit(it, x) - Accuracy(x, it.Predict(x.Unseen)))));

        Property("the model owes nothing to the held-out samples", small, points: 2, cases: 4, shrink: false, holds: (it, x) =>
        {
            var held = it.HeldOut(x.Labels.Length, x.Seed);
            var report = Fit(it, x);
            var logits = Logits(it, x.Unseen);
            Confirms(it, x, held, report);

            // exact but for rounding, no threshold; broken: reports 0.4 to 0.8 from where they should be, logits 1.8 to 5.9
            var flipped = Fit(it, x with { Labels = [.. x.Labels.Select((label, row) => held.Contains(row) ? 1 - label : label)] });
            Expect.AtMost(1e-5, Math.Abs(1 - report - flipped), "the difference between the report after the labels of the held-out "
                + "samples have been flipped, and 1 less the report before,");
            AreClose(logits, Logits(it, x.Unseen),
                "of fresh samples before and after the labels of the held-out samples have been flipped");

            var replaced = WithOtherSamples(x, held);
            report = Fit(it, replaced);
            AreClose(logits, Logits(it, x.Unseen),
                "of fresh samples before and after other samples have been put in the place of the held-out ones");
            Confirms(it, replaced, held, report);
        });

        Property("each study and each sample stands alone", Gen.Select(small, small), cases: 2, shrink: false, holds: (it, studies) =>
        {
            var (x, next) = studies;
            Fit(it, x);
            var first = Logits(it, x.Unseen);
            AreClose(first[..2], Logits(it, x.Unseen.TakeRows(0)), "of a sample, asked for alone and with 19 others,");
            Fit(it, next);
            var second = Logits(it, next.Unseen);
            foreach (var (study, logits) in new[] { (x, first), (next, second) })
            {
                Fit(it, study);
                AreClose(logits, Logits(it, study.Unseen), "of the same samples after the same study, with another study between,");
            }
            ChoosesMostCorrelated(it, next);
            var chosen = it.Columns();
            var stretched = Stretched(next);
            Fit(it, stretched);
            ChoosesMostCorrelated(it, stretched);

            // In other units each quantity is what it was. Where an ε decides between two that are nearly as much correlated, other weights
            // are right. Measured once, in units 256 times as small: an ε of 10⁻⁶ moves logits by 0.0014, and deviations raised to 0.1 by
            // 3.5.
            var other = next with { Inputs = InOtherUnits(next.Inputs), Unseen = InOtherUnits(next.Unseen) };
            Fit(it, other);
            ChoosesMostCorrelated(it, other);
            if (chosen.SequenceEqual(it.Columns()))
                AreClose(second, Logits(it, other.Unseen), within: 1e-2,
                    of: "of the same samples where quantities are measured in units 16 times as small or as large");
        });

        runs.Property("it uses the twenty most correlated quantities", holds: (it, x) =>
        {
            Expect.Equal(Steps, it.Losses().Length, what: "the number of training steps");
            ChoosesMostCorrelated(it, x);
        });

        runs.Property("each sample that is learned from counts, however far out it lies", holds: (it, x) =>
        {
            // The loss over all samples that are learned from goes on from the last of the training as it has come: by one step. Measured:
            // fixes 0.97, samples left out 3 and more.
            var learned = Asked(x, LearnedFrom(it, x));
            var (losses, logits) = (it.Losses(), it.Predict(learned.Unseen));
            var after = learned.Answers.Index().Average(row => Softmax.CrossEntropy(logits.Row(row.Index).ToDouble(), row.Item));
            Expect.AtMost(0.5, Math.Abs(((losses[^1] - after) / (losses[^2] - losses[^1])) - 1), $"the way from the last training loss, "
                + $"{losses[^1]:0.0000}, to what the {learned.Answers.Length} samples cost the model, {after:0.0000}, in steps, less 1,");

            // two samples, and one on the line through them ten times as far away: a linear classifier's logits lie on a line too
            var line = it.Predict(Matrix.Of(3, x.Unseen.Columns, (row, column) => row < 2 ? x.Unseen[row, column]
                : x.Unseen[0, column] + (10 * (x.Unseen[1, column] - x.Unseen[0, column]))));
            for (var label = 0; label < 2; label++)
                Expect.AtMost(1e-2, Math.Abs(line[2, label] - line[0, label] - (10 * (line[1, label] - line[0, label]))),
                    $"the error of the logit of label {label} for a sample that lies ten times as far from a first one as a second one, "
                    + "were it on the line of their logits,");
        });

        // measured over 24 seeds: broken and fixes 0.92 to 1 (standard deviation 0.02), quantities chosen without looking at the labels
        // 0.42 to 0.89
        runs.Measured("what is there is found", atLeast: 0.85,
            what: "the share of fresh samples that are classified correctly, where ten quantities tell the labels apart,",
            measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        runs.SameRun((it, x) => it.Predict(x.Unseen), few: x => SmallStudy(x.Seed), within: new Tolerance(1e-4, 0));

        FixedWithFewChanges();
    }

    static double Fit(ITooGoodToBeTrue it, Classification x) => it.Fit(x.Inputs, x.Labels, x.Seed);

    static float[] Logits(ITooGoodToBeTrue it, float[,] samples)
    {
        var logits = it.Predict(samples);
        Expect.Finite(logits, samples.Rows, 2, "the matrix of logits");
        return logits.Flat;
    }

    static void AreClose(float[] before, float[] after, string of, double within = 1e-3) => Expect.AtMost(
        within, before.Zip(after, (a, b) => Math.Abs((double)a - b)).Max(), $"the largest difference between the logits {of}");

    static void Confirms(ITooGoodToBeTrue it, Classification x, int[] held, double report)
    {
        var asked = Asked(x, held);
        Expect.AtMost(1e-5, Math.Abs(report - Accuracy(asked, it.Predict(asked.Unseen))),
            "the difference between the report and the share of held-out samples that Predict classifies correctly");
    }

    static void ChoosesMostCorrelated(ITooGoodToBeTrue it, Classification x)
    {
        var columns = it.Columns();
        Expect.Equal(Kept, columns.Distinct().Count(), what: "the number of different quantities in use");
        Expect.Equal(Kept, columns.Length, what: "the number of quantities in use");
        var learned = LearnedFrom(it, x);
        double[] correlations = [.. Enumerable.Range(0, x.Inputs.Columns).Select(column => Correlation(x, column, learned))];
        // exact but for rounding, no threshold; broken 0.1 to 0.35 below
        Expect.AtLeast(correlations.OrderDescending().ElementAt(Kept - 1) - 1e-3, columns.Min(column => correlations[column]),
            "among the samples that are learned from, the smallest correlation with the label of a quantity in use");
    }

    static int[] LearnedFrom(ITooGoodToBeTrue it, Classification x) =>
        [.. Enumerable.Range(0, x.Labels.Length).Except(it.HeldOut(x.Labels.Length, x.Seed))];

    /// <summary>These rows of what is learned from, as what is to be predicted.</summary>
    static Classification Asked(Classification x, int[] rows) =>
        x with { Unseen = x.Inputs.TakeRows(rows), Answers = [.. rows.Select(row => x.Labels[row])] };

    /// <summary>Of one column with the label, over these rows; without its sign.</summary>
    static double Correlation(Classification x, int column, int[] rows)
    {
        double[] values = [.. rows.Select(row => (double)x.Inputs[row, column])], labels = [.. rows.Select(row => (double)x.Labels[row])];
        var (a, b) = (values.Average(), labels.Average());
        return Math.Abs(values.Zip(labels, (value, label) => (value - a) * (label - b)).Average())
            / (Spread.Deviation(values) * Spread.Deviation(labels));
    }

    /// <param name="effect">In standard deviations.</param>
    static Classification Study(int seed, double effect, int count = 60, int quantities = 350, int fresh = 100)
    {
        var random = new Random(seed);
        var scales = Enumerable.Range(0, quantities)
            .Select(i => (Mean: 50 * random.NextDouble(), Deviation: Math.Exp(0.5 * random.NextNormal()), Effect: i < 10 ? effect : 0))
            .ToArray();
        random.Shuffle(scales);
        var (labels, answers) = (Labels(count), Labels(fresh));
        return new Classification(seed, Samples(labels), labels, Samples(answers), answers);

        int[] Labels(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(2))];

        float[,] Samples(int[] labels) => Matrix.Of(labels.Length, quantities, (i, j) =>
            (float)(scales[j].Mean + (scales[j].Deviation * (random.NextNormal() + (scales[j].Effect * labels[i])))));
    }

    static Classification SmallStudy(int seed) => Study(seed, effect: 0.5, count: 40, quantities: 150, fresh: 20);

    /// <summary>Eight at a time: 24 held-out samples alone make a report that is off by 0.1.</summary>
    static Gen<Classification[]> StudiesOf(double effect) =>
        Draw.Seeded(seed => Enumerable.Range(seed, 8).Select(one => Study(one, effect)).ToArray());

    /// <summary>Far from the others, and different from each other.</summary>
    static Classification WithOtherSamples(Classification x, int[] rows)
    {
        var random = new Random(x.Seed + 1);
        return x with
        {
            Inputs = x.Inputs.Map((value, row, _) => rows.Contains(row) ? value + (float)(10 + (20 * random.NextNormal())) : value),
        };
    }

    static float[,] InOtherUnits(float[,] samples) =>
        samples.Map((value, _, column) => value * (column % 3) switch { 0 => 16, 1 => 1 / 16f, _ => 1 });

    /// <summary>
    /// Quantities vary otherwise among samples of label 1: what divides by the deviations of both labels ranks them otherwise than the
    /// correlation does.
    /// </summary>
    static Classification Stretched(Classification x)
    {
        var random = new Random(x.Seed);
        var columns = Enumerable.Range(0, x.Inputs.Columns);
        double[] factors = [.. columns.Select(_ => Math.Exp(1.5 * random.NextNormal()))];
        double[] means = [.. columns.Select(column => x.Labels.Select((_, row) => (double)x.Inputs[row, column]).Average())];
        return x with
        {
            Inputs = x.Inputs.Map((value, row, column) =>
                x.Labels[row] == 1 ? (float)(means[column] + (factors[column] * (value - means[column]))) : value),
        };
    }
}
