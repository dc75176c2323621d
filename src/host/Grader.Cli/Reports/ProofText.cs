using System.Globalization;
using Grader.Authoring;
using Grader.Authoring.Coverage;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Cli.Reports;

/// <summary>What a proof of a problem found, in lines of text.</summary>
static class ProofText
{
    public static string Render(Finding finding, Problem problem)
    {
        var path = Path.GetRelativePath(problem.Folder, finding.Path);
        var time = Milliseconds(finding.Report?.Elapsed);
        return $"  {Mark(finding.IsGood)} {path,-44} {time}  {finding.Text}{Use(finding)}";
    }

    public static string Render(InvalidProblemException invalid) =>
        $"  ✗ {invalid.Message.Replace("\n", "\n    ", StringComparison.Ordinal)}";

    /// <summary>What each check costs the reference solution, which is what it costs everybody.</summary>
    public static IEnumerable<string> Times(Report report) =>
        report.Checks.Select(check => $"      {check.Name,-60} {Milliseconds(check.Elapsed)}");

    /// <summary>
    /// How much of the tolerances right answers need, and by how much the nearest wrong answer exceeds them; empty if nothing was compared.
    /// </summary>
    public static IEnumerable<string> Tolerance(Problem problem, IReadOnlyList<Finding> findings)
    {
        var mistakes = problem.ReadMistakes().Select(mistake => mistake.Source.Path).ToHashSet();
        var measured = findings.Where(finding => finding is { IsGood: true, ToleranceUse: not null })
            .ToLookup(finding => mistakes.Contains(finding.Path));
        if (measured[false].MaxBy(finding => finding.ToleranceUse) is { } right)
        {
            var wrong = measured[true].Where(finding => finding.ToleranceUse > 1).MinBy(finding => finding.ToleranceUse);
            var nearest = wrong is null
                ? ""
                : $"; {Path.GetFileName(wrong.Path)} comes nearest of what is wrong, " +
                    $"{wrong.ToleranceUse:0.#} times as much as is allowed";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"  tolerance: {Path.GetFileName(right.Path)} needs most of it, {right.ToleranceUse:P1}{nearest}");
        }
    }

    /// <summary>The score and the survivors.</summary>
    public static IEnumerable<string> Render(MutationScore score, double minKill)
    {
        var isEnough = score.Share >= minKill;
        var needed = isEnough ? "" : $", and {minKill:P1} are needed";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"  {Mark(isEnough)} {score.Rejected} of {score.Rejected + score.Survivors.Length} mutants rejected, " +
            $"{score.Equivalent} more listed as equivalent: {score.Share:P1}{needed}");
        foreach (var survivor in score.Survivors)
        {
            yield return $"      line {survivor.Line}, {survivor.Mutation.Kind}: no check rejects this";
            yield return $"      - {survivor.Before}";
            yield return $"      + {survivor.After}";
        }
    }

    /// <summary>Checks without which nothing that was tried would pass; empty if there is none.</summary>
    public static IEnumerable<string> Weakest(IReadOnlyList<string> checks) => checks.Count == 0 ? [] :
    [
        "  weakest: no mistake, mutant or regime that was tried falls to these checks first:",
        .. checks.Select(check => $"      `{check}`"),
    ];

    /// <summary>How much of the input space the checks look at, and the holes.</summary>
    /// <param name="showsAll">Whether every regime has a line.</param>
    public static IEnumerable<string> Render(CoverageScore score, double needed, bool showsAll)
    {
        foreach (var unused in score.Unused)
        {
            yield return $"  ✗ {RuledOut.FileName}:{unused.Line}: `{unused.Calls}` rules nothing out; take it out";
        }
        if (score.Findings.IsEmpty)
        {
            yield break;
        }
        var isEnough = score.Share >= needed;
        var missing = isEnough ? "" : string.Create(CultureInfo.InvariantCulture, $", and {needed:P1} are needed");
        yield return string.Create(CultureInfo.InvariantCulture,
            $"  {Mark(isEnough)} inputs: the checks look into {score.Rejected} of {score.Rejected + score.Holes.Length} regimes, " +
            $"{score.RuledOut} more are ruled out: {score.Share:P1}{missing}");
        foreach (var finding in showsAll ? score.Findings : score.Holes)
        {
            var isHole = finding.State is RegimeState.NeverAsked or RegimeState.NotNoticed;
            yield return $"      {(isHole ? "✗ " : showsAll ? "✓ " : "")}{finding.Sentence}";
        }
    }

    /// <summary>Checks that are of no use.</summary>
    public static IEnumerable<string> Useless(CoverageScore score) => score.Useless.Select(useless => $"  ✗ {useless.Sentence}");

    /// <summary>What one check alone looks into; that it leaves most of the inputs to others is no fault.</summary>
    /// <param name="showsAll">Whether every regime that it looks into has a line.</param>
    public static IEnumerable<string> OfOneCheck(CoverageScore score, bool showsAll)
    {
        yield return $"  inputs: this check alone looks into {score.Rejected} of {score.Rejected + score.Holes.Length} regimes";
        foreach (var finding in score.Findings.Where(finding => showsAll && finding.State == RegimeState.Rejected))
        {
            yield return $"      {finding.Sentence}";
        }
    }

    /// <summary>For right answers only: by how much a mistake exceeds a tolerance says nothing about how grave it is.</summary>
    static string Use(Finding finding) =>
        finding.ToleranceUse is { } use && finding.Report?.Verdict == Verdict.Accepted
            ? string.Create(CultureInfo.InvariantCulture, $", {use:P1} of the tolerance")
            : "";

    static char Mark(bool isGood) => isGood ? '✓' : '✗';

    static string Milliseconds(TimeSpan? time) => time is { } known ? $"{known.TotalMilliseconds,6:0} ms" : new string(' ', 9);
}
