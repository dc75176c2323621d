using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary><c>grader explain</c>: what changes when a line is changed.</summary>
[Trait("Tier", "full")]
public sealed class ExplainTests : IDisposable
{
    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");

    readonly GraderProcess _grader = new();

    [Fact]
    public void Explain_asks_about_changed_lines_of_an_accepted_submission_and_records_the_answers()
    {
        var typed = string.Concat(Enumerable.Repeat("1\n", 10));
        var result = _grader.RunAnswering(typed, "explain", "attention", Path.Combine(s_attention, "solution.cs"), "--seed", "7");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(10, result.Out.Split("What happens when").Length - 1);
        Assert.Contains("numbers of the answer become NaN", result.Out); // what comes of it, and not which check fails
        Assert.Contains("IndexOutOfRangeException", result.Out);
        Assert.Equal(10, result.Out.Split("Right.").Length - 1 + result.Out.Split("No.").Length - 1);
        using var exported = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        var answers = exported.RootElement.GetProperty("explained").EnumerateArray().ToList();
        Assert.Equal(10, answers.Select(answer => answer.GetProperty("line").GetInt32()).Distinct().Count());
        Assert.All(answers, answer => Assert.Equal(
            answer.GetProperty("right").GetBoolean(),
            answer.GetProperty("chosen").GetString() == answer.GetProperty("answer").GetString()));
    }

    [Fact]
    public void Explain_asks_nothing_about_a_submission_that_is_not_accepted()
    {
        var result = _grader.Run("explain", "attention", Path.Combine(s_attention, "mistakes", "no-scaling.cs"));
        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.Contains("is not accepted yet (WA)", result.Error);
    }
    public void Dispose() => _grader.Dispose();
}
