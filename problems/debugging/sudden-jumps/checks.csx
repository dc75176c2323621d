// The levels are made here, in the host; what follows the unseen ones never leaves it.
const int Length = 16, Count = 400, BatchSize = 16;
const int Steps = 100, Late = 50;                            // 4 epochs of 25 batches; the last two
var rivers = Gen.Int[1, 1_000_000].Select(seed => River.Draw(seed));

// One batch each of calm water, on three scales, and of a flood, on three scales: in one window of the batch, and in all of them. None of
// them is trained with.
double[] calm = [1, 0.3, 0.1], flood = [40, 200, 2000, 2_000_000];
// and of a flood that rises so slowly that gradients of every norm between 5 and 40 or so occur
double[] rising = [.. Enumerable.Range(0, 28).Select(i => 5 * Math.Pow(1.08, i))];
var planted = rivers.Select(x => new Planted(x.Seed, x.Batches(calm, rows: BatchSize), x.Batches(rising, rows: 1),
    [x.Batches(flood, rows: 1), x.Batches(flood, rows: BatchSize)]));

static float[,] Repeated(float[,] windows, int times)
{
    var (rows, columns) = (windows.GetLength(0), windows.GetLength(1));
    var all = new float[times * rows, columns];
    for (var row = 0; row < times * rows; row++)
        for (var column = 0; column < columns; column++)
            all[row, column] = windows[row % rows, column];
    return all;
}

static float[,] Updates(ISuddenJumps it, float[,] windows, int seed)
{
    var updates = it.Updates(windows, seed);
    Expect.Shape(updates, windows.GetLength(0) / BatchSize, 3, "the matrix of updates");
    Expect.Finite(updates, "the matrix of updates");
    return updates;
}

static float[] Losses(ISuddenJumps it)
{
    var losses = it.Losses();
    Expect.Equal(Steps, losses.Length, what: "the number of training steps");
    Expect.Finite(losses, "the list of losses");
    return losses;
}

var runs = Trained(inputs: rivers, runs: 3, train: (it, x) => it.Train(x.Windows, x.Seed));

runs.Inspected(heldOut: (it, x) => x.Error(it.Predict(x.Levels)));

Diagnosed(points: 3);

Property("a huge gradient makes no huge step", points: 2, inputs: planted, cases: 2, shrink: false, holds: (it, x) =>
{
    foreach (var (windows, share) in x.Floods.Zip(["with a window of a flood", "of nothing but flood"]))
    {
        var updates = Updates(it, Repeated(windows, 2), x.Seed);
        var batches = updates.GetLength(0) / 2;
        for (var batch = 0; batch < batches; batch++)
        {
            // measured: fixes at most 5.3; broken 8 and more, and 255 and more for the largest of the three; levels cut off at 3 or 4,
            // without a limit, 6.6 to 11
            Expect.AtMost(6, updates[batch, 1],
                $"at the rate 1, the length of the step of a batch {share}, whose gradient is {updates[batch, 0]:0} long,");
            // fixes 0.3 and more; 0 where floods are skipped
            Expect.AtLeast(0.05, updates[batch, 1], $"at the rate 1, the length of the step of a batch {share}");
            // not negative for any limit, be it for each number; −1 where the step goes up
            Expect.AtLeast(-1e-3, updates[batch, 2], $"the cosine between the step of a batch {share} and its descent direction");
            Expect.Equal(updates[batch, 1], updates[batches + batch, 1], new Tolerance(1e-3, 1e-6),
                $"the length of the step of a batch {share}, where it comes a second time and other batches have come before it,");
            Expect.Equal(updates[batch, 2], updates[batches + batch, 2], new Tolerance(0, 1e-3),
                $"the cosine between the step of a batch {share} and its descent direction, where it comes a second time and other "
                + $"batches have come before it,");
        }
        // No fresh network expects more than a few, so what a flood of millions costs is the mean square of its levels, exact but for a
        // millionth.
        if (windows == x.Floods[^1])
        {
            var losses = it.Losses();
            Expect.AtLeast(1, losses.Length, "the number of losses after some steps");
            var first = windows.GetLength(0) - BatchSize;
            var square = Enumerable.Range(first, BatchSize).Average(row =>
                Enumerable.Range(1, Length).Average(place => (double)windows[row, place] * windows[row, place]));
            Expect.AtMost(0.01, Math.Abs(losses[^1] / square - 1),
                $"the loss of a batch whose levels have a mean square of {square:0}, {losses[^1]:0}, as a share of that, less 1,");
        }
    }
    var rises = Updates(it, x.Rising, x.Seed);
    for (var batch = 0; batch < rises.GetLength(0); batch++)
        Expect.AtMost(6, rises[batch, 1],
            $"at the rate 1, the length of the step of a batch with a window of {rising[batch]:0.0} times the usual level, whose gradient "
            + $"is {rises[batch, 0]:0.0} long,");
});

Property("an ordinary step stays what it was", points: 1, inputs: planted, cases: 1, shrink: false, holds: (it, x) =>
{
    // the gradients of a fresh network are 0.1 to 2 long; among so many there are short ones
    for (var network = 0; network < 10; network++)
    {
        var updates = Updates(it, x.Calm, x.Seed + network);
        for (var batch = 0; batch < updates.GetLength(0); batch++)
        {
            var (gradient, step) = (updates[batch, 0], updates[batch, 1]);
            var what = $"at the rate 1, the length of the step of a batch of calm water, whose gradient is {gradient:0.00} long,";
            // exact but for rounding
            Expect.AtMost(1.001 * gradient, step, what);
            // measured over 24 seeds: fixes at least 0.28 of the gradient, or 0.1
            Expect.AtLeast(Math.Min(0.2 * gradient, 0.05), step, what);
            // a limit for each number 0.77 and more (deviation 0.06), other fixes 0.92 and more
            Expect.AtLeast(0.5, updates[batch, 2], "the cosine between the step of a batch of calm water and its descent direction");
        }
    }
});

// as many batches as in a training, so that who remembers some dozen of them is seen
Property("a step has no memory of those before it", points: 1, inputs: planted, cases: 1, shrink: false, holds: (it, x) =>
{
    var updates = Updates(it, Repeated(x.Calm, 40), x.Seed);
    for (var batch = calm.Length; batch < updates.GetLength(0); batch++)
        Expect.Equal(updates[batch % calm.Length, 1], updates[batch, 1], new Tolerance(1e-3, 1e-6),
            $"the length of the step of a batch of calm water, where it comes again after {batch} others,");
    for (var batch = calm.Length; batch < updates.GetLength(0); batch++)
        Expect.Equal(updates[batch % calm.Length, 2], updates[batch, 2], new Tolerance(0, 1e-3),
            $"the cosine between the step of a batch of calm water and its descent direction, where it comes again after {batch} others,");
});

runs.Property("between the floods the loss stays low", points: 2, holds: (it, x) =>
{
    var losses = Losses(it);
    // eight of these batches hold a window of a flood; of the others, over 300 rivers: broken 7.6 and more, fixes at most 0.4, and 0.92
    // with a limit of 5
    var late = losses[^Late..].Order().ToArray();
    Expect.AtMost(2.5, late[^11], "in the last two epochs, the largest loss of a batch without a flood");
    // over 300 rivers: the squared error 1,300 and more; it is tens where the loss is Huber's, and less than ten where the levels are cut
    // off
    Expect.AtLeast(300, late[^1] / late[Late / 2],
        "in the last two epochs, the largest loss of a batch with a flood, divided by the usual loss (it is low where floods are not "
        + "learned from as they were measured),");
});

// over 100 times three rivers: broken 1.7 (deviation 0.5); limits of 0.3 to 1 −1.4 (0.1), and the usual limit of 5 −1.2 (0.2, at most
// −0.57), one just below 6 up to −0.03
runs.MeasuredOnAverage("calm water is predicted", points: 2, atMost: 0.2,
    what: "the logarithm of the squared error on unseen calm water, divided by that of the forecast that nothing changes, on average of "
        + "three rivers (0.2 is 1.2 times),",
    measure: (it, x) => x.Error(it.Predict(x.Levels)));

// a network that takes the rows for its steps in time forecasts well from the last level alone; measured: fixes 1e-6
runs.Property("a window is predicted by itself", points: 1, runs: 1, holds: (it, x) =>
{
    var (windows, length) = (x.Levels.GetLength(0), x.Levels.GetLength(1));
    var turned = Turned(x.Levels);
    var (straight, backwards) = (it.Predict(x.Levels), it.Predict(turned));
    Expect.Shape(straight, windows, length, "the matrix of expected levels");
    Expect.Equal(Turned(straight), backwards, new Tolerance(1e-3, 1e-3), "what is expected of the same windows in reverse order");
});

static float[,] Turned(float[,] rows)
{
    var turned = new float[rows.GetLength(0), rows.GetLength(1)];
    for (var row = 0; row < rows.GetLength(0); row++)
        for (var column = 0; column < rows.GetLength(1); column++)
            turned[rows.GetLength(0) - 1 - row, column] = rows[row, column];
    return turned;
}

runs.SameAgain("the same seed gives the same run", points: 1, within: new Tolerance(1e-3, 0), call: (it, x) => it.Predict(x.Levels));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: rivers, cases: 1,
    within: _ => new Tolerance(1e-3, 0), call: (it, x) =>
{
    it.Train(First(x.Windows, BatchSize), x.Seed);
    return it.Predict(First(x.Levels, BatchSize));
});

static float[,] First(float[,] rows, int count)
{
    var first = new float[count, rows.GetLength(1)];
    Array.Copy(rows, first, first.Length);
    return first;
}

FixedWithFewChanges(points: 1);

public sealed record Planted(int Seed, float[,] Calm, float[,] Rising, float[][,] Floods);

/// <summary>
/// The level of a river, less its mean and divided by its usual standard deviation: it swings, with a period and a damping that are drawn
/// for each seed. One window in 100 is of a flood, in which all is a hundred times as large.
/// </summary>
public sealed record River(int Seed, float[,] Windows, float[,] Levels, float[,] Next)
{
    const int Length = 16, Batch = 16;

    public static River Draw(int seed)
    {
        var random = new Random(seed);
        var (period, damping) = (6 + (6 * random.NextDouble()), 0.9 + (0.05 * random.NextDouble()));
        var (first, second) = (2 * damping * Math.Cos(2 * Math.PI / period), -damping * damping);
        var deviation = Math.Sqrt((1 - second) / ((1 + second) * (1 - second - first) * (1 - second + first)));
        var windows = Sample(400, i => i / Batch % 6 == 4 && i % Batch == 7 ? 100 : 1);
        var unseen = Sample(200, _ => 1);
        return new River(seed, windows, Columns(unseen, 0), Columns(unseen, 1));

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

    static float[,] Columns(float[,] windows, int start)
    {
        var answer = new float[windows.GetLength(0), Length];
        for (var i = 0; i < answer.GetLength(0); i++)
            for (var t = 0; t < Length; t++)
                answer[i, t] = windows[i, start + t];
        return answer;
    }

    /// <summary>A batch for each scale, of unseen windows, the first rows of which are multiplied by it.</summary>
    public float[,] Batches(double[] scales, int rows)
    {
        var answer = new float[scales.Length * Batch, Length + 1];
        for (var i = 0; i < answer.GetLength(0); i++)
        {
            var window = i % Levels.GetLength(0);
            for (var t = 0; t <= Length; t++)
                answer[i, t] = (float)((i % Batch < rows ? scales[i / Batch] : 1) * (t < Length ? Levels[window, t] : Next[window, t - 1]));
        }
        return answer;
    }

    /// <summary>Logarithm of the squared error, from the fifth level on, divided by that of the forecast that nothing changes; at most that
    /// of 9.</summary>
    public double Error(float[,] forecast)
    {
        Expect.Shape(forecast, Levels.GetLength(0), Length, "the matrix of expected levels");
        var (error, naive) = (0.0, 0.0);
        for (var i = 0; i < Levels.GetLength(0); i++)
        {
            for (var t = 4; t < Length; t++)
            {
                error += Math.Pow(forecast[i, t] - Next[i, t], 2);
                naive += Math.Pow(Levels[i, t] - Next[i, t], 2);
            }
        }
        return double.IsFinite(error) ? Math.Log(Math.Min(error / naive, 9)) : Math.Log(9);
    }
}
