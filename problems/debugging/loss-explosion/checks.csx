// Data are made here, in the host; the labels of the unseen points never leave it.
const int Steps = 475;                                       // 25 epochs of 19 batches
const int BatchSize = 32;
var split = Gen.Int[1, 1_000_000].Select(seed => Spirals.Draw(seed));

// Batches of one class each, the classes taking turns: what one batch asks for is nothing like what the one before asked for.
static Classification OneClassPerBatch(Classification x)
{
    var byClass = Enumerable.Range(0, 3).Select(k => Enumerable.Range(0, x.Labels.Length).Where(i => x.Labels[i] == k).ToArray()).ToArray();
    int[] rows = [.. Enumerable.Range(0, 13).SelectMany(batch => byClass[batch % 3].Skip(batch / 3 * BatchSize).Take(batch < 12 ? BatchSize : 20))];
    var inputs = new float[rows.Length, 2];
    for (var i = 0; i < rows.Length; i++)
        (inputs[i, 0], inputs[i, 1]) = (x.Inputs[rows[i], 0], x.Inputs[rows[i], 1]);
    return x with { Inputs = inputs, Labels = [.. rows.Select(row => x.Labels[row])] };
}

var runs = Trained(on: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

runs.Measured("the trained network classifies points it has never seen", points: 2, atLeast: 0.78, what: "the share of unseen points that are classified correctly",
    measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

runs.Law("the loss starts at ln 3 and never climbs far above it", points: 1, holds: (it, x) =>
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

Law("each step goes where its own batch points", points: 2, on: split.Select(OneClassPerBatch), cases: 5, shrink: false, holds: (it, x) =>
{
    var cosines = it.StepDirections(x.Inputs, x.Labels, x.Seed);
    Expect.Equal(13, cosines.Length, what: "the number of steps, the last of a smaller batch,");
    Expect.Finite(cosines, "the list of cosines");
    // measured over 24 seeds: broken −0.32 to 0.37, fixes within 3e-7 of 1
    Expect.AtLeast(0.9999, cosines.Min(), "the smallest cosine between a step and the descent direction of its batch");
});

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Unseen));

FixedWithFewChanges(points: 1);
