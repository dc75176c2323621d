// Data are made here, in the host; the labels of the unseen points never leave it.
const int Epochs = 25;
const int Units = 64;
var split = Gen.Int[1, 1_000_000].Select(seed => Spirals.Draw(seed));

var runs = Trained(inputs: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

// measured over 24 seeds: broken 0.33, biases of the wrong sign or no ReLU at all 0.68 to 0.83, fixes 0.977 to 1
runs.Measured("the trained network classifies points it has never seen", points: 2, atLeast: 0.90,
    what: "the share of unseen points that are classified correctly", measure: (it, x) =>
{
    Expect.Equal(Epochs, it.Losses().Length, what: "the number of epochs");
    return Accuracy(x, it.Predict(x.Unseen));
});

Property("the gradient reaches the hidden units", points: 2, inputs: split, cases: 5, shrink: false, holds: (it, x) =>
{
    var gradients = it.Gradients(x.Inputs, x.Labels, x.Seed);
    Expect.Shape(gradients, Units, 2, "the matrix of the units' gradients");
    Expect.Finite(gradients, "the matrix of the units' gradients");
    // exactly zero, no threshold; how many units may be so: measured over 24 seeds, broken 1, a few units revived 0.84 to 0.91, fixes 0 to
    // 0.35 (with a GELU, which falls to zero far out, up to 0.61)
    var without = Enumerable.Range(0, Units).Count(unit => gradients[unit, 0] == 0 || gradients[unit, 1] == 0);
    Expect.AtMost(0.75, without / (double)Units, "the share of hidden units with a gradient of exactly zero, before or behind them,");
});

runs.Property("the trained units respond to the training points", points: 2, holds: (it, x) =>
{
    var hidden = it.Hidden(x.Inputs);
    Expect.Shape(hidden, x.Labels.Length, Units, "the matrix of the hidden units' outputs");
    Expect.Finite(hidden, "the matrix of the hidden units' outputs");
    // measured over 24 seeds: broken 1, a few units revived 0.86 to 0.92 (and 0.97 to 1 of the unseen points right!), fixes 0 to 0.42
    // (GELU: 0.63)
    var silent = Enumerable.Range(0, Units).Count(unit => Enumerable.Range(0, x.Labels.Length).All(row => hidden[row, unit] == 0));
    Expect.AtMost(0.75, silent / (double)Units, "the share of hidden units that are zero for every training point, after training,");
});

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Unseen));

// A unit of a single hidden layer answers to w·x alone: wherever it rises, it rises in the same direction. Taken from differences over a
// grid, where a unit is on one side of its bend: there it rises as much towards a place as beyond it. Measured as the sine of the widest
// angle between two places: fixes 10⁻⁵, with an ELU 0.003; units of a second hidden layer 1.
runs.Property("each hidden unit looks along one direction", points: 1, runs: 1, holds: (it, x) =>
{
    const int Places = 11;
    const float Apart = 0.02f;
    var points = new float[5 * Places * Places, 2];
    for (var row = 0; row < points.GetLength(0); row++)
    {
        var (place, shift) = (row / 5, row % 5);
        (points[row, 0], points[row, 1]) = ((place % Places - Places / 2) * 0.2f, (place / Places - Places / 2) * 0.2f);
        if (shift < 4)
            points[row, shift / 2] += shift % 2 == 0 ? Apart : -Apart;
    }
    var hidden = it.Hidden(points);
    Expect.Shape(hidden, points.GetLength(0), Units, "the matrix of the hidden units' outputs");
    var widest = Enumerable.Range(0, Units).Select(unit => WidestAngle(hidden, unit)).ToArray();
    Expect.AtMost(0.1, widest.Max(),
        $"the sine of the widest angle between two directions in which hidden unit {Array.IndexOf(widest, widest.Max())} rises (0 is the "
        + $"first)");
    // Nothing but the last layer lies behind them. Measured over four seeds: fixes 4e-7; with another layer in front of the last 0.06 and
    // more.
    Expect.AtMost(1e-3, Remainder(hidden, it.Predict(points)),
        "the largest part of a logit that is no weighted sum of the hidden units' outputs, as a share of the logits' deviation,");
});

// What least squares leave of the logits, by columns that are made orthogonal one after the other, twice because of rounding.
static double Remainder(float[,] hidden, float[,] logits)
{
    var rows = hidden.GetLength(0);
    Expect.That(logits.GetLength(0) == rows, $"the number of rows of logits is {logits.GetLength(0)}, of {rows} points");
    Expect.Finite(logits, "the matrix of logits");
    static double Dot(double[] a, double[] b) => a.Zip(b).Sum(pair => pair.First * pair.Second);
    var basis = new List<double[]>();
    double[] Without(double[] column)
    {
        foreach (var direction in basis.Concat(basis))
        {
            var along = Dot(column, direction);
            for (var row = 0; row < rows; row++)
                column[row] -= along * direction[row];
        }
        return column;
    }
    for (var unit = -1; unit < hidden.GetLength(1); unit++)
    {
        var column = Enumerable.Range(0, rows).Select(row => unit < 0 ? 1.0 : hidden[row, unit]).ToArray();
        var length = Math.Sqrt(Dot(column, column));
        var left = Without(column);
        var leftLength = Math.Sqrt(Dot(left, left));
        if (leftLength > 1e-7 * length)
            basis.Add([.. left.Select(value => value / leftLength)]);
    }
    return Enumerable.Range(0, logits.GetLength(1)).Max(label =>
    {
        var column = Enumerable.Range(0, rows).Select(row => (double)logits[row, label]).ToArray();
        var mean = column.Average();
        var deviation = Math.Sqrt(column.Average(value => (value - mean) * (value - mean)));
        return Without(column).Max(Math.Abs) / Math.Max(deviation, 1e-6);
    });
}

// Of the directions in which a unit rises, at all places where it is on one side of its bend and rises a tenth as steeply as anywhere.
static double WidestAngle(float[,] hidden, int unit)
{
    var slopes = new List<(double X, double Y)>();
    for (var row = 0; row < hidden.GetLength(0); row += 5)
    {
        float[] around = [hidden[row, unit], hidden[row + 1, unit], hidden[row + 2, unit], hidden[row + 3, unit]];
        var here = hidden[row + 4, unit];
        // a slope that was learned may be negative: then a unit has one sign on both sides of its bend
        bool IsStraight(float forwards, float backwards) => Math.Abs(forwards + backwards - 2 * here) <=
            1e-5 + 0.05 * (Math.Abs(forwards - here) + Math.Abs(here - backwards));
        if ((around.All(value => value > 1e-3) || around.All(value => value < -1e-3))
            && IsStraight(around[0], around[1]) && IsStraight(around[2], around[3]))
            slopes.Add((around[0] - around[1], around[2] - around[3]));
    }
    static double Length((double X, double Y) slope) => Math.Sqrt(slope.X * slope.X + slope.Y * slope.Y);
    var steepest = slopes.Select(Length).DefaultIfEmpty().Max();
    var steep = slopes.Where(slope => Length(slope) > Math.Max(steepest / 10, 1e-4)).ToList();
    return steep.Count == 0 ? 0 : steep.Max(slope =>
        Math.Abs(slope.X * steep[0].Y - slope.Y * steep[0].X) / (Length(slope) * Length(steep[0])));
}

Property("another seed gives another run", points: 1, inputs: split, cases: 1, shrink: false, holds: (it, x) =>
{
    float[,] With(int seed)
    {
        it.Train(x.First(60).Inputs, x.Labels[..60], seed);
        return it.Predict(x.Unseen);
    }
    Expect.That(!With(x.Seed).Cast<float>().SequenceEqual(With(x.Seed + 1).Cast<float>()),
        "two seeds give the same network, to the last digit");
});

Reproducible("the same seed gives the same run in another process", points: 1, inputs: split.Select(x => x.First(60)), cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    return it.Predict(x.Unseen);
});

FixedWithFewChanges(points: 1);
