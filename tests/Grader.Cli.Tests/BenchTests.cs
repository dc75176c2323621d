using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary><c>grader bench</c> as a user calls it, on a problem with one size, so that it takes seconds.</summary>
public sealed class BenchTests : IDisposable
{
    /// <summary>For what takes a moment on a machine that is not choked.</summary>
    static readonly TimeSpan s_generous = TimeSpan.FromMinutes(1);

    readonly GraderProcess _grader = new();

    public BenchTests()
    {
        void Write(string name, string text) => _grader.Write(Path.Combine("sum", name), text);
        Write("problem.yaml", "title: Sum\ntrack: tests\ndifficulty: easy\nminutes: 1\n");
        Write("statement.md", "# Sum\n");
        Write("contract.cs", "public interface ISum { long Sum(int[] x); }\n");
        Write("starter.cs", "public class Solution { public long Sum(int[] x) => throw new System.NotImplementedException(); }\n");
        Write(
            "solution.cs",
            "public class Solution { public long Sum(int[] x) { var sum = 0L; foreach (var n in x) sum += n; return sum; } }\n");
        Write("checks.csx", """
            MatchesReference("sums", inputs: Gen.Int[-9, 9].Array[0, 9], call: (it, x) => it.Sum(x));
            Bench("sum of n | numbers", sizes: [1_000], input: n => new int[n], call: (it, x) => it.Sum(x), bytes: n => 4 * n);
            """);
        _grader.Write(
            "slow.cs",
            "public class Solution { public long Sum(int[] x) => x.SelectMany(n => new[] { n, 0, 0, 0 }).Sum(n => (long)n); }\n");
        _grader.Write("wrong.cs", "public class Solution { public long Sum(int[] x) => x.Length; }\n");
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_table_shows_both()
    {
        var result = _grader.Run("bench", "sum", "slow.cs", "--short");
        Assert.Equal((0, ""), (result.ExitCode, result.Error)); // no progress bar where nobody sees it
        Assert.Contains("sum of n | numbers", result.Out);
        Assert.Matches(@"yours +1 000 +[\d.]+( ± [\d.]+)? .s +[\d.]+ .?B +\d[\d.]*× slower +[\d.]+ █+", result.Out);
        Assert.Matches(@"reference +1 000 .* 1\.00× ", result.Out);
        Assert.DoesNotContain('\u001b', result.Out);
        Assert.All(result.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Json_holds_the_same_facts()
    {
        var result = _grader.Run("bench", "sum", "slow.cs", "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var report = json.RootElement;
        Assert.Equal((2, "AC", "sum"), (
            report.GetProperty("formatVersion").GetInt32(),
            report.GetProperty("verdict").GetString(),
            report.GetProperty("problem").GetString()));
        var rows = report.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["submission", "reference"], rows.Select(row => row.GetProperty("who").GetString()));
        Assert.True(rows[0].GetProperty("ratio").GetDouble() > 1);
        Assert.Equal(
            rows[0].GetProperty("ratio").GetDouble(),
            rows[0].GetProperty("meanNanoseconds").GetDouble() / rows[1].GetProperty("meanNanoseconds").GetDouble(),
            1e-9);
        Assert.All(rows, row => Assert.True(row.GetProperty("bytesPerSecond").GetDouble() > 0));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Markdown_is_a_table_and_a_wrong_answer_is_said_above_it()
    {
        var result = _grader.Run("bench", "sum", "wrong.cs", "--format", "markdown");
        Assert.Equal(1, result.ExitCode);
        var lines = result.Out.TrimEnd().Split('\n');
        Assert.Contains(lines, line => line.StartsWith("not accepted: WA wrong answer", StringComparison.Ordinal));
        Assert.Contains("| sum of n \\| numbers | n | mean | allocated | ratio | MB/s | |", lines);
        Assert.StartsWith("| reference | 1 000 | ", lines[^1]);
    }

    [Theory]
    [InlineData("names nothing to time", "bench", "getting-worse", "wrong.cs")]
    [InlineData("--short and --full exclude each other", "bench", "sum", "wrong.cs", "--short", "--full")]
    [InlineData("'csv'", "bench", "sum", "wrong.cs", "--format", "csv")]
    public void Wrong_usage_is_one_clear_sentence(string sentence, params string[] arguments)
    {
        var result = _grader.Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains(sentence, result.Error);
        Assert.InRange(result.Error.TrimEnd().Split('\n').Length, 1, 2);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Who_gives_up_leaves_no_process_behind()
    {
        const string Bencher = "Grader.Bencher.dll";
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        _grader.Write(
            "endless.cs",
            "public class Solution { public long Sum(int[] x) { if (x.Length == 1_000) while (true) ; return x.Sum(n => (long)n); } }\n");
        using var grader = _grader.Start("bench", "sum", "endless.cs");
        var bencher = ProcessTree.WaitFor(grader.Id, id => ProcessTree.Runs(id, Bencher), "nothing was timed");
        Process.Start("kill", ["-TERM", grader.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        Assert.True(grader.WaitForExit(s_generous), "grader goes on");
        ProcessTree.WaitForTheEndOf(bencher, Bencher);
    }

    public void Dispose() => _grader.Dispose();
}
