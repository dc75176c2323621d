using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>What the command line does for katas alone: look, diagnose, fix.</summary>
public sealed class KataCommandTests : IDisposable
{
    readonly GraderProcess _grader = new();

    [Fact]
    [Trait("Tier", "full")]
    public void Inspect_shows_the_starter_on_the_terminal_and_writes_a_page_that_needs_nothing_else()
    {
        var result = _grader.Run("inspect", "deep-network", "--seed", "1", "--html", "page.html");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("0._linear.weight", result.Out);
        Assert.All(result.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
        var page = File.ReadAllText(Path.Combine(_grader.Folder, "page.html"));
        Assert.DoesNotContain("{{", page[..page.IndexOf("<script>", StringComparison.Ordinal)]);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", "", StringComparison.Ordinal));
        var start = page.IndexOf("application/json\">", StringComparison.Ordinal) + "application/json\">".Length;
        using var recording = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
        Assert.Equal(300, recording.RootElement.GetProperty("series").GetProperty("loss").GetArrayLength());
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_first_diagnosis_is_recorded_before_the_fix_and_told_apart_from_it()
    {
        var kata = Path.Combine(Repository.Problems, "debugging", "getting-worse");
        _grader.Run("start", "getting-worse");
        var wrong = _grader.RunAnswering("learning-rate-too-high\n33\nloss-is-noise\nn\n", "diagnose", "getting-worse");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("the cause is not learning-rate-too-high", wrong.Out);
        Assert.DoesNotContain("the cause is misaligned-labels", wrong.Out);
        Assert.Contains(
            "// diagnosis: learning-rate-too-high\n// line: 33\n// evidence: loss-is-noise\n",
            File.ReadAllText(Path.Combine(_grader.Folder, "getting-worse.cs")));
        var fixedRun = _grader.Run("run", "getting-worse", Path.Combine(kata, "mistakes", "wrong-diagnosis.cs"));
        Assert.DoesNotContain("right first time", fixedRun.Out);
        var right = _grader.RunAnswering("misaligned-labels\n91\npairs-differ-by-epoch\n\n", "diagnose", "getting-worse");
        Assert.Equal(0, right.ExitCode);
        Assert.Contains("stands another diagnosis:\n\n// diagnosis: learning-rate-too-high\n", right.Out);
        Assert.Contains(
            "getting-worse.cs keeps its lines, for nothing that you wrote is overwritten unasked; `grader run` reads those.",
            right.Out);
        Assert.Contains("// diagnosis: learning-rate-too-high", File.ReadAllText(Path.Combine(_grader.Folder, "getting-worse.cs")));
        Assert.Contains(
            "the diagnosis was right after 3 tries",
            _grader.Run("run", "getting-worse", Path.Combine(kata, "solution.cs")).Out);
        var replaced = _grader.RunAnswering("misaligned-labels\n91\npairs-differ-by-epoch\n\ny\n", "diagnose", "getting-worse");
        Assert.Contains("It stands at the top of getting-worse.cs, where `grader run` reads it.", replaced.Out);
        Assert.Equal(
            File.ReadAllText(Path.Combine(kata, "starter.cs")).Replace(
                "diagnosis: ?\n// line: ?\n// evidence: ?",
                "diagnosis: misaligned-labels\n// line: 91\n// evidence: pairs-differ-by-epoch",
                StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(_grader.Folder, "getting-worse.cs")));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_fix_without_the_right_diagnosis_is_told_so()
    {
        var kata = Path.Combine(Repository.Problems, "debugging", "getting-worse");
        var solution = File.ReadAllText(Path.Combine(kata, "solution.cs"));
        var blind = _grader.Write("blind.cs", solution.Replace("misaligned-labels", "dead-relu", StringComparison.Ordinal));
        Assert.Contains("fixed without knowing why", _grader.Run("run", "getting-worse", blind).Out);
    }

    [Fact]
    public void A_file_that_is_called_by_an_earlier_id_of_its_problem_is_graded()
    {
        _grader.Write("vanishing-gradients.cs", "public class Solution {");
        var result = _grader.Run("run", "vanishing-gradients");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("deep-network · debugging", result.Out);
        Assert.Contains("vanishing-gradients.cs", result.Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Looks_are_handed_out_one_by_one_and_counted_in_the_score()
    {
        var looked = _grader.RunAnswering("batches\nwhat\ncu\nba\nq\n", "inspect", "getting-worse", "--seed", "1", "--on-request");
        Assert.Equal((0, ""), (looked.ExitCode, looked.Error));
        Assert.Contains("labels fed", looked.Out);
        Assert.Contains("loss", looked.Out);
        Assert.DoesNotContain("weights,", looked.Out); // nobody asked for the layers
        Assert.Contains("2 looks of 5.", looked.Out);
        _grader.RunAnswering("misaligned-labels\n91\npairs-differ-by-epoch\n\n", "diagnose", "getting-worse");
        _grader.Run("start", "getting-worse");
        _grader.RunAnswering("misaligned-labels\n91\npairs-differ-by-epoch\n\ny\n", "diagnose", "getting-worse");
        Assert.Contains("the diagnosis was right first time, with 2 looks", _grader.Run("run", "getting-worse").Out);
    }

    [Fact]
    public void A_kata_can_be_diagnosed_by_reading_its_code_alone()
    {
        var read = _grader.RunAnswering("misaligned-labels\n91\npairs-differ-by-epoch\n\n", "diagnose", "getting-worse", "--read-only");
        Assert.Equal(0, read.ExitCode);
        Assert.Contains("5:00 with the code and without a run", read.Out);
        Assert.Contains("Right. First time.", read.Out);
        Assert.Matches("By reading alone, in 0:[0-9]+ of 5:00\\.", read.Out);
    }

    [Fact]
    public void A_diagnosis_that_breaks_off_is_not_recorded()
    {
        Assert.Contains("Nothing is recorded", _grader.RunAnswering("dead-relu\nten\n", "diagnose", "getting-worse").Error);
        using var exported = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        Assert.Equal(0, exported.RootElement.GetProperty("diagnoses").GetArrayLength());
        Assert.Equal(2, _grader.RunAnswering("", "diagnose", "attention").ExitCode);
    }

    public void Dispose() => _grader.Dispose();
}
