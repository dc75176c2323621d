using Grader.Checks;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>The kinds of check that an instructor writes, each with a submission that must pass it and one that must not.</summary>
public sealed class ChecksTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    [Theory]
    [InlineData("Example(\"c\", it => it.Echo([1, 2]), returns: new[] { 1, 2 });", "x", "x.Reverse().ToArray()")]
    [InlineData("MatchesReference(\"c\", inputs: Gen.Int[0, 9].Array[0, 5], call: (it, x) => it.Echo(x));", "x.ToArray()", "x.Order().ToArray()")]
    [InlineData("MatchesReference(\"c\", inputs: Gen.Int[0, 9].Array[0, 5], examples: [new[] { 7 }], cases: 0, call: (it, x) => it.Echo(x));",
        "x", "x.Where(i => i != 7).ToArray()")]
    [InlineData("Property(\"c\", inputs: Gen.Int.Array[0, 5], holds: (it, x) => Expect.Equal(x.Length, it.Echo(x).Length));",
        "x", "x.Distinct().Skip(1).ToArray()")]
    [InlineData("Pure(\"c\", inputs: Gen.Int[1, 9].Array[1, 5], call: (it, x) => it.Echo(x));", "x", "Zeroed(x)")]
    [InlineData("Pure(\"c\", inputs: Gen.Int[1, 9].Array[1, 5], call: (it, x) => it.Echo(x));", "x.ToArray()", "[.. x, calls++]")]
    [InlineData("MatchesReferenceAcrossObjects(\"c\", inputs: Gen.Int[1, 9].Array[1, 5], " +
        "call: (create, x) => { create().Echo(x); return create().Echo(x); });",
        "[.. x]", "[.. x, shared++]")]
    [InlineData("StaysFinite(\"c\", inputs: Gen.Int[0, 9].Array[1, 5], " +
        "call: (it, x) => Array.ConvertAll(it.Echo(x), i => i < 0 ? float.NaN : i));",
        "x", "[-1]")]
    [InlineData("Gradient(\"c\", inputs: Gen.Int[-9, 9].Array[1, 4], at: x => x, " +
        "loss: (x, at) => at.Sum(v => v * v / 2), call: (it, x) => it.Echo(x));",
        "x", "x.Select(i => i == 3 ? 4 : i).ToArray()")]
    [InlineData("Sampled(\"c\", inputs: Gen.Int[1, 9].Select(" +
        "seed => { var r = new Random(seed); return Enumerable.Range(0, 4000).Select(_ => r.Next(4)).ToArray(); }), " +
        "call: (it, x) => it.Echo(x), probabilities: _ => [0.25, 0.25, 0.25, 0.25]);",
        "x", "x.Select((d, i) => i % 8 == 0 ? 0 : d).ToArray()")]
    [InlineData("Distributed(\"c\", inputs: Gen.Int[1, 9].Select(" +
        "seed => { var r = new Random(seed); return Enumerable.Range(0, 4000).Select(_ => r.Next(1_000_000)).ToArray(); }), " +
        "call: (it, x) => it.Echo(x), cumulative: (_, v) => v / 1e6);",
        "x", "x.Select(i => i / 2 + 200_000).ToArray()")]
    [InlineData("Memory(\"c\", input: () => new int[9], call: (it, x) => it.Echo(x), atMost: 64);", "x", "Hog(x)")]
    public void A_check_accepts_what_is_right_and_rejects_what_is_wrong(string checks, string right, string wrong)
    {
        using var echo = new EchoProblem("int[]", checks);
        var accepted = grading.Grade(echo.Problem, Source(right));
        Assert.True(accepted.Verdict == Verdict.Accepted, $"{accepted.Checks[0]}");
        var rejected = grading.Grade(echo.Problem, Source(wrong));
        Assert.Contains(rejected.Verdict, new[] { Verdict.WrongAnswer, Verdict.TimeLimitExceeded, Verdict.MemoryLimitExceeded });
        Assert.Equal(0, rejected.Points);
    }

    [Fact]
    public void Memory_below_what_an_earlier_call_needed_counts_too()
    {
        using var echo = new EchoProblem("int[]", """
            Example("large", it => it.Echo(new int[1]), returns: new int[1]);
            Memory("small", input: () => new int[9], call: (it, x) => it.Echo(x), atMost: 64);
            """);
        var report = grading.Grade(echo.Problem, Source("x.Length == 1 ? Hog(Hog(x)) : Hog(x)"));
        Assert.Equal([Verdict.Accepted, Verdict.MemoryLimitExceeded], report.Checks.Select(check => check.Verdict));
    }

    [Fact]
    public void Integers_are_compared_exactly_however_large_they_are()
    {
        const string Asked = "long[] numbers = [long.MaxValue, (1L << 53) + 1];\nExample(\"c\", it => it.Echo(numbers), returns: numbers);";
        using var echo = new EchoProblem("long[]", Asked);
        Assert.Equal(Verdict.Accepted, grading.Grade(echo.Problem, OfLongs("x")).Verdict);
        var wrong = grading.Grade(echo.Problem, OfLongs("[x[0], x[1] - 1]")).Checks[0];
        Assert.Equal(Verdict.WrongAnswer, wrong.Verdict);
        Assert.Contains("9007199254740992 instead of 9007199254740993", wrong.Counterexample!.Difference);

        static string OfLongs(string answer) => $"public class Solution {{ public long[] Echo(long[] x) => {answer}; }}";
    }

    [Fact]
    public void An_answer_of_more_texts_than_one_call_can_carry_is_wrong_and_says_why()
    {
        using var echo = new EchoProblem("string[]", "Example(\"c\", it => it.Echo([\"a\"]), returns: new[] { \"a\" });");
        const string Many = "public class Solution { public string[] Echo(string[] x) => Enumerable.Repeat(x[0], 1_100_000).ToArray(); }";
        var report = grading.Grade(echo.Problem, Many);
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
        Assert.Contains("1,100,001 texts and lists, and one call can carry 1,048,576", report.Checks[0].Message);
    }

    [Fact]
    public void An_input_that_no_call_can_carry_is_the_graders_fault_and_named()
    {
        using var echo = new EchoProblem("int[]", "Example(\"c\", it => it.Echo(new int[20 << 20]), returns: new int[0]);");
        var report = grading.Grade(echo.Problem, Source("x"));
        Assert.Equal(Verdict.InternalError, report.Verdict);
        Assert.Contains(
            "the arguments of Echo are 80 MB, and one call can carry 64 MB: give this check a smaller input", report.Checks[0].Message);
    }

    [Fact]
    public void The_same_seed_gives_the_same_counterexample()
    {
        using var echo = new EchoProblem("int[]", "MatchesReference(\"c\", inputs: Gen.Int[0, 1000].Array[0, 8], call: (it, x) => it.Echo(x));");
        Assert.Equal(ShownInput(echo.Problem), ShownInput(echo.Problem));
    }

    [Fact]
    public void A_failing_input_is_made_small()
    {
        using var echo = new EchoProblem("int[]", "MatchesReference(\"c\", inputs: Gen.Int[0, 1000].Array[0, 30], call: (it, x) => it.Echo(x));");
        var shown = ShownInput(echo.Problem);
        Assert.InRange(shown.Count(c => c == ','), 0, 2);
    }

    string ShownInput(Problem problem)
    {
        var failed = grading.Grade(problem, Source("x.Where(i => i < 600).ToArray()")).Checks[0];
        return failed.Counterexample!.Calls[0].Arguments[0].Value;
    }

    [Fact]
    public void A_search_that_is_cut_short_by_the_clock_is_named_in_the_report()
    {
        using var echo = new EchoProblem("int[]", "MatchesReference(\"c\", inputs: Gen.Int[0, 1000].Array[3, 8], call: (it, x) => it.Echo(x));");
        const string Dropped = "// rejected by: c\n// feedback: The first is dropped.\n" +
            "public class Solution { public int[] Echo(int[] x) => x.Skip(1).ToArray(); }";
        echo.AddMistake("dropped", Dropped);
        using var hasty = new Judge(grading.Toolchain)
        {
            Effort = Effort.Usual with { Longest = TimeSpan.FromTicks(-1) },
        };
        var submission = new Submission("a.cs", [new("a.cs", Source("[.. x, 7]"))]);
        var report = hasty.Grade(new(echo.Problem, submission, new(1)), CancellationToken.None);
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
        Assert.Equal(
            "Time ran out during the search for a smaller input that fails `c` and the search for the mistake behind the wrong answers: " +
            "the next run may find more.",
            report.CutShort);
        Assert.Null(grading.Grade(echo.Problem, Source("[.. x, 7]")).CutShort);
    }

    [Theory]
    [InlineData("Example(\"c\", it => it.Ecko([1]), returns: new[] { 1 });", "checks.csx:1: CS1061")]
    [InlineData("using System.Numerics;\n\nvar x = 1\nExample(\"c\", it => it.Echo([1]), returns: new[] { 1 });", "checks.csx:3: CS1002")]
    [InlineData("// nothing", "defines no check")]
    [InlineData("Example(\"c\", it => it.Echo([1]), returns: new[] { 1 });\nExample(\"c\", it => it.Echo([1]), returns: new[] { 1 });",
        "two checks are named `c`")]
    [InlineData("WorkedExample();", "statement.md")]
    public void Broken_checks_are_the_instructors_fault_and_named(string checks, string complaint)
    {
        using var echo = new EchoProblem("int[]", checks);
        var invalid = Assert.ThrowsAny<Exception>(() => grading.Grade(echo.Problem, Source("x")));
        Assert.IsType<InvalidProblemException>(invalid);
        Assert.Contains(complaint, invalid.Message);
    }

    [Fact]
    public void A_check_that_throws_is_an_internal_error_and_not_a_wrong_answer()
    {
        const string Throws = "Property(\"c\", inputs: Gen.Int, holds: (it, x) => throw new InvalidOperationException(\"bug\"));";
        using var echo = new EchoProblem("int[]", Throws);
        Assert.Equal(Verdict.InternalError, grading.Grade(echo.Problem, Source("x")).Verdict);
    }

    static string Source(string expression) => $$"""
        public class Solution
        {
            int calls;
            static int shared;
            public int[] Echo(int[] x) => {{expression}};
            static int[] Zeroed(int[] x) { var copy = x.ToArray(); Array.Clear(x); return copy; }
            static int[] Hog(int[] x) { var hog = new byte[200 << 20]; Array.Fill(hog, (byte)1); return hog[7] == 1 ? x : []; }
        }
        """;
}
