using BenchmarkDotNet.Attributes;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Benchmarks;

/// <summary>
/// What the walls cost: from the start of a worker to its first answer and its end, once for each level of isolation. The bare process has
/// neither namespaces nor Landlock nor the filter, but the resource limits.
/// </summary>
public class WorkerStartBenchmarks
{
    static readonly Manifest s_manifest = new("answer", "Answer", "benchmarks", Difficulty.Easy, 1, [], [], [], Limits.Default, null);

    readonly Components _components = Components.Locate();
    CompileReply _compiled = null!;
    Sandbox _sandbox = null!;

    [Params(IsolationLevel.Process, IsolationLevel.Landlock, IsolationLevel.Namespaces)]
    public IsolationLevel Level { get; set; }

    /// <summary>
    /// Whether the C launcher sets Landlock, or the worker in a first stage of its own (level landlock) or nobody (level namespaces).
    /// </summary>
    [Params(true, false)]
    public bool NativeLauncher { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        _sandbox = Sandbox.At(Level);
        using var compiler = new CompilerClient(_components, _sandbox, CompilerLimits.Default);
        var contract = new SourceFile("contract.cs", "public interface IAnswer { int Answer(int x); }");
        var source = new SourceFile("answer.cs", "public class Solution { public int Answer(int x) => x; }");
        var request = new CompileSubmissionRequest(contract, new ReferenceAssemblies(_components).ForSubmissions, [source], null, [], []);
        _compiled = compiler.Compile(request, CancellationToken.None).Reply!;
    }

    [Benchmark]
    public void StartToFirstAnswer()
    {
        using var workers = new WorkerPool(NativeLauncher ? _components : _components with { Launcher = null }, _sandbox);
        using var session = new WorkerSession(workers, s_manifest, CancellationToken.None);
        session.Load(_compiled.Assembly!, [_compiled.Variants[0].Binding!]);
        var seen = session.Call(1, "Answer", [new NamedValue("x", new IntegerValue(7))], returnArguments: false);
        if (seen.Result is not IntegerValue { Value: 7 })
        {
            throw new InvalidOperationException(seen.Failure?.Reason ?? "no answer");
        }
    }
}
