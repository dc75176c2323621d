using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>Each way in which a submission can go wrong gets its verdict, and none takes the host along.</summary>
public sealed class VerdictsOfSubmissionsTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Signature = "public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)";

    static Problem Strict { get; } = WithShortLimits(GradingFixture.Attention);

    [Theory]
    [InlineData("while (true) ;", "TLE")]
    [InlineData("Environment.Exit(0); return null!;", "RE")]
    [InlineData("var thread = new Thread(() => throw new Exception()); thread.Start(); thread.Join(); return null!;", "RE")]
    [InlineData("var all = new List<byte[]>(); while (true) { all.Add(new byte[1 << 20]); all[^1].AsSpan().Fill(1); }", "MLE")]
    [InlineData("while (true) Console.WriteLine(new string('-', 1000));", "OLE")]
    [InlineData("return null!;", "WA")]
    [InlineData("return new float[3, 3];", "WA")]
    [InlineData(
        "var a = new float[x.GetLength(0), x.GetLength(1)]; "
        + "for (var i = 0; i < a.GetLength(0); i++) for (var j = 0; j < a.GetLength(1); j++) a[i, j] = float.NaN; return a;",
        "WA")]
    [InlineData("return quary;", "CE")]
    public void A_body_gets_the_verdict_it_deserves(string body, string verdict) => GetsItsVerdict(body, verdict);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("again: try { while (true) ; } catch { goto again; }", "TLE")]
    [InlineData("Thread.Sleep(-1); return null!;", "TLE")]
    [InlineData("Environment.FailFast(\"no\"); return null!;", "RE")]
    [InlineData("throw new Exception(new string('-', 10_000_000));", "RE")]
    public void Other_ways_to_end_get_theirs_too(string body, string verdict) => GetsItsVerdict(body, verdict);

    void GetsItsVerdict(string body, string verdict, Limits? limits = null)
    {
        using var echo = new EchoProblem("float[,]");
        var source = $"public class Solution {{ public float[,] Echo(float[,] x) {{ {body} }} }}";
        var problem = limits is null
            ? WithShortLimits(echo.Problem)
            : echo.Problem with { Manifest = echo.Problem.Manifest with { Limits = limits } };
        var report = grading.Grade(problem, source);
        Assert.Equal(verdict, report.Verdict.Code);
    }

    /// <summary>The runtime looks through the whole stack before it ends, which takes half a second of a busy machine.</summary>
    [Fact]
    public void A_recursion_without_end_is_a_runtime_error() => GetsItsVerdict("return Echo(x);", "RE", Limits.Default);

    [Theory]
    [InlineData("static Solution() => throw new Exception(\"static\");")]
    public void A_constructor_that_throws_is_a_runtime_error_of_the_candidate(string member) => IsTheCandidates(member);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("public Solution() => throw new Exception(\"constructor\");")]
    [InlineData("int field = int.Parse(\"x\");")]
    public void So_is_one_of_an_object_or_of_a_field(string member) => IsTheCandidates(member);

    void IsTheCandidates(string member)
    {
        var report = grading.Grade(Strict, $"public class Solution {{ {member} {Signature} => value; }}");
        Assert.Equal("RE", report.Verdict.Code);
        Assert.DoesNotContain("TypeInitialization", report.Checks[0].Message);
    }

    [Theory]
    [InlineData("return Other;", "GR0003")]
    [InlineData("class Program { }", "GR0003")]
    [InlineData("namespace A { public class Solution { } } namespace B { public class Solution { } }", "GR0004")]
    [InlineData("public abstract class Solution { }", "GR0005")]
    [InlineData("public class Solution<T> { }", "GR0005")]
    [InlineData("public class Solution { public Solution(int x) { } public void M() { } }", "GR0006")]
    [InlineData("public class Solution { public float[,] Atention(float[,] query) => query; }", "GR0007")]
    [InlineData(
        "public class Solution { float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,] mask) => value; }",
        "GR0008")]
    [InlineData(
        "public class Solution { public float[,] Attention(float[,] query, float[,] key, string value, bool[,] mask) => query; }",
        "GR0008")]
    [InlineData(
        "public class Solution { public Task<float[,]> Attention(float[,] query, float[,] key, float[,] value, bool[,] mask) => null!; }",
        "GR0008")]
    [InlineData(
        "public class Solution { public float[,] Attention<T>(float[,] query, float[,] key, float[,] value, bool[,] mask) => query; }",
        "GR0008")]
    [InlineData(
        "public class Solution { public float[,] Attention(ref float[,] query, float[,] key, float[,] value, bool[,] mask) => query; }",
        "GR0008")]
    public void A_signature_that_fits_nothing_is_a_compile_error_with_what_was_expected(string source, string id)
    {
        var report = grading.Grade(Strict, source);
        Assert.Equal("CE", report.Verdict.Code);
        if (source.StartsWith("return", StringComparison.Ordinal))
        {
            return; // a syntax error comes first
        }
        var diagnostic = Assert.Single(report.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.NotNull(diagnostic.Advice);
    }

    [Fact]
    public void A_compile_error_points_at_its_line_and_column()
    {
        var report = grading.Grade(Strict, $"public class Solution\n{{\n    {Signature}\n    {{\n        return valeu;\n    }}\n}}\n");
        var diagnostic = Assert.Single(report.Diagnostics);
        Assert.Equal(
            ("CS0103", "submission.cs", 5, 16, "        return valeu;"),
            (diagnostic.Id, diagnostic.Path, diagnostic.Line, diagnostic.Column, diagnostic.SourceLine));
    }

    [Fact]
    public void A_line_directive_does_not_move_a_diagnostic_to_another_file()
    {
        var report = grading.Grade(Strict, "\n#line 1 \"/etc/passwd\"\npublic class Solution { int x = y; }\n");
        Assert.Equal(("GR0009", "submission.cs", 2), (report.Diagnostics[0].Id, report.Diagnostics[0].Path, report.Diagnostics[0].Line));
    }

    [Theory]
    [Trait("Tier", "full")]
    [InlineData(100_000)]
    public void A_source_that_kills_the_compiler_is_a_compile_error_and_the_next_one_compiles(int depth)
    {
        var report = grading.Grade(Strict, $"public class Solution {{ int x = {new string('(', depth)}1{new string(')', depth)}; }}");
        Assert.Equal("CE", report.Verdict.Code);
        Assert.Contains("nested too deeply", report.Reason);
        Assert.Equal("WA", grading.Grade(Strict, $"public class Solution {{ {Signature} => null!; }}").Verdict.Code);
    }

    [Fact]
    public void A_stack_trace_names_the_candidates_line_and_nothing_of_the_grader()
    {
        var report = grading.Grade(
            Strict, $"public class Solution\n{{\n    {Signature} =>\n        throw new InvalidOperationException(\"here\");\n}}\n");
        Assert.Contains("submission.cs:line 4", report.Checks[0].Detail);
        Assert.DoesNotContain("Grader.Worker", report.Checks[0].Detail);
    }

    [Theory]
    [InlineData("sum += x[i + 1];")]
    [InlineData("sum += known[i];")]
    [InlineData("sum += nothing!.Length;")]
    public void A_stack_trace_names_the_line_that_throws_in_a_loop_too(string statement) => NamesTheLineInALoop(statement);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("sum /= x.Length - 3;")]
    [InlineData("sum += checked((byte)(x[i] - 10));")]
    [InlineData("sum += new List<int>(x)[5];")]
    [InlineData("sum += ((int[])(object)text).Length;")]
    public void Whatever_is_thrown_there(string statement) => NamesTheLineInALoop(statement);

    void NamesTheLineInALoop(string statement)
    {
        using var folder = new EchoProblem("int[]");
        var report = grading.Grade(folder.Problem, $$"""
            public class Solution
            {
                public int[] Echo(int[] x)
                {
                    var known = new Dictionary<int, int>();
                    var (text, nothing) = (new object(), x.Length > 9 ? "" : null);
                    var sum = 0;
                    for (var i = 0; i < x.Length; i++)
                    {
                        sum += x[i];
                        sum *= x[x.Length - 1 - i];
                        {{statement}}
                    }
                    return [sum];
                }
            }
            """);
        Assert.Equal("RE", report.Verdict.Code);
        Assert.Contains("submission.cs:line 12", report.Checks[0].Detail);
    }

    [Fact]
    public void A_stack_trace_names_no_line_rather_than_a_wrong_one()
    {
        // the first call of another process does not throw it again
        const string ThrownByLaterCallsOnly = "if (s_calls++ == 0) return x; return [x[9]];";
        const string Checks = "Example(\"echo\", it => it.Echo([1]), returns: [1]);\n"
            + "Example(\"again\", it => it.Echo([1]), returns: [1]);\n";
        using var folder = new EchoProblem("int[]", Checks);
        var report = grading.Grade(
            folder.Problem,
            $"public class Solution\n{{\nstatic int s_calls;\npublic int[] Echo(int[] x)\n{{\n{ThrownByLaterCallsOnly}\n}}\n}}\n");
        var thrown = report.Checks.First(check => check.Verdict == Verdict.RuntimeError);
        Assert.Contains("at Solution.Echo(Int32[] x) in submission.cs", thrown.Detail);
        Assert.DoesNotContain(":line", thrown.Detail);
    }

    [Fact]
    public void A_submission_that_says_itself_how_it_is_compiled_is_judged_all_the_same()
    {
        using var folder = new EchoProblem("int[]");
        var report = grading.Grade(
            folder.Problem,
            "[assembly: System.Diagnostics.Debuggable(true, false)]\npublic class Solution { public int[] Echo(int[] x) => [x[9]]; }");
        Assert.Equal("RE", report.Verdict.Code);
        Assert.DoesNotContain(":line", report.Checks[0].Detail); // it cannot be marked otherwise
    }

    [Fact]
    public void A_smaller_input_is_one_that_the_model_solution_can_answer()
    {
        using var folder = new EchoProblem("int[]", """
            Property("not empty", inputs: Gen.Int[1, 9].Array[1, 5], holds: (it, x) => Expect.Equal(x.Max(), it.Echo(x).Max()));
            """, solution: "x.Length > 0 ? x : throw new System.ArgumentException(\"out of the problem's domain\")");
        var report = grading.Grade(folder.Problem, "public class Solution { public int[] Echo(int[] x) => [x[0] + 1]; }");
        Assert.NotEqual("[]", report.Checks[0].Counterexample!.Calls[0].Arguments[0].Value);
        var thrown = grading.Grade(folder.Problem, "public class Solution { public int[] Echo(int[] x) => [x[10]]; }");
        Assert.Equal("[0]", thrown.Checks[0].Counterexample!.Calls[0].Arguments[0].Value);
    }

    [Fact]
    public void Each_of_two_records_in_one_input_is_taken_down_by_its_own_lengths()
    {
        using var folder = new EchoProblem("int[]", """
            MatchesReference("twice",
                inputs: Gen.Const((Earlier: new Turn([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]), Then: new Turn([1, 2], [3, 4]))),
                call: (it, x) =>
            {
                it.Echo([.. x.Earlier.Left.Zip(x.Earlier.Right, (a, b) => a + b)]);
                return it.Echo([.. x.Then.Left.Zip(x.Then.Right, (a, b) => a + b)]);
            });

            public sealed record Turn([Dims("length")] int[] Left, [Dims("length")] int[] Right);
            """);
        var report = grading.Grade(
            folder.Problem, "public class Solution { int _calls; public int[] Echo(int[] x) => _calls++ == 0 ? x : [-1]; }");
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
        Assert.All(report.Checks[0].Counterexample!.Calls, call => Assert.Equal("[0]", call.Arguments[0].Value));
    }

    [Fact]
    public void Only_calls_that_ran_out_of_time_are_shown_and_checks_that_were_not_run_say_so()
    {
        var checks = grading.Grade(Strict, $"public class Solution {{ {Signature} {{ while (true) ; }} }}").Checks;
        Assert.All(checks.Take(2), check => Assert.True(check is { IsSkipped: false, Counterexample.Calls.Length: 1 }));
        Assert.All(checks.Skip(2), check => Assert.True(check is { IsSkipped: true, Counterexample: null }));
        Assert.All(checks.Skip(2), check => Assert.StartsWith("not run: ", check.Message));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Who_prints_too_much_is_told_how_much_is_allowed()
    {
        var body = "while (true) Console.WriteLine(new string('x', 1000));";
        var report = grading.Grade(Strict, $"public class Solution {{ {Signature} {{ {body} }} }}");
        var run = report.Checks.Where(check => !check.IsSkipped).ToList();
        Assert.NotEmpty(run);
        Assert.All(run, check => Assert.Equal("Attention: it printed more than 97 KB, and no more is allowed", check.Message));
    }

    [Fact]
    public void The_checks_that_did_not_die_still_count()
    {
        const string DiesOnAMaskedRow = "if (mask is not null && query.Cast<float>().Any(float.IsNaN) is false && n > 1 "
            + "&& Array.TrueForAll(Enumerable.Range(0, m).ToArray(), j => !mask[0, j])) Environment.Exit(0); var output";
        var source = File.ReadAllText(GradingFixture.Attention.Solution.Path)
            .Replace("var output", DiesOnAMaskedRow, StringComparison.Ordinal);
        var report = grading.Grade(Strict, source);
        Assert.Equal("RE", report.Verdict.Code);
        Assert.InRange(report.Points, 7, report.MaxPoints - 1);
    }

    /// <summary>So that the tests which exhaust its limits are quick.</summary>
    static Problem WithShortLimits(Problem problem) => problem with
    {
        Manifest = problem.Manifest with { Limits = new Limits(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(20), 200L << 20, 100_000) },
    };
}
