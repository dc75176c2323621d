using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Grading;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>
/// Proves that a problem's checks work: they accept the reference solution and every file in <c>accepted/</c>, let the starter fail
/// cleanly, and reject every file in <c>mistakes/</c> by the check that it names.
/// </summary>
public sealed partial class ProblemVerifier(Judge judge)
{
    /// <summary>One finding per file, as they come.</summary>
    /// <param name="seeds">Number of seeds for everything that is right: the given one and those that follow it.</param>
    /// <exception cref="InvalidProblemException">The folder is broken.</exception>
    public IEnumerable<Finding> Prove(Problem problem, Seed seed, int seeds, CancellationToken cancellation)
    {
        foreach (var path in problem.AcceptedPaths().Prepend(problem.Solution.Path))
        {
            yield return Accepted(problem, path, seed, seeds, cancellation);
        }
        if (problem.OnlyCheck is null)
        {
            yield return StarterFails(problem, seed, cancellation);
            yield return StatementHolds(problem);
        }
        var mistakes = problem.ReadMistakes().Where(mistake => problem.Runs(mistake.RejectedBy)).ToImmutableArray();
        foreach (var (mistake, report) in mistakes.Zip(judge.GradeMistakes(problem, mistakes, seed, cancellation)))
        {
            yield return Rejected(problem, mistake, report);
        }
    }

    /// <summary>
    /// The same for a few of its files: the reference solution, one other accepted file, and some mistakes, each graded alone like a
    /// candidate's.
    /// </summary>
    /// <param name="turn">Where among its files to begin, 0 or more.</param>
    public IEnumerable<Finding> ProveInTurn(Problem problem, Seed seed, int turn, int mistakes, CancellationToken cancellation)
    {
        yield return Accepted(problem, problem.Solution.Path, seed, seeds: 1, cancellation);
        var accepted = problem.AcceptedPaths();
        yield return Accepted(problem, accepted[turn % accepted.Length], seed, seeds: 1, cancellation);
        var known = problem.ReadMistakes();
        for (var i = 0; i < mistakes; i++)
        {
            var mistake = known[(turn + i) % known.Length];
            yield return Rejected(problem, mistake, judge.Grade(new(problem, Submission.FromSource(mistake.Source), seed), cancellation));
        }
    }

    Finding Accepted(Problem problem, string path, Seed first, int seeds, CancellationToken cancellation)
    {
        var finding = Finding.Good(path, seeds == 1 ? "accepted" : $"accepted with {seeds} seeds", null);
        for (var i = 0; i < seeds; i++)
        {
            var seed = new Seed(first.Value + (uint)i);
            var report = judge.Grade(new(problem, Submission.Read(path), seed), cancellation);
            if (report.Verdict != Verdict.Accepted)
            {
                return Finding.Bad(
                    path, $"must be accepted, and got {report.Verdict.Code} with seed {seed}: {FirstFailure(report)}", report);
            }
            finding = finding with { Report = finding.Report ?? report, ToleranceUse = Greater(finding.ToleranceUse, Greatest(report)) };
        }
        return finding;
    }

    /// <summary>
    /// A starter compiles, and is wrong or ends in an exception; one that hangs or does not compile is a fault of the problem.
    /// </summary>
    Finding StarterFails(Problem problem, Seed seed, CancellationToken cancellation)
    {
        var path = problem.Starter.Path;
        var report = judge.Grade(new(problem, Submission.Read(path), seed), cancellation);
        return report.Verdict is Verdict.WrongAnswer or Verdict.RuntimeError
            ? Finding.Good(path, $"fails with {report.Verdict.Code}", report)
            : Finding.Bad(
                path, $"the starter must compile and fail with WA or RE, and got {report.Verdict.Code}: {FirstFailure(report)}", report);
    }

    /// <summary>Whether the pages that a candidate reads link to files that exist.</summary>
    public static Finding StatementHolds(Problem problem)
    {
        var path = Path.Combine(problem.Folder, "statement.md");
        var pages = new[] { "statement.md", "hints.md", "followups.md" }.Select(name => Path.Combine(problem.Folder, name))
            .Where(File.Exists);
        var dead = pages.SelectMany(page => Link().Matches(ProblemFiles.ReadText(page)).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(problem.Folder, target)))
            .Select(target => $"{Path.GetFileName(page)} links to {target}, which is not there")).ToList();
        return dead is [var first, ..] ? Finding.Bad(path, first, null) : Finding.Good(path, "its links lead somewhere", null);
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)")]
    private static partial Regex Link();

    static Finding Rejected(Problem problem, Mistake mistake, Report report)
    {
        var path = mistake.Source.Path;
        if (mistake.Hint is { } hint && (hint < 1 || hint > problem.ReadHints().Length))
        {
            return Finding.Bad(path, $"points to hint {hint}, and hints.md has none of that number", report);
        }
        if (mistake.Leaves is { } left && problem.Kata?.Bugs.Any(bug => bug.Cause == left) != true)
        {
            return Finding.Bad(path, $"leaves {left}, which is not a cause of the problem", report);
        }
        var named = report.Checks.FirstOrDefault(check => check.Name == mistake.RejectedBy);
        return (report.Verdict, named) switch
        {
            // banned names are found before any check is run, and too many changes are found along with the checks
            (Verdict.RestrictedFunction, null or { Verdict: Verdict.CompileError }) => Got(path, report),
            (_, null) => Finding.Bad(path, $"names the check `{mistake.RejectedBy}`, and there is none of that name", report),
            (Verdict.Accepted, _) => Finding.Bad(path, "a known mistake is accepted", report),
            (Verdict.CompileError or Verdict.InternalError, _) => Got(path, report),
            (_, { Passed: true }) => Finding.Bad(path, $"is rejected, but not by `{mistake.RejectedBy}`: {FirstFailure(report)}", report),
            // a wrong answer tells which mistake it is; the time that one takes does not
            (_, { Verdict: Verdict.WrongAnswer, Counterexample: not null })
                when problem.OnlyCheck is null && mistake.NotRecognised is null
                    && report.Misconceptions.All(misconception => misconception.Mistake != mistake.Name) =>
                Finding.Bad(path, $"is rejected by `{mistake.RejectedBy}` and not recognised: {Taken(report)}", report),
            _ => Finding.Good(path, $"rejected by `{mistake.RejectedBy}`", report) with { ToleranceUse = Greatest(report) },
        };
    }

    static Finding Got(string path, Report report) => Finding.Bad(path, $"got {report.Verdict.Code}: {FirstFailure(report)}", report);

    /// <summary>
    /// The largest share of its tolerance that an answer used, over all checks; infinity if no tolerance would have sufficed.
    /// </summary>
    static double? Greatest(Report report) => report.Checks.Where(check => !check.IsRemark).Max(check => check.ToleranceUse);

    static double? Greater(double? a, double? b) => a is null || b > a ? b : a;

    static string Taken(Report report) =>
        report.Misconceptions is [var first, ..]
            ? $"its answers are taken for those of `{first.Mistake ?? first.Sentence}`"
            : "nothing was said about its answers";

    static string FirstFailure(Report report) =>
        report.Diagnostics is [var diagnostic, ..] ? $"{diagnostic.Id} in line {diagnostic.Line}: {diagnostic.Message}" :
        report.Reason ?? report.Checks.Where(check => check.Rejects).Select(check => $"`{check.Name}`: {check.Message}")
            .FirstOrDefault() ?? "nothing failed";
}

/// <summary>What a proof found about one file.</summary>
/// <param name="Report">The report of its grading; null if it was not graded.</param>
/// <param name="ToleranceUse">
/// The largest share of its tolerance that an answer used, over all seeds; null if none was compared with one.
/// </param>
public sealed record Finding(string Path, bool IsGood, string Text, Report? Report, double? ToleranceUse = null)
{
    public static Finding Good(string path, string text, Report? report) => new(path, true, text, report);

    public static Finding Bad(string path, string text, Report? report) => new(path, false, text, report);
}
