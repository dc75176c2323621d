/// <summary>Data are made here, in the host; the labels of the unseen images never leave it.</summary>
public sealed class UselessPretrainingChecks : Checks<IUselessPretraining>
{
    const int Epochs = 25, OneBatch = 20;
    const int Trays = 5, Kinds = Glyphs.Classes, Pixels = Glyphs.Side * Glyphs.Side;

    protected override void Define()
    {
        var tasks = Draw.Seeded(seed => TaskOf(seed, ground: 0, strokes: 16));

        Inspected(tasks, heldOut: (it, x) => x.Sorted.Accuracy(it.Predict(x.Sorted.Unseen)), train: (it, x) =>
        {
            Pretrain(it, x.Glyphs);
            FineTune(it, x.Sorted, Epochs);
        });

        Diagnosed(points: 6);

        Property("fine-tuning moves every weight, beginning from the pre-trained ones", tasks, points: 3, cases: 2, shrink: false,
            holds: (it, x) =>
        {
            Pretrain(it, x.Glyphs);
            var moved = it.Moved(x.Sorted.Inputs, x.Sorted.Labels, x.Sorted.Seed);
            Expect.AtLeast(6, moved.Length, "the number of weights and biases");
            Expect.Finite(moved, "the list of changes");
            // Adam's steps are as long as the learning rate: fixes 0.0006 and more of each tensor; broken exactly 0, at two of six
            int[] still = [.. Enumerable.Range(0, moved.Length).Where(i => !(moved[i] > 1e-6))];
            Expect.That(still.Length == 0, $"{still.Length} of {moved.Length} weights and biases do not move in an epoch of fine-tuning: "
                + $"in the list of Moved, number {string.Join(" and ", still)} (0 is the first)");
            // measured over 24 seeds: fixes 0.0006, at the head's learning rate 0.04; a fresh body is 0.3 and more away
            Expect.AtMost(0.05, moved[..^2].Max(),
                "the most that a weight of the body is away from its pre-trained value after an epoch of fine-tuning");
        });

        Property("whatever the brightness, the network is fed images of mean 0 and deviation 1", Draw.Seeded(WithAnotherCamera),
            points: 3, cases: 2, shrink: false, holds: IsFedStandardised,
            examples: [TaskOf(1, 0, 16), TaskWith(2, mean: 0, deviation: 0.0002), TaskWith(3, mean: 4, deviation: 1),
                TaskWith(4, mean: 0.3, deviation: 2)]);

        // Pre-trained with few images, since it need not be good at anything. Of the second of two steps, which a schedule over the epochs
        // leaves alone. Measured over eight seeds: fixes 2e-7, a running mean over the epochs 0.1 and more.
        Property("each loss is that of its epoch, and the head has an output for each class", tasks, cases: 1, shrink: false,
            holds: (it, x) =>
        {
            double CostFineTuned(int[] labels, int epochs)
            {
                var few = x.Sorted.First(OneBatch) with { Labels = labels };
                Pretrain(it, x.Glyphs.First(2 * OneBatch));
                FineTune(it, few, epochs);
                return Cost(Logits(it, few.Inputs, few.Classes), labels);
            }
            int[] five = [Trays - 1, .. x.Sorted.Labels[1..OneBatch]];
            var cost = CostFineTuned(five, 1);
            CostFineTuned(five, 2);
            var losses = it.Losses();
            Expect.AtLeast(2, losses.Length, "the number of epochs so far");
            Expect.AtMost(1e-3, Math.Abs(losses[^1] - cost) / cost,
                $"of two epochs with one batch the second has the loss {losses[^1]:0.0000}, and what Predict says after one of them costs "
                + $"{cost:0.0000}; the difference as a share of the latter");
            CostFineTuned([.. Enumerable.Range(0, OneBatch).Select(row => row % 3)], 1);
        });

        var runs = Trained(tasks, train: (it, x) =>
        {
            Pretrain(it, x.Glyphs);
            var pretraining = it.Losses();
            Expect.AtLeast(1, pretraining.Length, "the number of epochs of the pre-training");
            // measured over 24 seeds: 2.07 to 2.16, at twice the learning rate less; of the last batch alone it would be a tenth
            Expect.AtLeast(0.7, pretraining[0], "the loss of the first epoch of the pre-training, of ten classes,");
            Expect.AtMost(3, pretraining[0], "the loss of the first epoch of the pre-training, of ten classes,");
            FineTune(it, x.Sorted, Epochs);
            Expect.Equal(Epochs, it.Losses().Length - pretraining.Length, what: "the number of epochs of fine-tuning");
        });

        // measured over 44 seeds: broken 0.06 to 0.48 (standard deviation 0.08), one bug fixed 0.15 to 0.77, fixes 0.87 to 1 (0.03)
        runs.Measured("fine-tuned with few images, it classifies those it has never seen", points: 2, atLeast: 0.75,
            what: "the share of unseen images that are put into the right tray", measure: (it, x) => Right(it, x.Sorted, Trays));

        runs.SameAgain("the same seed gives the same run", (it, x) => it.Predict(x.Sorted.Unseen), Tolerance.Float32);

        Reproducible("the same seed gives the same run in another process", tasks, cases: 1, within: _ => Tolerance.Float32,
            call: (it, x) =>
        {
            var sorted = x.Sorted.First(2 * OneBatch);
            Pretrain(it, x.Glyphs.First(2 * OneBatch));
            FineTune(it, sorted, 2);
            return it.Predict(sorted.Inputs);
        });

        FixedWithFewChanges();
    }

    static void IsFedStandardised(IUselessPretraining it, Task x)
    {
        Pretrain(it, x.Glyphs);
        // measured over 24 seeds: fixes and broken 0.96 to 1 with any camera; a pre-training with raw images 0.07 to 0.17 where the ground
        // is far from 0
        Expect.AtLeast(0.7, Right(it, x.Glyphs, Kinds),
            $"{x.Camera}, the share of unseen images that are named correctly after the pre-training");

        // few enough images for one batch, so that the loss of an epoch is that of the network as it begins
        var few = x.Sorted.First(OneBatch);
        FineTune(it, few, 0);
        var begun = Logits(it, few.Inputs, Trays);
        var alone = Logits(it, few.First(1).Inputs, Trays, "the matrix of logits of one image").Flat;
        // the order of the sums may change; by its own batch's mean and deviation, an image alone gets other logits altogether
        Expect.AtMost(1e-3, MostApart(alone, begun.Row(0)) / (1 + begun.Row(0).Largest),
            $"{x.Camera}, the most that the logits of an image change where it is asked for without the others");
        var fed = Fed(it, few);
        foreach (var (pixels, when) in fed.Chunk(OneBatch * Pixels).Zip(["in fine-tuning", "in Predict"]))
        {
            var (mean, deviation) = (pixels.ToDouble().Average(), Spread.Deviation(pixels.ToDouble()));
            // 20 images are not all: measured over 24 seeds, fixes 0.08 and less; broken 0.84 to 0.86, and 14 and more with another camera
            Expect.AtMost(0.2, Math.Max(Math.Abs(mean), Math.Abs(deviation - 1)), $"{x.Camera}, the network is fed images of mean "
                + $"{mean:0.00} and standard deviation {deviation:0.00} {when}; the greater distance from 0 and 1");
        }
        var losses = it.Losses();
        Expect.AtLeast(1, losses.Length, "the number of epochs so far");
        var cost = Cost(begun, few.Labels);
        Expect.AtMost(1e-3, Math.Abs(losses[^1] - cost) / cost, $"{x.Camera}, one batch of fine-tuning has the loss {losses[^1]:0.0000}, "
            + $"and what Predict says before it costs {cost:0.0000}; the difference as a share of the latter");

        // at half the contrast, the pre-training's mean and deviation leave half the deviation
        var ground = few.Inputs.Flat.Average();
        var faint = Fed(it, few with { Inputs = few.Inputs.Map(pixel => ground + ((pixel - ground) / 2)) });
        Expect.AtMost(0.1, Math.Abs(Size(faint) - (Size(fed) / 2)), $"{x.Camera}, a customer's images have half the contrast of those of "
            + "the pre-training: the mean size of what arrives at the first layer, less half of that with full contrast,");

        // fine-tuned with others in between, the same images arrive as they did: the statistics are those of the pre-training
        Expect.AtMost(1e-3, MostApart(fed, Fed(it, few)), $"{x.Camera}, how far a number that arrives at the first layer is off what "
            + "arrived of the same images before a fine-tuning with others");

        // more than a batch, and no whole number of batches
        const int Odd = 53;
        var images = Fed(it, x.Sorted.First(Odd)).Chunk(Pixels).ToArray();
        Expect.Equal(Odd, images[Odd..].Count(asked => images[..Odd].Any(learned => MostApart(asked, learned) < 1e-3)),
            what: $"{x.Camera}, the number of {Odd} images that an epoch of fine-tuning feeds");

        static double Size(float[] fed) => fed[..(OneBatch * Pixels)].Average(pixel => Math.Abs((double)pixel));
    }

    static void Pretrain(IUselessPretraining it, Classification x) => it.Pretrain(x.Inputs, x.Labels, x.Seed);

    static void FineTune(IUselessPretraining it, Classification x, int epochs) => it.FineTune(x.Inputs, x.Labels, epochs, x.Seed);

    /// <summary>What arrives at the first layer: the images of an epoch of fine-tuning, and the same images in Predict.</summary>
    static float[] Fed(IUselessPretraining it, Classification x)
    {
        var fed = it.Fed(x.Inputs, x.Labels, x.Seed);
        Expect.Finite(fed, 2 * x.Labels.Length, Pixels, "the matrix of what arrives at the first layer, in an epoch of fine-tuning with "
            + $"{x.Labels.Length} images and in Predict of the same images,");
        return fed.Flat;
    }

    static float[,] Logits(IUselessPretraining it, float[,] images, int classes, string what = "the matrix of logits")
    {
        var logits = it.Predict(images);
        Expect.Finite(logits, images.Rows, classes, what);
        return logits;
    }

    static double Right(IUselessPretraining it, Classification x, int classes) => x.Accuracy(Logits(it, x.Unseen, classes));

    static double Cost(float[,] logits, int[] labels) =>
        labels.Index().Average(image => Softmax.CrossEntropy(logits.Row(image.Index).ToDouble(), image.Item));

    static double MostApart(float[] a, float[] b) => a.Zip(b, (one, other) => Math.Abs((double)one - other)).Max();

    /// <summary>Images far from 0, of little or of much contrast.</summary>
    static Task WithAnotherCamera(int seed)
    {
        var random = new Random(seed);
        var ground = random.Next(100, 1000) * (random.Next(2) == 0 ? -1 : 1);
        return TaskOf(seed, ground, ground + MathF.Pow(2, random.Next(-1, 6)));
    }

    /// <summary>
    /// With the mean or the deviation that standardised images have, by chance: who guesses from it what was done already is wrong.
    /// </summary>
    static Task TaskWith(int seed, double mean, double deviation)
    {
        var pixels = Glyphs.Draw(seed, 400, 1, noise: 0.1).Inputs.Flat.ToDouble();
        var (share, contrast) = (pixels.Average(), deviation / Spread.Deviation(pixels));
        return TaskOf(seed, (float)(mean - (contrast * share)), (float)(mean + (contrast * (1 - share))));
    }

    /// <summary>The ground is at one brightness and strokes at about another.</summary>
    static Task TaskOf(int seed, float ground, float strokes)
    {
        const int Many = 400, Few = 80;
        var drawn = Glyphs.Draw(seed, Many + Few, 200, noise: 0.1);
        var all = drawn with { Inputs = Photographed(drawn.Inputs), Unseen = Photographed(drawn.Unseen) };
        int[] trays = [.. Enumerable.Range(0, Kinds).Select(glyph => glyph / 2)];
        new Random(seed).Shuffle(trays);
        var sorted = all with
        {
            Inputs = all.Inputs.TakeRows([.. Enumerable.Range(Many, Few)]),
            Labels = [.. all.Labels[Many..].Select(glyph => trays[glyph])],
            Answers = [.. all.Answers.Select(glyph => trays[glyph])],
        };
        return new Task(all.First(Many), sorted, $"where the ground is {ground:0.##} and strokes are {strokes:0.##}");

        float[,] Photographed(float[,] images) => images.Map(pixel => ground + ((strokes - ground) * pixel));
    }

    /// <summary>
    /// Ten glyphs, 40 images of each to pre-train on; then five trays, into each of which two of the glyphs belong, and 8 further images of
    /// each glyph to fine-tune on.
    /// </summary>
    public sealed record Task(Classification Glyphs, Classification Sorted, string Camera);
}
