using Grader.Contracts;
using Grader.Engine.Boxes;

namespace Grader.Engine.Compiling;

/// <summary>
/// The compiler process, seen from the host: started when needed or ahead of it, asked one thing at a time, killed when it takes too long
/// and started anew after a death. It executes nothing of a submission, so one process may serve many.
/// </summary>
public sealed class CompilerClient(Components components, Sandbox sandbox) : IDisposable
{
    /// <summary>Ample for anything a person writes: a normal file takes well under a second, start included.</summary>
    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    const long OutputLimit = 1 << 20;

    /// <summary>Resident memory of the compiler, in bytes; 300-byte files exist that make it ask for gigabytes.</summary>
    const long MemoryLimit = 1500L << 20;

    readonly Lock _lock = new();
    BoxedProcess? _process;

    /// <summary>Starts the process, so that it is ready when the first request comes.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_process is null)
            {
                _process = BoxedProcess.Start(sandbox, Box(), OutputLimit);
                _process.Memory.Watch(MemoryLimit, () => _process?.Kill(DeathCause.MemoryLimit));
            }
        }
    }

    /// <summary>The reply, or why there is none.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the process is gone then.</exception>
    public CompileOutcome Compile(CompileRequest request, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Start();
            var process = _process!;
            using var cancelled = cancellation.Register(() => process.Kill(DeathCause.Finished));
            using var deadline = new Timer(_ => process.Kill(DeathCause.TimeLimit), null, s_limit, Timeout.InfiniteTimeSpan);
            var received = process.Send(request.ToFrame()) && process.TryReceive(s_limit + TimeSpan.FromSeconds(1), out var answer) ? answer : default;
            cancellation.ThrowIfCancellationRequested();
            if (received.Frame is not null)
            {
                return new CompileOutcome(CompileReply.FromFrame(received.Frame), null);
            }
            var reason = Reason(process);
            process.Dispose();
            _process = null;
            return new CompileOutcome(null, reason);
        }
    }

    public void Dispose() => _process?.Dispose();

    static string Reason(BoxedProcess process)
    {
        if (process.Cause == DeathCause.TimeLimit)
        {
            return $"the compiler did not finish within {s_limit.TotalSeconds:0} s; look for deeply nested lambdas, tuples or interpolations";
        }
        if (process.Cause == DeathCause.MemoryLimit)
        {
            return $"the compiler needed more than {MemoryLimit >> 20} MB; look for huge constants or deep nesting";
        }
        process.WaitForExit(TimeSpan.FromSeconds(2));
        process.Output.WaitForRest();
        return process.Output.Error.Contains("Stack overflow", StringComparison.Ordinal)
            ? "the source is nested too deeply for the compiler"
            : $"the compiler ended unexpectedly: {process.Output.Error.Trim().Split('\n')[0]}";
    }

    BoxSpecification Box() => new(
        components, components.Compiler, "Grader.Compiler.dll",
        new Dictionary<string, string>
        {
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_gcConcurrent"] = "0",
            ["HOME"] = "/tmp",
        },
        [components.Worker, AppContext.BaseDirectory]);
}

/// <summary>A reply, or the reason why the compiler process gave none.</summary>
public sealed record CompileOutcome(CompileReply? Reply, string? Failure);
