using System.Collections.Concurrent;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Sandboxing;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>
/// One compiler process for all tests of a class, and afterwards for another class; every submission still gets a worker of its own.
/// </summary>
public sealed class GradingFixture : IDisposable
{
    /// <summary>A compiler becomes quick with what it compiles. The last ones end with the test process.</summary>
    static readonly ConcurrentBag<CompilerClient> s_idle = [];

    public GradingFixture()
    {
        Components = Components.Locate();
        Sandbox = Sandbox.Strongest();
        Compiler = s_idle.TryTake(out var idle) ? idle : new CompilerClient(Components, Sandbox, CompilerLimits.Default);
        Cache = ChecksCache.Below(Path.Combine(Repository.Root, "artifacts", "cache-of-tests", "grader", "checks"), Components);
        Toolchain = new Toolchain(Components, Sandbox, Cache, Compiler);
        Judge = new Judge(Toolchain) { Effort = Effort.Thorough };
    }

    public Components Components { get; }

    public Sandbox Sandbox { get; }

    public CompilerClient Compiler { get; }

    /// <summary>The same for all tests: what has been compiled once is not compiled again.</summary>
    public ChecksCache Cache { get; }

    public Toolchain Toolchain { get; }

    public Judge Judge { get; }

    public static Problem Attention { get; } = ProblemFiles.Read(Path.Combine(Repository.Problems, "transformers", "attention"));

    public Report Grade(Problem problem, string source, string name = "submission.cs") =>
        Judge.Grade(
            new(problem, new Submission(name, [new Protocol.SourceFile(name, source)]), new Seed(1)), CancellationToken.None);

    public void Dispose()
    {
        Judge.Dispose();
        Toolchain.Workers.Dispose();
        s_idle.Add(Compiler);
    }
}

/// <summary>Proofs of the whole catalogue, which keep all processors busy, run one after another.</summary>
[CollectionDefinition(nameof(Grading))]
public class Grading : ICollectionFixture<GradingFixture>;

/// <summary>Tests that compare times run alone. Limits count processor time, so that all others may run side by side.</summary>
[CollectionDefinition(nameof(Timed), DisableParallelization = true)]
public class Timed : ICollectionFixture<GradingFixture>;
