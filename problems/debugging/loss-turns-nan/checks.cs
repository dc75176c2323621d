/// <summary>Data are made here, in the host; the labels of the unseen images never leave it.</summary>
public sealed class LossTurnsNanChecks : Checks<ILossTurnsNan>
{
    const int Epochs = 18, BatchSize = 30, Questions = Glyphs.Classes;
    const double WeightOfYes = 9;

    protected override void Define()
    {
        var split = Draw.Seeded(seed => Glyphs.Draw(seed, noise: 0.15));

        var runs = Kata(on: split, runs: 2, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed),
            heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        // measured over 20 seeds: broken, no numbers at all; fixes 0.88 to 1 (standard deviation 0.02)
        runs.Measured("the trained network recognises images it has never seen", points: 2, atLeast: 0.75,
            what: "the share of unseen images that are classified correctly", measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

        Property("loss and gradient are right for an unsure network", UpTo(5), cases: 10, shrink: false, holds: AreRight);

        Property("loss and gradient are right for a sure network, right or wrong", UpTo(60), points: 2, cases: 10, shrink: false,
            holds: AreRight);

        Property("loss and gradient are right where every answer is as sure", Draw.Seeded(AllAsSure), cases: 20, shrink: false,
            holds: AreRight);

        Property("loss and gradient are right for logits as large as 200", UpTo(200), cases: 10, shrink: false, holds: AreRight);

        // The network as it begins is nearly linear in the size of its inputs. Measured over 16 seeds: fixes 1.999 to 2.0003; over six,
        // logits clamped to ±100 1.77 to 1.95. Brighter images would have logits beyond ±709, where a right loss in float64 is not finite
        // any more.
        Property("training learns from the logits as they are", split, cases: 1, shrink: false, holds: (it, x) =>
        {
            float First(float brightness, int count, int seed)
            {
                var few = x.First(count);
                var losses = NewLosses(it, few.Inputs.Scaled(brightness), few.Labels, seed);
                Expect.Finite(losses[..1], "the first loss");
                return losses[0];
            }
            var (bright, brighter) = (First(900, 2 * BatchSize, x.Seed), First(1800, 2 * BatchSize, x.Seed));
            Expect.AtLeast(1.99, brighter / bright, $"with images 900 times as bright the first loss is {bright:0.00}, and with images "
                + $"1800 times as bright, whose logits are twice as large, {brighter:0.00}: the ratio");

            // and the weights are those that it begins with. Measured over eight networks: fixes 0.026 to 0.049, 0.035 on average; hidden
            // layers that begin 2.4 times as large 0.16 to 0.34.
            var growth = Enumerable.Range(x.Seed, 6).Average(seed => First(1800, BatchSize, seed)) / 1800;
            const string What = "how much the first loss grows with the brightness of the images, on average of 6 networks,";
            Expect.AtLeast(0.016, growth, What);
            Expect.AtMost(0.085, growth, What);
        });

        // as many images as one batch takes: in each epoch one step, whose loss is that of all of them
        Property("each loss is that of the network's logits", split, cases: 3, shrink: false, holds: (it, x) =>
        {
            var few = x.First(BatchSize);
            it.Train(few.Inputs, few.Labels, few.Seed);
            var losses = it.Losses();
            Expect.AtLeast(Epochs, losses.Length, "the number of steps with one batch an epoch");
            Expect.Finite(losses, "the list of losses");
            var (before, last, after) = (losses[^2], losses[^1], Due(it.Predict(few.Inputs), few.Labels));
            // measured: fixes 0.72 to 0.95; halved logits 1.7 and more, a loss after the update 0
            var steps = (last - after) / (before - last);
            var way = $"with one batch an epoch, the way from the last loss, {last:0.000}, to what the images cost the trained network, "
                + $"{after:0.000}, in steps";
            // a learning rate that falls with the cosine 0.25; one that ends at nearly nothing leaves the loss where it is
            if (Math.Abs(last - after) > 1e-3)
                Expect.AtLeast(0.1, steps, way);
            Expect.AtMost(1.3, steps, way);
        });

        // 45 images that are the same, of which one is said to show another glyph: it costs the network more than the others, whatever that
        // has learned, so its batch stands out. Each epoch has two batches, and it must be in one of them; if it is in both or in none,
        // they cost the same. Measured over eight times nine epochs: fixes none of nine, at a seventh of the learning rate too; each batch
        // drawn by itself 2 to 6 of nine, 11 to 14 of 27.
        Property("each epoch feeds each image once", split, cases: 1, shrink: false, holds: (it, x) =>
        {
            const int Some = BatchSize + (BatchSize / 2), Late = 9, Networks = 3;
            var alike = 0;
            for (var network = 0; network < Networks; network++)
            {
                int[] labels = [0, .. Enumerable.Repeat(1, Some - 1)];
                var losses = NewLosses(it, Copies(x, Some, brightness: 16), labels, x.Seed + network);
                Expect.Equal(2 * Epochs, losses.Length, what: $"the number of training steps with {Some} images");
                Expect.Finite(losses, "the list of losses");
                alike += losses.Chunk(2).TakeLast(Late).Count(epoch => epoch.Max() < 1.3 * epoch.Min());
            }
            Expect.AtMost(5, alike, $"of {Some} images one has another label than the rest, and its batch costs more than the other batch "
                + $"of the epoch; the number of epochs, of {Networks * Late}, in which both cost about the same");
        });

        Property("a step costs what the network's logits cost, and learns from nothing else", split, cases: 1, shrink: false,
            holds: StepCostsWhatLogitsCost);

        runs.Property("the loss falls from where it must start", holds: (it, x) =>
        {
            var losses = it.Losses();
            Expect.Equal(Epochs * x.Labels.Length / BatchSize, losses.Length, what: "the number of training steps");
            Expect.Finite(losses, "the list of losses");
            // an answer that is not yet known costs ln 2, nine times as much where it is yes: 1.8 ln 2 = 1.248; measured over 24 seeds:
            // 1.23 to 1.27
            Expect.AtMost(0.15, Math.Abs(losses[0] - (1.8 * Math.Log(2))),
                $"the distance of the first loss, {losses[0]:0.00}, from 1.8 ln 2 = 1.25");
            // measured over 24 seeds: fixes 0.0005 to 0.002, with half the learning rate up to 0.009, with a seventh up to 0.12
            Expect.AtMost(0.4, losses[^20..].Average(), "the mean loss of the last epoch");
            var logits = it.Predict(x.Inputs);
            Expect.Shape(logits, x.Labels.Length, Questions, "the matrix of logits");
            Expect.AtMost(0.4, Due(logits, x.Labels), "what the training images cost the trained network");
        });

        runs.SameRun((it, x) => it.Predict(x.Unseen), few: x => x.First(60));

        FixedWithFewChanges();
    }

    /// <summary>
    /// Measured over 24 seeds, fixes differ by at most 3e-7 of the loss, or by 6e-8 where all is right, and 5e-8 of a gradient; a confident
    /// mistake is due a gradient of 0.017 or 0.15, and gets 0 behind a clamp or an ε.
    /// </summary>
    static void AreRight(ILossTurnsNan it, Logits x)
    {
        var cost = it.Cost(x.Numbers, x.Labels);
        Expect.Finite(new[] { cost }, "the loss");
        Expect.Equal((float)Due(x.Numbers, x.Labels), cost, new Tolerance(1e-6, 1e-4), "the loss");
        var gradients = it.Gradients(x.Numbers, x.Labels);
        Expect.Finite(gradients, x.Labels.Length, x.Numbers.Columns, "the matrix of gradients");
        for (var row = 0; row < x.Labels.Length; row++)
            for (var k = 0; k < x.Numbers.Columns; k++)
            {
                var (logit, given, isYes) = (x.Numbers[row, k], gradients[row, k], k == x.Labels[row]);
                var due = (isYes ? -WeightOfYes / (1 + Math.Exp(logit)) : 1 / (1 + Math.Exp(-logit))) / x.Numbers.Length;
                Expect.AtMost(1e-5, Math.Abs(given - due), $"the error of the gradient for a logit of {logit:0.0} where the answer is "
                    + $"{(isYes ? "yes" : "no")}, which is {given:0.0000} and should be {due:0.0000},");
            }
    }

    /// <summary>
    /// Copies of one image, so bright that the fresh network is sure of both answers: nothing is left to learn, and Predict shows the
    /// network as it began. What it then says of a dim image is what the first step on that image costs. One seed in four begins with a
    /// network that says no and yes.
    /// </summary>
    static void StepCostsWhatLogitsCost(ILossTurnsNan it, Classification x)
    {
        const int Networks = 120;
        // measured over 30 seeds: fixes 1e-7, but for one network in forty that moved and came back; 0.9 of the logits 0.057 and more
        const double Same = 0.03;
        var dim = Copies(x, BatchSize, brightness: 40);
        var differing = new List<(double Share, double Due, double First)>();
        for (var seed = x.Seed; seed < x.Seed + Networks && differing.Count < 3; seed++)
        {
            if (!new[] { 600f, 1500, 3500 }.Any(brightness => StaysAsItBegan(brightness, seed)))
                continue;
            var due = Due(it.Predict(dim), Ones(BatchSize));
            var first = LastLosses(dim, seed)[0];
            var share = Math.Abs(first - due) / due;
            if (share <= Same)
                return;
            differing.Add((share, due, first));
        }
        Expect.That(differing.Count > 0, $"of {Networks} fresh networks none that is sure of {BatchSize} copies of a very bright image "
            + "keeps its weights, though there is nothing to learn");
        if (differing.Count == 1)
            return; // it may be the one that moved
        var nearest = differing.Min();
        Expect.AtMost(Same, nearest.Share, $"two questions, and {BatchSize} copies of one image: it costs the network that has learned "
            + $"nothing yet {nearest.Due:0.000}, and the first loss is {nearest.First:0.000}; the difference as a share of the former, the "
            + $"least of {differing.Count} networks,");

        // as sure after twice as many steps
        bool StaysAsItBegan(float brightness, int seed) =>
            SureOf(brightness, BatchSize, seed) is { } logit && SureOf(brightness, 2 * BatchSize, seed) is { } later
            && Math.Abs(later - logit) < 0.02 * logit;

        // from 40 on a gradient moves nothing, and beyond 200 nothing is promised
        double? SureOf(float brightness, int copies, int seed)
        {
            if (!LastLosses(Copies(x, copies, brightness), seed).All(loss => loss < 1e-6))
                return null;
            var logits = it.Predict(Copies(x, BatchSize, brightness));
            return logits[0, 0] is <= -40 and >= -200 && logits[0, 1] is >= 40 and <= 200 ? logits[0, 1] : null;
        }

        float[] LastLosses(float[,] images, int seed)
        {
            it.Train(images, Ones(images.Rows), seed);
            var losses = it.Losses();
            Expect.AtLeast(Epochs, losses.Length, "the number of steps with one batch an epoch");
            return losses[^Epochs..];
        }

        static int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];
    }

    /// <summary>Those of one more training.</summary>
    static float[] NewLosses(ILossTurnsNan it, float[,] images, int[] labels, int seed)
    {
        var before = it.Losses().Length;
        it.Train(images, labels, seed);
        var losses = it.Losses();
        Expect.That(losses.Length > before, "training adds no loss to Losses");
        return losses[before..];
    }

    static float[,] Copies(Classification x, int count, float brightness) => x.Inputs.TakeRows(new int[count]).Scaled(brightness);

    static double Due(float[,] logits, int[] labels) =>
        logits.Map((logit, row, k) => k == labels[row] ? WeightOfYes * Softplus(-logit) : Softplus(logit)).Flat.Average();

    /// <summary>log(1 + e^z) without overflow.</summary>
    static double Softplus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));

    /// <summary>Ten questions, or seven. The furthest logits are as large as <c>most</c>, with either sign and either answer.</summary>
    static Gen<Logits> UpTo(double most) => Draw.Seeded(seed =>
    {
        var random = new Random(seed);
        var questions = random.Next(2) == 0 ? Questions : 7;
        int[] labels = [.. Enumerable.Range(0, 6).Select(_ => random.Next(questions))];
        double[] sizes = [.. labels.Select((_, row) => most * (row < 4 ? 1 : random.NextDouble()))];
        return new Logits(Matrix.Of(labels.Length, questions, (row, k) => (float)(
            k == labels[row] ? sizes[row] * (row % 2 == 0 ? 1 : -1)
            : k == (labels[row] + 1) % questions ? sizes[row] * (row < 2 ? 1 : -1)
            : most * ((2 * random.NextDouble()) - 1))), labels);
    });

    /// <summary>
    /// A network that is sure and right, or sure and wrong, everywhere about as much: nothing that costs more drowns what it is due.
    /// </summary>
    static Logits AllAsSure(int seed)
    {
        var random = new Random(seed);
        var (size, sign) = (2 + (14 * random.NextDouble()), random.Next(2) == 0 ? 1 : -1);
        int[] labels = [.. Enumerable.Range(0, 6).Select(_ => random.Next(Questions))];
        return new Logits(Matrix.Of(labels.Length, Questions, (row, k) =>
            (float)((k == labels[row] ? sign : -sign) * (size + random.NextDouble()))), labels);
    }

    /// <summary>Logits of which the loss is asked, and the glyph of each row.</summary>
    public sealed record Logits(float[,] Numbers, int[] Labels);
}
