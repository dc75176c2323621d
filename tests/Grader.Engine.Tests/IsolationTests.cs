using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Judging;

namespace Grader.Engine.Tests;

/// <summary>Without bubblewrap grading works the same, in processes of their own, and the report says so.</summary>
public sealed class IsolationTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    [Theory]
    [InlineData("return query;", "WA")]
    [InlineData("while (true) ;", "TLE")]
    [InlineData("Environment.Exit(0); return query;", "RE")]
    [InlineData("System.Diagnostics.Process.Start(\"/bin/sleep\", \"5\"); Environment.Exit(0); return query;", "RE")]
    public void A_bare_process_gives_the_same_verdicts(string body, string verdict)
    {
        var sandbox = Sandbox.At(IsolationLevel.Process);
        using var compiler = new CompilerClient(grading.Components, sandbox, CompilerLimits.Default);
        var problem = GradingFixture.Attention with
        {
            Manifest = GradingFixture.Attention.Manifest with { Limits = Limits.Default with { Call = TimeSpan.FromSeconds(0.3), Total = TimeSpan.FromSeconds(4) } },
        };
        var source = $"public class Solution {{ public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) {{ {body} }} }}";
        using var judge = new Judge(grading.Components, sandbox, ChecksCache.OfUser(), compiler);
        var report = judge.Grade(problem, new Submission("a.cs", [new SourceFile("a.cs", source)]), new Seed(1), CancellationToken.None);
        Assert.Equal((verdict, IsolationLevel.Process), (report.Verdict.Code, report.Isolation));
    }

    [Fact]
    public void The_report_names_the_level_that_was_used() =>
        Assert.Equal(grading.Sandbox.Level, grading.Grade(GradingFixture.Attention, "public class Solution { }").Isolation);
}
