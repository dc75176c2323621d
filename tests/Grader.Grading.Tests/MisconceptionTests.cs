using Grader.Checks;
using Grader.Grading.Judging;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>What a report says about the kind of a mistake.</summary>
public sealed class MisconceptionTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string MatchesLists = "MatchesReference(\"c\", inputs: Gen.Int[0, 300].Array[0, 6], call: (it, x) => it.Echo(x));";

    const string MatchesTexts =
        "MatchesReference(\"c\", inputs: Gen.String[Gen.Char[\"abAB \"], 0, 9].Select(text => new Input(text)), call: (it, x) => "
            + "it.Echo(x.Text));\n"
        + "public sealed record Input(string Text);";

    const string MatchesMatrices = """
        var number = Gen.Int[-9, 9].Select(i => i / 2f);
        var matrices =
            from rows in Gen.Int[1, 4]
            from columns in Gen.Int[1, 4]
            from flat in number.Array[rows * columns]
            select new Input(Matrix(flat, rows, columns));
        static float[,] Matrix(float[] flat, int rows, int columns)
        {
            var matrix = new float[rows, columns];
            Buffer.BlockCopy(flat, 0, matrix, 0, 4 * flat.Length);
            return matrix;
        }
        MatchesReference("c", inputs: matrices, call: (it, x) => it.Echo(x.Matrix), within: _ => Tolerance.Float32);
        public sealed record Input([Dims("rows", "columns")] float[,] Matrix);
        """;

    static string ElementByElement(string element) => $$"""
        public class Solution
        {
            public float[,] Echo(float[,] x)
            {
                var y = new float[x.GetLength(0), x.GetLength(1)];
                for (var i = 0; i < y.GetLength(0); i++)
                    for (var j = 0; j < y.GetLength(1); j++)
                        {{element}};
                return y;
            }
        }
        """;

    [Theory]
    [InlineData("x.Select(i => i < 256 ? i : i + 1).ToArray()", "every id from 256 on were 1 too large", "Gen.Int[250, 262]")]
    [InlineData("[.. x, 7]", "an item were appended to the answer")]
    public void A_wrong_list_is_recognised_by_what_became_of_the_right_one(string answer, string asIf, string items = "Gen.Int[0, 300]")
    {
        using var echo = new EchoProblem("int[]", MatchesLists.Replace("Gen.Int[0, 300]", items, StringComparison.Ordinal));
        var report = grading.Grade(echo.Problem, $"public class Solution {{ public int[] Echo(int[] x) => {answer}; }}");
        Assert.Equal($"It behaves exactly as if {asIf}.", Assert.Single(report.Misconceptions).Sentence);
    }

    [Theory]
    [InlineData("y[i, j] = x[i, j] + 0.5f", "0.5 were added to every number of the answer")]
    [InlineData(
        "y[i, j] = x[i, j] * (1 + i + Math.Abs(x[i, 0]))",
        "each row of the answer were multiplied by a number of its own: look at what each row of weights sums to")]
    public void A_wrong_matrix_is_recognised_by_what_became_of_the_right_one(string element, string asIf)
    {
        using var echo = new EchoProblem("float[,]", MatchesMatrices);
        var report = grading.Grade(echo.Problem, ElementByElement(element));
        Assert.Equal($"It behaves exactly as if {asIf}.", Assert.Single(report.Misconceptions).Sentence);
    }

    [Fact]
    public void An_answer_that_is_right_for_another_input_is_recognised()
    {
        const string Right = "x + x.Length + (x.StartsWith('a') ? 1 : 2)";
        using var echo = new EchoProblem("string", MatchesTexts, Right);
        var report = grading.Grade(
            echo.Problem, $"public class Solution {{ public string Echo(string x) {{ x = x.Trim(); return {Right}; }} }}");
        Assert.Equal("It behaves exactly as if the text were trimmed.", Assert.Single(report.Misconceptions).Sentence);
    }

    [Theory]
    [InlineData(
        "x + x.Length + (x.StartsWith('a') ? 1 : 2)",
        "x = x.Length > 0 ? x[1..] : x;",
        "When the text is not empty, it behaves exactly as if the text began at its second character.")]
    [InlineData(
        "x + 'b'",
        "if (x.Any(char.IsUpper)) throw new InvalidOperationException();",
        "It fails exactly when the x of Echo holds an upper-case letter.")]
    [InlineData("x + 'b'", "if (x.Length >= 4) x = x[..3];", "It fails exactly when the length of the x of Echo is 4 or more.")]
    public void Where_it_is_wrong_is_said_when_one_trait_of_the_input_decides(string right, string slip, string sentence)
    {
        using var echo = new EchoProblem("string", MatchesTexts, right);
        var report = grading.Grade(echo.Problem, $"public class Solution {{ public string Echo(string x) {{ {slip} return {right}; }} }}");
        Assert.Equal(sentence, Assert.Single(report.Misconceptions).Sentence);
    }

    [Fact]
    public void A_known_mistake_that_is_made_under_one_circumstance_only_is_named_with_it()
    {
        using var echo = new EchoProblem(
            "string", "MatchesReference(\"c\", inputs: Gen.String[Gen.Char[\"abAB \"], 0, 9], call: (it, x) => it.Echo(x));");
        echo.AddMistake(
            "doubled",
            "// rejected by: c\n// feedback: The text comes twice.\npublic class Solution { public string Echo(string x) => x + x; }");
        var report = grading.Grade(echo.Problem, "public class Solution { public string Echo(string x) => x.Contains(' ') ? x + x : x; }");
        Assert.Equal("When the x of Echo holds white space: The text comes twice.", Assert.Single(report.Misconceptions).Sentence);
        Assert.Equal("doubled", report.Misconceptions[0].Mistake);
    }

    [Fact]
    public void A_known_mistake_is_named_and_another_wrong_answer_is_not_taken_for_it()
    {
        using var echo = new EchoProblem("int[]", MatchesLists);
        echo.AddMistake(
            "largest-capped",
            "// rejected by: c\n// feedback: Numbers above 200 are cut off.\n// hint: 2\n" +
            "public class Solution { public int[] Echo(int[] x) => x.Select(i => Math.Min(i, 200)).ToArray(); }");
        const string Capped = "public class Solution { public int[] Echo(int[] x) "
            + "{ var y = x.ToArray(); for (var i = 0; i < y.Length; i++) if (y[i] > 200) y[i] = 200; return y; } }";
        var known = Assert.Single(grading.Grade(echo.Problem, Capped).Misconceptions);
        Assert.Equal(("Numbers above 200 are cut off.", "largest-capped", 2), (known.Sentence, known.Mistake, known.Hint));
        const string CappedLower = "public class Solution { public int[] Echo(int[] x) => x.Select(i => Math.Min(i, 199)).ToArray(); }";
        var other = Assert.Single(grading.Grade(echo.Problem, CappedLower).Misconceptions);
        Assert.Equal(
            ("It fails exactly when the largest absolute value in the x of Echo is 200 or more.", null),
            (other.Sentence, other.Mistake));
    }

    /// <summary>Each fault shows in answers for which a rule or a trait fits by chance, and no trait that is known decides.</summary>
    [Theory]
    [InlineData("x.Length > 2 && x[0] + x[^1] > 300 ? [.. x.Select(i => i + 1)] : x")]
    public void What_no_known_trait_decides_is_not_explained_whatever_fits_by_chance(string answer) => IsNotExplained(answer);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("x.Sum() > 600 ? [] : x")]
    [InlineData("x.Length > 1 && x[0] > 100 && x[1] > 100 ? [-1] : x")]
    [InlineData("x.Length > 1 && x[1] % 7 > 2 ? [.. x.Skip(1)] : x")]
    public void Nor_is_another_fault_that_no_known_trait_decides(string answer) => IsNotExplained(answer);

    void IsNotExplained(string answer)
    {
        using var echo = new EchoProblem("int[]", MatchesLists);
        for (var seed = 1u; seed <= 6; seed++)
        {
            var source = $"public class Solution {{ public int[] Echo(int[] x) => {answer}; }}";
            var submission = new Submission("a.cs", [new("a.cs", source)]);
            var report = grading.Judge.Grade(new(echo.Problem, submission, new(seed)), CancellationToken.None);
            Assert.True(
                report.Verdict == Verdict.WrongAnswer && report.Misconceptions.IsEmpty,
                $"seed {seed}: {report.Verdict}: {report.Misconceptions.FirstOrDefault()?.Sentence}");
        }
    }

    [Theory]
    [InlineData("Gen.Int[0, 6].Select(i => new int[][] { [1], [2, 3], [4], [5, 6, 7], [8, 9], [250, 3, 1, 2], [] }[i])", "")]
    [InlineData("Gen.Int[0, 300].Array[0, 6]", "It fails exactly when the number of items in the x of Echo is 2 or more.")]
    public void What_can_be_tested_by_the_same_inputs_alone_is_not_claimed(string inputs, string sentence)
    {
        using var echo = new EchoProblem("int[]", $"MatchesReference(\"c\", inputs: {inputs}, call: (it, x) => it.Echo(x));");
        var report = grading.Grade(
            echo.Problem,
            "public class Solution { public int[] Echo(int[] x) => x.Length > 1 ? [.. x.Select(i => i ^ x.Length)] : x; }");
        Assert.Equal(sentence, string.Concat(report.Misconceptions.Select(misconception => misconception.Sentence)));
    }

    [Fact]
    public void A_size_is_named_before_a_magnitude_where_both_decide()
    {
        const string Checks =
            "MatchesReference(\"c\", inputs: Gen.Int[0, 9].Array[0, 9].Select(x => x.Select((noise, i) => 10 * (i + 1) + "
                + "noise).ToArray()), "
            + "valid: x => x.Select((v, i) => v / 10 == i + 1).All(b => b), call: (it, x) => it.Echo(x));";
        using var echo = new EchoProblem("int[]", Checks);
        var report = grading.Grade(
            echo.Problem,
            "public class Solution { public int[] Echo(int[] x) => x.Length > 4 ? [.. x.Select(i => i ^ x.Length)] : x; }");
        Assert.Equal(
            "It fails exactly when the number of items in the x of Echo is 5 or more.",
            Assert.Single(report.Misconceptions).Sentence);
    }

    [Fact]
    public void A_right_answer_is_not_explained()
    {
        var solution = Submission.Read(GradingFixture.Attention.Solution.Path);
        var report = grading.Judge.Grade(new(GradingFixture.Attention, solution, new(1)), CancellationToken.None);
        Assert.Empty(report.Misconceptions);
    }

    [Fact]
    public void Where_only_the_verdict_counts_nothing_more_is_asked_after_a_failure()
    {
        const string Source = "public class Solution { public int[] Echo(int[] x) { Console.Write('.'); return [-1]; } }";
        using var echo = new EchoProblem("int[]", MatchesLists);
        using var hasty = new Judge(grading.Toolchain) { Effort = Effort.VerdictOnly };
        var report = hasty.Grade(new(echo.Problem, new Submission("a.cs", [new("a.cs", Source)]), new(1)), CancellationToken.None);
        Assert.Equal((Verdict.WrongAnswer, "."), (report.Verdict, report.Printed));
        Assert.InRange(grading.Grade(echo.Problem, Source).Printed.Length, 20, int.MaxValue);
    }

    [Fact]
    public void Two_mistakes_at_once_are_both_named()
    {
        using var echo = new EchoProblem("int[]", """
            MatchesReference("even", inputs: Gen.Int[0, 20].Select(i => new[] { 2 * i, 4 }), valid: x => x.All(i => i % 2 == 0),
                call: (it, x) => it.Echo(x));
            MatchesReference("odd", inputs: Gen.Int[0, 20].Select(i => new[] { 2 * i + 1, 3 }), valid: x => x.All(i => i % 2 == 1),
                call: (it, x) => it.Echo(x));
            """);
        echo.AddMistake(
            "even",
            "// rejected by: even\n// feedback: Even ones are squared.\n"
            + "public class Solution { public int[] Echo(int[] x) => x.Select(i => i % 2 == 0 ? i * i : i).ToArray(); }");
        echo.AddMistake(
            "odd",
            "// rejected by: odd\n// feedback: Odd ones are cubed.\n"
            + "public class Solution { public int[] Echo(int[] x) => x.Select(i => i % 2 == 1 ? i * i * i : i).ToArray(); }");
        var report = grading.Grade(
            echo.Problem,
            "public class Solution { public int[] Echo(int[] x) => x.Select(i => i % 2 == 1 ? i * i * i : i * i).ToArray(); }");
        Assert.Equal(["even", "odd"], report.Misconceptions.Select(misconception => misconception.Mistake).Order());
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
    }

    [Fact]
    public void Two_mistakes_in_different_rows_of_one_matrix_are_both_named_and_no_third_one()
    {
        using var echo = new EchoProblem("float[,]", """
            Gen<float[,]> Rows(params int[] signs) => Gen.Int[1, 9].Array[2 * signs.Length].Select(flat =>
            {
                var matrix = new float[signs.Length, 2];
                for (var i = 0; i < flat.Length; i++)
                    matrix[i / 2, i % 2] = flat[i] * (i % 2 == 0 ? signs[i / 2] : 1);
                return matrix;
            });
            MatchesReference("positive", inputs: Rows(1, 1).Select(x => new Input(x)), valid: x => x.Matrix[0, 0] > 0 && x.Matrix[1, 0] > 0,
                call: (it, x) => it.Echo(x.Matrix), within: _ => Tolerance.Float32);
            MatchesReference("both", inputs: Rows(1, -1).Select(x => new Input(x)),
                valid: x => x.Matrix.GetLength(0) == 2 && x.Matrix[0, 0] > 0 && x.Matrix[1, 0] < 0,
                call: (it, x) => it.Echo(x.Matrix), within: _ => Tolerance.Float32);
            public sealed record Input([Dims("rows", "columns")] float[,] Matrix);
            """);
        echo.AddMistake(
            "raised",
            "// rejected by: positive\n// feedback: Rows that begin above 0 are larger by 1.\n"
            + ElementByElement("y[i, j] = x[i, 0] > 0 ? x[i, j] + 1 : x[i, j]"));
        echo.AddMistake(
            "backwards",
            "// rejected by: both\n// feedback: Rows that begin below 0 are read backwards.\n"
            + ElementByElement("y[i, j] = x[i, 0] < 0 ? x[i, x.GetLength(1) - 1 - j] : x[i, j]"));
        echo.AddMistake(
            "doubled",
            "// rejected by: both\n// feedback: Rows that begin below 0 are doubled.\n"
            + ElementByElement("y[i, j] = x[i, 0] < 0 ? 2 * x[i, j] : x[i, j]"));
        var report = grading.Grade(echo.Problem, ElementByElement("y[i, j] = x[i, 0] > 0 ? 1 + x[i, j] : x[i, (j + 1) % x.GetLength(1)]"));
        Assert.Equal(
            [("raised", 0), ("backwards", 0)],
            report.Misconceptions.Select(misconception => (misconception.Mistake!, misconception.Unexplained)));
    }
}
