using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;
using Grader.Confinement;
using Grader.Protocol;
using Grader.Sandboxing.Threads;
using Grader.Sandboxing.Tracing;

namespace Grader.Sandboxing;

/// <summary>
/// A started component with its own pair of pipes for frames. The host drains its stdout and stderr, watches its resources, and kills it on
/// dispose.
/// </summary>
public sealed class SandboxedProcess : IDisposable
{
    /// <summary>
    /// How long to wait for the kernel to stop or reap a process: far more than either takes unless the machine is overloaded.
    /// </summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>How often we check whether a process that is not ready yet has ended.</summary>
    static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(50);

    readonly Process _process;
    readonly int _id;
    readonly Thread _receiver;
    readonly FrameStream _frames;
    readonly TimeSpan _processorTime;
    readonly BlockingCollection<Received> _received = new(boundedCapacity: 1);
    readonly CancellationTokenSource _disposed = new();
    Task<bool>? _ready;
    ControlGroup? _group;
    int _killed;

    SandboxedProcess(Process process, FrameStream frames, MonitoredLimits limits, TimeSpan processorTime, long outputLimit)
    {
        (_process, _id) = (process, process.Id);
        _frames = frames;
        _processorTime = processorTime;
        Resources = new ResourceMonitor(_id, limits, Kill);
        Output = new CapturedOutput(process, outputLimit, () => Kill(DeathCause.OutputLimit)); // may kill at once, which needs Resources
        Resources.Start();
        _receiver = new Thread(ReceiveAll) { IsBackground = true, Name = "frames" };
        _receiver.Start();
    }

    public CapturedOutput Output { get; }

    public ResourceMonitor Resources { get; }

    /// <summary>
    /// Why the host, or the kernel for its control group, killed the process; <see cref="DeathCause.None"/> if neither did.
    /// </summary>
    public DeathCause Cause => _group?.HasRunOut() == true ? DeathCause.MemoryLimit : (DeathCause)Volatile.Read(ref _killed);

    /// <summary>Whether the host has ended it, for any reason.</summary>
    public bool WasKilled => Volatile.Read(ref _killed) != (int)DeathCause.None;

    /// <summary>
    /// Whether it has used about as much processor time as the kernel allows. Its exit code alone proves nothing: any process can exit with
    /// it.
    /// </summary>
    public bool HasUsedItsProcessorTime => Resources.ProcessorTime > 0.9 * _processorTime;

    /// <summary>
    /// Whether it has used so much memory that the runtime may have run out. Its stderr alone proves nothing: it can write anything there.
    /// </summary>
    public bool HasUsedMuchMemory => Resources.PeakMemory > Resources.Limits.Memory / 2;

    /// <param name="outputLimit">Bytes on stdout and stderr together.</param>
    public static SandboxedProcess Start(Sandbox sandbox, SandboxSpec box, MonitoredLimits limits, long outputLimit)
    {
        using var span = Spans.Begin($"start {box.Program.Name}");
        var (process, frames) = ProcessStarter.Run(() => StartWithPipes(sandbox, box));
        process.StandardInput.Close();
        return new SandboxedProcess(process, frames, limits, TimeSpan.FromSeconds(box.Limits.ProcessorSeconds), outputLimit);
    }

    /// <summary>If nothing can be started, no end of a pipe stays open.</summary>
    static (Process Process, FrameStream Frames) StartWithPipes(Sandbox sandbox, SandboxSpec box)
    {
        Descriptors.KeepAllFromOthers();
        var nonce = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8));
        var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var replies = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        try
        {
            var start = sandbox.Command(box, requests.GetClientHandleAsString(), replies.GetClientHandleAsString(), nonce);
            start.RedirectStandardInput = true;
            start.RedirectStandardOutput = true;
            start.RedirectStandardError = true;
            return (Process.Start(start)!, new FrameStream(replies, requests, nonce));
        }
        catch
        {
            requests.Dispose();
            replies.Dispose();
            throw;
        }
        finally
        {
            requests.DisposeLocalCopyOfClientHandle();
            replies.DisposeLocalCopyOfClientHandle();
        }
    }

    /// <summary>
    /// For a program that sends a frame when it is ready, before any foreign code runs in it. Once that frame has come and the whole
    /// process tree exists, puts it into a control group of its own, if this machine lets the host make one. Both steps take the kernel
    /// some milliseconds, so they run in the background.
    /// </summary>
    /// <param name="memory">In bytes.</param>
    public void EncloseWhenReady(ControlGroups groups, long memory)
    {
        bool Enclose()
        {
            _group = groups.TryCreate(memory);
            try
            {
                if (!SaysThatItIsReady())
                {
                    return false;
                }
                _group?.TryAdd(Resources.Tree()[^1]);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
        _ready = OwnThread.Run(Enclose);
    }

    /// <summary>
    /// Waits for the first frame, and checks whether the process has ended, because a stray child may keep its pipe open.
    /// </summary>
    bool SaysThatItIsReady()
    {
        Received first;
        while (!_received.TryTake(out first, (int)s_slice.TotalMilliseconds, _disposed.Token))
        {
            if (HasEnded())
            {
                return _received.TryTake(out first) && first.Frame is not null;
            }
        }
        return first.Frame is not null;
    }

    /// <summary>
    /// Waits until the program of <see cref="EncloseWhenReady"/> is ready and enclosed; false if it ended first or is not ready in time.
    /// </summary>
    public bool WaitUntilReady(TimeSpan limit) => _ready is { } ready && ready.Wait(limit) && ready.Result;

    /// <summary>The stderr of a process that did not become ready and that nobody waits for any more.</summary>
    public string LastWords()
    {
        _ = WaitForExit(TimeSpan.FromSeconds(2));
        Output.WaitForRest();
        return Output.Error;
    }

    /// <summary>Sends a frame; false if the process no longer reads.</summary>
    public bool Send(byte[] frame)
    {
        try
        {
            _frames.Send(frame);
            return true;
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>The next frame.</summary>
    /// <returns>False if none came in time.</returns>
    public bool TryReceive(TimeSpan timeout, out Received received) => _received.TryTake(out received, timeout);

    /// <summary>
    /// Ends the process and everything it has started. Does nothing if it has ended or been disposed of. Any thread may call it.
    /// </summary>
    public void Kill(DeathCause cause)
    {
        Interlocked.CompareExchange(ref _killed, (int)cause, (int)DeathCause.None);
        if (!OperatingSystem.IsLinux())
        {
            EndTree();
            return;
        }
        if (HasEnded())
        {
            return; // its id may belong to another process by now
        }
        if (_ready is not { IsCompletedSuccessfully: true, Result: true })
        {
            HoldStill();
        }
        // we list the tree ourselves: the runtime looks at every process on the machine, which takes half a second
        foreach (var id in Resources.Tree())
        {
            Processes.End(id);
        }
    }

    /// <summary>
    /// Stops bubblewrap before we list its tree. It makes its first process and then tells it to go on. Killed between the listing and
    /// that, it would leave a process that waits for ever and keeps all pipes open.
    /// </summary>
    void HoldStill()
    {
        Processes.Stop(_id);
        SpinWait.SpinUntil(() => ProcessUsage.StandsStill(_id), s_patience);
    }

    /// <summary>Whether it has ended, for any reason.</summary>
    public bool HasEnded()
    {
        try
        {
            return _process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return true; // disposed
        }
    }

    void EndTree()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has already ended
        }
    }

    /// <summary>The exit code once the process has ended; null if it is still running.</summary>
    public int? WaitForExit(TimeSpan timeout) => _process.WaitForExit(timeout) ? _process.ExitCode : null;

    public void Dispose()
    {
        using var span = Spans.Begin("end a process");
        Kill(DeathCause.Finished);
        _disposed.Cancel();
        _process.WaitForExit(s_patience);
        Resources.Dispose();
        _ready?.Wait();
        _group?.Dispose();
        Output.Dispose();
        // closing a pipe waits for a pending read: if a stray child keeps the pipe open, the reading thread closes it
        if (_receiver.Join(s_patience))
        {
            _frames.Dispose();
        }
        _process.Dispose();
    }

    void ReceiveAll()
    {
        using var thisThread = new WaitingThread();
        try
        {
            Received received;
            do
            {
                var waited = thisThread.Waited();
                received = Receive() with { Arrived = Stopwatch.GetTimestamp() };
                received = received with { WaitedByReader = thisThread.Waited() - waited };
                _received.Add(received, _disposed.Token);
            }
            while (received.Frame is not null);
        }
        catch (Exception disposed) when (disposed is OperationCanceledException or ObjectDisposedException)
        {
            // disposed while a frame waited that nobody takes
        }
        finally
        {
            if (_disposed.IsCancellationRequested)
            {
                _frames.Dispose();
            }
        }
    }

    /// <summary>The next frame, or why there is none.</summary>
    Received Receive()
    {
        try
        {
            return new Received(_frames.Receive(), null);
        }
        catch (ProtocolException violation)
        {
            return new Received(null, violation.Message);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            return new Received(null, null);
        }
#pragma warning disable CA1031 // nearly the bottom of this thread's stack: an exception that leaves it would end the host
        catch (Exception unreadable)
#pragma warning restore CA1031
        {
            return new Received(null, $"it cannot be read: {unreadable.Message}");
        }
    }
}

/// <summary>What came through the pipe.</summary>
/// <param name="Frame">A frame's payload; null at the end of the stream.</param>
/// <param name="Violation">How the process broke the protocol; null if it did not.</param>
public readonly record struct Received(byte[]? Frame, string? Violation)
{
    /// <summary>When it was complete, a timestamp of <see cref="Stopwatch"/>.</summary>
    public long Arrived { get; init; }

    /// <summary>How long the thread that read it was ready to read while others had the processors.</summary>
    public TimeSpan WaitedByReader { get; init; }
}

/// <summary>Why the host ended a process. The first cause stands.</summary>
public enum DeathCause
{
    None,
    MemoryLimit,
    OutputLimit,
    ThreadLimit,
    ProcessorTimeLimit,

    /// <summary>Wall time.</summary>
    TimeLimit,

    /// <summary>Its resource usage could not be read: a fault of the grader.</summary>
    NotWatched,

    /// <summary>Its work was done, or nobody waits for it any more.</summary>
    Finished,
}
