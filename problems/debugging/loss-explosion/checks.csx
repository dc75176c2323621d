// Data are made here, in the host; the labels of the unseen points never leave it.
const int Epochs = 25, BatchSize = 32;
const int Steps = Epochs * 19;
var split = Gen.Int[1, 1_000_000].Select(seed => Spirals.Draw(seed));

// Batches of one class each, or nearly so, the classes taking turns: what one batch asks for is nothing like what the one before asked for.
// The last batch is a single point.
static Classification OneClassPerBatch(Classification x, int others = 0)
{
    var byClass = Enumerable.Range(0, 3).Select(k => Enumerable.Range(0, x.Labels.Length).Where(i => x.Labels[i] == k).ToArray()).ToArray();
    int[] rows = [.. Enumerable.Range(0, 13).SelectMany(batch => byClass[batch % 3].Skip(batch / 3 * BatchSize)
        .Take(batch < 12 ? BatchSize - others : 1).Concat(byClass[(batch + 1) % 3].TakeLast(batch < 12 ? others : 0)))];
    var inputs = new float[rows.Length, 2];
    for (var i = 0; i < rows.Length; i++)
        (inputs[i, 0], inputs[i, 1]) = (x.Inputs[rows[i], 0], x.Inputs[rows[i], 1]);
    return x with { Inputs = inputs, Labels = [.. rows.Select(row => x.Labels[row])] };
}

// As many points as one batch takes: in each epoch one step, whose loss is that of all points. Close together, so that the loss falls
// evenly.
var ofOneBatch = Gen.Int[1, 1_000_000].Select(seed =>
    Enumerable.Range(0, 5).Select(i => Narrowed(Spirals.Draw(seed + i).First(BatchSize))).ToArray());

static Classification Narrowed(Classification x)
{
    var inputs = new float[x.Labels.Length, 2];
    for (var i = 0; i < x.Labels.Length; i++)
        (inputs[i, 0], inputs[i, 1]) = (0.3f * x.Inputs[i, 0], 0.3f * x.Inputs[i, 1]);
    return x with { Inputs = inputs };
}

// cross-entropy in float64
static double Cost(float[,] logits, int[] labels) => Enumerable.Range(0, labels.Length).Average(row =>
{
    var scores = Enumerable.Range(0, logits.GetLength(1)).Select(k => (double)logits[row, k]).ToArray();
    var most = scores.Max();
    return most + Math.Log(scores.Sum(score => Math.Exp(score - most))) - scores[labels[row]];
});

// How far the trained network is beyond the last loss of its training, in steps: 1, where that is the loss before the last update.
static double StepsAhead(ILossExplosion it, Classification x)
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    var losses = it.Losses();
    Expect.AtLeast(Epochs, losses.Length, "the number of steps with one batch an epoch");
    losses = losses[^Epochs..];
    Expect.Finite(losses, "the list of losses");
    Expect.AtMost(losses[0], losses[^1], $"the last loss of a training that began at {losses[0]:0.00}, with one batch an epoch,");
    return (losses[^1] - Cost(it.Predict(x.Inputs), x.Labels)) / (losses[^2] - losses[^1]);
}

var runs = Trained(inputs: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

runs.Measured("the trained network classifies points it has never seen", points: 2, atLeast: 0.78,
    what: "the share of unseen points that are classified correctly",
    measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

runs.Property("the loss starts at ln 3 and never climbs far above it", points: 1, holds: (it, x) =>
{
    var losses = it.Losses();
    Expect.Equal(Steps, losses.Length, what: "the number of training steps");
    Expect.Finite(losses, "the list of losses");
    // measured over 24 seeds: 1.07 to 1.19; a loss that is summed, or made up, is far from it
    Expect.AtMost(0.5, Math.Abs(losses[0] - Math.Log(3)), $"the distance of the first loss, {losses[0]:0.00}, from ln 3 = 1.10");
    // measured over 24 seeds: broken 51 and more, fixes at most 1.19
    Expect.AtMost(8, losses.Max(), "the largest loss of the run");
    // one batch differs from the next; measured over 24 seeds: fixes 0.8 to 1.3, an average over ten steps 0.07 to 0.09
    var late = losses[^(2 * Steps / 5)..];
    Expect.AtLeast(0.3, late.Zip(late.Skip(1)).Average(pair => Math.Abs(pair.First - pair.Second)) / late.Average(),
        "the mean difference between the losses of neighbouring steps, divided by their mean,");
});

Property("each step goes where its own batch points", points: 2, inputs: split, cases: 5, shrink: false, holds: (it, x) =>
{
    // with six points of another class in each batch, which count as much as the others
    foreach (var batches in new[] { OneClassPerBatch(x), OneClassPerBatch(x, others: 6) })
    {
        var cosines = it.StepDirections(batches.Inputs, batches.Labels, x.Seed);
        Expect.Equal(13, cosines.Length, what: "the number of steps, the last of a smaller batch,");
        Expect.Finite(cosines, "the list of cosines");
        // measured over 24 seeds: broken −0.32 to 0.37, fixes within 1e-6 of 1; with the mixed batches, classes that
        // weigh the same whatever their numbers 0.5, points that are weighed by the square of their error 0.996
        Expect.AtLeast(0.9999, cosines.Min(), "the smallest cosine between a step and the descent direction of its batch");
    }
});

Property("each loss is that of its batch, before the update", points: 1, inputs: ofOneBatch, cases: 1, shrink: false, holds: (it, sets) =>
{
    var ahead = sets.Select(x => StepsAhead(it, x)).Order().ToArray();
    // measured: fixes 0.93 to 1.13, with other learning rates and without momentum, with a rate that falls by a tenth in each epoch 0.91 to
    // 0.92, by a fifth 0.79 to 0.81; losses after the update 0, with three tenths of the loss before 1.57
    const string Way =
        "with one batch an epoch, the way from the last loss to that of the trained network, in steps, the median of five trainings,";
    Expect.AtLeast(0.7, ahead[2], Way);
    Expect.AtMost(1.3, ahead[2], Way);
});

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: split.Select(x => x.First(100)), cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    return it.Predict(x.Unseen);
});

FixedWithFewChanges(points: 1);
