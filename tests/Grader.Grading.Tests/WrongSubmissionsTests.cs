using System.Text.RegularExpressions;
using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;
using Xunit.Abstractions;

namespace Grader.Grading.Tests;

/// <summary>
/// Submissions as a tired candidate writes them, none of them a file of <c>mistakes/</c>: each is refused, those that make a known mistake
/// are told so, and what refutes them is small.
/// </summary>
[Trait("Tier", "full")]
public sealed partial class WrongSubmissionsTests(GradingFixture grading, ITestOutputHelper output) : IClassFixture<GradingFixture>
{
    static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Wrong");

    /// <summary>
    /// Each question to one of a kata's known mistakes is a training; each to one of a tokenizer's, some thousand merges.
    /// </summary>
    public static TheoryData<string> Ids =>
        new(Part.Of(Directory.GetDirectories(s_folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)));

    static Problem Read(string id) => new Catalogue(Repository.Problems).Read(id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_wrong_submission_is_refused_told_its_mistake_and_shown_a_small_counterexample(string id)
    {
        var problem = Read(id);
        var seed = TestSeed.Value;
        var (files, named) = (0, 0);
        var sizes = new List<long>();
        Assert.All(Directory.GetFiles(Path.Combine(s_folder, id)).Order(StringComparer.Ordinal), path =>
        {
            var report = grading.Judge.Grade(new(problem, Submission.Read(path), seed), CancellationToken.None);
            Assert.True(
                report.Verdict is Verdict.WrongAnswer or Verdict.RuntimeError or Verdict.MemoryLimitExceeded or Verdict.TimeLimitExceeded,
                $"{path}: {report.Verdict} with seed {seed}");
            files++;
            named += report.Misconceptions.IsEmpty ? 0 : 1;
            // who takes too long may have none
            var smallest = report.Checks.Select(check => check.Counterexample?.Size).OfType<long>().DefaultIfEmpty().Min();
            sizes.Add(smallest);
            var explanations = report.Misconceptions.Select(m => $"{m.Mistake ?? m.Sentence}{(m.Check is null ? "" : "*")}");
            output.WriteLine($"{Path.GetFileName(path),-50} {smallest,3}  {string.Join(" | ", explanations)}");
            if (MistakeLine().Match(File.ReadAllText(path)).Groups["name"].Value is { Length: > 0 } known && known != "none")
            {
                var told = report.Misconceptions
                    .Select(misconception => misconception.Mistake)
                    .OfType<string>()
                    .Order(StringComparer.Ordinal);
                Assert.True(
                    known.Split(" + ").Order(StringComparer.Ordinal).SequenceEqual(told),
                    $"{path}: told {string.Join(" + ", told)} with seed {seed}");
            }
        });
        sizes.Sort();
        output.WriteLine($"{id}: {named} of {files} named; counterexamples: median {sizes[sizes.Count / 2]}, largest {sizes[^1]}");
    }

    [GeneratedRegex("^// mistake: (?<name>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex MistakeLine();
}
