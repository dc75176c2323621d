using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>
/// Submissions of one batch that are written against each other: nobody is accepted for what another wrote, and nobody's report is
/// another's.
/// </summary>
[Trait("Tier", "full")]
public sealed class RivalsInABatchTests : IDisposable
{
    const string Own =
        "public class Solution { public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) => value; }";

    readonly GraderProcess _grader = new();

    [Fact]
    public void Who_points_to_anothers_work_is_not_accepted_for_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // making links needs privileges there
        }
        var right = File.ReadAllText(Path.Combine(Repository.Problems, "transformers", "attention", "solution.cs"));
        _grader.Write("in/ada.cs", right);
        _grader.Write("in/bob/solution.cs", right);
        Link("in/eve-file.cs", "ada.cs");
        Link("in/eve-folder", "bob");
        Link("in/eve-solution.cs", Path.Combine(Repository.Problems, "transformers", "attention", "solution.cs"));
        Link("in/eve-accepted", Path.Combine(Repository.Problems, "transformers", "attention", "accepted"));
        _grader.Write("in/eve-loads.csx", "#load \"ada.cs\"");
        _grader.Write("in/eve-loads-upwards.csx", "#load \"../in/ada.cs\"");
        _grader.Write("in/eve-loads-by-path.csx", $"#load \"{Path.Combine(_grader.Folder, "in", "ada.cs")}\"");
        _grader.Write("in/eve-has-a-link/attention.cs", "// empty");
        Link("in/eve-has-a-link/more.cs", "../ada.cs");
        _grader.Write("in/eve-loads-a-neighbour/attention.csx", "#load \"../bob/solution.cs\"");
        _grader.Write("in/bob.cs", Own); // an id that is taken
        _grader.Write("in/ADA.cs", Own);
        _grader.Write("in/reports.jsonl", "{\"id\":\"ada\"}");
        var ofAda = Quoted("in/ada.cs");
        var reading = $"{{ File.WriteAllText({ofAda}, \"\"); throw new Exception(File.ReadAllText({ofAda})); }}";
        var reads = $"{reading} float[,] X(float[,] value) => value";
        _grader.Write("in/eve-reads.cs", Own.Replace("=> value", reads, StringComparison.Ordinal));

        var result = _grader.Run("batch", "--problem", "attention", "in", "--output", "out");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var reports = File.ReadAllLines(Path.Combine(_grader.Folder, "out", "reports.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var ids = reports.Select(report => report.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(14, ids.Count);
        var accepted = reports
            .Where(report => report.GetProperty("report").GetProperty("verdict").GetString() == "AC")
            .Select(report => report.GetProperty("id").GetString()!);
        Assert.Equal(["ada", "bob"], accepted.Order(StringComparer.Ordinal));
        Assert.Equal(right, File.ReadAllText(Path.Combine(_grader.Folder, "in", "ada.cs")));
        Assert.All(reports.Where(report => report.GetProperty("id").GetString()!.StartsWith("eve", StringComparison.Ordinal)),
            // a line of what ada wrote
            report => Assert.DoesNotContain("Vaswani", report.GetRawText(), StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _grader.Dispose();

    void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_grader.Folder, name), target);

    string Quoted(string name) => $"\"{Path.Combine(_grader.Folder, name)}\"";
}
