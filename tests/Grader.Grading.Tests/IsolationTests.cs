using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Tests;

/// <summary>Without bubblewrap grading works the same, in processes of their own, and the report says so.</summary>
public sealed class IsolationTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    [Fact]
    public void A_bare_process_that_ends_itself_gets_the_same_verdict() => GetsItsVerdict("Environment.Exit(0); return query;", "RE");

    [Theory]
    [InlineData("return query;", "WA")]
    [InlineData("while (true) ;", "TLE")]
    [Trait("Tier", "full")]
    public void A_bare_process_gives_the_same_verdicts(string body, string verdict) => GetsItsVerdict(body, verdict);

    /// <summary>A child that outlives its parent holds the parent's pipes open, in each box, so this takes a while.</summary>
    [Fact]
    [Trait("Tier", "full")]
    public void A_bare_process_that_leaves_a_child_behind_gets_the_same_verdict() =>
        GetsItsVerdict("System.Diagnostics.Process.Start(\"/bin/sleep\", \"5\"); Environment.Exit(0); return query;", "RE");

    [Fact]
    [Trait("Tier", "full")]
    public void The_report_names_the_level_that_was_used() =>
        Assert.Equal(grading.Sandbox.Level, grading.Grade(GradingFixture.Attention, "public class Solution { }").Isolation);

    void GetsItsVerdict(string body, string verdict)
    {
        var sandbox = Sandbox.At(IsolationLevel.Process);
        var compiler = new CompilerClient(grading.Components, sandbox, CompilerLimits.Default);
        using var toolchain = new Toolchain(grading.Components, sandbox, grading.Cache, compiler);
        var limits = Limits.Default with { Call = TimeSpan.FromSeconds(0.3), Total = TimeSpan.FromSeconds(4) };
        var problem = GradingFixture.Attention with { Manifest = GradingFixture.Attention.Manifest with { Limits = limits } };
        const string Signature = "public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)";
        var source = $"public class Solution {{ {Signature} {{ {body} }} }}";
        using var judge = new Judge(toolchain);
        var submission = new Submission("a.cs", [new SourceFile("a.cs", source)]);
        var report = judge.Grade(new(problem, submission, new Seed(1)), CancellationToken.None);
        Assert.Equal((verdict, IsolationLevel.Process), (report.Verdict.Code, report.Isolation));
    }
}
