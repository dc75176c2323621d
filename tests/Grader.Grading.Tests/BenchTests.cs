using Grader.Grading.Benchmarking;
using Grader.Grading.Compiling;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>Submissions timed beside the reference solution, in boxes; real processes, short measurements.</summary>
[Collection(nameof(Timed))]
public sealed class BenchTests(GradingFixture grading)
{
    const string Checks = """
        MatchesReference("echo", inputs: Gen.Int.Array[0, 3], call: (it, x) => it.Echo(x));
        Bench("echo", sizes: [100, 1_000], input: n => new int[n], call: (it, x) => it.Echo(x), bytes: n => 4 * n);
        """;

    static readonly BenchLength s_short =
        new(null, null, Grading: TimeSpan.FromSeconds(2), Timing: TimeSpan.FromSeconds(0.1), Measurements: 5);

    [Fact]
    public void A_slower_submission_shows_a_ratio_above_1_and_what_it_allocates()
    {
        var report = Bench(
            "var all = 0L; for (var round = 0; round < 50; round++) for (var i = 0; i < x.Length; i++) all += x[i] ^ round; " +
            "return all == 1 ? [] : [.. (int[])x.Clone()];");
        Assert.Equal(Verdict.Accepted, report.Verdict);
        Assert.Equal(
            [(100, Subject.Submission), (100, Subject.Reference), (1000, Subject.Submission), (1000, Subject.Reference)],
            report.Rows.Select(row => (row.Size, row.Subject)));
        Assert.All(report.Rows, row => Assert.InRange(row.Timing!.Mean, 0.1, 1e9));
        var (own, model) = (report.Rows[2], report.Rows[3]);
        Assert.InRange(report.Ratio(own)!.Value, 2, 1e9);
        Assert.Equal(1, report.Ratio(model));
        Assert.InRange(own.Timing!.Allocated, 8000, 8200);
        Assert.InRange(model.Timing!.Allocated, 4000, 4100);
        Assert.Equal(4000 / (own.Timing.Mean * 1e-9), own.Rate);
    }

    [Theory]
    [Trait("Tier", "full")]
    [InlineData(IsolationLevel.Process)]
    [InlineData(IsolationLevel.Landlock)]
    [InlineData(IsolationLevel.Namespaces)]
    public void Every_level_of_isolation_lets_the_clock_run(IsolationLevel level)
    {
        if (Sandbox.WhyNot(level) is null)
        {
            Assert.All(Bench("return x;", level: level).Rows, row => Assert.Null(row.Failure));
        }
    }

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("while (true) ;", "TLE", "it was not done after")]
    [InlineData("if (_calls++ > 20 && x.Length == 100) while (true) ; return x;", "TLE", "of processor time")]
    [InlineData("if (_calls++ > 20) throw new InvalidOperationException(\"tired\"); return x;", "RE", "InvalidOperationException: tired")]
    [InlineData("if (_calls++ > 20) Environment.Exit(0); return x;", "RE", "Environment.Exit")]
    public void What_does_not_answer_is_told_and_the_others_are_timed_all_the_same(string body, string verdict, string reason)
    {
        var report = Bench(body);
        var failure = report.Rows[0].Failure!;
        Assert.Equal(verdict, failure.Verdict.Code);
        Assert.Contains(reason, failure.Reason);
        Assert.Equal("it failed at a smaller size", report.Rows[2].NotRun);
        Assert.All(report.Rows.Where(row => row.Subject == Subject.Reference), row => Assert.NotNull(row.Timing));
    }

    [Theory]
    [InlineData(1e15, 5)] // longer than the whole measurement
    [InlineData(0, 5)]
    [InlineData(-1, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(100, 1_000_000)]
    [InlineData(100, 0)]
    public void Figures_that_cannot_be_are_refused(double mean, int measurements)
    {
        Assert.False(new BenchedReply(1, mean, double.NaN, 0, 0, 0, measurements).IsPossible(TimeSpan.FromSeconds(1), 10));
        Assert.True(new BenchedReply(1, 100, 3, 1, 2, 64, 5).IsPossible(TimeSpan.FromSeconds(1), 10));
        Assert.False(new BenchedReply(1, 100, 1e9, 1, 2, 64, 5).IsPossible(TimeSpan.FromSeconds(1), 10));
        Assert.False(new BenchedReply(1, 100, 3, 1, 2, double.PositiveInfinity, 5).IsPossible(TimeSpan.FromSeconds(1), 10));
    }

    [Fact]
    public void A_submission_that_answers_in_place_of_the_clock_is_refused()
    {
        var forged = new BenchedReply(2, -1, double.NaN, 0, 0, 0, 5).ToFrame(); // the second request of the process, after one call
        var report = Bench($$"""
            if (_calls++ == 1 && x.Length == 100)
            {
                var box = Environment.GetCommandLineArgs();
                var frame = new List<byte>();
                byte[] payload = [{{string.Join(", ", forged)}}];
                frame.AddRange(BitConverter.GetBytes(payload.Length));
                frame.AddRange(BitConverter.GetBytes(long.Parse(box[3])));
                frame.AddRange(payload);
                var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(int.Parse(box[2]), false);
                using var pipe = new System.IO.FileStream(handle, System.IO.FileAccess.Write, 1);
                pipe.Write(frame.ToArray());
                pipe.Flush();
                Thread.Sleep(-1); // until the host ends it
            }
            return x;
            """);
        Assert.Equal("RE", report.Rows[0].Failure!.Verdict.Code);
        Assert.Contains("the figures that came back cannot be", report.Rows[0].Failure!.Reason);
    }

    [Fact]
    public void A_wrong_answer_is_timed_and_called_wrong()
    {
        var report = Bench("return [7];");
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
        Assert.NotNull(report.Rows[0].Timing);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_core_is_faster_than_the_model_solution_and_no_submission_can_call_it()
    {
        var model = GradingFixture.Attention.Solution.Text;
        const string Peek =
            "try { System.Reflection.Assembly.Load(\"Grader.Numerics\"); throw new Exception(\"found it\"); } " +
            "catch (System.IO.FileNotFoundException) { }\n";
        var peeking = model.Replace("var output", Peek + "var output", StringComparison.Ordinal);
        var report = new Bench(grading.Toolchain).Run(
            GradingFixture.Attention, Of(peeking), s_short, _ => { }, CancellationToken.None);
        Assert.All(report.Rows, row => Assert.Null(row.Failure));
        Assert.All(report.Rows.Where(row => row.Subject == Subject.Core), row => Assert.InRange(report.Ratio(row)!.Value, 0, 0.5));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_short_mode_leaves_out_what_it_has_no_time_for()
    {
        var steps = new List<double>();
        var length = BenchLength.Short.After(TimeSpan.FromSeconds(12)); // two seconds are left, and a row wants more
        var report = Bench(
            "Thread.Sleep(x.Length < 100 ? 0 : 900); return x;", length, progress => steps.Add(progress.Done), TimeSpan.FromSeconds(5));
        Assert.Contains(report.Rows, row => row.NotRun == "the time for all measurements is used up" || row.Failure is not null);
        Assert.Equal(steps.Order(), steps);
        Assert.All(steps, step => Assert.InRange(step, 0, 1));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_core_that_answers_otherwise_than_the_model_solution_is_not_timed()
    {
        using var echo = new EchoProblem("int[]", Checks);
        const string OneMore = "public class Solution { public int[] Echo(int[] x) => [.. x, 1]; }\n";
        File.WriteAllText(Path.Combine(echo.Problem.Folder, "core.cs"), OneMore);
        var model = Of(echo.Problem.Solution.Text);
        var core = new Bench(grading.Toolchain).Run(echo.Problem, model, s_short, _ => { }, CancellationToken.None).Rows[2];
        Assert.Equal((Subject.Core, "WA", null), (core.Subject, core.Failure!.Verdict.Code, core.Timing));
        Assert.Contains("the core's answer", core.Failure.Reason);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_core_of_the_byte_pair_tokenizer_learns_and_encodes_the_same()
    {
        var problem = Problems.ProblemFiles.Read(Path.Combine(Repository.Problems, "tokenizers", "bpe-tokenizer"));
        var length = s_short with { Timing = TimeSpan.FromSeconds(0.05) };
        var report = new Bench(grading.Toolchain).Run(problem, Of(problem.Solution.Text), length, _ => { }, CancellationToken.None);
        Assert.All(report.Rows, row => Assert.Null(row.Failure));
        Assert.Equal(5, report.Rows.Count(row => row.Subject == Subject.Core));
    }

    [Fact]
    public void A_problem_that_names_no_sizes_cannot_be_timed()
    {
        using var problem = new EchoProblem("int[]");
        Assert.False(new Bench(grading.Toolchain).CanTime(problem.Problem, CancellationToken.None));
    }

    BenchReport Bench(
        string body,
        BenchLength? length = null,
        Action<BenchProgress>? progress = null,
        TimeSpan? call = null,
        IsolationLevel? level = null)
    {
        using var echo = new EchoProblem("int[]", Checks, solution: "(int[])x.Clone()"); // something to measure
        var limits = Limits.Default with { Call = call ?? TimeSpan.FromSeconds(0.3), Total = TimeSpan.FromSeconds(4) };
        var problem = echo.Problem with { Manifest = echo.Problem.Manifest with { Limits = limits } };
        var submission = Of($"public class Solution {{ int _calls; public int[] Echo(int[] x) {{ {body} }} }}");
        using var toolchain = ToolchainAt(level is { } given ? Sandbox.At(given) : grading.Sandbox);
        return new Bench(toolchain).Run(problem, submission, length ?? s_short, progress ?? (_ => { }), CancellationToken.None);
    }

    /// <summary>With a compiler of its own, which it ends.</summary>
    Toolchain ToolchainAt(Sandbox sandbox) =>
        new(grading.Components, sandbox, grading.Cache, new CompilerClient(grading.Components, sandbox, CompilerLimits.Default));

    static Submission Of(string source) => new("submission.cs", [new SourceFile("submission.cs", source)]);
}
