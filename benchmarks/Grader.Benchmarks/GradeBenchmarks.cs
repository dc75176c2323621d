using BenchmarkDotNet.Attributes;
using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Benchmarks;

/// <summary>One submission in a host that is warm, with a compiler that is warm: all of it, and the compilation alone.</summary>
public class GradeBenchmarks
{
    readonly Components _components = Components.Locate();
    Toolchain _toolchain = null!;
    Judge _judge = null!;
    Problem _problem = null!;
    Submission _submission = null!;
    uint _seed;

    [Params(IsolationLevel.Landlock, IsolationLevel.Namespaces)]
    public IsolationLevel Level { get; set; }

    [GlobalSetup]
    public void Start()
    {
        var sandbox = Sandbox.At(Level);
        var compiler = new CompilerClient(_components, sandbox, CompilerLimits.Default);
        _toolchain = new Toolchain(_components, sandbox, ChecksCache.OfUser(_components), compiler);
        _judge = new Judge(_toolchain);
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "problems")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        _problem = ProblemFiles.Read(Path.Combine(folder, "problems", "transformers", "attention"));
        _submission = Submission.Read(_problem.Solution.Path);
    }

    [GlobalCleanup]
    public void Stop()
    {
        _judge.Dispose();
        _toolchain.Dispose();
    }

    [Benchmark]
    public Verdict Grade() => _judge.Grade(new(_problem, _submission, new Seed(++_seed)), CancellationToken.None).Verdict;

    [Benchmark]
    public bool Compile()
    {
        var request = new GradingRequest(_problem, _submission, new Seed(1));
        return _judge.Compile(request, CancellationToken.None).Submission is not null;
    }
}
