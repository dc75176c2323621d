using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>An input of one's own: against one's own code with <c>try</c>, against somebody's with <c>review</c>.</summary>
public sealed class TryAndReviewTests : IDisposable
{
    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");

    readonly GraderProcess _grader = new();

    static string Mistake(string name) => Path.Combine(s_attention, "mistakes", $"{name}.cs");

    [Fact]
    public void The_reference_solutions_answer_stands_beside_ones_own()
    {
        var wrong = _grader.Run(
            "try", "attention", Mistake("no-scaling"), "--with", "query = [[2, 0]]", "--with", "key = [[3, 0], [1, 0]]");
        Assert.Equal((1, ""), (wrong.ExitCode, wrong.Error));
        Assert.Matches(@"expected +\[ +2\.111", wrong.Out);
        Assert.Matches(@"yours +\[ +2\.035", wrong.Out);
        Assert.Contains("the same as the reference solution's. Where the statement leaves a choice", wrong.Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Without_a_submission_the_reference_solution_answers_alone_and_a_file_may_hold_the_lines()
    {
        var input = _grader.Write("mine.txt", "# one key\nkey = [[7, 7]]\nvalue = [[1]]\nAttention(query, key, value, null)\n");
        var alone = _grader.Run("try", "attention", "--input", input);
        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        Assert.Matches(@"expected +\[ 1 \]", alone.Out);
        Assert.Contains("no attention.cs here yet", alone.Out);
        var solution = Path.Combine(s_attention, "solution.cs");
        var same = _grader.RunAnswering(
            "Attention([[1, 0]], [[1, 0]], [[\"NaN\"]], null)", "try", "attention", solution, "--input", "-");
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("1 answer, the same as the reference solution's.", same.Out);
    }

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("qery = [[1, 0]]", "`qery` gets a value, and no call uses that name; write the whole call instead.")]
    [InlineData("query = [[1, 0]", "--with 'query = [[1, 0]': a value cannot be read")]
    [InlineData("Attend(query)", "--with 'Attend(query)': the contract has no method Attend.")]
    public void A_line_that_cannot_be_read_is_complained_about(string line, string complaint)
    {
        var refused = _grader.Run("try", "attention", "--with", line);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Contains(complaint, refused.Error);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_input_that_no_right_program_can_answer_is_nobodys_fault()
    {
        var ruledOut = _grader.Run(
            "try", "attention", Path.Combine(s_attention, "solution.cs"), "--with", "Attention(query, key, [[1]], null)");
        Assert.Equal(1, ruledOut.ExitCode);
        Assert.Contains("the reference solution fails:", ruledOut.Out);
        Assert.Contains("The statement may rule this input out", ruledOut.Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_review_asks_for_a_line_and_an_input_shows_the_mistake_and_keeps_what_was_said()
    {
        var shown = _grader.RunAnswering(
            "1\nAttention(query, key)\n\nAttention([[0]], [[0]], [[0]], null)\n\nq\n", "review", "attention", "--seed", "3");
        Assert.Equal((1, ""), (shown.ExitCode, shown.Error));
        Assert.Contains("public class Solution", shown.Out);
        Assert.DoesNotContain("rejected by", shown.Out);
        Assert.Contains("line 1: Attention takes 4 arguments, not 2.", shown.Out);
        Assert.Contains("The code answers that rightly. 4 tries are left.", shown.Out);
        Assert.Matches("An input that breaks it:\nAttention\\(", shown.Out);
        Assert.Contains("0 of 2 · line: wrong · input: none that breaks it", shown.Out);
        using var exported = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        var review = Assert.Single(exported.RootElement.GetProperty("reviews").EnumerateArray().ToList());
        Assert.Equal(("attention", 1, 1), (
            review.GetProperty("problem").GetString(), review.GetProperty("line").GetInt32(), review.GetProperty("tries").GetInt32()));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Who_names_the_line_and_repeats_the_input_that_breaks_the_code_gets_both_points()
    {
        var given = _grader.RunAnswering("1\nq\n", "review", "attention", "--seed", "3").Out;
        var input = given.Split("An input that breaks it:\n")[1].Split("\n\n")[0];
        var revealed = given.Split("The example:")[^1];
        var line = revealed.Split('\n').First(row => row.Length > 4 && int.TryParse(row[..4], out _))[..4].Trim();
        var both = _grader.RunAnswering($"{line}\n{input}\n\n", "review", "attention", "--seed", "3");
        Assert.Equal(0, both.ExitCode);
        Assert.Contains("That breaks it:", both.Out);
        Assert.Contains("2 of 2 · line: right · input: breaks it, try 1", both.Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_number_that_the_statement_rules_out_shows_nothing_and_costs_no_try()
    {
        const string Inputs = "LayerNorm([[0, 8]], [1, 1], [0, 0], -1)\n\nLayerNorm([[\"NaN\", 8]], [1, 1], [0, 0], 1)\n\n";
        var tried = _grader.RunAnswering($"1\n{Inputs}q\n", "review", "layer-norm", "--seed", "3").Out;
        Assert.Contains("epsilon = -1 is beyond what the checks ask", tried);
        Assert.Contains("input holds NaN or infinity", tried);
        Assert.Contains("0 of 2", tried);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_difference_that_may_be_rounding_is_told_as_such()
    {
        var rounded = _grader.Write("layer-norm.cs", """
            public class Solution
            {
                public float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon) => new[,] { { -0.9999f, 1.0001f } };
                public (float[,] InputGradient, float[] GainGradient, float[] BiasGradient) LayerNormBackward(
                    float[,] input, float[] gain, float epsilon, float[,] outputGradient) => default;
                public float[,] RmsNorm(float[,] input, float[] gain, float epsilon) => input;
                public (float[,] InputGradient, float[] GainGradient) RmsNormBackward(
                    float[,] input, float[] gain, float epsilon, float[,] outputGradient) => default;
            }
            """);
        var tried = _grader.Run("try", "layer-norm", rounded, "--with", "LayerNorm([[0, 8]], [1, 1], [0, 0], 0.00001)");
        Assert.Equal((0, ""), (tried.ExitCode, tried.Error));
        Assert.Contains("rounding may cost that much", tried.Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void What_cannot_be_compiled_or_is_banned_is_named_and_not_tried()
    {
        var file = _grader.Write("attention.cs", "public class Solution { int x = ; }");
        var refused = _grader.Run("try", "attention", file);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.Contains("cannot be tried: ", refused.Error);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Katas_have_reviews_of_their_own()
    {
        var refused = _grader.Run("review", "sudden-jumps");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Contains("grader inspect sudden-jumps", refused.Error);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_example_of_every_concept_runs_as_its_page_shows_it()
    {
        var keys = _grader.Run("concept").Out.Split('\n').TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[2]).ToList();
        Assert.InRange(keys.Count, 10, 30);
        Assert.All(keys, key =>
        {
            var command = _grader.Run("concept", key).Out.Split("    grader try ")[^1].Split("\n\n")[0]
                .Replace("\\\n", "", StringComparison.Ordinal);
            var arguments = command.Split('\'')
                .Select((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var tried = _grader.Run(["try", .. arguments.SelectMany(words => words)]);
            Assert.True(tried.ExitCode == 0, $"{key}: {tried.Error}{tried.Out}");
        });
    }

    public void Dispose() => _grader.Dispose();
}
