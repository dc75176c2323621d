using Grader.Protocol;

namespace Grader.Grading.Tests;

public sealed class KindsOfCheckTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string AtSize =
        "AtSize(\"c\", Sizes.Named((\"numbers\", 1003)), inputs: n => Gen.Int[1, 9].Array[n[0]], call: (it, x) => it.Echo(x));";

    [Theory]
    [InlineData("x.Length > 64 ? [.. x.Skip(1)] : x", "from 65 numbers on")]
    public void What_is_wrong_at_real_size_alone_is_told_from_where_on(string answer, string told) => ToldAtRealSize(answer, told);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("x.Length > 64 && x.Length % 2 == 1 ? [.. x.Skip(1)] : x", " with ")]
    [InlineData("x.Length > 64 ? throw new InvalidOperationException(\"too long\") : x", "too long from 65 numbers on")]
    public void So_is_what_is_wrong_at_some_sizes_and_what_throws(string answer, string told) => ToldAtRealSize(answer, told);

    void ToldAtRealSize(string answer, string told)
    {
        using var echo = new EchoProblem("int[]", AtSize);
        var check = grading.Grade(echo.Problem, Of(answer)).Checks[0];
        Assert.False(check.Passed);
        Assert.Contains(told, check.Message);
    }

    [Theory]
    [InlineData("x", Verdict.Accepted)]
    [InlineData("[.. x, System.Environment.ProcessId % 7 + \"a\".GetHashCode() % 1000]", Verdict.WrongAnswer)]
    [InlineData("[.. x, System.Environment.ProcessorCount]", Verdict.WrongAnswer)]
    public void What_follows_from_the_process_is_found_in_another_one(string answer, Verdict verdict)
    {
        const string Reproducible = """
            Reproducible("c", inputs: Gen.Int[1, 9].Array[3], call: (it, x) => it.Echo(x));
            Property("asked afterwards, in a third process", inputs: Gen.Int[1, 9].Array[3], cases: 2, holds: (it, x) => it.Echo(x));
            """;
        using var echo = new EchoProblem("int[]", Reproducible);
        Assert.Equal(verdict, grading.Grade(echo.Problem, Of(answer)).Verdict);
    }

    [Theory]
    [InlineData("x", Verdict.Accepted)]
    [InlineData("Kept(x)", Verdict.WrongAnswer)]
    public void What_one_call_leaves_for_the_next_is_found(string answer, Verdict verdict)
    {
        const string Stateless =
            "Stateless(\"c\", inputs: Gen.Int[1, 9].Array[3].Select(x => (x, x.Select(i => i + 9).ToArray())), " +
            "within: _ => Tolerance.Exact, calls: [(it, x) => it.Echo(x)]);";
        using var echo = new EchoProblem("int[]", Stateless);
        Assert.Equal(verdict, grading.Grade(echo.Problem, Of(answer)).Verdict);
    }

    [Fact]
    public void A_remark_is_told_and_decides_nothing()
    {
        const string Checks = "Example(\"c\", it => it.Echo([1]), returns: new[] { 1 });\n" +
            "Remark(() => Example(\"r\", it => it.Echo([2]), returns: new[] { 2 }));";
        using var echo = new EchoProblem("int[]", Checks);
        var report = grading.Grade(echo.Problem, Of("[1]"));
        Assert.Equal((Verdict.Accepted, 1, 1), (report.Verdict, report.Points, report.MaxPoints));
        Assert.Equal([(false, true), (true, false)], report.Checks.Select(check => (check.IsRemark, check.Passed)));
        Assert.Empty(report.Misconceptions);
    }

    [Fact]
    public void Strings_compare_as_on_other_machines()
    {
        const string Words =
            "MatchesReference(\"c\", inputs: Gen.Const(new[] { \"a\", \"B\", \"é\", \"z\" }), call: (it, x) => it.Echo(x));";
        using var echo = new EchoProblem("string[]", Words);
        var source = "public class Solution { public string[] Echo(string[] x) => [.. x.OrderBy(word => word)]; }"; // ordinal: B, a, z, é
        var report = grading.Grade(echo.Problem, source);
        var hasIcu = Sandboxing.HostCapabilities.Surroundings().All(finding => finding.IsFine);
        Assert.Equal(
            hasIcu,
            report.Verdict == Verdict.Accepted
                || report.Checks[0].Counterexample!.Actual!.StartsWith("[\"a\", \"B\"", StringComparison.Ordinal));
    }

    static string Of(string answer) => $$"""
        public class Solution
        {
            int[]? _first;

            public int[] Echo(int[] x) => {{answer}};

            int[] Kept(int[] x) => [.. _first ??= [.. x]];
        }
        """;
}
