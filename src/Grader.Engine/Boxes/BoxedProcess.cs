using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;
using Grader.Confinement;
using Grader.Contracts;
using Grader.Engine.Threads;
using Grader.Engine.Tracing;

namespace Grader.Engine.Boxes;

/// <summary>
/// A started component: frames over its own pair of pipes, its stdout and stderr drained, watched, and killed when disposed.
/// </summary>
public sealed class BoxedProcess : IDisposable
{
    /// <summary>For the kernel to stop or to bury a process: far more than either takes on a machine that is not choked.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>So often it is asked whether a process that is to become ready has ended.</summary>
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

    BoxedProcess(Process process, FrameStream frames, WatchLimits limits, TimeSpan processorTime, long outputLimit)
    {
        (_process, _id) = (process, process.Id);
        _frames = frames;
        _processorTime = processorTime;
        Resources = new ResourceWatch(_id, limits, Kill);
        Output = new CapturedOutput(process, outputLimit, () => Kill(DeathCause.OutputLimit)); // may kill at once, by what Resources lists
        Resources.Start();
        _receiver = new Thread(ReceiveAll) { IsBackground = true, Name = "frames" };
        _receiver.Start();
    }

    public CapturedOutput Output { get; }

    public ResourceWatch Resources { get; }

    /// <summary>Why the host killed the process; <see cref="DeathCause.None"/> where it did not.</summary>
    public DeathCause Cause => _group?.HasRunOut() == true ? DeathCause.MemoryLimit : (DeathCause)Volatile.Read(ref _killed);

    /// <summary>Whether the host has ended it, for whatever cause.</summary>
    public bool WasKilled => Volatile.Read(ref _killed) != (int)DeathCause.None;

    /// <summary>
    /// Whether it has used about as much processor time as the kernel ends it for; what its exit code says, it can say itself.
    /// </summary>
    public bool HasUsedItsProcessorTime => Resources.ProcessorTime > 0.9 * _processorTime;

    /// <summary>
    /// Whether it has used so much memory that the runtime may have found no more; what is on its stderr, it can write itself.
    /// </summary>
    public bool HasUsedMuchMemory => Resources.PeakMemory > Resources.Limits.Memory / 2;

    /// <param name="outputLimit">Bytes on stdout and stderr together.</param>
    public static BoxedProcess Start(Sandbox sandbox, BoxSpecification box, WatchLimits limits, long outputLimit)
    {
        using var span = Spans.Begin($"start {box.Program.Name}");
        var (process, frames) = ProcessStarter.Run(() => StartWithPipes(sandbox, box));
        process.StandardInput.Close();
        return new BoxedProcess(process, frames, limits, TimeSpan.FromSeconds(box.Limits.ProcessorSeconds), outputLimit);
    }

    /// <summary>When nothing can be started, no end of a pipe stays open.</summary>
    static (Process Process, FrameStream Frames) StartWithPipes(Sandbox sandbox, BoxSpecification box)
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
    /// For a program that sends a frame when it is ready, before anything foreign runs in it: puts it then, when all of its tree is there,
    /// into a control group of its own, where this machine lets the host make one. Both take the kernel some milliseconds, so it is done
    /// beside other things.
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

    /// <summary>Waits for its first frame, or for its end: a stray child may keep its pipe open.</summary>
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

    /// <summary>Whether such a program is ready and enclosed; false where it ended before, or is not ready in time.</summary>
    public bool WaitUntilReady(TimeSpan limit) => _ready is { } ready && ready.Wait(limit) && ready.Result;

    /// <summary>What a process that has not become ready, and is no longer waited for, left on stderr.</summary>
    public string LastWords()
    {
        _ = WaitForExit(TimeSpan.FromSeconds(2));
        Output.WaitForRest();
        return Output.Error;
    }

    /// <summary>Sends a frame; false where the process no longer reads.</summary>
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
    /// <returns>False where none came in time.</returns>
    public bool TryReceive(TimeSpan timeout, out Received received) => _received.TryTake(out received, timeout);

    /// <summary>Ends it and what it has started; nothing happens when it has ended or been disposed of. Any thread may ask.</summary>
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
            return; // its number may be another's by now
        }
        if (_ready is not { IsCompletedSuccessfully: true, Result: true })
        {
            HoldStill();
        }
        // the list is ours: the runtime's way looks at every process of the machine, and takes half a second
        foreach (var id in Resources.Tree())
        {
            Processes.End(id);
        }
    }

    /// <summary>
    /// Bubblewrap makes its first process and then tells it to go on. Ended between the look at its tree and that, it would leave one that
    /// waits for ever and keeps all pipes open.
    /// </summary>
    void HoldStill()
    {
        Processes.Stop(_id);
        SpinWait.SpinUntil(() => ProcessUsage.StandsStill(_id), s_patience);
    }

    /// <summary>Whether it runs no more, for whatever cause.</summary>
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
            // it has ended by itself
        }
    }

    /// <summary>The exit code, once the process has ended; null where it goes on.</summary>
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
        // to close a pipe that is being read waits for the reading: where a stray child keeps it open, that is left to whoever reads
        if (_receiver.Join(s_patience))
        {
            _frames.Dispose();
        }
        _process.Dispose();
    }

    void ReceiveAll()
    {
        try
        {
            while (true)
            {
                Received received;
                try
                {
                    received = _frames.Receive() is { } frame ? new Received(frame, null) : new Received(null, null);
                }
                catch (ProtocolException violation)
                {
                    received = new Received(null, violation.Message);
                }
                catch (Exception closed) when (closed is IOException or ObjectDisposedException)
                {
                    received = new Received(null, null);
                }
#pragma warning disable CA1031 // this thread's last frame: an exception that left it would end the host
                catch (Exception unreadable)
#pragma warning restore CA1031
                {
                    received = new Received(null, $"it cannot be read: {unreadable.Message}");
                }
                _received.Add(received, _disposed.Token);
                if (received.Frame is null)
                {
                    return;
                }
            }
        }
        catch (Exception disposed) when (disposed is OperationCanceledException or ObjectDisposedException)
        {
            // while a frame waited that nobody takes
        }
        finally
        {
            if (_disposed.IsCancellationRequested)
            {
                _frames.Dispose();
            }
        }
    }
}

/// <summary>What came through the pipe.</summary>
/// <param name="Frame">A frame's payload; null at the end of the stream.</param>
/// <param name="Violation">How the process broke the protocol, where it did.</param>
public readonly record struct Received(byte[]? Frame, string? Violation);

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

    /// <summary>What it uses could not be read: a fault of the grader.</summary>
    NotWatched,

    /// <summary>Its work was done, or nobody waits for it any more.</summary>
    Finished,
}
