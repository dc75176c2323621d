using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>What is the caller's when a call is over, and what is remembered that should not be.</summary>
public sealed class CallersArraysTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Matches =
        "MatchesReference(\"c\", inputs: Gen.Int[1, 9].Array[3].Select(x => (x, x.Reverse().ToArray())), " +
        "call: (it, x) => { it.Echo(x.x); return it.Echo(x.Item2); });";

    const string Keeper =
        "int[]? kept; int[] copy = []; public int[] Echo(int[] x) { if (kept is null) { kept = x; copy = [.. x]; } " +
        "return System.Linq.Enumerable.SequenceEqual(kept, copy) ? x : []; }";

    [Theory]
    [InlineData(Keeper)]
    [InlineData("int[]? given; public int[] Echo(int[] x) " +
        "{ var answer = given is { } before && before[0] < 0 ? before : [.. x]; return given = answer; }")]
    public void Who_keeps_an_argument_or_an_answer_is_told_so(string members)
    {
        using var echo = new EchoProblem("int[]", Matches);
        var report = grading.Grade(echo.Problem, $"public class Solution {{ {members} }}");
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
        Assert.Contains("as long as nobody else writes into its arrays", report.Checks[0].Message);
    }

    [Theory]
    [InlineData("int[]", "int[] buffer = new int[3]; public int[] Echo(int[] x) { x.CopyTo(buffer, 0); return buffer; }")]
    [InlineData("int[]", "List<int> buffer = []; public List<int> Echo(int[] x) { buffer.Clear(); buffer.AddRange(x); return buffer; }")]
    [InlineData("int[][]", "int[] row = new int[3]; public int[][] Echo(int[][] x) { x[0].CopyTo(row, 0); return [row]; }")]
    [InlineData("float[]",
        "MathNet.Numerics.LinearAlgebra.Vector<float> buffer = MathNet.Numerics.LinearAlgebra.Vector<float>.Build.Dense(3); " +
        "public MathNet.Numerics.LinearAlgebra.Vector<float> Echo(float[] x) { buffer.SetValues(x); return buffer; }")]
    [InlineData("float[]",
        "TorchSharp.torch.Tensor buffer = TorchSharp.torch.zeros(3); " +
        "public TorchSharp.torch.Tensor Echo(float[] x) { buffer.copy_(TorchSharp.torch.tensor(x)); return buffer; }")]
    public void Who_answers_with_the_array_of_an_earlier_answer_is_told_so(string type, string members)
    {
        var input = type switch
        {
            "int[]" => "Gen.Int[1, 9].Array[3]",
            "float[]" => "Gen.Int[1, 9].Select(i => (float)i).Array[3]",
            _ => "Gen.Int[1, 9].Array[3].Select(row => new[] { row })",
        };
        using var echo = new EchoProblem(type,
            $"MatchesReference(\"c\", inputs: {input}, call: (it, x) => {{ it.Echo(x); return it.Echo(x); }});");
        var report = grading.Grade(echo.Problem, $"public class Solution {{ {members} }}");
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
        Assert.Contains(
            "Echo returned an array or tensor that an earlier answer was made of; that one is the caller's", report.Checks[0].Message);
    }

    [Theory]
    [InlineData("public int[] Echo(int[] x) => x;")]
    [InlineData("public int[] Echo(int[] x) => x.Length == 0 ? [] : [.. x];")]
    public void Who_answers_with_an_argument_or_with_nothing_is_not(string members)
    {
        const string Twice =
            "MatchesReference(\"c\", inputs: Gen.Int[1, 9].Array[0, 3], call: (it, x) => { it.Echo(x); return it.Echo(x); });";
        using var echo = new EchoProblem("int[]", Twice);
        Assert.Equal(Verdict.Accepted, grading.Grade(echo.Problem, $"public class Solution {{ {members} }}").Verdict);
    }

    [Fact]
    public void Who_remembers_by_the_array_answers_for_the_batch_before()
    {
        using var echo = new EchoProblem("int[]", Matches);
        const string Source = "public class Solution { int[]? of; int[] last = []; " +
            "public int[] Echo(int[] x) { if (of != x) last = [.. x]; of = x; return [.. last]; } }";
        var report = grading.Grade(echo.Problem, Source);
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
    }

    [Fact]
    public void What_a_problem_lets_keep_stays_as_it_is()
    {
        using var echo = new EchoProblem("int[]", Matches);
        var keeping = echo.Problem with { Manifest = echo.Problem.Manifest with { Keeps = ["Echo"] } };
        const string Source = $"public class Solution {{ {Keeper} }}";
        Assert.Equal(Verdict.WrongAnswer, grading.Grade(echo.Problem, Source).Verdict);
        Assert.Equal(Verdict.Accepted, grading.Grade(keeping, Source).Verdict);
    }

    [Fact]
    public void Memory_that_nobody_cleared_is_not_zero()
    {
        const string Zeros =
            "AtSize(\"c\", Sizes.Named((\"numbers\", 5000)), inputs: n => Gen.Const(new int[n[0]]), call: (it, x) => it.Echo(x));";
        using var echo = new EchoProblem("int[]", Zeros);
        Verdict VerdictOf(string answer) =>
            grading.Grade(echo.Problem, $"public class Solution {{ public int[] Echo(int[] x) => {answer}; }}").Verdict;
        Assert.Equal(Verdict.WrongAnswer, VerdictOf("GC.AllocateUninitializedArray<int>(x.Length)"));
        Assert.Equal(Verdict.Accepted, VerdictOf("new int[x.Length]"));
    }
}
