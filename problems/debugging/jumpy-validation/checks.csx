// Data are made here, in the host; the labels of the test images never leave it.
const int Epochs = 16;
const int Steps = 160;                                       // 10 in each epoch
var images = Gen.Int[1, 1_000_000].Select(seed => new Images(Glyphs.Draw(seed, count: 300, unseen: 250, noise: 0.2)));

static void Train(IJumpyValidation it, Images x, int every = 1) =>
    it.Train(x.Data.Inputs, x.Data.Labels, x.Held.Unseen, x.Held.Answers, every, x.Data.Seed);

static float[,] Logits(IJumpyValidation it, float[,] images)
{
    var logits = it.Predict(images);
    Expect.Shape(logits, images.GetLength(0), Glyphs.Classes, "the matrix of logits");
    Expect.Finite(logits, "the matrix of logits");
    return logits;
}

static double Loss(float[,] logits, int[] answers) => Enumerable.Range(0, answers.Length).Average(i =>
{
    var row = Enumerable.Range(0, logits.GetLength(1)).Select(k => (double)logits[i, k]).ToArray();
    return Math.Log(row.Sum(z => Math.Exp(z - row.Max()))) + row.Max() - row[answers[i]];
});

static float[] ByEpoch(IEnumerable<float> losses) => [.. losses.Chunk(Steps / Epochs).Select(steps => steps.Average())];

static double Distance(IEnumerable<float> a, IEnumerable<float> b) =>
    a.Zip(b).Aggregate(0.0, (most, pair) => Math.Max(most, Math.Abs((double)pair.First - pair.Second)));

var runs = Trained(inputs: images, train: (it, x) => Train(it, x));

runs.Inspected(heldOut: (it, x) => Accuracy(x.Test, it.Predict(x.Test.Unseen)));

Diagnosed(points: 3);

// measured over 24 seeds: broken 0.08 to 0.15 (standard deviation 0.02), fixes 0.80 to 0.93 (0.04)
runs.Measured("the test images are recognised, one glyph after the other", points: 2, atLeast: 0.5,
    what: "the share of test images that are classified correctly, where the images of each glyph come together,",
    measure: (it, x) => Enumerable.Range(0, Glyphs.Classes).Select(x.OfGlyph)
        .Average(folder => Accuracy(folder, it.Predict(folder.Unseen))));

runs.Property("an answer is the same each time and in any company", points: 2, runs: 1, holds: (it, x) =>
{
    var before = it.Buffers();
    var logits = Logits(it, x.Test.Unseen);
    // measured over 24 seeds: fixes at most 2e-6; broken, twice, 11 to 18, or in company 5 to 12; a mean of ten answers 3 and more
    Expect.AtMost(1e-3, Distance(logits.Cast<float>(), Logits(it, x.Test.Unseen).Cast<float>()),
        "the largest difference between the logits of the same images, asked for twice,");
    Expect.AtMost(1e-3, Distance(Images.Rows(logits, 0, 2).Cast<float>(), Logits(it, Images.Rows(x.Test.Unseen, 0, 2)).Cast<float>()),
        "the largest difference between the logits of the first two images, asked for alone and with 198 others,");
    // exact, no threshold: broken 0.2 to 0.4
    Expect.Equal(before, it.Buffers(), what: "what the layers remember, after predictions that should leave it as it was,");
});

runs.Property("validating more often changes nothing", points: 2, runs: 1, holds: (it, other, x) =>
{
    var (losses, validation, buffers) = (it.Losses(), it.Validation(), it.Buffers());
    Expect.Equal(Steps, losses.Length, what: "the number of training steps");
    Expect.Equal(Epochs, validation.Length, what: "the number of validations, one after each epoch,");
    // measured over 24 seeds: fixes at most 1e-7, broken 0.03 to 0.47
    Expect.AtMost(1e-3, Math.Abs(validation[^1] - Loss(Logits(it, x.Held.Unseen), x.Held.Answers)),
        "the difference between the last validation loss and that of the trained network's predictions");

    // The second object has trained before, on other data, and been asked about the same images: what it keeps of that shows below.
    // 105: no batch of 28 to 35 images leaves one image over, which could not be normalised.
    var fewer = x.Data.First(105);
    other.Train(fewer.Inputs, fewer.Labels, x.Held.Unseen, x.Held.Answers, every: 5, x.Data.Seed + 1);
    var before = other.Losses().Length;
    Expect.AtLeast(3 * Epochs, before, "the number of steps of a run of 16 epochs on 105 images, in batches of about 30,");
    Expect.AtMost(5 * Epochs, before, "the number of steps of a run of 16 epochs on 105 images, in batches of about 30,");
    Logits(other, x.Test.Unseen);

    Train(other, x, every: 5);                               // and not after the last epoch
    var (rarely, three) = (other.Losses(), other.Validation());
    if (rarely.Length > Steps)                               // those of both runs: "of each step so far"
        (rarely, three) = (rarely[before..], three[Math.Min(3, three.Length)..]);
    Expect.Equal(Steps, rarely.Length, what: "the number of training steps of the second run");
    Expect.Equal(3, three.Length, what: "the number of validations, one after each fifth epoch,");
    // measured over 24 seeds: fixes exactly 0; broken 0.50 to 0.85, without a way back to training 0.82 to 1.19
    Expect.AtMost(0.02, Distance(losses, rarely),
        "the largest difference between the training losses of two runs, one validated after each epoch and one after each fifth,");
    Expect.AtMost(0.02, Distance([validation[4], validation[9], validation[14]], three),
        "the difference between the validations after the same epoch of these two runs");
    Expect.AtMost(0.02, Distance(Logits(it, x.Test.Unseen).Cast<float>(), Logits(other, x.Test.Unseen).Cast<float>()),
        "the largest difference between the logits after these two runs");
    Expect.AtMost(0.02, Distance(buffers, other.Buffers()), "the largest difference between what the layers remember after these two runs");
});

runs.Property("dropout and normalisation are at work in training", points: 1, runs: 1, holds: (it, x) =>
{
    var losses = it.Losses();
    Expect.Equal(Steps, losses.Length, what: "the number of training steps");
    Expect.That(it.Buffers().All(number => number is not (0 or 1)),
        "after training, a running mean is still exactly 0 or a running variance exactly 1: the statistics of a layer have not been kept");
    // measured over 24 seeds: fixes 0.27 to 0.49 (standard deviation 0.04), without dropout in training at most 0.012
    Expect.AtLeast(0.08, losses[^30..].Average() - Loss(Logits(it, x.Data.Inputs), x.Data.Labels),
        "the training loss of the last three epochs, less the loss of the same images when nothing is dropped,");
    // a step without dropout has a loss that is lower by as much; the last step of an epoch may have few images, and a high loss for that
    var late = losses[(Steps / 2)..];
    var ofStep = Enumerable.Range(0, Steps / Epochs).Select(step => late.Where((_, i) => i % (Steps / Epochs) == step).Average()).ToList();
    var usual = ofStep.Order().ElementAt(ofStep.Count / 2);
    for (var step = 0; step < ofStep.Count; step++)
        Expect.AtLeast(-0.2, ofStep[step] - usual,
            $"the training loss of step {step} (0 is the first) of the last eight epochs, less that of the median step,");

    // who learns from a network that drops nothing, and only measures one that does, sees the loss of the latter rise. Measured: fixes -0.6
    // to -0.05, that one 0.4 and more
    var epochs = ByEpoch(losses);
    Expect.AtMost(0.2, epochs[12..].Average() - epochs[4..8].Average(),
        "the training loss of the last four epochs, less that of the fifth to eighth,");

    // validated on the images that it learns from, so that an epoch can be compared with the same network when nothing is dropped.
    // Measured: fixes 0.41 to 0.43, with a tenth of the learning rate 0.14, dropout that begins in the ninth epoch 0.02
    it.Train(x.Data.Inputs, x.Data.Labels, x.Data.Inputs, x.Data.Labels, every: 1, x.Data.Seed);
    var learning = ByEpoch(it.Losses()[^Steps..]);
    var looking = it.Validation()[^Epochs..];
    Expect.AtLeast(0.07, Enumerable.Range(5, 3).Average(epoch => learning[epoch] - ((looking[epoch - 1] + looking[epoch]) / 2)),
        "the training loss of the sixth to eighth epoch, less the loss of the same images when nothing is dropped,");
});

// Copies of one image, all of one class: nothing varies and nothing is learned, so that each step takes a tenth off the running variances
// of both layers, which begin at 1. Measured: fixes exactly so; statistics that come to rest half way 0.43 in place of 0.19, in the last
// four epochs 0.28.
Property("what the layers remember follows every training step", points: 1, inputs: images, cases: 1, shrink: false, holds: (it, x) =>
{
    const int Width = 64, BatchSize = 30;
    it.Train(Images.Rows(x.Data.Inputs, new int[BatchSize]), new int[BatchSize], Images.Rows(x.Held.Unseen, 0, 2), new int[2], every: 1,
        x.Data.Seed);
    var buffers = it.Buffers();
    Expect.AtLeast(4 * Width, buffers.Length, "how many numbers the layers remember");
    var due = Math.Pow(0.9, Epochs);
    foreach (var (layer, variances) in new[] { ("first", buffers[Width..(2 * Width)]), ("second", buffers[(3 * Width)..(4 * Width)]) })
        Expect.AtMost(1e-3, variances.Max(variance => Math.Abs(variance - due)),
            $"after {Epochs} steps on copies of one image, how far a running variance of the {layer} normalisation is from 0.9 to the "
                + $"power of {Epochs}, {due:0.000},");
});

// Two images in equal numbers and one class: there is nothing to learn. Behind the first normalisation half of the units are 1 for one
// image and half for the other. With weights of variance w, what the second layer gets has a mean of square 16 w (and 1 w of its bias), and
// varies by the image, 16 w, and by the dropout, 32 w times p/(1 − p).
Property("as much is dropped as the network was built to drop", points: 1, inputs: images, cases: 1, shrink: false, holds: (it, x) =>
{
    const int Width = 64, Pairs = 15, Runs = 8;
    var (variances, means) = (0.0, 0.0);
    for (var run = 0; run < Runs; run++)
    {
        int[] rows = [.. Enumerable.Range(0, 2 * Pairs).Select(i => (2 * run) + (i % 2))];
        it.Train(Images.Rows(x.Data.Inputs, rows), new int[2 * Pairs], Images.Rows(x.Held.Unseen, 0, 2), new int[2], every: 1,
            x.Data.Seed + run);
        var buffers = it.Buffers();
        Expect.AtLeast(4 * Width, buffers.Length, "how many numbers the layers remember");
        var begun = Math.Pow(0.9, Epochs);                     // what is left of the means of 0 and the variances of 1 that they begin with
        variances += buffers[(3 * Width)..(4 * Width)].Average(variance => variance - begun) / (1 - begun);
        means += buffers[(2 * Width)..(3 * Width)].Average(mean => (double)mean * mean) / ((1 - begun) * (1 - begun));
    }
    // due: 2.2, or 2.3 without a bias
    Expect.AtLeast(1.8, variances / means,
        $"trained on two images of one class, the variances that the second layer remembers, divided by the squares of the means (four "
        + $"tenths of dropped units make 2.2, two tenths 1.4),");
});

runs.SameAgain("the same seed gives the same run", points: 1, within: new Tolerance(1e-3, 0), call: (it, x) => it.Predict(x.Test.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: images, cases: 1,
    within: _ => new Tolerance(0.02, 0), call: (it, x) =>
{
    Train(it, new Images(x.Data.First(105)));
    return it.Predict(x.Test.Unseen);
});

FixedWithFewChanges(points: 1);

/// <summary>300 images to train with, 50 to validate with and 200 to test with.</summary>
public sealed record Images(Classification Data)
{
    public Classification Held { get; } = Data with { Unseen = Rows(Data.Unseen, 0, 50), Answers = Data.Answers[..50] };

    public Classification Test { get; } = Data with { Unseen = Rows(Data.Unseen, 50, 200), Answers = Data.Answers[50..] };

    /// <summary>The test images of one glyph.</summary>
    public Classification OfGlyph(int glyph)
    {
        int[] rows = [.. Enumerable.Range(0, Test.Answers.Length).Where(i => Test.Answers[i] == glyph)];
        return Test with { Unseen = Rows(Test.Unseen, rows), Answers = [.. rows.Select(_ => glyph)] };
    }

    public static float[,] Rows(float[,] matrix, int start, int count) => Rows(matrix, [.. Enumerable.Range(start, count)]);

    public static float[,] Rows(float[,] matrix, int[] rows)
    {
        var answer = new float[rows.Length, matrix.GetLength(1)];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < matrix.GetLength(1); j++)
                answer[i, j] = matrix[rows[i], j];
        return answer;
    }
}
