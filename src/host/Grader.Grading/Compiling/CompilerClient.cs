using System.Collections.Immutable;
using Grader.Confinement;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Sandboxing.Tracing;

namespace Grader.Grading.Compiling;

/// <summary>
/// The compiler process, seen from the host. It is started when needed or ahead of time, handles one request at a time, is killed if it
/// takes too long, and is started again after a death. It executes nothing of a submission, so one process may serve many.
/// </summary>
/// <param name="fetchLibTorch">
/// Called before an assembly that uses TorchSharp is handed out, if the native library is not there yet; null if that is an error.
/// </param>
public sealed class CompilerClient(
    Components components, Sandbox sandbox, CompilerLimits limits, Action<CancellationToken>? fetchLibTorch = null) : IDisposable
{
    const long OutputLimit = 1 << 20;

    const int MaxThreads = 256;

    /// <summary>
    /// Exit code of a program that touched memory it may not (SIGSEGV). Machine code ends like that, without a message, when its stack
    /// overflows.
    /// </summary>
    const int SegmentationFault = 128 + 11;

    readonly Lock _lock = new();
    SandboxedProcess? _process;
    bool _isWarm; // whether this process has answered a request

    /// <summary>Starts the process, so that it is ready when the first request comes.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_process?.HasEnded() == true)
            {
                End(); // it was ended while idle, by the kernel or somebody else: the next source is not to blame
            }
            if (_process is null)
            {
                _process = SandboxedProcess.Start(sandbox, Box(), new MonitoredLimits(limits.Memory, MaxThreads), OutputLimit);
                _isWarm = false;
            }
        }
    }

    /// <summary>The reply, or why there is none.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the process has been ended.</exception>
    public CompileOutcome Compile(CompileRequest request, CancellationToken cancellation)
    {
        var (frame, failure) = AskOrRestart(request, cancellation);
        return new CompileOutcome(frame is null ? null : Ready(CompileReply.FromFrame(frame), cancellation), failure);
    }

    /// <summary>A reply, new or cached, whose assembly can be run: if it uses TorchSharp, the native library is fetched first.</summary>
    /// <exception cref="LibTorchMissingException">The library is missing and cannot be fetched.</exception>
    public CompileReply Ready(CompileReply reply, CancellationToken cancellation)
    {
        if (reply.UsesTorch && !components.LibTorch.IsThere)
        {
            (fetchLibTorch ?? throw new LibTorchMissingException("libtorch is not there; build the whole solution."))(cancellation);
        }
        return reply;
    }

    /// <summary>The mutations of a file, without those that lie outside it; empty if the compiler gave up on it.</summary>
    /// <param name="except">Names of methods that stay as they are.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the process has been ended.</exception>
    public ImmutableArray<Mutation> Mutations(
        SourceFile contract, SourceFile source, ImmutableArray<string> except, CancellationToken cancellation)
    {
        var (frame, _) = AskOrRestart(new MutateRequest(contract, source, except), cancellation);
        return frame is null ? [] :
        [
            .. MutateReply.FromFrame(frame).Mutations
                .Where(mutation => mutation.Start >= 0 && mutation.Length >= 0 && mutation.Start <= source.Text.Length - mutation.Length),
        ];
    }

    public void Dispose() => _process?.Dispose();

    (byte[]? Frame, string? Failure) AskOrRestart(CompileRequest request, CancellationToken cancellation)
    {
        lock (_lock)
        {
            using var span = Spans.Begin(request.GetType().Name);
            Start();
            var frame = Ask(_process!, request, cancellation);
            if (frame is null && sandbox.GivesWayAfter(_process!.LastWords()))
            {
                End();
                Start();
                frame = Ask(_process!, request, cancellation);
            }
            var failure = frame is null ? Reason(_process!) : null;
            if (failure is not null || _process!.Resources.PeakMemory > limits.Memory / 2)
            {
                End(); // also if it has grown: the next request would pay for it
            }
            return (frame, failure);
        }
    }

    /// <returns>Null if the process gave no answer.</returns>
    byte[]? Ask(SandboxedProcess process, CompileRequest request, CancellationToken cancellation)
    {
        using var cancelled = cancellation.Register(() => process.Kill(DeathCause.Finished));
        var processor = _isWarm ? limits.Processor : limits.Processor + limits.FirstRequest;
        _isWarm = true;
        var exchange = Exchange.With(process, request.ToFrame(), limits.Wall, processor);
        if (cancellation.IsCancellationRequested)
        {
            End(); // it was killed; the next request gets another one
            cancellation.ThrowIfCancellationRequested();
        }
        return exchange.Received.Frame;
    }

    void End()
    {
        _process?.Dispose();
        _process = null;
    }

    string Reason(SandboxedProcess process)
    {
        var exitCode = process.WaitForExit(TimeSpan.FromSeconds(2));
        process.Output.WaitForRest();
        return process.Cause switch
        {
            DeathCause.TimeLimit or DeathCause.ProcessorTimeLimit =>
                $"the compiler did not finish within {limits.Processor.TotalSeconds:0} s; " +
                "look for deeply nested lambdas, tuples or interpolations",
            DeathCause.MemoryLimit => $"the compiler needed more than {limits.Memory >> 20} MB; look for huge constants or deep nesting",
            _ when exitCode == SegmentationFault || process.Output.Error.Contains("Stack overflow", StringComparison.Ordinal) =>
                "the source is nested too deeply for the compiler",
            _ when process.Output.Error.Contains("memory", StringComparison.OrdinalIgnoreCase) =>
                "the compiler ran out of memory; look for huge constants or deep nesting",
            _ => $"the compiler gave up on this source: {process.Output.Error.Trim().Split('\n')[0]}",
        };
    }

    SandboxSpec Box() => new(
        components, components.Compiler,
        new ResourceLimits(2 * limits.Memory, int.MaxValue), // it may serve for hours; each request has its limit
        SandboxSpec.Runtime,
        [components.Worker.Folder, AppContext.BaseDirectory]);
}

/// <summary>What the compilation of one submission may use.</summary>
/// <param name="Processor">Processor time; a normal file takes well under a second, the start of the process included.</param>
/// <param name="Wall">Wall time, for an overloaded machine.</param>
/// <param name="Memory">Resident memory in bytes; files of 300 bytes exist that make the compiler ask for gigabytes.</param>
public sealed record CompilerLimits(TimeSpan Processor, TimeSpan Wall, long Memory)
{
    /// <summary>
    /// Processor time that the first request of a process may take beyond <see cref="Processor"/>: if the compiler was not compiled ahead
    /// of time, the JIT compiles it then.
    /// </summary>
    public TimeSpan FirstRequest { get; init; } = TimeSpan.FromSeconds(10);

    public static CompilerLimits Default { get; } = new(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30), 1500L << 20);
}
