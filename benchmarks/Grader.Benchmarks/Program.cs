using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Grader.Benchmarks.Peers;
using Perfolizer.Horology;

if (args is ["peers", ..])
    return PeerRows.Print(args.AsSpan(1));

// In this process, not in one that BenchmarkDotNet builds: such a build would not mend TorchSharp's library (build/TorchSharp.targets) and
// would copy libtorch, 600 MB, once more. Iterations of a quarter of a second, so that everything takes minutes.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(4)
    .WithIterationCount(10)
    .WithIterationTime(TimeInterval.FromMilliseconds(250));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
return 0;
