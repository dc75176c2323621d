using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading;
using Grader.Grading.Asserting;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>
/// Grades every file of a kata that is known to be right or wrong with many seeds. Measures how far the broken loop and the fixes are from
/// the thresholds, and how often the verdict is wrong. The files are the problem's own, or from people whom its author trusts, so they
/// share a worker.
/// </summary>
public sealed class Calibration(Toolchain toolchain)
{
    readonly Assertions _assertions = new(toolchain);

    /// <summary>Grades each file with each seed.</summary>
    /// <param name="others">Fixes that are not in the folder.</param>
    /// <param name="first">The first of the seeds, which are consecutive.</param>
    /// <exception cref="InvalidProblemException">The folder is broken, or a file in it does not compile.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public Calibrated Measure(Problem problem, ImmutableArray<OtherFix> others, Seed first, int seeds, CancellationToken cancellation)
    {
        List<KnownFile> files =
        [
            .. Files(problem),
            .. others.Select(fix => new KnownFile(fix.Source, fix.IsRight ? Kind.Fixed : Kind.Wrong, null)),
        ];
        var checks = toolchain.Checks.Load(problem, cancellation);
        var compiled = toolchain.Variants.Load(problem, [.. files.Select(file => file.Source)], cancellation);
        if (compiled is not { Assembly: { } assembly } reply)
        {
            throw new InvalidProblemException(problem.Folder, 0, "its files do not compile together");
        }
        if (files.Zip(reply.Variants).FirstOrDefault(pair => pair.Second.Binding is null).First is { } broken)
        {
            throw new InvalidProblemException(broken.Source.Path, 0, "does not compile, or lacks a method of the contract");
        }
        using var session = new WorkerSession(toolchain.Workers, problem.Manifest, cancellation);
        session.Load(assembly, [.. reply.Variants.Select(variant => variant.Binding!)]);
        var gradings = new List<Grading>();
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
        {
            var submission = Submission.FromSource(file.Source);
            var assertions = _assertions.Try(
                new GradingRequest(problem, submission, first), Diagnosis.Read(submission.Sources), cancellation);
            for (var offset = 0; offset < seeds; offset++)
            {
                var seed = new Seed(first.Value + (uint)offset);
                session.SwitchTo(i);
                var examined = new CheckRunner(problem, checks, seed, Effort.VerdictOnly, cancellation)
                    .Run(submission, session, reply.Variants[i].Difference, assertions).Select(part => part.Result);
                gradings.Add(new Grading(file, seed, [.. file.RejectedBy is { } name ? UpTo(name, examined) : examined]));
            }
        }
        var names = gradings.SelectMany(grading => grading.Measured).Select(check => check.Name).Distinct();
        var wrong = gradings.Where(grading => grading.IsFalse);
        return new Calibrated(
            [.. names.Select(name => Margin(name, gradings)).OfType<Margin>()],
            gradings.Count,
            [.. wrong.Select(grading => new FalseVerdict(grading.File.Source.Path, grading.Seed, grading.Why))]);
    }

    static IEnumerable<KnownFile> Files(Problem problem) =>
    [
        new(problem.Starter, Kind.Broken, null),
        new(problem.Solution, Kind.Fixed, null),
        .. problem.AcceptedPaths().Select(path => new KnownFile(new SourceFile(path, ProblemFiles.ReadText(path)), Kind.Fixed, null)),
        .. problem.ReadMistakes().Select(mistake => new KnownFile(mistake.Source, Kind.Mistake, mistake.RejectedBy)),
    ];

    static IEnumerable<CheckResult> UpTo(string name, IEnumerable<CheckResult> results)
    {
        foreach (var result in results)
        {
            yield return result;
            if (result.Name == name)
            {
                yield break;
            }
        }
    }

    /// <summary>Null if only mistakes were measured.</summary>
    static Margin? Margin(string check, List<Grading> gradings)
    {
        var fixes = Measurements(Kind.Fixed);
        return fixes.Count == 0
            ? null
            : new Margin(check, fixes[0], Sample.FromMeasurements(Measurements(Kind.Broken)), Sample.FromMeasurements(fixes));

        List<Measurement> Measurements(Kind kind) =>
            [.. gradings.Where(grading => grading.File.Kind == kind).SelectMany(grading => grading.Measured)
                .Where(result => result.Name == check).SelectMany(result => result.Measurements)];
    }

    enum Kind
    {
        Broken,
        Fixed,
        Mistake,

        /// <summary>Must be rejected, by any check.</summary>
        Wrong,
    }

    /// <param name="RejectedBy">Name of the check that must reject a mistake; null for others.</param>
    sealed record KnownFile(SourceFile Source, Kind Kind, string? RejectedBy);

    sealed record Grading(KnownFile File, Seed Seed, ImmutableArray<CheckResult> Results)
    {
        public IEnumerable<CheckResult> Measured => Results.Where(result => !result.Measurements.IsEmpty);

        public bool IsFalse => File.Kind switch
        {
            Kind.Fixed => Results.Any(result => result.Rejects),
            Kind.Mistake => Results is not [.., { Passed: false } last] || last.Name != File.RejectedBy,
            _ => !Results.Any(result => result.Rejects),
        };

        public string Why => Results.FirstOrDefault(result => result.Rejects) is { } failed && File.Kind == Kind.Fixed
            ? $"`{failed.Name}`: {failed.Message}"
            : File.RejectedBy is { } name ? $"is not rejected by `{name}`"
            : File.Kind == Kind.Wrong ? "is wrong, and accepted"
            : "the starter is accepted";
    }
}

/// <summary>What many gradings of a kata's own files gave.</summary>
/// <param name="Margins">One for each <c>Measured</c> check.</param>
/// <param name="FalseVerdicts">
/// Right files that were rejected, and wrong ones that were not: a mistake by the check that it names, others by any.
/// </param>
public sealed record Calibrated(ImmutableArray<Margin> Margins, int Gradings, ImmutableArray<FalseVerdict> FalseVerdicts);

/// <summary>A verdict that should have been another.</summary>
public sealed record FalseVerdict(string Path, Seed Seed, string Text);

/// <summary>A threshold between two samples.</summary>
/// <param name="Bounds">What must hold; its value is one of those measured.</param>
/// <param name="Broken">For the starter; empty if its runs gave no number.</param>
/// <param name="Fixed">For the reference solution and the accepted ones.</param>
public sealed record Margin(string Check, Measurement Bounds, Sample Broken, Sample Fixed)
{
    /// <summary>Smallest number of standard deviations wanted between a threshold and the mean on either side.</summary>
    public const double Wanted = 3;

    /// <summary>Whether the check is one that the starter fails; others guard something else.</summary>
    public bool TellsBroken => Broken.Count > 0 && Away(Broken.Mean) < 0;

    /// <summary>
    /// Standard deviations between the threshold and the mean of the fixed loops; negative if the mean is on the wrong side.
    /// </summary>
    public double FixedMargin => Away(Fixed.Mean) / Fixed.Deviation;

    /// <summary>The same for the broken loop, positive on the side that is rejected.</summary>
    public double BrokenMargin => -Away(Broken.Mean) / Broken.Deviation;

    public bool IsWide => FixedMargin >= Wanted && (!TellsBroken || BrokenMargin >= Wanted);

    /// <summary>Distance from the nearer threshold, positive on the side that is accepted.</summary>
    double Away(double value) => Math.Min(
        value - (Bounds.AtLeast ?? double.NegativeInfinity), (Bounds.AtMost ?? double.PositiveInfinity) - value);
}

/// <summary>Numbers, summed up.</summary>
/// <param name="Deviation">Standard deviation of the sample; 0 if all numbers are the same.</param>
public sealed record Sample(int Count, double Mean, double Deviation, double Least, double Most)
{
    public static Sample FromMeasurements(IEnumerable<Measurement> measurements)
    {
        var values = measurements.Select(measurement => measurement.Value).ToArray();
        if (values.Length == 0)
        {
            return new Sample(0, double.NaN, 0, double.NaN, double.NaN);
        }
        var mean = values.Average();
        var deviation = values.Min() == values.Max()
            ? 0
            : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return new Sample(values.Length, mean, deviation, values.Min(), values.Max());
    }
}
