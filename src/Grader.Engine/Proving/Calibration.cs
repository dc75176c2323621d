using System.Collections.Immutable;
using Grader.Engine.Checks;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Grader.Problems;

namespace Grader.Engine.Proving;

/// <summary>
/// Measures how far from the thresholds of a kata its broken loop and its fixes lie, over many seeds: each <c>Measured</c> check of the starter against the model solution and
/// everything in <c>accepted/</c>.
/// </summary>
public sealed class Calibration(Judge judge)
{
    /// <summary>One finding per <c>Measured</c> check.</summary>
    /// <param name="seeds">How many seeds: the given one and those that follow it.</param>
    /// <exception cref="InvalidProblemException">The folder is broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public ImmutableArray<Margin> Measure(Problem problem, Seed first, int seeds, CancellationToken cancellation)
    {
        var broken = Reports([problem.Starter.Path]);
        var mended = Reports([problem.Solution.Path, .. problem.AcceptedPaths()]);
        return
        [
            .. mended.SelectMany(report => report.Checks).Where(check => !check.Measurements.IsEmpty).Select(check => check.Name).Distinct()
                .Select(name => new Margin(name, Bounds(mended, name), Sample.Of(Values(broken, name)), Sample.Of(Values(mended, name)))),
        ];

        List<Report> Reports(ImmutableArray<string> paths) =>
        [
            .. paths.SelectMany(path => Enumerable.Range(0, seeds).Select(i => judge.Grade(problem, Submission.Read(path), new Seed(first.Value + (uint)i), cancellation))),
        ];
    }

    static IEnumerable<Measurement> Of(List<Report> reports, string check) => reports.SelectMany(report => report.Checks).Where(result => result.Name == check).SelectMany(result => result.Measurements);

    static double[] Values(List<Report> reports, string check) => [.. Of(reports, check).Select(measurement => measurement.Value)];

    static Measurement Bounds(List<Report> reports, string check) => Of(reports, check).First();
}

/// <summary>A threshold between two samples.</summary>
/// <param name="Bounds">What has to hold; its value is one of those measured.</param>
/// <param name="Broken">Of the starter; empty where its runs gave no number.</param>
/// <param name="Mended">Of the model solution and the accepted ones.</param>
public sealed record Margin(string Check, Measurement Bounds, Sample Broken, Sample Mended)
{
    /// <summary>Fewest standard deviations between a threshold and the mean on either side.</summary>
    public const double Wanted = 3;

    /// <summary>Whether the check is one that the starter fails; others guard something else.</summary>
    public bool TellsBroken => Broken.Count > 0 && Away(Broken.Mean) < 0;

    /// <summary>Deviations between the threshold and the mean of the mended; negative where that lies on the wrong side.</summary>
    public double MendedMargin => Away(Mended.Mean) / Mended.Deviation;

    /// <summary>The same of the broken, counted away from the threshold.</summary>
    public double BrokenMargin => -Away(Broken.Mean) / Broken.Deviation;

    public bool IsWide => MendedMargin >= Wanted && (!TellsBroken || BrokenMargin >= Wanted);

    /// <summary>Distance from the nearer threshold, positive on the side that is accepted.</summary>
    double Away(double value) => Math.Min(value - (Bounds.AtLeast ?? double.NegativeInfinity), (Bounds.AtMost ?? double.PositiveInfinity) - value);
}

/// <summary>Numbers, summed up.</summary>
/// <param name="Deviation">Standard deviation of the sample; 0 for fewer than two numbers.</param>
public sealed record Sample(int Count, double Mean, double Deviation, double Least, double Most)
{
    public static Sample Of(double[] values)
    {
        if (values.Length == 0)
        {
            return new Sample(0, double.NaN, 0, double.NaN, double.NaN);
        }
        var mean = values.Average();
        return new Sample(values.Length, mean, values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)), values.Min(), values.Max());
    }
}
