/// <summary>Data are made here, in the host; the labels of the unseen points never leave it.</summary>
public sealed class LossExplosionChecks : Checks<ILossExplosion>
{
    const int Epochs = 25, BatchSize = 32, Steps = Epochs * 19;

    protected override void Define()
    {
        var split = Draw.Seeded(seed => Spirals.Draw(seed));

        // As many points as one batch takes: in each epoch one step, whose loss is that of all points. Close together, so that the loss
        // falls evenly.
        var ofOneBatch = Draw.Seeded(seed => Enumerable.Range(seed, 5).Select(each => Spirals.Draw(each).First(BatchSize))
            .Select(x => x with { Inputs = x.Inputs.Scaled(0.3f) }).ToArray());

        var runs = Kata(on: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed),
            heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        runs.Measured("the trained network classifies points it has never seen", points: 2, atLeast: 0.78,
            what: "the share of unseen points that are classified correctly", measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        runs.Property("the loss starts at ln 3 and never climbs far above it", holds: (it, x) =>
        {
            var losses = it.Losses();
            Expect.Finite(losses, Steps, "the list of losses, one for each training step,");
            // measured over 24 seeds: 1.07 to 1.19; a loss that is summed, or made up, is far from it
            Expect.AtMost(0.5, Math.Abs(losses[0] - Math.Log(3)), $"the distance of the first loss, {losses[0]:0.00}, from ln 3 = 1.10");
            // measured over 24 seeds: broken 51 and more, fixes at most 1.19
            Expect.AtMost(8, losses.Max(), "the largest loss of the run");
            // one batch differs from the next; measured over 24 seeds: fixes 0.8 to 1.3, an average over ten steps 0.07 to 0.09
            var late = losses[^(2 * Steps / 5)..];
            Expect.AtLeast(0.3, late.Zip(late.Skip(1), (one, next) => Math.Abs(one - next)).Average() / late.Average(),
                "the mean difference between the losses of neighbouring steps, divided by their mean,");
        });

        Property("each step goes where its own batch points", split, points: 2, cases: 5, shrink: false, holds: (it, x) =>
        {
            // also with six points of another class in each batch, which count as much as the others
            foreach (var batches in new[] { OneClassPerBatch(x), OneClassPerBatch(x, others: 6) })
            {
                var cosines = it.StepDirections(batches.Inputs, batches.Labels, x.Seed);
                Expect.Finite(cosines, 13, "the list of cosines, one for each step, the last of a smaller batch,");
                // measured over 24 seeds: broken −0.32 to 0.37, fixes within 1e-6 of 1; with the mixed batches, classes that
                // weigh the same whatever their numbers 0.5, points that are weighed by the square of their error 0.996
                Expect.AtLeast(0.9999, cosines.Min(), "the smallest cosine between a step and the descent direction of its batch");
            }
        });

        Property("each loss is that of its batch, before the update", ofOneBatch, cases: 1, shrink: false, holds: (it, sets) =>
        {
            var median = sets.Select(x => StepsAhead(it, x)).Order().ElementAt(2);
            // measured: fixes 0.93 to 1.13, with other learning rates and without momentum, with a rate that falls by a tenth in each epoch
            // 0.91 to 0.92, by a fifth 0.79 to 0.81; losses after the update 0, with three tenths of the loss before 1.57
            const string Way = "with one batch an epoch, the way from the last loss to that of the trained network, in steps, the median "
                + "of five trainings,";
            Expect.AtLeast(0.7, median, Way);
            Expect.AtMost(1.3, median, Way);
        });

        runs.SameRun((it, x) => it.Predict(x.Unseen), few: x => x.First(100));

        FixedWithFewChanges();
    }

    /// <summary>
    /// Batches of one class each, or nearly so, the classes taking turns: what one batch asks for is nothing like what the one before asked
    /// for. The last batch is a single point.
    /// </summary>
    static Classification OneClassPerBatch(Classification x, int others = 0)
    {
        int[] Of(int k) => [.. Enumerable.Range(0, x.Labels.Length).Where(i => x.Labels[i] == k % 3)];
        int[] rows = [.. Enumerable.Range(0, 12).SelectMany(batch => Of(batch).Skip(batch / 3 * BatchSize).Take(BatchSize - others)
            .Concat(Of(batch + 1).TakeLast(others))), Of(12)[4 * BatchSize]];
        return x with { Inputs = x.Inputs.TakeRows(rows), Labels = [.. rows.Select(row => x.Labels[row])] };
    }

    /// <summary>How far the trained network is beyond the last loss, in steps: 1, where that is the loss before the last update.</summary>
    static double StepsAhead(ILossExplosion it, Classification x)
    {
        it.Train(x.Inputs, x.Labels, x.Seed);
        var losses = it.Losses();
        Expect.AtLeast(Epochs, losses.Length, "the number of steps with one batch an epoch");
        losses = losses[^Epochs..];
        Expect.Finite(losses, "the list of losses");
        Expect.AtMost(losses[0], losses[^1], $"the last loss of a training that began at {losses[0]:0.00}, with one batch an epoch,");
        var logits = it.Predict(x.Inputs);
        var cost = x.Labels.Index().Average(point => Softmax.CrossEntropy(logits.Row(point.Index).ToDouble(), point.Item));
        return (losses[^1] - cost) / (losses[^2] - losses[^1]);
    }
}
