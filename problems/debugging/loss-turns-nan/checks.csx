// Data are made here, in the host; the labels of the unseen images never leave it.
const int Epochs = 18, BatchSize = 30, Questions = Glyphs.Classes;
const double WeightOfYes = 9;
var split = Gen.Int[1, 1_000_000].Select(seed => Glyphs.Draw(seed, noise: 0.15));

// Six rows of logits and the glyph that each is said to show: ten questions, or seven. The furthest are as large as `most`, with either
// sign and either answer.
static Gen<Logits> UpTo(double most) => Gen.Int[1, 1_000_000].Select(seed =>
{
    var random = new Random(seed);
    var questions = random.Next(2) == 0 ? Questions : 7;
    var (logits, labels) = (new float[6, questions], new int[6]);
    for (var row = 0; row < labels.Length; row++)
    {
        labels[row] = random.Next(questions);
        for (var k = 0; k < questions; k++)
            logits[row, k] = (float)(most * ((2 * random.NextDouble()) - 1));
        var size = most * (row < 4 ? 1 : random.NextDouble());
        logits[row, labels[row]] = (float)(row % 2 == 0 ? size : -size);
        logits[row, (labels[row] + 1) % questions] = (float)(row < 2 ? size : -size);
    }
    return new Logits(logits, labels);
});

// A network that is sure and right, or sure and wrong, everywhere about as much: nothing that costs more drowns what it is due.
var sure = Gen.Int[1, 1_000_000].Select(seed =>
{
    var random = new Random(seed);
    var (logits, labels) = (new float[6, Questions], new int[6]);
    var (size, sign) = (2 + (14 * random.NextDouble()), random.Next(2) == 0 ? 1 : -1);
    for (var row = 0; row < labels.Length; row++)
    {
        labels[row] = random.Next(Questions);
        for (var k = 0; k < Questions; k++)
            logits[row, k] = (float)((k == labels[row] ? sign : -sign) * (size + random.NextDouble()));
    }
    return new Logits(logits, labels);
});

// log(1 + e^z) in float64, without overflow
static double Softplus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));

static double Due(float[,] logits, int[] labels) =>
    Enumerable.Range(0, labels.Length).Average(row => Enumerable.Range(0, logits.GetLength(1)).Average(k =>
    k == labels[row] ? WeightOfYes * Softplus(-logits[row, k]) : Softplus(logits[row, k])));

static double DueGradient(Logits x, int row, int k) =>
    (k == x.Labels[row] ? -WeightOfYes / (1 + Math.Exp(x.Numbers[row, k])) : 1 / (1 + Math.Exp(-x.Numbers[row, k]))) / x.Numbers.Length;

// measured over 24 seeds, fixes differ by at most 3e-7 of the loss, or by 6e-8 where all is right, and 5e-8 of a gradient;
// a confident mistake is due a gradient of 0.017 or 0.15, and gets 0 behind a clamp or an ε
static void Right(ILossTurnsNan it, Logits x)
{
    var cost = it.Cost(x.Numbers, x.Labels);
    Expect.Finite(new[] { cost }, "the loss");
    Expect.Equal((float)Due(x.Numbers, x.Labels), cost, new Tolerance(1e-6, 1e-4), "the loss");
    var gradients = it.Gradients(x.Numbers, x.Labels);
    Expect.Shape(gradients, x.Labels.Length, x.Numbers.GetLength(1), "the matrix of gradients");
    Expect.Finite(gradients, "the matrix of gradients");
    for (var row = 0; row < x.Labels.Length; row++)
        for (var k = 0; k < x.Numbers.GetLength(1); k++)
        {
            var (logit, given, due) = (x.Numbers[row, k], gradients[row, k], DueGradient(x, row, k));
            Expect.AtMost(1e-5, Math.Abs(given - due),
                $"the error of the gradient for a logit of {logit:0.0} where the answer is {(k == x.Labels[row] ? "yes" : "no")}, " +
                $"which is {given:0.0000} and should be {due:0.0000},");
        }
}

var runs = Trained(inputs: split, runs: 2, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

// measured over 20 seeds: broken, no numbers at all; fixes 0.88 to 1 (standard deviation 0.02)
runs.Measured("the trained network recognises images it has never seen", points: 2, atLeast: 0.75,
    what: "the share of unseen images that are classified correctly", measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Property("loss and gradient are right for an unsure network", points: 1, inputs: UpTo(5), cases: 10, shrink: false, holds: Right);

Property("loss and gradient are right for a sure network, right or wrong", points: 2, inputs: UpTo(60), cases: 10, shrink: false,
    holds: Right);

Property("loss and gradient are right where every answer is as sure", points: 1, inputs: sure, cases: 20, shrink: false, holds: Right);

Property("loss and gradient are right for logits as large as 200", points: 1, inputs: UpTo(200), cases: 10, shrink: false, holds: Right);

// The network as it begins is nearly linear in the size of its inputs.
// Measured over 16 seeds: fixes 1.999 to 2.0003; logits clamped to ±100 1.19 to 1.48, to ±200 1.42 to 1.87.
Property("training learns from the logits as they are", points: 1, inputs: split, cases: 1, shrink: false, holds: (it, x) =>
{
    float First(float brightness, int count, int seed)
    {
        var images = new float[count, x.Inputs.GetLength(1)];
        for (var row = 0; row < count; row++)
            for (var pixel = 0; pixel < images.GetLength(1); pixel++)
                images[row, pixel] = brightness * x.Inputs[row, pixel];
        var before = it.Losses().Length;
        it.Train(images, x.Labels[..count], seed);
        var losses = it.Losses();
        Expect.That(losses.Length > before, "training adds no loss to Losses");
        Expect.Finite(new[] { losses[before] }, "the first loss");
        return losses[before];
    }
    var (bright, brighter) = (First(1200, 2 * BatchSize, x.Seed), First(2400, 2 * BatchSize, x.Seed));
    Expect.AtLeast(1.95, brighter / bright,
        $"with images 1200 times as bright the first loss is {bright:0.00}, and with images 2400 times as bright, whose logits are twice "
            + $"as large, {brighter:0.00}: the ratio");

    // and the weights are those that it begins with. Measured over eight networks: fixes 0.026 to 0.049, 0.035 on average; hidden layers
    // that begin 2.4 times as large 0.16 to 0.34.
    var seeds = Enumerable.Range(x.Seed, 6).ToList();
    var growth = seeds.Average(seed => First(2400, BatchSize, seed)) / 2400;
    var what = $"how much the first loss grows with the brightness of the images, on average of {seeds.Count} networks,";
    Expect.AtLeast(0.016, growth, what);
    Expect.AtMost(0.085, growth, what);
});

// As many images as one batch takes: in each epoch one step, whose loss is that of all of them.
Property("each loss is that of the network's logits", points: 1, inputs: split, cases: 3, shrink: false, holds: (it, x) =>
{
    var few = x.First(BatchSize);
    it.Train(few.Inputs, few.Labels, few.Seed);
    var losses = it.Losses();
    Expect.AtLeast(Epochs, losses.Length, "the number of steps with one batch an epoch");
    Expect.Finite(losses, "the list of losses");
    var (before, last, after) = (losses[^2], losses[^1], Due(it.Predict(few.Inputs), few.Labels));
    // measured: fixes 0.72 to 0.95; halved logits 1.7 and more, a loss after the update 0
    var steps = (last - after) / (before - last);
    var way =
        $"with one batch an epoch, the way from the last loss, {last:0.000}, to what the images cost the trained network, {after:0.000}, "
        + $"in steps";
    // a learning rate that falls with the cosine 0.25; one that ends at nearly nothing leaves the loss where it is
    if (Math.Abs(last - after) > 1e-3)
        Expect.AtLeast(0.1, steps, way);
    Expect.AtMost(1.3, steps, way);
});

// 45 images that are the same, of which one is said to show another glyph: it costs the network more than the others, whatever that has
// learned, so its batch stands out. Each epoch has two batches, and it must be in one of them; if it is in both or in none, they cost the
// same. Measured over eight times nine epochs: fixes none of nine, at a seventh of the learning rate too; each batch drawn by itself 2 to 6
// of nine, 11 to 14 of 27.
Property("each epoch feeds each image once", points: 1, inputs: split, cases: 1, shrink: false, holds: (it, x) =>
{
    const int Some = BatchSize + (BatchSize / 2), Late = 9, Networks = 3;
    var images = new float[Some, x.Inputs.GetLength(1)];
    for (var row = 0; row < Some; row++)
        for (var pixel = 0; pixel < images.GetLength(1); pixel++)
            images[row, pixel] = 16 * x.Inputs[0, pixel];
    var alike = 0;
    for (var network = 0; network < Networks; network++)
    {
        var before = it.Losses().Length;
        it.Train(images, [.. Enumerable.Range(0, Some).Select(row => row == 0 ? 0 : 1)], x.Seed + network);
        var losses = it.Losses()[before..];
        Expect.Equal(2 * Epochs, losses.Length, what: $"the number of training steps with {Some} images");
        Expect.Finite(losses, "the list of losses");
        alike += Enumerable.Range(Epochs - Late, Late).Count(epoch =>
            Math.Max(losses[2 * epoch], losses[(2 * epoch) + 1]) < 1.3 * Math.Min(losses[2 * epoch], losses[(2 * epoch) + 1]));
    }
    Expect.AtMost(5, alike,
        $"of {Some} images one has another label than the rest, and its batch costs more than the other batch of the epoch; the number of "
        + $"epochs, of {Networks * Late}, in which both cost about the same");
});

// Copies of one image, so bright that the fresh network is sure of both answers: nothing is left to learn, and Predict shows the network as
// it began. What it then says of a dim image is what the first step on that image costs. One seed in four begins with a network that says
// no and yes.
Property("a step costs what the network's logits cost, and learns from nothing else", points: 1, inputs: split, cases: 1, shrink: false,
    holds: (it, x) =>
{
    const int Networks = 120;
    const float Dim = 40;
    float[,] Copies(float brightness, int count = BatchSize)
    {
        var images = new float[count, x.Inputs.GetLength(1)];
        for (var row = 0; row < count; row++)
            for (var pixel = 0; pixel < images.GetLength(1); pixel++)
                images[row, pixel] = brightness * x.Inputs[0, pixel];
        return images;
    }
    int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];
    float[] LossesOf(float[,] images, int seed)
    {
        it.Train(images, Ones(images.GetLength(0)), seed);
        var losses = it.Losses();
        Expect.AtLeast(Epochs, losses.Length, "the number of steps with one batch an epoch");
        return losses[^Epochs..];
    }
    // as sure after twice as many steps: from 40 on a gradient moves nothing, and beyond 200 nothing is promised
    bool StaysAsItBegan(float brightness, int seed)
    {
        double? SureOf(int copies)
        {
            if (!LossesOf(Copies(brightness, copies), seed).All(loss => loss < 1e-6))
                return null;
            var logits = it.Predict(Copies(brightness));
            return logits[0, 0] is <= -40 and >= -200 && logits[0, 1] is >= 40 and <= 200 ? logits[0, 1] : null;
        }
        return SureOf(BatchSize) is { } logit && SureOf(2 * BatchSize) is { } later && Math.Abs(later - logit) < 0.02 * logit;
    }
    // measured over 30 seeds: fixes 1e-7, but for one network in forty that moved and came back; nine tenths of the logits 0.057 and more
    const double Same = 0.03;
    var differing = new List<(double Share, double Due, double First)>();
    for (var seed = x.Seed; seed < x.Seed + Networks && differing.Count < 3; seed++)
    {
        if (!new[] { 600f, 1500, 3500 }.Any(brightness => StaysAsItBegan(brightness, seed)))
            continue;
        var due = Due(it.Predict(Copies(Dim)), Ones(BatchSize));
        var first = LossesOf(Copies(Dim), seed)[0];
        var share = Math.Abs(first - due) / due;
        if (share <= Same)
            return;
        differing.Add((share, due, first));
    }
    Expect.That(differing.Count > 0,
        $"of {Networks} fresh networks none that is sure of {BatchSize} copies of a very bright image keeps its weights, though there is "
        + $"nothing to learn");
    if (differing.Count == 1)
        return;                                              // it may be the one that moved
    var nearest = differing.Min();
    Expect.AtMost(Same, nearest.Share,
        $"two questions, and {BatchSize} copies of one image: it costs the network that has learned nothing yet {nearest.Due:0.000}, and "
        + $"the first loss is {nearest.First:0.000}; the difference as a share of the former, the least of {differing.Count} networks,");
});

runs.Property("the loss falls from where it must start", points: 1, holds: (it, x) =>
{
    var losses = it.Losses();
    Expect.Equal(Epochs * x.Labels.Length / BatchSize, losses.Length, what: "the number of training steps");
    Expect.Finite(losses, "the list of losses");
    // an answer that is not yet known costs ln 2, nine times as much where it is yes: 1.8 ln 2 = 1.248; measured over 24 seeds: 1.23 to
    // 1.27
    Expect.AtMost(0.15, Math.Abs(losses[0] - (1.8 * Math.Log(2))),
        $"the distance of the first loss, {losses[0]:0.00}, from 1.8 ln 2 = 1.25");
    // measured over 24 seeds: fixes 0.0005 to 0.002, with half the learning rate up to 0.009, with a seventh up to 0.12
    Expect.AtMost(0.4, losses[^20..].Average(), "the mean loss of the last epoch");
    var logits = it.Predict(x.Inputs);
    Expect.Shape(logits, x.Labels.Length, Questions, "the matrix of logits");
    Expect.AtMost(0.4, Due(logits, x.Labels), "what the training images cost the trained network");
});

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: split.Select(x => x.First(60)), cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    return it.Predict(x.Unseen);
});

FixedWithFewChanges(points: 1);

/// <summary>Logits of which the loss is asked, and the glyph of each row.</summary>
public sealed record Logits(float[,] Numbers, int[] Labels);
