using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

public sealed class BatchTests : IDisposable
{
    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");

    readonly GraderProcess _grader = new();

    public BatchTests()
    {
        _grader.Write("in/right.cs", File.ReadAllText(Path.Combine(s_attention, "solution.cs")));
        _grader.Write("in/wrong.cs", File.ReadAllText(Path.Combine(s_attention, "mistakes", "no-scaling.cs")));
        _grader.Write("in/broken/attention.cs", "public class Solution {");
        _grader.Write(
            "in/exits.cs",
            "public class Solution { public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) " +
            "{ System.Environment.Exit(0); return query; } }");
        _grader.Write("in/notes.txt", "not a submission");
        Directory.CreateDirectory(Path.Combine(_grader.Folder, "in", "empty"));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Each_submission_gets_a_report_and_one_that_ends_its_process_harms_no_other()
    {
        var result = Batch();
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            [("broken", "CE"), ("empty", "CE"), ("exits", "RE"), ("right", "AC"), ("wrong", "WA")],
            Reports()
                .Select(report => (report.GetProperty("id").GetString(), report.GetProperty("report").GetProperty("verdict").GetString()))
                .Order());
        Assert.Contains("5 graded", result.Out);
        // the misconception of wrong.cs
        Assert.Contains("The scores are not divided", string.Concat(Reports().Select(report => report.GetRawText())));
        var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(_grader.Folder, "out", "summary.json"))).RootElement;
        Assert.Equal((5, 2), (summary.GetProperty("submissions").GetInt32(), summary.GetProperty("verdicts").GetProperty("CE").GetInt32()));
        Assert.Single(Reports().Select(report => report.GetProperty("report").GetProperty("seed").GetString()).Distinct());
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Reports_that_are_there_are_never_overwritten_and_a_batch_that_was_cut_off_goes_on()
    {
        Batch();
        var before = File.ReadAllText(Path.Combine(_grader.Folder, "out", "reports.jsonl"));
        var again = Batch();
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--continue", again.Error);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_grader.Folder, "out", "reports.jsonl")));

        var cut = before[..(before.TrimEnd().LastIndexOf('\n') + 40)]; // as a kill in the middle of a line leaves it
        File.WriteAllText(Path.Combine(_grader.Folder, "out", "reports.jsonl"), cut);
        File.AppendAllText(Path.Combine(_grader.Folder, "in", "right.cs"), "// changed");
        var lost = before.TrimEnd().Split('\n')[^1].Contains("\"id\":\"right\"", StringComparison.Ordinal) ? 1 : 2;
        var continued = Batch("--continue");
        Assert.Equal(0, continued.ExitCode);
        Assert.Contains($"{lost} graded", continued.Out);
        Assert.Contains($"{5 - lost} had reports already", continued.Out);
        Assert.StartsWith(cut + "\n", File.ReadAllText(Path.Combine(_grader.Folder, "out", "reports.jsonl")));
        // those that were kept count in the summary
        var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(_grader.Folder, "out", "summary.json"))).RootElement;
        Assert.Equal(
            (5, 5 - lost, 2, 1),
            (summary.GetProperty("submissions").GetInt32(), summary.GetProperty("keptFromBefore").GetInt32(),
                summary.GetProperty("verdicts").GetProperty("CE").GetInt32(),
                summary.GetProperty("verdicts").GetProperty("AC").GetInt32()));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_batch_goes_on_with_the_seed_of_its_reports_and_grades_again_what_the_grader_failed_at()
    {
        Batch();
        var reports = Path.Combine(_grader.Folder, "out", "reports.jsonl");
        File.WriteAllText(reports, File.ReadAllText(reports).Replace("\"verdict\":\"AC\"", "\"verdict\":\"IE\"", StringComparison.Ordinal));
        var other = Batch("--continue", "--seed", "1");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("Leave out --seed", other.Error);
        Assert.Contains("1 graded", Batch("--continue").Out);
        Assert.Single(Reports().Select(report => report.GetProperty("report").GetProperty("seed").GetString()).Distinct());
        var summary = File.ReadAllText(Path.Combine(_grader.Folder, "out", "summary.json"));
        Assert.Contains("nothing is graded", Batch("--continue").Error);
        Assert.Equal(summary, File.ReadAllText(Path.Combine(_grader.Folder, "out", "summary.json")));
    }

    [Theory]
    [InlineData("attention", "nowhere", "out", "no such folder")]
    [InlineData("no-such-problem", "in", "out", "There is no problem named")]
    [InlineData("attention", "in/empty", "out", "no .cs or .csx file")]
    public void Wrong_use_is_one_sentence(string problem, string folder, string output, string says)
    {
        var result = _grader.Run("batch", "--problem", problem, folder, "--output", output);
        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains(says, result.Error);
    }

    public void Dispose() => _grader.Dispose();

    GraderProcess.Result Batch(params string[] more) => _grader.Run(["batch", "--problem", "attention", "in", "--output", "out", .. more]);

    List<JsonElement> Reports() =>
        [.. File.ReadAllLines(Path.Combine(_grader.Folder, "out", "reports.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];
}
