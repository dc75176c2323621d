using System.Diagnostics;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>What becomes of the compiler process is no submission's fault. Alone, so that the compiler that appears is its own.</summary>
[Collection(nameof(Timed))]
public sealed class CompilerClientTests(GradingFixture grading)
{
    static readonly SourceFile s_right = new("a.cs", "public class Solution { public int[] Echo(int[] x) => x; }");

    [Fact]
    public void One_that_ended_while_nobody_asked_it_anything_is_replaced()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        using var echo = new EchoProblem("int[]");
        var compiler = new CompilerClient(grading.Components, Sandbox.At(IsolationLevel.Process), CompilerLimits.Default);
        using var toolchain = new Toolchain(grading.Components, grading.Sandbox, grading.Cache, compiler);
        using var judge = new Judge(toolchain);
        var others = Compilers();
        compiler.Start();
        using var own = Process.GetProcessById(Compilers().Except(others).Single());
        own.Kill();
        own.WaitForExit();

        Assert.Equal("AC", VerdictOf(judge, echo.Problem));
    }

    [Fact]
    public void Who_gives_up_while_it_works_costs_the_next_one_nothing()
    {
        using var echo = new EchoProblem("int[]");
        var compiler = new CompilerClient(grading.Components, grading.Sandbox, CompilerLimits.Default);
        using var toolchain = new Toolchain(grading.Components, grading.Sandbox, grading.Cache, compiler);
        using var judge = new Judge(toolchain);
        using var given = new CancellationTokenSource();
        given.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => compiler.Mutations(echo.Problem.Contract, s_right, [], given.Token));
        Assert.Equal("AC", VerdictOf(judge, echo.Problem));
    }

    static string VerdictOf(Judge judge, Problem problem)
    {
        var report = judge.Grade(new(problem, new Submission("a.cs", [s_right]), new Seed(1)), CancellationToken.None);
        return $"{report.Verdict.Code}{report.Reason}";
    }

    static HashSet<int> Compilers() =>
        [.. ProcessTree.All().Where(id => ProcessTree.CommandLine(id).Contains("Grader.Compiler", StringComparison.Ordinal))];
}
