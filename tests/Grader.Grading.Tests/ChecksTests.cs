using Grader.Checks;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>Checks of real submissions, as far as processes matter; the others are tried in memory, in Grader.Checks.Tests.</summary>
public sealed class ChecksTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    [Theory]
    [InlineData("Pure(\"c\", inputs: Gen.Int[1, 9].Array[1, 5], call: (it, x) => it.Echo(x));", "x", "Zeroed(x)")]
    [InlineData("Pure(\"c\", inputs: Gen.Int[1, 9].Array[1, 5], call: (it, x) => it.Echo(x));", "x.ToArray()", "[.. x, calls++]")]
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
    public void A_search_that_is_cut_short_by_the_clock_is_named_in_the_report()
    {
        using var echo = new EchoProblem("int[]",
            "MatchesReference(\"c\", inputs: Gen.Int[0, 1000].Array[3, 8], call: (it, x) => it.Echo(x));");
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
    [InlineData("Agrees(\"c\", on: Gen.Int.Array[3], call: (it, x) => it.Echo(x));", "`Agrees` is called `MatchesReference` now.")]
    [InlineData("Pure(\"c\", on: Gen.Int.Array[3], call: (it, x) => it.Echo(x));", "`on` is called `inputs` now.")]
    [InlineData("var sizes = Sizes.Of((\"items\", 3));", "`Of` is called `Named` now.")]
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
    public void Checks_are_a_class_that_an_editor_understands()
    {
        using var echo = new EchoProblem("int[]", checksClass: """
            namespace Mine;

            /// <summary>Nothing need be imported.</summary>
            public sealed class EchoChecks : Checks<IEcho>
            {
                protected override void Define() =>
                    Asking((IEcho it, int[] x) => it.Echo(x)).MatchesReference("c", Gen.Int[0, 9].Array[1, 4]);
            }
            """);
        Assert.Equal(Verdict.Accepted, grading.Grade(echo.Problem, Source("x")).Verdict);
        Assert.Equal(Verdict.WrongAnswer, grading.Grade(echo.Problem, Source("[]")).Verdict);
    }

    [Fact]
    public void Each_of_the_first_errors_in_checks_is_shown_with_its_line_and_a_caret()
    {
        using var echo = new EchoProblem("int[]", checksClass: """
            public sealed class EchoChecks : Checks<IEcho>
            {
                protected override void Define()
                {
                    Example("a", it => it.Ecko([1]), returns: new[] { 1 });
                    Example("b", it => it.Echo([1]), returns: unknown);
                }
            }
            """);
        var message = Assert.Throws<InvalidProblemException>(() => grading.Grade(echo.Problem, Source("x"))).Message;
        Assert.Contains("checks.cs:5: CS1061: 'IEcho' does not contain a definition for 'Ecko'", message);
        Assert.Contains("\n            Example(\"a\", it => it.Ecko([1]), returns: new[] { 1 });\n", message);
        Assert.Contains("\n                                  ^^^^\n", message);
        Assert.Contains("\nchecks.cs:6: CS0103: The name 'unknown' does not exist", message);
    }

    [Theory]
    [InlineData("public sealed class EchoChecks { }")]
    [InlineData("public abstract class A : Checks<IEcho> { }\npublic abstract class B : Checks<IEcho> { }")]
    public void A_file_of_checks_without_one_class_of_checks_says_what_it_needs(string checks)
    {
        using var echo = new EchoProblem("int[]", checksClass: checks);
        var message = Assert.Throws<InvalidProblemException>(() => grading.Grade(echo.Problem, Source("x"))).Message;
        Assert.Contains("one class must derive from Checks<IEcho>, and none or several do", message);
    }

    static string Source(string expression) => $$"""
        public class Solution
        {
            int calls;
            public int[] Echo(int[] x) => {{expression}};
            static int[] Zeroed(int[] x) { var copy = x.ToArray(); Array.Clear(x); return copy; }
            static int[] Hog(int[] x) { var hog = new byte[200 << 20]; Array.Fill(hog, (byte)1); return hog[7] == 1 ? x : []; }
        }
        """;
}
