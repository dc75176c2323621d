using System.Globalization;
using Grader.Problems;

namespace Grader.Cli.Reports;

/// <summary>What applies to a submission beyond its statement, in Markdown: limits, what is banned, and who owns the arrays.</summary>
static class ProblemRules
{
    public static string Render(Problem problem)
    {
        var limits = problem.Manifest.Limits;
        string[] rules =
        [
            $"- Limits: {Seconds(limits.Call)} of processor time a call, {Seconds(limits.Total)} for all, " +
                $"{limits.Memory >> 20} MB of memory.",
            .. problem.Manifest.Banned.IsEmpty ? Array.Empty<string>() : [Banned(problem.Manifest)],
            .. problem.Kata is null ? [Arrays(problem.Manifest)] : Array.Empty<string>(),
        ];
        return $"## Rules\n\n{string.Join('\n', rules)}";
    }

    static string Banned(Manifest manifest) =>
        $"- Not to be used: {string.Join(", ", manifest.Banned.Select(name => $"`{name}`"))}.";

    static string Arrays(Manifest manifest) =>
        "- Arrays that you are given, and arrays that you have returned, are the caller's, " +
        $"who writes something else into them after the call{Except(manifest)}.";

    static string Except(Manifest manifest) => manifest.Keeps.IsEmpty
        ? ""
        : $"; those given to {string.Join(" and ", manifest.Keeps.Select(method => $"`{method}`"))} you may keep";

    static string Seconds(TimeSpan time) => $"{time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture)} s";
}
