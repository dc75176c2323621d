// Data are made here, in the host; the labels of the unseen points never leave it.
const int Epochs = 25;
var split = Gen.Int[1, 1_000_000].Select(Spirals);

// Three interleaved spiral arms, turned and renamed anew for each seed, so that neither weights nor answers can be brought along.
static Split Spirals(int seed)
{
    var random = new Random(seed);
    var turn = random.NextDouble() * 2 * Math.PI;
    int[] names = [0, 1, 2];
    random.Shuffle(names);
    var (inputs, labels) = Sample(600);
    var (unseen, answers) = Sample(300);
    return new Split(seed, inputs, labels, unseen, answers);

    (float[,] Points, int[] Labels) Sample(int count)
    {
        var (points, arms) = (new float[count, 2], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var radius = 0.1 + 0.9 * random.NextDouble();
            var angle = turn + 2 * Math.PI * (i % 3 / 3.0 + 0.5 * radius);
            points[i, 0] = (float)(radius * Math.Cos(angle) + 0.03 * Normal());
            points[i, 1] = (float)(radius * Math.Sin(angle) + 0.03 * Normal());
            arms[i] = names[i % 3];
        }
        return (points, arms);
    }

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

static double Accuracy(float[,] logits, int[] answers)
{
    Expect.Shape(logits, answers.Length, 3, "the matrix of logits");
    Expect.Finite(logits, "the matrix of logits");
    var right = 0;
    for (var i = 0; i < answers.Length; i++)
        if (Enumerable.Range(0, 3).All(k => k == answers[i] || logits[i, k] < logits[i, answers[i]]))
            right++;
    return (double)right / answers.Length;
}

Diagnosed(points: 3);

Law("the trained network classifies points it has never seen", points: 2, on: split, cases: 3, shrink: false, holds: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    Expect.Equal(Epochs, it.Losses().Length, what: "the number of epochs");
    // measured over 24 seeds: broken 0.18 to 0.69, fixes 0.997 to 1.00
    Expect.AtLeast(0.89, Accuracy(it.Predict(x.Unseen), x.Answers), "the share of unseen points that are classified correctly");
});

Law("every epoch feeds each sample once, with its own label", points: 3, on: split, cases: 3, shrink: false, holds: (it, x) =>
{
    var samples = Enumerable.Range(0, x.Labels.Length).ToDictionary(i => (x.Inputs[i, 0], x.Inputs[i, 1]));
    for (var epoch = 0; epoch < 4; epoch++)
    {
        var fed = it.Fed(x.Inputs, x.Labels, x.Seed, epoch);
        Expect.Shape(fed, x.Labels.Length, 3, $"what epoch {epoch} feeds");
        var seen = new HashSet<int>();
        var wrong = 0;
        for (var row = 0; row < x.Labels.Length; row++)
        {
            Expect.That(samples.TryGetValue((fed[row, 0], fed[row, 1]), out var sample), $"epoch {epoch} feeds a point in row {row} that is not in the training data");
            Expect.That(seen.Add(sample), $"epoch {epoch} feeds one training point twice, in row {row} for the second time");
            wrong += fed[row, 2] == x.Labels[sample] ? 0 : 1;
        }
        // exact, no threshold: fixed 0 of 600; broken about 390 of 600 from the second epoch on
        Expect.That(wrong == 0, $"epoch {epoch} (0 is the first) feeds {wrong} of {x.Labels.Length} points with a label that is not theirs");
    }
});

Law("every epoch has an order of its own", points: 1, on: split, cases: 2, shrink: false, holds: (it, x) =>
{
    float[][,] epochs = [x.Inputs, .. Enumerable.Range(0, 3).Select(epoch => it.Fed(x.Inputs, x.Labels, x.Seed, epoch)), it.Fed(x.Inputs, x.Labels, x.Seed + 1, 0)];
    for (var a = 0; a < epochs.Length; a++)
        for (var b = a + 1; b < epochs.Length; b++)
        {
            Expect.Shape(epochs[b], x.Labels.Length, 3, $"what {Name(b)} feeds");
            var same = Enumerable.Range(0, x.Labels.Length).Count(row => epochs[a][row, 0] == epochs[b][row, 0] && epochs[a][row, 1] == epochs[b][row, 1]);
            // two independent orders of 600 share one place on average, and more than 10 with probability 1e-8
            Expect.AtMost(10, same, $"the number of points at the same place in {Name(a)} and in {Name(b)}");
        }

    static string Name(int order) => order switch { 0 => "the data set", 4 => "epoch 0 of another seed", _ => $"epoch {order - 1}" };
});

Pure("the same seed gives the same run", points: 1, on: split, cases: 2, shrink: false, within: _ => Tolerance.Float32, call: (it, x) => it.Fed(x.Inputs, x.Labels, x.Seed, 1));

FixedWithFewChanges(points: 1);

public sealed record Split(int Seed, float[,] Inputs, int[] Labels, float[,] Unseen, int[] Answers);
