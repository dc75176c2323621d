/// <summary>The levels are made here, in the host; what follows the unseen ones never leaves it.</summary>
public sealed class SuddenJumpsChecks : Checks<ISuddenJumps>
{
    const int Length = 16, BatchSize = 16;
    const int Steps = 100, Late = 50; // 4 epochs of 25 batches; the last two

    // scales of batches that none is trained with: calm water, a flood, and one that rises so slowly that gradients of every norm between
    // 5 and 40 or so occur
    static readonly double[] s_calm = [1, 0.3, 0.1], s_flood = [40, 200, 2000, 2_000_000];
    static readonly double[] s_rising = [.. Enumerable.Range(0, 28).Select(i => 5 * Math.Pow(1.08, i))];

    protected override void Define()
    {
        var rivers = Draw.Seeded(RiverOf);

        var runs = Kata(on: rivers, train: (it, x) => it.Train(x.Windows, x.Seed), heldOut: (it, x) => x.Error(it.Predict(x.Levels)));

        Property("a huge gradient makes no huge step", rivers, points: 2, cases: 2, shrink: false, holds: (it, x) =>
        {
            foreach (var (rows, share) in new[] { (1, "with a window of a flood"), (BatchSize, "of nothing but flood") })
            {
                var updates = Updates(it, Repeated(x.Batches(s_flood, rows), 2), x.Seed);
                for (var batch = 0; batch < s_flood.Length; batch++)
                {
                    // measured: fixes at most 5.3; broken 8 and more, and 255 and more for the largest of the three; levels cut off at 3
                    // or 4, without a limit, 6.6 to 11
                    Expect.AtMost(6, updates[batch, 1], $"at the rate 1, the length of the step of a batch {share}, whose gradient is "
                        + $"{updates[batch, 0]:0} long,");
                    // fixes 0.3 and more; 0 where floods are skipped
                    Expect.AtLeast(0.05, updates[batch, 1], $"at the rate 1, the length of the step of a batch {share}");
                    // not negative for any limit, be it for each number; −1 where the step goes up
                    Expect.AtLeast(-1e-3, updates[batch, 2], $"the cosine between the step of a batch {share} and its descent direction");
                    AreTheSame(updates.Row(batch), updates.Row(s_flood.Length + batch), share,
                        "it comes a second time and other batches have come before it");
                }
            }
            // No fresh network expects more than a few, so what a flood of millions costs is the mean square of its levels, exact but for
            // a millionth.
            var losses = it.Losses();
            Expect.AtLeast(1, losses.Length, "the number of losses after some steps");
            var square = x.Batches(s_flood, BatchSize).Flat.Chunk(Length + 1).TakeLast(BatchSize)
                .SelectMany(window => window[1..]).Average(level => (double)level * level);
            Expect.AtMost(0.01, Math.Abs((losses[^1] / square) - 1), $"the loss of a batch whose levels have a mean square of {square:0}, "
                + $"{losses[^1]:0}, as a share of that, less 1,");

            var rising = Updates(it, x.Batches(s_rising, rows: 1), x.Seed);
            foreach (var (batch, scale) in s_rising.Index())
                Expect.AtMost(6, rising[batch, 1], $"at the rate 1, the length of the step of a batch with a window of {scale:0.0} times "
                    + $"the usual level, whose gradient is {rising[batch, 0]:0.0} long,");
        });

        Property("an ordinary step stays what it was", rivers, cases: 1, shrink: false, holds: (it, x) =>
        {
            // the gradients of a fresh network are 0.1 to 2 long; among so many there are short ones
            for (var network = 0; network < 10; network++)
            {
                var updates = Updates(it, x.Batches(s_calm, BatchSize), x.Seed + network);
                for (var batch = 0; batch < updates.Rows; batch++)
                {
                    var (gradient, step) = (updates[batch, 0], updates[batch, 1]);
                    var what = $"at the rate 1, the length of the step of a batch of calm water, whose gradient is {gradient:0.00} long,";
                    // exact but for rounding
                    Expect.AtMost(1.001 * gradient, step, what);
                    // measured over 24 seeds: fixes at least 0.28 of the gradient, or 0.1
                    Expect.AtLeast(Math.Min(0.2 * gradient, 0.05), step, what);
                    // a limit for each number 0.77 and more (deviation 0.06), other fixes 0.92 and more
                    Expect.AtLeast(0.5, updates[batch, 2],
                        "the cosine between the step of a batch of calm water and its descent direction");
                }
            }
        });

        // as many batches as in a training, so that who remembers some dozen of them is seen
        Property("a step has no memory of those before it", rivers, cases: 1, shrink: false, holds: (it, x) =>
        {
            var updates = Updates(it, Repeated(x.Batches(s_calm, BatchSize), 40), x.Seed);
            for (var batch = s_calm.Length; batch < updates.Rows; batch++)
                AreTheSame(updates.Row(batch % s_calm.Length), updates.Row(batch), "of calm water", $"it comes again after {batch} others");
        });

        runs.Property("between the floods the loss stays low", points: 2, holds: (it, x) =>
        {
            var losses = it.Losses();
            Expect.Equal(Steps, losses.Length, what: "the number of training steps");
            Expect.Finite(losses, "the list of losses");
            // eight of these batches hold a window of a flood; of the others, over 300 rivers: broken 7.6 and more, fixes at most 0.4, and
            // 0.92 with a limit of 5
            var late = losses[^Late..].Order().ToArray();
            Expect.AtMost(2.5, late[^11], "in the last two epochs, the largest loss of a batch without a flood");
            // over 300 rivers: the squared error 1,300 and more; it is tens where the loss is Huber's, and less than ten where the levels
            // are cut off
            Expect.AtLeast(300, late[^1] / late[Late / 2], "in the last two epochs, the largest loss of a batch with a flood, divided by "
                + "the usual loss (it is low where floods are not learned from as they were measured),");
        });

        // over 100 times three rivers: broken 1.7 (deviation 0.5); limits of 0.3 to 1 −1.4 (0.1), and the usual limit of 5 −1.2 (0.2, at
        // most −0.57), one just below 6 up to −0.03
        runs.MeasuredOnAverage("calm water is predicted", points: 2, atMost: 0.2, measure: (it, x) => x.Error(it.Predict(x.Levels)),
            what: "the logarithm of the squared error on unseen calm water, divided by that of the forecast that nothing changes, on "
                + "average of three rivers (0.2 is 1.2 times),");

        // a network that takes the rows for its steps in time forecasts well from the last level alone; measured: fixes 1e-6
        runs.Property("a window is predicted by itself", runs: 1, holds: (it, x) =>
        {
            var (straight, backwards) = (it.Predict(x.Levels), it.Predict(x.Levels.RowsReversed()));
            Expect.Shape(straight, x.Levels.Rows, Length, "the matrix of expected levels");
            Expect.Equal(straight.RowsReversed(), backwards, new Tolerance(1e-3, 1e-3),
                "what is expected of the same windows in reverse order");
        });

        runs.SameRun((it, x) => it.Predict(x.Levels), few: x => x.First(BatchSize), within: new Tolerance(1e-3, 0));

        FixedWithFewChanges();
    }

    static float[,] Updates(ISuddenJumps it, float[,] windows, int seed)
    {
        var updates = it.Updates(windows, seed);
        Expect.Finite(updates, windows.Rows / BatchSize, 3, "the matrix of updates");
        return updates;
    }

    static float[,] Repeated(float[,] windows, int times) =>
        windows.TakeRows([.. Enumerable.Range(0, times * windows.Rows).Select(row => row % windows.Rows)]);

    static void AreTheSame(float[] update, float[] again, string batch, string where)
    {
        Expect.Equal(update[1], again[1], new Tolerance(1e-3, 1e-6), $"the length of the step of a batch {batch}, where {where},");
        Expect.Equal(update[2], again[2], new Tolerance(0, 1e-3),
            $"the cosine between the step of a batch {batch} and its descent direction, where {where},");
    }

    static River RiverOf(int seed)
    {
        var random = new Random(seed);
        var (period, damping) = (6 + (6 * random.NextDouble()), 0.9 + (0.05 * random.NextDouble()));
        var (first, second) = (2 * damping * Math.Cos(2 * Math.PI / period), -damping * damping);
        var deviation = Math.Sqrt((1 - second) / ((1 + second) * (1 - second - first) * (1 - second + first)));
        return new River(seed, Sample(400, i => i / BatchSize % 6 == 4 && i % BatchSize == 7 ? 100 : 1), Sample(200, _ => 1));

        float[,] Sample(int count, Func<int, double> size)
        {
            var sample = new float[count, Length + 1];
            for (var i = 0; i < count; i++)
            {
                var (last, before) = (0.0, 0.0);
                for (var t = -40; t <= Length; t++)
                {
                    (last, before) = ((first * last) + (second * before) + random.NextNormal(), last);
                    if (t >= 0)
                        sample[i, t] = (float)(size(i) * last / deviation);
                }
            }
            return sample;
        }
    }

    /// <summary>
    /// The level of a river, less its mean and divided by its usual standard deviation: it swings, with a period and a damping that are
    /// drawn for each seed. One window in 100 is of a flood, in which all is a hundred times as large.
    /// </summary>
    public sealed record River(int Seed, float[,] Windows, float[,] Unseen)
    {
        public float[,] Levels => Matrix.Of(Unseen.Rows, Length, (i, t) => Unseen[i, t]);

        public River First(int count)
        {
            int[] rows = [.. Enumerable.Range(0, count)];
            return new River(Seed, Windows.TakeRows(rows), Unseen.TakeRows(rows));
        }

        /// <summary>A batch for each scale, of unseen windows, the first rows of which are multiplied by it.</summary>
        public float[,] Batches(double[] scales, int rows) => Matrix.Of(scales.Length * BatchSize, Length + 1,
            (i, t) => (float)((i % BatchSize < rows ? scales[i / BatchSize] : 1) * Unseen[i % Unseen.Rows, t]));

        /// <summary>
        /// Logarithm of the squared error from the fifth level on, divided by that of the forecast that nothing changes; at most that of 9.
        /// </summary>
        public double Error(float[,] forecast)
        {
            Expect.Shape(forecast, Unseen.Rows, Length, "the matrix of expected levels");
            var share = Squares(forecast) / Squares(Levels);
            return Math.Log(double.IsFinite(share) ? Math.Min(share, 9) : 9);
        }

        double Squares(float[,] forecast) =>
            forecast.Map((level, i, t) => t < 4 ? 0 : Math.Pow(level - Unseen[i, t + 1], 2)).Flat.Sum();
    }
}
