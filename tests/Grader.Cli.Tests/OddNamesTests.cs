using System.Diagnostics;
using System.Text.Json;

namespace Grader.Cli.Tests;

/// <summary>Files as other people name them.</summary>
public sealed class OddNamesTests : IDisposable
{
    const string Broken = "public class Solution {"; // a verdict without a run

    readonly GraderProcess _grader = new();

    [Fact]
    [Trait("Tier", "full")]
    public void In_a_batch_each_has_a_report_and_the_others_do_not_suffer()
    {
        foreach (var name in new[] { "a [1].cs", "b+c.cs", "-rf.cs", "ada.cs", "ada/solution.cs", "🙃.cs" })
        {
            _grader.Write("in/" + name, Broken);
        }
        List<string> expected = ["a [1]", "b+c", "-rf", "ada.cs", "ada", "🙃"];
        if (OperatingSystem.IsLinux())
        {
            _grader.Write("in/x\ny\u001b[31m.cs", Broken);
            WriteWithRawName("in/m\\374ller.cs"); // ü in Latin-1
            expected.AddRange(["x\ny\u001b[31m", "m\uFFFDller"]);
        }
        _grader.Write(
            "in/load.csx",
            "#load \"neighbour.csx\"\nfloat[,] Attention(float[,] q, float[,] k, float[,] v, bool[,]? m) => Same(q);");
        _grader.Write("in/neighbour.csx", "float[,] Same(float[,] query) => query;");
        _grader.Write("in/__MACOSX/._ada.cs", "\0\u0005");
        expected.AddRange(["load", "neighbour"]);

        var result = _grader.Run("batch", "--problem", "attention", "in/", "--output", "in/out/");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.DoesNotContain('\u001b', result.Out);
        var reports = File.ReadAllLines(Path.Combine(_grader.Folder, "in", "out", "reports.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(report => report.GetProperty("id").GetString()!, report => report.GetProperty("report"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), reports.Keys.Order(StringComparer.Ordinal));
        Assert.All(reports.Values, report => Assert.Equal("CE", report.GetProperty("verdict").GetString()));
        Assert.Contains("neighbour.csx", Message(reports["load"]));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal("its name is no UTF-8; rename it", Message(reports["m\uFFFDller"]));
        }
    }

    [Fact]
    [Trait("Tier", "full")]
    public void One_that_begins_with_a_dash_is_graded_behind_two_dashes()
    {
        _grader.Write("-rf.cs", Broken);
        var result = _grader.Run("run", "attention", "--", "-rf.cs");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("-rf.cs:1:", result.Out);
    }

    public void Dispose()
    {
        if (OperatingSystem.IsLinux())
        {
            Process.Start("rm", ["-rf", Path.Combine(_grader.Folder, "in")]).WaitForExit(); // .NET cannot delete what it cannot name
        }
        _grader.Dispose();
    }

    static string Message(JsonElement report) => report.GetProperty("diagnostics")[0].GetProperty("message").GetString()!;

    /// <summary>.NET can neither write such a name nor read it.</summary>
    /// <param name="name">As printf takes it.</param>
    void WriteWithRawName(string name)
    {
        string[] command = ["-c", "echo 'class Solution { }' > \"$(printf \"$1\")\"", "sh", name];
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", command) { WorkingDirectory = _grader.Folder })!;
        shell.WaitForExit();
    }
}
