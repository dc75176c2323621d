using Grader.Engine;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;
using Grader.Engine.Judging;
using Grader.Problems;

namespace Hostile.Tests;

/// <summary>A judge at one level of isolation, and a look around before and after.</summary>
public abstract class HostileFixture : IDisposable
{
    readonly string _cache = Directory.CreateTempSubdirectory("grader-cache-").FullName;
    readonly CompilerClient _compiler;
    readonly Judge _judge;

    protected HostileFixture(IsolationLevel level)
    {
        var components = Components.Locate();
        var sandbox = Sandbox.At(level);
        // real limits are wider; what takes a person's file a second takes a bomb for ever
        _compiler = new CompilerClient(components, sandbox, CompilerLimits.Default with { Processor = TimeSpan.FromSeconds(3) });
        _judge = new Judge(components, sandbox, new ChecksCache(_cache), _compiler);
    }

    public Problem Problem { get; } = ProblemFiles.Read(Path.Combine(HostileCase.Folder, "problems", "scale"));

    public Report Grade(Submission submission) => _judge.Grade(Problem, submission, new Seed(7), CancellationToken.None);

    public void Dispose()
    {
        _compiler.Dispose();
        Directory.Delete(_cache, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public sealed class NamespacesFixture() : HostileFixture(IsolationLevel.Namespaces);

public sealed class LandlockFixture() : HostileFixture(IsolationLevel.Landlock);
