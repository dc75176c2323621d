using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>The check that compares how time grows; it counts processor time, of this machine, whatever else that does.</summary>
public sealed class ScalingTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Linear =
        "Scaling(\"c\", sizes: [2000, 8000, 32000], input: n => new int[n], prepare: it => { }, call: (it, x) => it.Echo(x));";

    [Theory]
    [InlineData("x", "AC")]
    [InlineData("Quadratic(x)", "TLE")]
    public void An_answer_that_takes_quadratic_time_is_too_slow(string answer, string verdict)
    {
        using var echo = new EchoProblem("int[]", Linear);
        Assert.Equal(verdict, grading.Grade(echo.Problem, Of(answer)).Verdict.Code);
    }

    [Theory]
    [InlineData("x.Length > 20_000 ? [] : x")] // of the largest size alone
    [InlineData("x.Length is > 7_000 and < 20_000 ? [.. x.Reverse().Skip(1)] : x")]
    public void An_answer_that_is_wrong_at_one_size_is_wrong(string answer)
    {
        using var echo = new EchoProblem("int[]", Linear);
        var growth = grading.Grade(echo.Problem, Of(answer)).Checks[0];
        Assert.Equal(Verdict.WrongAnswer, growth.Verdict);
        Assert.Contains("at size", growth.Message);
    }

    [Theory]
    [InlineData("x.Length < 5_000 ? Busy(x) : Quadratic(x)")] // as slow on the shortest as on the next
    [InlineData("Kept(x)")]
    [Trait("Tier", "full")]
    public void Time_cannot_be_hidden_by_wasting_it_on_short_inputs_or_by_keeping_answers(string answer)
    {
        using var echo = new EchoProblem("int[]", Linear);
        Assert.Equal("TLE", grading.Grade(echo.Problem, Of(answer)).Verdict.Code);
    }

    [Fact]
    public void Time_without_the_processor_does_not_count()
    {
        const string Scaling =
            "Scaling(\"c\", sizes: [100, 20_000], input: n => new int[n], prepare: it => { }, call: (it, x) => it.Echo(x));";
        using var echo = new EchoProblem("int[]", Scaling);
        Assert.Equal("AC", grading.Grade(echo.Problem, Of("Waiting(x)")).Verdict.Code);
    }

    /// <summary>
    /// Measured on a quiet machine: 0.3 beyond the reference solution's growth, and 0.6 to 0.8 if that is not charged with the pipe.
    /// </summary>
    [Fact]
    public void The_way_of_a_long_argument_to_the_worker_is_not_the_submissions_time()
    {
        const string Scaling =
            "Scaling(\"c\", sizes: [1000, 1_000_000], input: n => new int[n], prepare: it => { }, call: (it, x) => it.Echo(x), " +
            "tolerated: 0.5);";
        using var echo = new EchoProblem("int[]", Scaling, solution: "x.Length > 0 ? [x[0]] : []");
        Assert.Equal("AC", grading.Grade(echo.Problem, Of("[x[0]]")).Verdict.Code);
    }

    [Fact]
    public void How_fast_a_wrong_answer_comes_is_not_measured()
    {
        using var echo = new EchoProblem("int[]", $$"""
            Example("right", it => it.Echo([1, 2]), returns: new[] { 1, 2 });
            {{Linear}}
            """);
        Assert.Equal("AC", grading.Grade(echo.Problem, Of("x")).Verdict.Code);
        var growth = grading.Grade(echo.Problem, Of("[.. x, 3]")).Checks[1];
        Assert.Equal((0, TimeSpan.Zero), (growth.Points, growth.Elapsed));
        Assert.Contains("not run", growth.Message);
    }

    static string Of(string answer) => $$"""
        public class Solution
        {
            public int[] Echo(int[] x) => {{answer}};
            static int[] Quadratic(int[] x)
            {
                var sum = 0;
                for (var i = 0; i < x.Length; i++) for (var j = 0; j < x.Length; j++) sum += x[i] ^ x[j] ^ j;
                return sum == 42 ? [] : x;
            }
            static int[] Busy(int[] x)
            {
                var sum = 0;
                for (var i = 0; i < 6_000; i++) for (var j = 0; j < 10_000; j++) sum += x[0] ^ x[1] ^ j;
                return sum == 42 ? [] : x;
            }
            static readonly Dictionary<int, int[]> s_kept = [];
            static int[] Kept(int[] x) => s_kept.TryGetValue(x.Length, out var kept) ? kept : s_kept[x.Length] = Quadratic(x);
            static int[] Waiting(int[] x) { Thread.Sleep(x.Length / 100); return x; }
        }
        """;
}
