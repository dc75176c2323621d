// Data are made here, in the host; the labels of the unseen points never leave it.
const int Epochs = 30;
const int Batches = 19;                                      // of 600 points, 32 at a time
const double LearningRate = 0.01;
const double Decay = 0.85;
var split = Gen.Int[1, 1_000_000].Select(seed => Spirals.Draw(seed));

var runs = Trained(on: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

// measured over 8 seeds: broken 0.70 to 0.82, fixes 0.963 to 1
runs.Measured("the trained network classifies points it has never seen", points: 2, atLeast: 0.94, what: "the share of unseen points that are classified correctly", measure: (it, x) =>
{
    Expect.Equal(Epochs * Batches, it.Losses().Length, what: "the number of training steps");
    return Accuracy(x, it.Predict(x.Unseen));
});

// no threshold: the rate of a step is a number that can be computed
runs.Law("the learning rate falls by 15 % from epoch to epoch and stays within one", points: 3, holds: (it, x) => Falls(it.Rates(), Batches));

Law("it does so with fewer points, too", points: 1, on: split, cases: 1, shrink: false, holds: (it, x) =>
{
    foreach (var (points, batches) in new[] { (64, 2), (100, 4), (10, 1) })
    {
        var few = x.First(points);
        var before = it.Rates().Length;                      // of the runs so far, if they are kept
        it.Train(few.Inputs, few.Labels, few.Seed);
        var rates = it.Rates();
        Falls(rates.Length > Epochs * batches ? rates[before..] : rates, batches);
    }
});

static void Falls(double[] rates, int batches)
{
    Expect.Equal(Epochs * batches, rates.Length, what: "the number of learning rates");
    for (var step = 0; step < rates.Length; step++)
        Expect.Equal(LearningRate * Math.Pow(Decay, step / batches), rates[step], within: new(0, 1e-5), what: $"the learning rate of step {step}, in epoch {step / batches} (0 is the first),");
}

runs.Law("the loss starts at ln 3 and ends near zero", points: 1, holds: (it, x) =>
{
    var losses = it.Losses();
    Expect.Finite(losses, "the list of losses");
    // measured over 20 seeds: 1.05 to 1.2
    Expect.AtMost(0.5, Math.Abs(losses[0] - Math.Log(Spirals.Classes)), $"the distance of the first loss, {losses[0]:0.00}, from ln 3 = 1.10");
    // measured over 10 seeds: broken 0.77 and more, fixed at most 0.05
    Expect.AtMost(0.4, losses[^Batches..].Average(), "the mean loss of the last epoch");
});

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, on: split.Select(x => x.First(100)), cases: 1, within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    return it.Predict(x.Unseen);
});

FixedWithFewChanges(points: 1);
