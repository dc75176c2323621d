using Grader.Authoring.Reviewing;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>Code for reviews: where a mistake stands is known, and nothing in it gives the mistake away.</summary>
public sealed class FlawedProgramTests
{
    const string Right = """
        public class Solution
        {
            public float Mean(float[] numbers)
            {
                var sum = 0f;
                foreach (var number in numbers)
                    sum += number;
                return sum / numbers.Length;
            }
        }

        """;

    static readonly SourceFile s_right = new("solution.cs", Right);

    static Mistake Wrong(string text) => new(new SourceFile("wrong.cs", text), "matches the reference", "It is no mean.", null, null, null);

    [Fact]
    public void Comments_go_and_what_stands_in_quotes_stays() => Assert.Equal(
        "var address = \"http://x\";\nvar slash = '/';\nvar quote = \"\\\"\";\n",
        PlainCode.Of(
            "// why\n\n\nvar address = \"http://x\"; // \"so\"\n    // alone\n" +
            "var slash = '/'; // '\nvar quote = \"\\\"\"; // end\n\n"));

    [Fact]
    public void A_mistake_is_told_by_its_line_and_by_what_a_right_program_has_there()
    {
        var mistake = Wrong("// rejected by: x\n" + Right.Replace("numbers.Length", "(numbers.Length - 1)", StringComparison.Ordinal));
        var flawed = Assert.Single(FlawedProgram.From(mistake, [new SourceFile("other.cs", "class Other { }\n"), s_right]));
        Assert.Equal(8, Assert.Single(flawed.Lines));
        Assert.Equal(("return sum / numbers.Length;", "It is no mean."), (flawed.Instead, flawed.Feedback));
        Assert.DoesNotContain("rejected by", flawed.Source.Text);
    }

    [Fact]
    public void Of_several_passages_that_differ_each_is_changed_alone()
    {
        var mistake = Wrong(Right
            .Replace("var sum = 0f", "float sum = 0", StringComparison.Ordinal)
            .Replace("sum / numbers.Length", "sum", StringComparison.Ordinal));
        var flawed = FlawedProgram.From(mistake, [s_right]).ToList();
        Assert.Equal([5, 8], flawed.SelectMany(program => program.Lines));
        Assert.All(flawed, program => Assert.Single(Right.Split('\n').Except(program.Source.Text.Split('\n'))));
    }

    [Fact]
    public void A_program_that_is_like_no_right_one_is_no_mistake_of_it() =>
        Assert.Empty(FlawedProgram.From(Wrong("class Solution\n{\n\n int A;\n\n int B;\n\n int C;\n}\n"), [s_right]));

    [Fact]
    public void A_statement_that_is_left_out_leaves_no_trace_and_the_lines_around_the_gap_are_its_place()
    {
        var start = Right.IndexOf("var sum = 0f;", StringComparison.Ordinal);
        var flawed = FlawedProgram.From(s_right, new Mutation("removed statement", start, "var sum = 0f;".Length, ";"))!;
        Assert.DoesNotContain(" ;", flawed.Source.Text);
        Assert.Equal([3, 4, 5], flawed.Lines.AsEnumerable()); // a bracket is no place
        Assert.Equal("var sum = 0f;", flawed.Instead);
    }

    [Theory]
    [InlineData("early return", "numbers", "return;")]
    [InlineData("condition", "numbers", "true")]
    [InlineData("condition", "numbers", "!(numbers)")]
    public void A_change_that_no_person_would_write_is_left_out(string kind, string before, string after) => Assert.Null(
        FlawedProgram.From(s_right, new Mutation(kind, Right.IndexOf(before, StringComparison.Ordinal), before.Length, after)));

    [Fact]
    public void Needless_brackets_of_a_change_are_left_out()
    {
        var start = Right.IndexOf("numbers.Length;", StringComparison.Ordinal);
        var flawed = FlawedProgram.From(s_right, new Mutation("index", start, "numbers.Length".Length, "(numbers.Length) + 1"))!;
        Assert.Contains("return sum / numbers.Length + 1;", flawed.Source.Text);
    }
}
