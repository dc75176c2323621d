/// <summary>Data are made here, in the host; the labels of the unseen images never leave it.</summary>
public sealed class BetterOnUnseenChecks : Checks<IBetterOnUnseen>
{
    const int Count = 400, Held = 80, Learned = 320;
    const int Epochs = 8, StepsPerEpoch = 10, Steps = Epochs * StepsPerEpoch;

    protected override void Define()
    {
        var images = Draw.Seeded(seed => Standardised(Glyphs.Draw(seed, count: Count, unseen: 200, noise: 0.1)));

        var runs = Kata(on: images, train: Train, heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        runs.Property("the held-out images have no part in training", points: 2, runs: 1, holds: (it, other, x) =>
        {
            var held = it.HeldOut(Count, x.Seed);
            Expect.Equal(Held, held.Intersect(Enumerable.Range(0, Count)).Count(), what: "the number of different rows that are held out");
            Expect.Equal(Held, held.Length, what: "the number of rows that are held out");

            var few = x.Unseen.TakeRows([.. Enumerable.Range(0, 20)]);
            var (losses, fed, logits) = (it.Losses(), it.Fed(), Logits(it, few));
            Expect.Equal(Steps, losses.Length, what: "the number of training steps");
            Expect.Equal(Epochs * Learned, fed.Length, what: "the number of images that are fed");
            var epochs = fed.Chunk(Learned).ToArray();
            foreach (var epoch in epochs)
            {
                Expect.Equal(Learned, epoch.Distinct().Count(), what: "the number of different images that an epoch feeds");
                Expect.Equal(0, epoch.Intersect(held).Count(), what: "the number of held-out images that an epoch feeds");
            }
            Expect.That(epochs[1..].All(epoch => !epoch.SequenceEqual(epochs[0])),
                "the images are fed in the same order in different epochs");

            // exact, no threshold: other images in the place of the held-out ones, other answers to them, and the network becomes the same
            Train(other, WithOthersAt(held, x));
            Expect.AtMost(1e-4, Distance(losses, other.Losses()), "the largest change of a training loss where other images are held out");
            Expect.AtMost(1e-3, Distance(logits.Flat, Logits(other, few).Flat),
                "the largest change of the logits of unseen images where other images are held out");
        });

        runs.Property("an answer is the same each time and in any company", runs: 1, holds: (it, x) =>
        {
            var logits = Logits(it, x.Unseen);
            // exact but for rounding; with dropout at work 16 to 34
            Expect.AtMost(1e-3, Distance(logits.Flat, Logits(it, x.Unseen).Flat),
                "the largest difference between the logits of the same images, asked for twice,");
            Expect.AtMost(1e-3, Distance(logits.TakeRows(0, 1).Flat, Logits(it, x.Unseen.TakeRows(0, 1)).Flat),
                "the largest difference between the logits of two images, asked for alone and with 198 others,");
        });

        runs.Property("the curves show what was measured", runs: 1, holds: (it, x) =>
        {
            var (curves, losses, held) = (Curves(it), it.Losses(), HeldOut(it, x));
            Expect.Equal(Steps, losses.Length, what: "the number of training steps");
            // measured over 24 seeds: 2.25 to 2.41 (standard deviation 0.04)
            Expect.AtMost(0.25, Math.Abs(losses[0] - Math.Log(Glyphs.Classes)),
                $"the distance of the first loss, {losses[0]:0.00}, from ln 10 = 2.30");
            foreach (var (epoch, steps) in losses.Chunk(StepsPerEpoch).Index())
            {
                // exact but for rounding: all batches are of one size
                Expect.AtMost(1e-4, Math.Abs(curves[epoch, 0] - steps.Average()),
                    "the difference between the training loss of an epoch and the mean loss of its steps");
                // exact: a wrong answer costs at least ln 2
                Expect.AtLeast(1 - (curves[epoch, 0] / Math.Log(2)) - 1e-4, curves[epoch, 1],
                    "the training accuracy of an epoch, given its loss,");
                Expect.AtMost(1, curves[epoch, 1], "the training accuracy of an epoch");
            }
            var (loss, accuracy) = Measure(it, held);
            Expect.AtMost(1e-3, Math.Abs(curves[Epochs - 1, 2] - loss),
                "the difference between the last validation loss and that of the trained network's predictions");
            Expect.AtMost(1e-3, Math.Abs(curves[Epochs - 1, 3] - accuracy),
                "the difference between the last validation accuracy and that of the trained network's predictions");
        });

        // measured over 24 seeds: healthy 0.38 to 0.64 (standard deviation 0.06), without dropout 0 to 0.03 (0.01)
        runs.Measured("dropout is at work while the network learns", runs: 1, atLeast: 0.2,
            what: "the training loss of the last epoch, less the loss of the same images where nothing is dropped,", measure: (it, x) =>
        {
            var (loss, accuracy) = Measure(it, LearnedFrom(it, x));
            var last = Curves(it).Row(Epochs - 1);
            // measured over 24 seeds: healthy 0.14 to 0.29 (standard deviation 0.035), without dropout 0 to 0.01
            Expect.AtLeast(0.08, accuracy - last[1], "the share of the images learned from that are recognised where nothing is dropped, "
                + "less the training accuracy of the last epoch,");
            return last[0] - loss;
        });

        // measured over 24 seeds: healthy 0.81 to 0.97 (standard deviation 0.04); a network that has learned nothing 0.1
        runs.Measured("the trained network recognises images it has never seen", atLeast: 0.6,
            what: "the share of unseen images that are classified correctly", measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        // measured over 24 seeds, of 0.1 that one gets by guessing: held-out images healthy 0.03 to 0.19 (sd 0.035), learned from as well
        // 0.83 to 0.98 (0.04); the difference healthy 0.16 to 0.28 (0.036), held-out images learned from as well −0.79 to −0.60 (0.05)
        Measured("labels drawn by lot are known only where they were learned", images.Select(WithLabelsByLot), atLeast: 0.06, points: 2,
            what: "with random labels, the share of the images learned from that are recognised, less that of the held-out ones,",
            cases: 2, measure: (it, x) =>
        {
            Train(it, x);
            Expect.AtMost(0.28, Curves(it)[Epochs - 1, 3], "with random labels, the validation accuracy of the last epoch");
            return Measure(it, LearnedFrom(it, x)).Accuracy - Measure(it, HeldOut(it, x)).Accuracy;
        });

        runs.SameAgain("the same seed gives the same run", (it, x) => it.Predict(x.Unseen), new Tolerance(1e-3, 0));

        FixedWithFewChanges();
    }

    static void Train(IBetterOnUnseen it, Classification x) => it.Train(x.Inputs, x.Labels, x.Seed);

    static Classification HeldOut(IBetterOnUnseen it, Classification x) => Asked(x, it.HeldOut(Count, x.Seed));

    static Classification LearnedFrom(IBetterOnUnseen it, Classification x) =>
        Asked(x, [.. Enumerable.Range(0, Count).Except(it.HeldOut(Count, x.Seed))]);

    /// <summary>These rows of what is trained with, as what is to be predicted.</summary>
    static Classification Asked(Classification x, int[] rows) =>
        x with { Unseen = x.Inputs.TakeRows(rows), Answers = [.. rows.Select(row => x.Labels[row])] };

    static float[,] Logits(IBetterOnUnseen it, float[,] images)
    {
        var logits = it.Predict(images);
        Expect.Finite(logits, images.Rows, Glyphs.Classes, "the matrix of logits");
        return logits;
    }

    static float[,] Curves(IBetterOnUnseen it)
    {
        var curves = it.Curves();
        Expect.Finite(curves, Epochs, 4, "the matrix of curves");
        return curves;
    }

    static (double Loss, double Accuracy) Measure(IBetterOnUnseen it, Classification x)
    {
        var logits = Logits(it, x.Unseen);
        var loss = x.Answers.Index().Average(image => Softmax.CrossEntropy(logits.Row(image.Index).ToDouble(), image.Item));
        return (loss, Accuracy(x, logits));
    }

    static double Distance(float[] a, float[] b) => a.Zip(b, (one, other) => Math.Abs((double)one - other)).Aggregate(0.0, Math.Max);

    /// <summary>With any seed, glyphs have mean 0.18 and standard deviation 0.40, or nearly so.</summary>
    static Classification Standardised(Classification x)
    {
        static float Standardise(float pixel) => (pixel - 0.18f) / 0.40f;
        return x with { Inputs = x.Inputs.Map(Standardise), Unseen = x.Unseen.Map(Standardise) };
    }

    /// <summary>Images that are as they were, with labels that have nothing to do with them.</summary>
    static Classification WithLabelsByLot(Classification x)
    {
        var random = new Random(x.Seed + 1);
        return x with { Labels = [.. x.Labels.Select(_ => random.Next(Glyphs.Classes))] };
    }

    /// <summary>Noise, as strong as an image, in the place of these images, and the next class in the place of theirs.</summary>
    static Classification WithOthersAt(int[] rows, Classification x)
    {
        var random = new Random(x.Seed + 1);
        return x with
        {
            Inputs = x.Inputs.Map((pixel, row, _) => rows.Contains(row) ? (float)random.NextNormal() : pixel),
            Labels = [.. x.Labels.Select((label, row) => rows.Contains(row) ? (label + 1) % Glyphs.Classes : label)],
        };
    }
}
