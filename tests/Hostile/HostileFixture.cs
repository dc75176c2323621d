using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>A judge at one level of isolation, and a look around before and after.</summary>
public abstract class HostileFixture : IDisposable
{
    readonly Components _components = Components.Locate();
    readonly Traces _before;
    readonly Toolchain _toolchain;
    readonly Judge _judge;

    protected HostileFixture(IsolationLevel level)
    {
        _before = Traces.Look(_components);
        var sandbox = Sandbox.At(level);
        // real limits are wider; what takes a person's file a second takes a bomb for ever
        var limits = CompilerLimits.Default with { Processor = TimeSpan.FromSeconds(2), FirstRequest = TimeSpan.FromSeconds(4) };
        var compiler = new CompilerClient(_components, sandbox, limits);
        _toolchain = new Toolchain(_components, sandbox, HostileCase.Cache(_components), compiler);
        _judge = new Judge(_toolchain);
    }

    public Problem Problem { get; } = ProblemFiles.Read(Path.Combine(HostileCase.Folder, "problems", "scale"));

    public Report Grade(Submission submission) => _judge.Grade(new(Problem, submission, new Seed(7)), CancellationToken.None);

    public void Dispose()
    {
        _judge.Dispose();
        _toolchain.Dispose();
        Assert.Equal(_before, Traces.Look(_components)); // nothing of what was tried has left a trace
        GC.SuppressFinalize(this);
    }
}

public sealed class NamespacesFixture() : HostileFixture(IsolationLevel.Namespaces);

public sealed class LandlockFixture() : HostileFixture(IsolationLevel.Landlock);

/// <summary>At the strongest level that this machine has.</summary>
public sealed class StrongestFixture() : HostileFixture(Sandbox.Strongest().Level);
