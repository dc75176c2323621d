using System.Globalization;
using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>The plan until an interview, what is due today, and question cards, as a candidate uses them.</summary>
public sealed class PlanTests : IDisposable
{
    static readonly string s_solution = Path.Combine(Repository.Problems, "tokenizers", "word-tokenizer", "solution.cs");

    readonly GraderProcess _grader = new();

    static string InDays(int days) =>
        DateTimeOffset.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    JsonElement Exported()
    {
        using var json = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        return json.RootElement.Clone();
    }

    [Fact]
    public void Six_answers_a_day_and_the_time_make_a_plan_that_begins_with_the_weak_round()
    {
        var made = _grader.RunAnswering("y\npartly\nx\nno\ny\ny\ny\nsoon\n4\n\n6\n", "plan");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("Type yes, partly or no", made.Out);
        Assert.Contains("A day after today", made.Out);
        Assert.Contains("in 28 days", made.Out);
        Assert.Contains("60 min a day, 6 days a week", made.Out);
        Assert.Contains("coding is the weak round", made.Out);
        Assert.Contains("Before you move on from coding", made.Out);
        var plan = Assert.Single(Exported().GetProperty("plans").EnumerateArray().ToList());
        Assert.Equal(
            ["yes", "partly", "no", "yes", "yes", "yes"],
            plan.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()));
        Assert.Equal(InDays(28), plan.GetProperty("interview").GetString());
    }

    [Fact]
    public void A_plan_that_is_not_answered_to_the_end_is_none()
    {
        var ended = _grader.RunAnswering("y\ny\n", "plan");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("No plan was made", ended.Error);
        Assert.Empty(Exported().GetProperty("plans").EnumerateArray());
    }

    [Theory]
    [InlineData("--answers", "y,y,y")]
    [InlineData("--answers", "y,y,y,y,y,maybe")]
    [InlineData("--interview", "2020-01-01")]
    [InlineData("--interview", "soon")]
    [InlineData("--minutes", "5")]
    [InlineData("--days", "8")]
    public void What_cannot_be_read_is_refused_before_anything_is_asked(string option, string value)
    {
        var refused = _grader.Run("plan", option, value);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.StartsWith(option, refused.Error);
        Assert.EndsWith($"{value}`.\n", refused.Error.Replace($" {value}.\n", $" {value}`.\n", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_accepted_problem_ticks_its_block_and_the_checklist()
    {
        _grader.Run("plan", "--answers", "y,y,n,y,y,y", "--interview", InDays(28), "--days", "7");
        Assert.Contains("grader start word-tokenizer --timed", _grader.Run("today").Out);
        Assert.Equal(0, _grader.Run("run", "word-tokenizer", s_solution).ExitCode);
        Assert.DoesNotContain("start word-tokenizer", _grader.Run("today").Out);
        var plan = _grader.Run("plan").Out;
        Assert.Matches("✓ word-tokenizer +20 min", plan);
        Assert.Contains("✓ write a basic tokenizer from scratch, without a reference (word-tokenizer)", plan);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_plan_goes_into_a_calendar_and_into_markdown_and_overwrites_nothing()
    {
        _grader.Run("plan", "--answers", "n,n,n,n,n,n", "--interview", InDays(35));
        Assert.Equal(0, _grader.Run("plan", "--export", "plan.ics").ExitCode);
        var calendar = File.ReadAllText(Path.Combine(_grader.Folder, "plan.ics"));
        Assert.StartsWith("BEGIN:VCALENDAR", calendar);
        Assert.Contains($"DTSTART;VALUE=DATE:{InDays(35).Replace("-", "", StringComparison.Ordinal)}", calendar);
        Assert.Contains("SUMMARY:Interview", calendar);
        Assert.Equal(0, _grader.Run("plan", "--export", "plan.md").ExitCode);
        Assert.Contains("- [ ] ", File.ReadAllText(Path.Combine(_grader.Folder, "plan.md")));
        _grader.Write("plan.md", "my notes");
        Assert.Contains("is already here and stays as it is", _grader.Run("plan", "--export", "plan.md").Error);
        Assert.Equal("my notes", File.ReadAllText(Path.Combine(_grader.Folder, "plan.md")));
        Assert.Contains(".md", _grader.Run("plan", "--export", "plan.pdf").Error);
    }

    [Fact]
    public void A_card_is_asked_with_its_constraint_and_follow_ups_and_what_is_typed_is_kept_though_nothing_is_rated()
    {
        var asked = _grader.RunAnswering("it is quadratic\n\n", "cards", "fundamentals");
        Assert.Contains("The interviewer adds: ", asked.Out);
        Assert.DoesNotContain("strong: ", asked.Out);
        var kept = Assert.Single(Exported().GetProperty("cards").EnumerateArray().ToList());
        Assert.Equal("it is quadratic\n", kept.GetProperty("notes").GetString());
        Assert.False(kept.TryGetProperty("rating", out _));
        var rated = _grader.RunAnswering(string.Concat(Enumerable.Repeat("\n", 8)) + "x\nstrong\n", "cards", "fundamentals");
        Assert.Contains("- strong: ", rated.Out);
        Assert.Equal("strong", Exported().GetProperty("cards")[1].GetProperty("rating").GetString());
        Assert.Matches("strong .*\\d", _grader.Run("cards", "fundamentals", "--list").Out);
        Assert.Contains("No card is due", _grader.Run("cards", "--due").Out);
        Assert.Contains("the nearest is fundamentals", _grader.Run("cards", "fundamentls").Error);
    }

    [Fact]
    public void Reset_puts_the_starter_back_and_keeps_what_was_written()
    {
        _grader.Write("attention.cs", "// mine");
        _grader.Write("attention.1.cs", "// older");
        Assert.Contains("attention.cs is attention.2.cs now", _grader.Run("reset", "attention").Out);
        Assert.Equal("// mine", File.ReadAllText(Path.Combine(_grader.Folder, "attention.2.cs")));
        Assert.Equal("// older", File.ReadAllText(Path.Combine(_grader.Folder, "attention.1.cs")));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Problems, "transformers", "attention", "starter.cs")),
            File.ReadAllText(Path.Combine(_grader.Folder, "attention.cs")));
        Assert.Contains("The clock runs: 10 minutes", _grader.Run("reset", "attention", "--timed", "--minutes", "10").Out);
        Assert.Matches(@"clock 0:\d\d of 10:00", _grader.Run("list").Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_earlier_attempt_is_listed_compared_and_brought_back()
    {
        var first = _grader.Write("word-tokenizer.cs", "public class Solution { }\n");
        _grader.Run("run", "word-tokenizer");
        File.WriteAllText(first, "public class Solution\n{\n    // second\n}\n");
        Assert.Matches(@"1 +\d{4}-\d\d-\d\d \d\d:\d\d +CE", _grader.Run("attempts", "word-tokenizer").Out);
        Assert.Equal("public class Solution { }\n", _grader.Run("attempts", "word-tokenizer", "--show", "1").Out);
        Assert.Contains("+     // second", _grader.Run("attempts", "word-tokenizer", "--diff", "1").Out);
        Assert.Contains("word-tokenizer.cs is attempt 1 again", _grader.Run("attempts", "word-tokenizer", "--restore", "1").Out);
        Assert.Equal("public class Solution { }\n", File.ReadAllText(first));
        Assert.Contains("// second", File.ReadAllText(Path.Combine(_grader.Folder, "word-tokenizer.1.cs")));
        Assert.Contains("numbered from 1 to 1", _grader.Run("attempts", "word-tokenizer", "--show", "2").Error);
    }

    public void Dispose() => _grader.Dispose();
}
