// Data are made here, in the host; the labels of the unseen points never leave it.
const int Steps = 300;
const int WeightMatrices = 11;
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

Law("the trained network classifies points it has never seen", points: 3, on: split, cases: 3, shrink: false, holds: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    Expect.Equal(Steps, it.Losses().Length, what: "the number of training steps");
    var logits = it.Predict(x.Unseen);
    Expect.Shape(logits, x.Answers.Length, 3, "the matrix of logits");
    Expect.That(Enumerable.Range(0, x.Answers.Length).Any(i => Math.Abs(logits[i, 0] + logits[i, 1] + logits[i, 2] - 1) > 1e-3),
        "every row that Predict returns sums to 1: the network ends in a softmax, and cross_entropy applies one of its own");
    // measured over 24 seeds: broken 0.33 to 0.62 (another initialisation: up to 0.80), fixes 0.92 to 1.00
    Expect.AtLeast(0.84, Accuracy(logits, x.Answers), "the share of unseen points that are classified correctly");
});

Law("the gradient reaches the first layer", points: 2, on: split, cases: 5, shrink: false, holds: (it, x) =>
{
    var norms = it.GradientNorms(x.Inputs, x.Labels, x.Seed);
    Expect.Finite(norms, "the list of gradient norms");
    Expect.Equal(WeightMatrices, norms.Length, what: "the number of weight matrices");
    // measured over 24 seeds: broken 1e-7 to 1.5e-6 (another initialisation: up to 1.7e-5), fixes 1.5e-3 and more, most above 5e-2
    Expect.AtLeast(3e-5, norms.Min() / norms.Max(), "the smallest gradient norm of a weight matrix, divided by the largest,");
});

FixedWithFewChanges(points: 1);

public sealed record Split(int Seed, float[,] Inputs, int[] Labels, float[,] Unseen, int[] Answers);
