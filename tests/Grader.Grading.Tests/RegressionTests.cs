using System.Text.RegularExpressions;
using Grader.Authoring;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>
/// Submissions that were once judged wrongly: found by people who had read the checks, or who had read the statement alone. Each says in
/// its head which verdicts are right. They lie in <c>tests/Regressions</c>, below the problem that they are for.
/// </summary>
[Trait("Tier", "full")]
public sealed partial class RegressionTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Regressions");

    static readonly string s_fixes = Path.Combine(Repository.Root, "tests", "Fixes");

    public static TheoryData<string> Submissions => [.. Part.Of(BelowProblemsIn(s_folder))];

    public static TheoryData<string> Fixes => [.. Part.Of(BelowProblemsIn(s_fixes))];

    [Theory]
    [MemberData(nameof(Submissions))]
    public void What_was_once_judged_wrongly_gets_the_verdict_it_deserves(string submission)
    {
        var path = Path.Combine(s_folder, submission);
        var head = File.ReadAllText(Directory.Exists(path) ? Path.Combine(path, "Solution.cs") : path);
        var expected = Expected().Match(head).Groups["verdicts"].Value.Split(' ');
        var report = Grade(path);
        Assert.True(expected.Contains(report.Verdict.Code), $"{submission}: {Shown(report)}");
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Fixes_by_others_than_the_author_of_a_kata_get_the_verdict_that_they_deserve(string fix)
    {
        var path = Path.Combine(s_fixes, fix);
        var report = Grade(path);
        Assert.True(OtherFix.Read(path).IsRight == (report.Verdict == Verdict.Accepted), $"{fix}: {Shown(report)}");
    }

    static IEnumerable<string> BelowProblemsIn(string folder) =>
        Directory.GetDirectories(folder)
            .SelectMany(Directory.GetFileSystemEntries)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(StringComparer.Ordinal);

    Report Grade(string path)
    {
        var problem = new Catalogue(Repository.Problems).Read(Path.GetFileName(Path.GetDirectoryName(path))!);
        using var judge = new Judge(grading.Toolchain)
        {
            Effort = Checks.Effort.VerdictOnly,
        };
        return judge.Grade(new(problem, Submission.Read(path), TestSeed.Value), CancellationToken.None);
    }

    static string Shown(Report report)
    {
        var failed = report.Checks.FirstOrDefault(check => check.Rejects);
        return $"{report.Verdict.Code} with seed {report.Seed}: {failed?.Name}: {failed?.Message} {report.Reason}";
    }

    [GeneratedRegex("^// expect: (?<verdicts>[A-Z]+( [A-Z]+)*)", RegexOptions.Multiline)]
    private static partial Regex Expected();
}
