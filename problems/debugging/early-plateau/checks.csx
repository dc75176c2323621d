// Data are made here, in the host; the labels of the unseen points never leave it.
const int Epochs = 30;
const int Batches = 19;                                      // of 600 points, 32 at a time
const double LearningRate = 0.01;
const double Decay = 0.85;
var split = Gen.Int[1, 1_000_000].Select(seed => Spirals.Draw(seed));

var runs = Trained(inputs: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

// measured over 8 seeds: broken 0.70 to 0.82, fixes 0.963 to 1
runs.Measured("the trained network classifies points it has never seen", points: 2, atLeast: 0.94,
    what: "the share of unseen points that are classified correctly", measure: (it, x) =>
{
    Expect.Equal(Epochs * Batches, it.Losses().Length, what: "the number of training steps");
    return Accuracy(x, it.Predict(x.Unseen));
});

// no threshold: the rate of a step is a number that can be computed
runs.Property("the learning rate falls by 15 % from epoch to epoch and stays within one", points: 3,
    holds: (it, x) => Falls(it.Rates(), Batches));

Property("it does so with fewer points, too", points: 1, inputs: split, cases: 1, shrink: false, holds: (it, x) =>
{
    // Of 97 and of 33, the last batch holds one point. In this order, because a fix may count the steps of all runs to find the end of an
    // epoch: before each run, they are a multiple of its batches.
    foreach (var (points, batches) in new[] { (64, 2), (100, 4), (97, 4), (33, 2), (10, 1) })
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
        Expect.Equal(LearningRate * Math.Pow(Decay, step / batches), rates[step], within: new(0, 6e-5),
            what: $"the learning rate of step {step}, in epoch {step / batches} (0 is the first),");
}

runs.Property("the loss starts at ln 3 and ends near zero", points: 1, holds: (it, x) =>
{
    var losses = it.Losses();
    Expect.Finite(losses, "the list of losses");
    // measured over 20 seeds: 1.05 to 1.2
    Expect.AtMost(0.5, Math.Abs(losses[0] - Math.Log(Spirals.Classes)),
        $"the distance of the first loss, {losses[0]:0.00}, from ln 3 = 1.10");
    // measured over 10 seeds: broken 0.77 and more, fixed at most 0.05
    Expect.AtMost(0.4, losses[^Batches..].Average(), "the mean loss of the last epoch");
});

// As many points as one batch takes: in each epoch one step, whose loss is that of all of them.
Property("each loss is that of the network's predictions", points: 1, inputs: split, cases: 3, shrink: false, holds: (it, x) =>
{
    var few = x.First(32);
    it.Train(few.Inputs, few.Labels, few.Seed);
    var losses = it.Losses();
    Expect.AtLeast(Epochs, losses.Length, "the number of losses of a run on 32 points");
    Expect.Finite(losses, "the list of losses");
    var logits = it.Predict(few.Inputs);
    Expect.Shape(logits, few.Labels.Length, Spirals.Classes, "the matrix of logits");
    var after = Enumerable.Range(0, few.Labels.Length).Average(row => Cost(logits, row, few.Labels[row]));
    // measured: fixes 0.0002, and up to 0.009 if the points are varied; a running mean 0.025 to 0.05
    Expect.AtMost(0.015, Math.Abs(losses[^1] - after) / after,
        $"with one batch an epoch, the last loss is {losses[^1]:0.0000}, and the points cost the trained network {after:0.0000}; the "
        + $"difference as a share of the latter");
});

// Cross-entropy of a row of logits.
static double Cost(float[,] logits, int row, int label)
{
    var most = Enumerable.Range(0, Spirals.Classes).Max(k => (double)logits[row, k]);
    return most + Math.Log(Enumerable.Range(0, Spirals.Classes).Sum(k => Math.Exp(logits[row, k] - most))) - logits[row, label];
}

// One point under all three labels, so that no loss is below ln 3, and one batch to an epoch. An Adam that remembers its means comes to
// rest slowly; one that begins anew moves every weight by the whole rate, and comes nearer by leaps.
Property("one optimizer makes all steps of a run", points: 1, inputs: split, cases: 1, shrink: false, holds: (it, x) =>
{
    const int Runs = 16, Settled = 14;                       // before that epoch the median goes up and down
    var above = new List<double[]>();
    var noise = new List<double>();                          // how far the last loss is from what the point costs the trained network
    for (var run = 0; run < Runs; run++)
    {
        var (inputs, labels) = UnderAllLabels(x.Inputs, point: run);
        it.Train(inputs, labels, x.Seed + run);
        var losses = it.Losses();
        Expect.AtLeast(Epochs, losses.Length, "the number of losses after a run on 12 points");
        above.Add([.. losses[^Epochs..].Select(loss => loss - Math.Log(Spirals.Classes))]);
        var logits = it.Predict(inputs);
        Expect.Shape(logits, labels.Length, Spirals.Classes, "the matrix of logits");
        noise.Add(Math.Abs(losses[^1] - Enumerable.Range(0, labels.Length).Average(row => Cost(logits, row, labels[row]))));
    }
    if (noise.Order().ElementAt(Runs / 2) > 1e-4)            // measured: 1e-6, and 1e-3 if the points are varied
        return;                                              // how the loss falls cannot be seen then
    var medians = Enumerable.Range(0, Epochs).Select(epoch => above.Select(run => run[epoch]).Order().ElementAt(Runs / 2)).ToArray();
    if (medians[0] < 1e-4 || medians.Min() < -1e-6)
        return;                                              // it began there: nothing can be seen
    // measured over 4 seeds: 2e-5 to 3e-5 above ln 3, and 1.4e-7 if it is made anew in each epoch
    Expect.AtLeast(2e-6, medians[^1],
        $"the median over {Runs} runs of how far the last loss is above ln 3 (one point under all three labels; only an optimizer that "
        + $"forgets its means comes this near)");
    // measured over 5 seeds: 0.69 and more, and 0.40 with a larger epsilon and one seed in twenty; if it is made anew once, half way or
    // later, 0.08 to 0.27
    for (var epoch = Settled; epoch < Epochs - 2; epoch++)
        Expect.AtLeast(0.33, medians[epoch + 2] / medians[epoch],
            $"one point under all three labels: the median over {Runs} runs of how far the loss is above ln 3, two epochs after epoch "
            + $"{epoch} (0 is the first) divided by that of this epoch (it falls this fast where an optimizer forgets its means),");
});

static (float[,] Inputs, int[] Labels) UnderAllLabels(float[,] points, int point)
{
    const int Copies = 12;
    var inputs = new float[Copies, 2];
    var labels = new int[Copies];
    for (var copy = 0; copy < Copies; copy++)
    {
        (inputs[copy, 0], inputs[copy, 1]) = (points[point, 0], points[point, 1]);
        labels[copy] = copy % Spirals.Classes;
    }
    return (inputs, labels);
}

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: split.Select(x => x.First(100)), cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    return it.Predict(x.Unseen);
});

FixedWithFewChanges(points: 1);
