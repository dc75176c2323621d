using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>What a submission says of the box that it is in.</summary>
static class Asked
{
    /// <param name="source">Throws an exception whose message is the answer.</param>
    public static string In(Sandbox sandbox, bool withNativeLauncher, string source)
    {
        var components = Components.Locate();
        if (!withNativeLauncher)
        {
            components = components with { Launcher = null };
        }
        var compiler = new CompilerClient(components, sandbox, CompilerLimits.Default);
        using var toolchain = new Toolchain(components, sandbox, HostileCase.Cache(components), compiler);
        using var judge = new Judge(toolchain);
        var problem = ProblemFiles.Read(Path.Combine(HostileCase.Folder, "problems", "scale"));
        var submission = new Submission("asks.cs", [new SourceFile("asks.cs", source)]);
        var report = judge.Grade(new(problem, submission, new Seed(1)), CancellationToken.None);
        return report.Checks[0].Message ?? report.Verdict.Code;
    }
}
