/// <summary>Data are made here, in the host; the labels of the test images never leave it.</summary>
public sealed class JumpyValidationChecks : Checks<IJumpyValidation>
{
    const int Epochs = 16, StepsPerEpoch = 10, Steps = Epochs * StepsPerEpoch;
    // no batch of 28 to 35 images leaves one of these over, which could not be normalised
    const int Fewer = 105;

    /// <summary>What is left of a running variance of 1, or of what a running mean lacks, where each of 16 steps takes a tenth.</summary>
    static readonly double s_left = Math.Pow(0.9, Epochs);

    protected override void Define()
    {
        var images = Draw.Seeded(seed => new Images(Glyphs.Draw(seed, count: 300, unseen: 250, noise: 0.2)));

        var runs = Kata(on: images, train: (it, x) => Train(it, x), heldOut: (it, x) => Accuracy(x.Test, it.Predict(x.Test.Unseen)));

        // measured over 24 seeds: broken 0.08 to 0.15 (standard deviation 0.02), fixes 0.80 to 0.93 (0.04)
        runs.Measured("the test images are recognised, one glyph after the other", points: 2, atLeast: 0.5,
            what: "the share of test images that are classified correctly, where the images of each glyph come together,",
            measure: (it, x) => x.Test.Answers.Index().GroupBy(image => image.Item, image => image.Index)
                .Select(glyph => Asked(x.Test, glyph)).Average(folder => Accuracy(folder, it.Predict(folder.Unseen))));

        runs.Property("an answer is the same each time and in any company", points: 2, runs: 1, holds: (it, x) =>
        {
            var before = it.Buffers();
            var logits = Logits(it, x.Test.Unseen);
            // measured over 24 seeds: fixes at most 2e-6; broken, twice, 11 to 18, or in company 5 to 12; a mean of ten answers 3 and more
            Expect.AtMost(1e-3, Distance(logits.Flat, Logits(it, x.Test.Unseen).Flat),
                "the largest difference between the logits of the same images, asked for twice,");
            Expect.AtMost(1e-3, Distance(logits.TakeRows(0, 1).Flat, Logits(it, x.Test.Unseen.TakeRows(0, 1)).Flat),
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
            Expect.AtMost(1e-3, Math.Abs(validation[^1] - Loss(it, x.Held.Unseen, x.Held.Answers)),
                "the difference between the last validation loss and that of the trained network's predictions");

            // the second object trains before, on other data, and is asked about the same images: what it keeps of that shows below
            var fewer = x.Data.First(Fewer);
            other.Train(fewer.Inputs, fewer.Labels, x.Held.Unseen, x.Held.Answers, every: 5, x.Data.Seed + 1);
            var before = other.Losses().Length;
            const string What = "the number of steps of a run of 16 epochs on 105 images, in batches of about 30,";
            Expect.AtLeast(3 * Epochs, before, What);
            Expect.AtMost(5 * Epochs, before, What);
            Logits(other, x.Test.Unseen);

            Train(other, x, every: 5); // and not after the last epoch
            var (rarely, three) = (other.Losses(), other.Validation());
            if (rarely.Length > Steps) // those of both runs: "of each step so far"
                (rarely, three) = (rarely[before..], three[Math.Min(3, three.Length)..]);
            Expect.Equal(Steps, rarely.Length, what: "the number of training steps of the second run");
            Expect.Equal(3, three.Length, what: "the number of validations, one after each fifth epoch,");
            // measured over 24 seeds: fixes exactly 0; broken 0.50 to 0.85, without a way back to training 0.82 to 1.19
            Expect.AtMost(0.02, Distance(losses, rarely),
                "the largest difference between the training losses of two runs, one validated after each epoch and one after each fifth,");
            Expect.AtMost(0.02, Distance([validation[4], validation[9], validation[14]], three),
                "the difference between the validations after the same epoch of these two runs");
            Expect.AtMost(0.02, Distance(Logits(it, x.Test.Unseen).Flat, Logits(other, x.Test.Unseen).Flat),
                "the largest difference between the logits after these two runs");
            Expect.AtMost(0.02, Distance(buffers, other.Buffers()),
                "the largest difference between what the layers remember after these two runs");
        });

        runs.Property("dropout and normalisation are at work in training", runs: 1, holds: (it, x) =>
        {
            var losses = it.Losses();
            Expect.Equal(Steps, losses.Length, what: "the number of training steps");
            Expect.That(it.Buffers().All(number => number is not (0 or 1)), "after training, a running mean is still exactly 0 or a "
                + "running variance exactly 1: the statistics of a layer have not been kept");
            // measured over 24 seeds: fixes 0.27 to 0.49 (standard deviation 0.04), without dropout in training at most 0.012
            Expect.AtLeast(0.08, losses[^30..].Average() - Loss(it, x.Data.Inputs, x.Data.Labels),
                "the training loss of the last three epochs, less the loss of the same images when nothing is dropped,");
            // a step without dropout has a loss that is lower by as much; the last step of an epoch may have few images, and a high loss
            // for that
            var late = losses[(Steps / 2)..].Chunk(StepsPerEpoch).ToArray();
            float[] ofStep = [.. Enumerable.Range(0, StepsPerEpoch).Select(step => late.Average(epoch => epoch[step]))];
            var usual = ofStep.Order().ElementAt(StepsPerEpoch / 2);
            foreach (var (step, loss) in ofStep.Index())
                Expect.AtLeast(-0.2, loss - usual,
                    $"the training loss of step {step} (0 is the first) of the last eight epochs, less that of the median step,");

            // who learns from a network that drops nothing, and only measures one that does, sees the loss of the latter rise. Measured:
            // fixes -0.6 to -0.05, that one 0.4 and more
            var epochs = ByEpoch(losses);
            Expect.AtMost(0.2, epochs[12..].Average() - epochs[4..8].Average(),
                "the training loss of the last four epochs, less that of the fifth to eighth,");

            // validated on the images that it learns from, so that an epoch can be compared with the same network when nothing is dropped.
            // Measured: fixes 0.41 to 0.43, with a tenth of the learning rate 0.14, dropout that begins in the ninth epoch 0.02
            it.Train(x.Data.Inputs, x.Data.Labels, x.Data.Inputs, x.Data.Labels, every: 1, x.Data.Seed);
            var (learning, looking) = (ByEpoch(it.Losses()[^Steps..]), it.Validation()[^Epochs..]);
            Expect.AtLeast(0.07, Enumerable.Range(5, 3).Average(epoch => learning[epoch] - ((looking[epoch - 1] + looking[epoch]) / 2)),
                "the training loss of the sixth to eighth epoch, less the loss of the same images when nothing is dropped,");
        });

        // Copies of one image, all of one class: nothing varies and nothing is learned, so that each step takes a tenth off the running
        // variances of both layers, which begin at 1. Measured: fixes exactly so; statistics that come to rest half way 0.43 in place of
        // 0.19, in the last four epochs 0.28.
        Property("what the layers remember follows every training step", images, cases: 1, shrink: false, holds: (it, x) =>
        {
            var (_, first, _, second) = Remembered(it, x, new int[30], x.Data.Seed);
            foreach (var (layer, variances) in new[] { ("first", first), ("second", second) })
                Expect.AtMost(1e-3, variances.Max(variance => Math.Abs(variance - s_left)),
                    $"after {Epochs} steps on copies of one image, how far a running variance of the {layer} normalisation is from 0.9 to "
                    + $"the power of {Epochs}, {s_left:0.000},");
        });

        // Two images in equal numbers and one class: there is nothing to learn. Behind the first normalisation half of the units are 1 for
        // one image and half for the other. With weights of variance w, what the second layer gets has a mean of square 16 w (and 1 w of
        // its bias), and varies by the image, 16 w, and by the dropout, 32 w times p/(1 − p).
        Property("as much is dropped as the network was built to drop", images, cases: 1, shrink: false, holds: (it, x) =>
        {
            var (varied, squares) = (0.0, 0.0);
            for (var run = 0; run < 8; run++)
            {
                int[] rows = [.. Enumerable.Range(0, 30).Select(i => (2 * run) + (i % 2))];
                var (_, _, means, variances) = Remembered(it, x, rows, x.Data.Seed + run);
                varied += variances.Average(variance => variance - s_left) / (1 - s_left);
                squares += means.Average(mean => (double)mean * mean) / ((1 - s_left) * (1 - s_left));
            }
            // due: 2.2, or 2.3 without a bias
            Expect.AtLeast(1.8, varied / squares, "trained on two images of one class, the variances that the second layer remembers, "
                + "divided by the squares of the means (four tenths of dropped units make 2.2, two tenths 1.4),");
        });

        runs.SameAgain("the same seed gives the same run", (it, x) => it.Predict(x.Test.Unseen), within: new Tolerance(1e-3, 0));

        Reproducible("the same seed gives the same run in another process", images, cases: 1, within: _ => new Tolerance(0.02, 0),
            call: (it, x) =>
        {
            Train(it, new Images(x.Data.First(Fewer)));
            return it.Predict(x.Test.Unseen);
        });

        FixedWithFewChanges();
    }

    static void Train(IJumpyValidation it, Images x, int every = 1) =>
        it.Train(x.Data.Inputs, x.Data.Labels, x.Held.Unseen, x.Held.Answers, every, x.Data.Seed);

    /// <summary>What the two layers remember after a training on these images, all of one class.</summary>
    static (float[] Means, float[] Variances, float[] LaterMeans, float[] LaterVariances) Remembered(
        IJumpyValidation it, Images x, int[] rows, int seed)
    {
        const int Width = 64;
        it.Train(x.Data.Inputs.TakeRows(rows), new int[rows.Length], x.Held.Unseen.TakeRows(0, 1), new int[2], every: 1, seed);
        var buffers = it.Buffers();
        Expect.AtLeast(4 * Width, buffers.Length, "how many numbers the layers remember");
        var parts = buffers.Chunk(Width).ToArray();
        return (parts[0], parts[1], parts[2], parts[3]);
    }

    static float[,] Logits(IJumpyValidation it, float[,] images)
    {
        var logits = it.Predict(images);
        Expect.Finite(logits, images.Rows, Glyphs.Classes, "the matrix of logits");
        return logits;
    }

    static double Loss(IJumpyValidation it, float[,] images, int[] answers)
    {
        var logits = Logits(it, images);
        return answers.Index().Average(image => Softmax.CrossEntropy(logits.Row(image.Index).ToDouble(), image.Item));
    }

    static float[] ByEpoch(float[] losses) => [.. losses.Chunk(StepsPerEpoch).Select(steps => steps.Average())];

    static double Distance(float[] a, float[] b) => a.Zip(b, (one, other) => Math.Abs((double)one - other)).Aggregate(0.0, Math.Max);

    /// <summary>These of the images that training has not seen.</summary>
    static Classification Asked(Classification x, IEnumerable<int> rows) =>
        x with { Unseen = x.Unseen.TakeRows([.. rows]), Answers = [.. rows.Select(row => x.Answers[row])] };

    /// <summary>300 images to train with, 50 to validate with and 200 to test with.</summary>
    public sealed record Images(Classification Data)
    {
        public Classification Held { get; } = Asked(Data, Enumerable.Range(0, 50));

        public Classification Test { get; } = Asked(Data, Enumerable.Range(50, 200));
    }
}
