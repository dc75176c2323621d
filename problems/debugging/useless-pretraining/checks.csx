// Data are made here, in the host; the labels of the unseen images never leave it.
const int Epochs = 25;
const int Trays = 5, Kinds = 10, Pixels = 64;
const int OneBatch = 20;
var tasks = Gen.Int[1, 1_000_000].Select(Task.Draw);
var cameras = Gen.Int[1, 1_000_000].Select(seed => Task.DrawWithAnotherCamera(seed));

static double Right(IUselessPretraining it, Classification x, int classes)
{
    var logits = it.Predict(x.Unseen);
    Expect.Shape(logits, x.Answers.Length, classes, "the matrix of logits");
    Expect.Finite(logits, "the matrix of logits");
    return x.Accuracy(logits);
}

// Cross-entropy of a row of logits.
static double Cost(float[,] logits, int row, int label)
{
    var most = Enumerable.Range(0, Trays).Max(k => logits[row, k]);
    return most + Math.Log(Enumerable.Range(0, Trays).Sum(k => Math.Exp(logits[row, k] - most))) - logits[row, label];
}

Inspected(inputs: tasks, train: (it, x) =>
{
    it.Pretrain(x.Glyphs.Inputs, x.Glyphs.Labels, x.Seed);
    it.FineTune(x.Sorted.Inputs, x.Sorted.Labels, Epochs, x.Seed);
}, heldOut: (it, x) => x.Sorted.Accuracy(it.Predict(x.Sorted.Unseen)));

Diagnosed(points: 6);

Property("fine-tuning moves every weight, beginning from the pre-trained ones", points: 3, inputs: tasks, cases: 2, shrink: false,
    holds: (it, x) =>
{
    it.Pretrain(x.Glyphs.Inputs, x.Glyphs.Labels, x.Seed);
    var moved = it.Moved(x.Sorted.Inputs, x.Sorted.Labels, x.Seed);
    Expect.AtLeast(6, moved.Length, "the number of weights and biases");
    Expect.Finite(moved, "the list of changes");
    // Adam's steps are as long as the learning rate: fixes 0.0006 and more of each tensor; broken exactly 0, at two of six
    var still = Enumerable.Range(0, moved.Length).Where(i => !(moved[i] > 1e-6)).ToList();
    Expect.That(still.Count == 0, $"{still.Count} of {moved.Length} weights and biases do not move in an epoch of fine-tuning: " +
        $"in the list of Moved, number {string.Join(" and ", still)} (0 is the first)");
    // measured over 24 seeds: fixes 0.0006, at the head's learning rate 0.04; a fresh body is 0.3 and more away
    Expect.AtMost(0.05, moved[..^2].Max(),
        "the most that a weight of the body is away from its pre-trained value after an epoch of fine-tuning");
});

static float[,] Fed(IUselessPretraining it, float[,] images, int[] labels, int seed)
{
    var fed = it.Fed(images, labels, seed);
    Expect.Shape(fed, 2 * labels.Length, Pixels,
        $"the matrix of what arrives at the first layer, in an epoch of fine-tuning with {labels.Length} images and in Predict of the "
        + $"same images,");
    Expect.Finite(fed, "the matrix of what arrives at the first layer");
    return fed;
}

Property("whatever the brightness, the network is fed images of mean 0 and deviation 1", points: 3,
    inputs: cameras, cases: 2, examples: [Task.Draw(1), Task.DrawWith(2, mean: 0, deviation: 0.0002),
        Task.DrawWith(3, mean: 4, deviation: 1), Task.DrawWith(4, mean: 0.3, deviation: 2)], shrink: false, holds: (it, x) =>
{
    it.Pretrain(x.Glyphs.Inputs, x.Glyphs.Labels, x.Seed);
    // measured over 24 seeds: fixes and broken 0.96 to 1 with any camera; a pre-training with raw images 0.07 to 0.17 where the ground is
    // far from 0
    Expect.AtLeast(0.7, Right(it, x.Glyphs, Kinds),
        $"{x.Camera}, the share of unseen images that are named correctly after the pre-training");

    // few enough images for one batch, so that the loss of an epoch is that of the network as it begins
    var (_, images, labels, _, _) = x.Sorted.First(OneBatch);
    it.FineTune(images, labels, 0, x.Seed);
    var begun = it.Predict(images);
    Expect.Shape(begun, OneBatch, Trays, "the matrix of logits");
    Expect.Finite(begun, "the matrix of logits");
    var alone = it.Predict(x.Sorted.First(1).Inputs);
    Expect.Shape(alone, 1, Trays, "the matrix of logits of one image");
    Expect.Finite(alone, "the matrix of logits of one image");
    // the order of the sums may change; by its own batch's mean and deviation, an image alone gets other logits altogether
    Expect.AtMost(1e-3, Enumerable.Range(0, Trays)
        .Max(k => Math.Abs(alone[0, k] - begun[0, k])) / (1 + Enumerable.Range(0, Trays).Max(k => Math.Abs(begun[0, k]))),
        $"{x.Camera}, the most that the logits of an image change where it is asked for without the others");
    var fed = Fed(it, images, labels, x.Seed);
    foreach (var (from, when) in new[] { (0, "in fine-tuning"), (OneBatch, "in Predict") })
    {
        var pixels = Enumerable.Range(from, OneBatch)
            .SelectMany(row => Enumerable.Range(0, Pixels).Select(pixel => (double)fed[row, pixel])).ToList();
        var mean = pixels.Average();
        var deviation = Math.Sqrt(pixels.Average(pixel => (pixel - mean) * (pixel - mean)));
        // 20 images are not all: measured over 24 seeds, fixes 0.08 and less; broken 0.84 to 0.86, and 14 and more with another camera
        Expect.AtMost(0.2, Math.Max(Math.Abs(mean), Math.Abs(deviation - 1)),
            $"{x.Camera}, the network is fed images of mean {mean:0.00} and standard deviation {deviation:0.00} {when}; the greater "
                + $"distance from 0 and 1");
    }
    var losses = it.Losses();
    Expect.AtLeast(1, losses.Length, "the number of epochs so far");
    var cost = Enumerable.Range(0, OneBatch).Average(row => Cost(begun, row, labels[row]));
    Expect.AtMost(1e-3, Math.Abs(losses[^1] - cost) / cost,
        $"{x.Camera}, one batch of fine-tuning has the loss {losses[^1]:0.0000}, and what Predict says before it costs {cost:0.0000}; " +
        "the difference as a share of the latter");

    // at half the contrast, the pre-training's mean and deviation leave half the deviation
    var (faintly, ground) = ((float[,])images.Clone(), images.Cast<float>().Average());
    for (var row = 0; row < OneBatch; row++)
        for (var pixel = 0; pixel < Pixels; pixel++)
            faintly[row, pixel] = ground + ((images[row, pixel] - ground) / 2);
    var faint = Fed(it, faintly, labels, x.Seed);
    double Spread(float[,] rows) => Enumerable.Range(0, OneBatch)
        .Average(row => Enumerable.Range(0, Pixels).Average(pixel => Math.Abs((double)rows[row, pixel])));
    Expect.AtMost(0.1, Math.Abs(Spread(faint) - (Spread(fed) / 2)),
        $"{x.Camera}, a customer's images have half the contrast of those of the pre-training: the mean size of what arrives at the first "
        + $"layer, less half of that with full contrast,");

    // fine-tuned with others in between, the same images arrive as they did: the statistics are those of the pre-training
    var again = Fed(it, images, labels, x.Seed);
    Expect.AtMost(1e-3, fed.Cast<float>().Zip(again.Cast<float>(), (a, b) => Math.Abs((double)a - b)).Max(),
        $"{x.Camera}, how far a number that arrives at the first layer is off what arrived of the same images before a fine-tuning with "
            + $"others");

    // more than a batch, and no whole number of batches
    const int Odd = 53;
    var odd = x.Sorted.First(Odd);
    var all = Fed(it, odd.Inputs, odd.Labels, x.Seed);
    int[] Matching(int row) => [.. Enumerable.Range(0, Odd)
        .Where(other => Enumerable.Range(0, Pixels).All(pixel => Math.Abs(all[row, pixel] - all[Odd + other, pixel]) < 1e-3))];
    Expect.Equal(Odd, Enumerable.Range(0, Odd).SelectMany(Matching).Distinct().Count(),
        what: $"{x.Camera}, the number of {Odd} images that an epoch of fine-tuning feeds");
});

// Pre-trained with few images, since it need not be good at anything. Of the second of two steps, which a schedule over the epochs leaves
// alone. Measured over eight seeds: fixes 2e-7, a running mean over the epochs 0.1 and more.
Property("each loss is that of its epoch, and the head has an output for each class", points: 1, inputs: tasks, cases: 1, shrink: false,
    holds: (it, x) =>
{
    var glyphs = x.Glyphs.First(2 * OneBatch);
    var (_, images, labels, _, _) = x.Sorted.First(OneBatch);
    float[,] FineTuned(int[] labels, int epochs)
    {
        it.Pretrain(glyphs.Inputs, glyphs.Labels, x.Seed);
        it.FineTune(images, labels, epochs, x.Seed);
        var logits = it.Predict(images);
        Expect.Shape(logits, OneBatch, labels.Max() + 1, "the matrix of logits");
        Expect.Finite(logits, "the matrix of logits");
        return logits;
    }
    labels[0] = Trays - 1;                                   // so that there are five
    var begun = FineTuned(labels, 1);
    var cost = Enumerable.Range(0, OneBatch).Average(row => Cost(begun, row, labels[row]));
    FineTuned(labels, 2);
    var losses = it.Losses();
    Expect.AtLeast(2, losses.Length, "the number of epochs so far");
    Expect.AtMost(1e-3, Math.Abs(losses[^1] - cost) / cost,
        $"of two epochs with one batch the second has the loss {losses[^1]:0.0000}, and what Predict says after one of them costs "
        + $"{cost:0.0000}; the difference as a share of the latter");
    FineTuned([.. labels.Select((_, row) => row % 3)], 1);
});

var runs = Trained(inputs: tasks, train: (it, x) =>
{
    it.Pretrain(x.Glyphs.Inputs, x.Glyphs.Labels, x.Seed);
    var pretraining = it.Losses();
    Expect.AtLeast(1, pretraining.Length, "the number of epochs of the pre-training");
    // measured over 24 seeds: 2.07 to 2.16, at twice the learning rate less; of the last batch alone it would be a tenth
    Expect.AtLeast(0.7, pretraining[0], "the loss of the first epoch of the pre-training, of ten classes,");
    Expect.AtMost(3, pretraining[0], "the loss of the first epoch of the pre-training, of ten classes,");
    it.FineTune(x.Sorted.Inputs, x.Sorted.Labels, Epochs, x.Seed);
    Expect.Equal(Epochs, it.Losses().Length - pretraining.Length, what: "the number of epochs of fine-tuning");
});

// measured over 44 seeds: broken 0.06 to 0.48 (standard deviation 0.08), one bug fixed 0.15 to 0.77, fixes 0.87 to 1 (standard deviation
// 0.03)
runs.Measured("fine-tuned with few images, it classifies those it has never seen", points: 2, atLeast: 0.75,
    what: "the share of unseen images that are put into the right tray", measure: (it, x) => Right(it, x.Sorted, Trays));

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Sorted.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: tasks, cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
{
    var (glyphs, sorted) = (x.Glyphs.First(2 * OneBatch), x.Sorted.First(2 * OneBatch));
    it.Pretrain(glyphs.Inputs, glyphs.Labels, x.Seed);
    it.FineTune(sorted.Inputs, sorted.Labels, 2, x.Seed);
    return it.Predict(sorted.Inputs);
});

FixedWithFewChanges(points: 1);

/// <summary>
/// Ten glyphs, 40 images of each to pre-train on; then five trays, into each of which two of the glyphs belong, and 8 further images of
/// each glyph to fine-tune on.
/// </summary>
public sealed record Task(Classification Glyphs, Classification Sorted, int Seed, string Camera)
{
    const int Many = 400, Few = 80, Unseen = 200;

    public static Task Draw(int seed) => Draw(seed, 0, 16);

    /// <summary>Images far from 0, of little or of much contrast.</summary>
    public static Task DrawWithAnotherCamera(int seed)
    {
        var random = new Random(seed);
        var ground = random.Next(100, 1000) * (random.Next(2) == 0 ? -1 : 1);
        return Draw(seed, ground, ground + MathF.Pow(2, random.Next(-1, 6)));
    }

    /// <summary>With the mean or the deviation that standardised images have, by chance: who guesses from one of them what was done already
    /// is wrong.</summary>
    public static Task DrawWith(int seed, double mean, double deviation)
    {
        var pixels = Grader.Numerics.Glyphs.Draw(seed, Many, 1, noise: 0.1).Inputs.Cast<float>().Select(pixel => (double)pixel).ToList();
        var share = pixels.Average();
        var contrast = deviation / Math.Sqrt(pixels.Average(pixel => (pixel - share) * (pixel - share)));
        return Draw(seed, (float)(mean - (contrast * share)), (float)(mean + (contrast * (1 - share))));
    }

    /// <summary>The ground is at one brightness and strokes at about another.</summary>
    static Task Draw(int seed, float ground, float strokes)
    {
        var all = Grader.Numerics.Glyphs.Draw(seed, Many + Few, Unseen, noise: 0.1);
        int[] trays = [.. Enumerable.Range(0, Grader.Numerics.Glyphs.Classes).Select(glyph => glyph / 2)];
        new Random(seed).Shuffle(trays);
        var unseen = Images(all.Unseen, 0, Unseen);
        var glyphs = new Classification(seed, Images(all.Inputs, 0, Many), all.Labels[..Many], unseen, all.Answers);
        int[] labels = [.. all.Labels[Many..].Select(glyph => trays[glyph])];
        var sorted = new Classification(seed, Images(all.Inputs, Many, Few), labels, unseen,
            [.. all.Answers.Select(glyph => trays[glyph])]);
        return new Task(glyphs, sorted, seed, $"where the ground is {ground:0.##} and strokes are {strokes:0.##}");

        float[,] Images(float[,] from, int first, int count)
        {
            var images = new float[count, from.GetLength(1)];
            for (var row = 0; row < count; row++)
                for (var pixel = 0; pixel < from.GetLength(1); pixel++)
                    images[row, pixel] = ground + ((strokes - ground) * from[first + row, pixel]);
            return images;
        }
    }
}
