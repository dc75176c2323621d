// Data are made here, in the host; the labels of the unseen points never leave it.
const int Epochs = 25;
var split = Gen.Int[1, 1_000_000].Select(seed => Spirals.Draw(seed));

var runs = Trained(inputs: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

runs.Measured("the trained network classifies points it has never seen", points: 2, atLeast: 0.89,
    what: "the share of unseen points that are classified correctly", measure: (it, x) =>
{
    Expect.Equal(Epochs, it.Losses().Length, what: "the number of epochs");
    return Accuracy(x, it.Predict(x.Unseen));
});

Property("every epoch feeds each sample once, with its own label", points: 3, inputs: split, cases: 3, shrink: false, holds: (it, x) =>
{
    FeedsEach(it, x, [0, 1, 2, 3, Epochs - 1]);
    FeedsEach(it, x.First(577), [0, 1, 2, 3]);               // one sample in the last batch
    FeedsEach(it, x.First(77), [0, 1, 2, 3]);                // 7 · 11: a walk in strides of one of them misses samples
    FeedsEach(it, x.First(143), Enumerable.Range(0, Epochs)); // 11 · 13, and the whole run
});

static void FeedsEach(IGettingWorse it, Classification x, IEnumerable<int> epochs)
{
    var samples = Enumerable.Range(0, x.Labels.Length).ToDictionary(i => (x.Inputs[i, 0], x.Inputs[i, 1]));
    foreach (var epoch in epochs)
    {
        var fed = it.Fed(x.Inputs, x.Labels, x.Seed, epoch);
        Expect.Shape(fed, x.Labels.Length, 3, $"what epoch {epoch} feeds");
        var seen = new HashSet<int>();
        var wrong = 0;
        for (var row = 0; row < x.Labels.Length; row++)
        {
            Expect.That(samples.TryGetValue((fed[row, 0], fed[row, 1]), out var sample),
                $"epoch {epoch} feeds a point in row {row} that is not in the training data");
            Expect.That(seen.Add(sample), $"epoch {epoch} feeds one training point twice, in row {row} for the second time");
            wrong += fed[row, 2] == x.Labels[sample] ? 0 : 1;
        }
        // exact, no threshold: fixed 0; broken about 390 of 600 from the second epoch on
        Expect.That(wrong == 0,
            $"epoch {epoch} (0 is the first) feeds {wrong} of {x.Labels.Length} points with a label that is not theirs");
    }
}

Property("every epoch has an order of its own", points: 1, inputs: split, cases: 2, shrink: false, holds: (it, x) =>
{
    float[][,] epochs = [x.Inputs, .. Enumerable.Range(0, 3).Select(epoch => it.Fed(x.Inputs, x.Labels, x.Seed, epoch)),
        it.Fed(x.Inputs, x.Labels, x.Seed + 1, 0)];
    for (var a = 0; a < epochs.Length; a++)
        for (var b = a + 1; b < epochs.Length; b++)
        {
            Expect.Shape(epochs[b], x.Labels.Length, 3, $"what {Name(b)} feeds");
            var same = Enumerable.Range(0, x.Labels.Length)
                .Count(row => epochs[a][row, 0] == epochs[b][row, 0] && epochs[a][row, 1] == epochs[b][row, 1]);
            // as the statement says; measured over 10 seeds, the most that two orders share: 73 in a shuffle buffer of 12, 6 where the
            // orders are independent; mistakes share all 600
            Expect.AtMost(x.Labels.Length / 2, same, $"the number of points at the same place in {Name(a)} and in {Name(b)}");
        }

    static string Name(int order) => order switch { 0 => "the data set", 4 => "epoch 0 of another seed", _ => $"epoch {order - 1}" };
});

Property("no order comes again in a whole run", points: 1, inputs: split, cases: 1, shrink: false, holds: (it, x) =>
{
    var few = x.First(100);
    var epochs = Enumerable.Range(0, Epochs).Select(epoch => it.Fed(few.Inputs, few.Labels, few.Seed, epoch)).ToList();
    for (var a = 0; a < Epochs; a++)
        for (var b = a + 1; b < Epochs; b++)
        {
            Expect.Shape(epochs[b], few.Labels.Length, 3, $"what epoch {b} feeds");
            var same = Enumerable.Range(0, few.Labels.Length)
                .Count(row => epochs[a][row, 0] == epochs[b][row, 0] && epochs[a][row, 1] == epochs[b][row, 1]);
            // measured over 10 seeds, the most that two of the 25 share: 23 in a shuffle buffer of 12, 6 where the orders are independent;
            // mistakes share all 100
            Expect.AtMost(few.Labels.Length / 2, same, $"the number of 100 points at the same place in epoch {a} and in epoch {b}");
        }
});

Pure("the same seed gives the same run", points: 1, inputs: split, cases: 2, shrink: false, within: _ => Tolerance.Float32,
    call: (it, x) => it.Fed(x.Inputs, x.Labels, x.Seed, 1));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: split.Select(x => x.First(20)), cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
        Enumerable.Range(0, Epochs).Select(epoch => it.Fed(x.Inputs, x.Labels, x.Seed, epoch)).ToArray());

FixedWithFewChanges(points: 1);
