using System.Text.Json;

namespace Grader.Cli.Tests;

/// <summary>A mock interview from its first question to its scorecard.</summary>
public sealed class MockTests : IDisposable
{
    /// <summary>Empty lines lead through the follow-ups of any card, and are asked again where a rating is asked for.</summary>
    const string Card = "one note\n\n\n\n\n\n\n\n\nw\n";

    readonly GraderProcess _grader = new();

    JsonElement Exported()
    {
        using var json = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        return json.RootElement.Clone();
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_interview_asks_all_its_parts_and_ends_with_a_scorecard_that_can_be_seen_again()
    {
        var taken = _grader.RunAnswering($"show\nwhat\nnext\ny\n{Card}next\ny\n1\nq\n", "mock", "--seed", "5");
        Assert.Equal((0, ""), (taken.ExitCode, taken.Error));
        string[] parts = ["Part 1 of 4", "Part 2 of 4: a question", "Part 3 of 4: a coding problem", "Part 4 of 4: a code review"];
        Assert.All(parts, part => Assert.Contains(part, taken.Out));
        Assert.Matches("coding in time, with edge cases +weak\n    [a-z-]+: nothing was handed in", taken.Out);
        Assert.Matches("explanation +weak\n    [a-z-]+: your own rating", taken.Out);
        Assert.Contains("Practise next: grader", taken.Out);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_grader.Folder, "mock-00000005"), "*.cs"));
        Assert.EndsWith(_grader.Run("mock", "--scorecard").Out, taken.Out);
        var mock = Assert.Single(Exported().GetProperty("mocks").EnumerateArray().ToList());
        Assert.Equal(4, mock.GetProperty("parts").GetArrayLength());
        Assert.Equal(45, mock.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("minutes").GetInt32()));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_interview_that_is_interrupted_goes_on_where_it_was_from_any_folder()
    {
        var interrupted = _grader.RunAnswering($"next\ny\n", "mock", "--seed", "5");
        Assert.Equal(1, interrupted.ExitCode);
        Assert.Contains("`grader mock` goes on with it", interrupted.Out);
        var other = Directory.CreateDirectory(Path.Combine(_grader.Folder, "elsewhere")).FullName;
        var goesOn = _grader.RunIn(other, "mock").Out;
        Assert.Contains("which goes on · seed 00000005", goesOn);
        Assert.Contains("Part 2 of 4", goesOn);
        Assert.DoesNotContain("Part 1 of 4", goesOn);
        Assert.Empty(Directory.GetFileSystemEntries(other));
        Assert.Contains("with seed 00000005 waits", _grader.Run("mock", "--seed", "6").Error);
        Assert.Contains("Part 1 of 4", _grader.RunAnswering("q\n", "mock", "--afresh").Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void What_is_handed_in_during_a_part_counts_for_it()
    {
        var begun = _grader.RunAnswering("q\n", "mock", "--seed", "5").Out;
        Assert.Contains("Write mock-00000005", begun);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_grader.Folder, "mock-00000005"), "*.cs"));
        var problem = Path.GetFileNameWithoutExtension(file);
        var folder = Directory.GetDirectories(Grader.Testing.Repository.Problems, problem, SearchOption.AllDirectories).Single();
        File.Copy(Path.Combine(folder, "solution.cs"), file, overwrite: true);
        var taken = _grader.RunAnswering($"run\nnext\n{Card}next\ny\n0\n", "mock").Out;
        Assert.Matches($"{problem}: .*accepted after 0:[0-9]+ of 20:00, try 1", taken);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_file_that_is_missing_ends_no_interview()
    {
        _grader.RunAnswering("q\n", "mock", "--seed", "5");
        var folder = Path.Combine(_grader.Folder, "mock-00000005");
        var file = Assert.Single(Directory.GetFiles(folder, "*.cs"));
        using var process = _grader.Start("mock");
        process.StandardInput.WriteLine("show");
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains("run grades it", StringComparison.Ordinal))
        {
        }
        File.Delete(file);
        process.StandardInput.Write("run\nq\n");
        process.StandardInput.Close();
        var rest = process.StandardOutput.ReadToEnd();
        Assert.Contains("there is no such file", rest);
        Assert.Contains("`grader mock` goes on with it", rest);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_partner_gets_the_questions_with_what_tells_answers_apart()
    {
        var script = _grader.Run("mock", "--interviewer", "--minutes", "60", "--seed", "5");
        Assert.Equal((0, ""), (script.ExitCode, script.Error));
        Assert.Contains("# Mock interview, 60 minutes", script.Out);
        Assert.Contains("\nStrong: ", script.Out);
        Assert.Matches("An input that breaks it|Nothing is wrong with it", script.Out);
        Assert.Empty(Exported().GetProperty("mocks").EnumerateArray());
    }

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("--minutes", "30")]
    [InlineData("--scorecard", null)]
    public void What_makes_no_sense_is_refused(string option, string? value)
    {
        var refused = _grader.Run(["mock", option, .. value is null ? [] : new[] { value }]);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
    }

    public void Dispose() => _grader.Dispose();
}
