using System.Collections.Immutable;
using Grader.Checks;
using Grader.Confinement;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Sandboxing.Tracing;

namespace Grader.Grading.Running;

/// <summary>
/// One submission in its worker process, or several of a problem's own, compiled together, one after another. Loads it, calls it, measures
/// it, and turns every way it can fail into a <see cref="CallFailure"/>. After a death the next call gets a fresh process, so that one
/// failed check does not hide the others.
/// </summary>
public sealed class WorkerSession : ICandidate, IDisposable
{
    /// <summary>
    /// Wall time for starting a process. Nothing of the submission runs in it yet, so only an overloaded machine needs this much.
    /// </summary>
    static readonly TimeSpan s_starting = TimeSpan.FromSeconds(30);

    /// <summary>Extra time for the first call in a process: JIT, static constructors, loading libtorch.</summary>
    static readonly TimeSpan s_loading = TimeSpan.FromSeconds(1);

    /// <summary>After this many deaths the remaining checks are not run.</summary>
    const int MaxDeaths = 8;

    /// <summary>The same for timeouts, which also cost the user time.</summary>
    const int MaxTimeouts = 2;

    readonly WorkerPool _workers;
    readonly Manifest _manifest;
    readonly Limits _limits;
    readonly CallTime _time = new();
    readonly WaitingThread _thisThread = new();
    CancellationToken _cancellation;
    SandboxedProcess? _process;
    byte[]? _load;
    ImmutableArray<Binding> _variants = [];
    TimeSpan _usedByProcess;
    RunQueue? _runQueueBefore;
    int _variant;
    bool _loaded;
    bool _leavesArrays;
    int _sequence;
    int _instances;
    int _deaths;
    int _timeouts;
    long _peakMemory;
    string _printed = "";

    /// <summary>Starts the process at once, ahead of the assembly: the runtime gets ready while the compiler works.</summary>
    public WorkerSession(WorkerPool workers, Manifest manifest, CancellationToken cancellation)
    {
        (_workers, _manifest, _limits, _cancellation) = (workers, manifest, manifest.Limits, cancellation);
        _process = StartProcess();
    }

    /// <inheritdoc/>
    public TimeSpan Used => _time.Used;

    /// <summary>Processor time of its present process and of what that has started; zero while there is none.</summary>
    public ProcessorTime ProcessorTime => ProcessorClock.OfProcesses(_process?.Resources.Tree() ?? []);

    /// <summary>Largest resident memory of any of its processes, in bytes.</summary>
    public long PeakMemoryOfAll => Math.Max(_peakMemory, PeakMemory);

    /// <summary>The same of its present process alone; 0 while there is none.</summary>
    public long PeakMemory => _process?.Resources.PeakMemory ?? 0;

    /// <summary>How many of its processes have ended; all objects ended with them.</summary>
    public int Ended { get; private set; }

    /// <summary>Whether one of its processes ended in a call.</summary>
    public bool HasDied => _deaths > 0;

    /// <summary>
    /// Until the result is disposed of, the worker neither overwrites the arrays of arguments and answers after a call nor fills free
    /// memory before one. Otherwise it does both: the caller owns the arrays and may overwrite them.
    /// </summary>
    public IDisposable LeaveArrays()
    {
        _leavesArrays = true;
        return new Disposable(() => _leavesArrays = false);
    }

    /// <inheritdoc/>
    public int NextInstance() => ++_instances;

    /// <summary>Sets the assembly that a worker loads before its next call, and the bindings of the submissions in it.</summary>
    public void Load(byte[] assembly, ImmutableArray<Binding> variants) =>
        (_load, _variants) = (new LoadRequest(assembly, variants).ToFrame(), variants);

    /// <inheritdoc/>
    public ImmutableArray<string> PartsOf(string method) =>
        _variants.ElementAtOrDefault(_variant)?.Methods.FirstOrDefault(bound => bound.ContractName == method)?.Parts ?? [];

    /// <inheritdoc/>
    public bool HasObjects => _variants.ElementAtOrDefault(_variant)?.Methods.Any(bound => !bound.IsStatic) ?? true;

    /// <summary>
    /// Switches to another submission in the same assembly, with fresh limits. Starts a new process if this one is close to the kernel's
    /// processor limit. Only for submissions that trust each other.
    /// </summary>
    public void SwitchTo(int variant)
    {
        _variant = variant;
        (_deaths, _timeouts) = (0, 0);
        _time.BeginSubmission();
        if (_process is not { } process)
        {
            return;
        }
        if (_usedByProcess > _limits.Total / 2)
        {
            End(process);
            return;
        }
        _runQueueBefore = RunQueue.Read(process.Resources.Tree());
    }

    /// <summary>
    /// Continues in a new process: static fields, and whatever differs from one process to the next, are no longer the same.
    /// </summary>
    public void Renew()
    {
        EndProcess();
        BecomesReady();
    }

    /// <summary>The same, in a process that finds a different number of processors, as on another machine.</summary>
    public void RenewElsewhere()
    {
        EndProcess();
        _process = _workers.TakeElsewhere(_limits);
        BecomesReady();
    }

    /// <summary>From now on this token says whether the user gave up.</summary>
    public void ServeUnder(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>Calls a method and waits until it returns or fails.</summary>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    /// <exception cref="InvalidOperationException">The arguments are more than one call can carry.</exception>
    public Observation Call(int instance, string method, ImmutableArray<NamedValue> arguments, bool returnArguments)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (ValueSize.Measure(arguments.Select(argument => argument.Value)).Excess is { } excess)
        {
            throw new InvalidOperationException($"the arguments of {method} are {excess}: give this check a smaller input");
        }
        var elapsed = TimeSpan.Zero;
        LookAtWaiting();
        var (reply, failure) = Refusal() is { } refusal
            ? (null, refusal)
            : Answer(
                new CallRequest(
                    ++_sequence, _variant, instance, method, [.. arguments.Select(a => a.Value)], returnArguments,
                    _leavesArrays || !_manifest.Overwrites(method)),
                out elapsed);
        if (_cancellation.IsCancellationRequested)
        {
            EndProcess(); // the process was killed; a later call, under another token, gets a new one
            _cancellation.ThrowIfCancellationRequested();
        }
        return reply is ReturnedReply returned
            ? new Observation(instance, method, arguments, returned.Result, returned.Arguments, null, elapsed)
            : new Observation(instance, method, arguments, null, [], failure ?? ExitClassifier.Threw((ThrewReply)reply!), elapsed);
    }

    /// <summary>Ends the process, so that nothing keeps running; later calls get another one.</summary>
    /// <returns>What the submission printed to stdout, up to a bound.</returns>
    public string Finish()
    {
        if (_process is { } process)
        {
            KeepPeakMemory();
            process.Kill(DeathCause.Finished);
            process.Output.WaitForRest();
            End(process);
        }
        return _printed;
    }

    public void Dispose()
    {
        EndProcess();
        _thisThread.Dispose();
    }

    /// <summary>Ends its process, if there is one; the next call gets a new one.</summary>
    public void EndProcess()
    {
        if (_process is { } process)
        {
            DeductWaiting(process);
            End(process);
        }
    }

    /// <summary>Deducts what calls waited: after each sixteenth of the time for all of them, and when that time seems to be over.</summary>
    void LookAtWaiting()
    {
        var isNearlyOver = _limits.Total - Used < _limits.CallWall && _time.NotLookedAt > TimeSpan.Zero;
        if (_process is { } process && (isNearlyOver || _time.NotLookedAt > _limits.Total / 16))
        {
            DeductWaiting(process);
        }
    }

    void DeductWaiting(SandboxedProcess process)
    {
        if (_runQueueBefore is { } before && _time.NotLookedAt > TimeSpan.Zero)
        {
            _time.Deduct(RunQueue.Read(process.Resources.Tree()).StarvedSince(before, Environment.ProcessorCount));
        }
    }

    /// <summary>Why a call is not tried; null if it is.</summary>
    CallFailure? Refusal() =>
        _timeouts >= MaxTimeouts ? Refused(Verdict.TimeLimitExceeded, $"{_timeouts} calls before it took too long") :
        _deaths >= MaxDeaths ? Refused(Verdict.RuntimeError, $"{_deaths} calls before it did not return") :
        Used >= _limits.Total ? Refused(Verdict.TimeLimitExceeded, $"calls before it took all {_limits.Total.TotalSeconds:0.#} s") : null;

    static CallFailure Refused(Verdict verdict, string reason) => new(verdict, $"not run: {reason}", "") { IsRefused = true };

    /// <param name="elapsed">
    /// Time of the call alone, without starting a process and loading the assembly: those do not count for the candidate.
    /// </param>
    (WorkerReply? Reply, CallFailure? Failure) Answer(CallRequest request, out TimeSpan elapsed)
    {
        var isReady = _loaded || BecomesReady();
        var process = _process!;
        using var cancelled = _cancellation.Register(() => process.Kill(DeathCause.Finished));
        elapsed = TimeSpan.Zero;
        var (limit, wall) = (_limits.Call, _limits.CallWall);
        var received = default(Received);
        if (!_loaded)
        {
            (limit, wall) = (limit + s_loading, wall + s_loading);
            using var loading = Spans.Begin("load the submission");
            var load = _load ?? throw new InvalidOperationException("nothing to load");
            received = isReady ? Exchange.With(process, load, s_starting, Timeout.InfiniteTimeSpan).Received : default;
            _loaded = Parse(ref received) is LoadedReply;
            _time.BeginProcess();
            _runQueueBefore = RunQueue.Read(process.Resources.Tree());
        }
        var (allowed, scope) = (wall, "for one call");
        if (_loaded)
        {
            if (_limits.Total - Used < wall)
            {
                wall = _limits.Total - Used;
                (allowed, scope) = (_limits.Total, "for all calls together");
            }
            var exchange = Exchange.With(process, request.ToFrame(), wall, limit, _thisThread);
            elapsed = _time.Add(new Duration(exchange.Wall, exchange.Starved, exchange.WaitedByHost));
            _usedByProcess += exchange.Wall;
            received = exchange.Received;
            // an answer that comes while the host is ending the process for its resource use is too late
            if (!process.WasKilled && Parse(ref received) is { } reply && reply.Sequence == request.Sequence && Answers(reply, request))
            {
                return (reply, null);
            }
        }
        var failure = ExitClassifier.Classify(ProcessEnd.Await(process, received), limit, ExitClassifier.TimeLimit(allowed, scope));
        _timeouts += failure.Verdict == Verdict.TimeLimitExceeded ? 1 : 0;
        _deaths++;
        End(process);
        return (null, failure);
    }

    /// <summary>
    /// Waits for the process. Starts one if there is none, and starts it again in another sandbox if the sandbox fails: nothing of the
    /// submission has run by then.
    /// </summary>
    bool BecomesReady()
    {
        while (true)
        {
            var process = _process ??= StartProcess();
            using var cancelled = _cancellation.Register(() => process.Kill(DeathCause.Finished));
            if (process.WaitUntilReady(s_starting) || !_workers.IsToBeReplaced(process))
            {
                return process.WaitUntilReady(TimeSpan.Zero);
            }
            End(process);
        }
    }

    /// <summary>
    /// Whether a reply answers the call, with as many arguments as were asked back. An answer too large for a frame comes without them.
    /// </summary>
    static bool Answers(WorkerReply reply, CallRequest request) => reply switch
    {
        ReturnedReply { Result: MalformedValue } or ThrewReply => true,
        ReturnedReply returned => returned.Arguments.Length == (request.ReturnArguments ? request.Arguments.Length : 0),
        _ => false,
    };

    /// <summary>The reply in what was received; null if there is none. A frame that is not a reply becomes a violation.</summary>
    internal static WorkerReply? Parse(ref Received received)
    {
        try
        {
            return received.Frame is null ? null : WorkerReply.FromFrame(received.Frame);
        }
        catch (ProtocolException violation)
        {
            received = new Received(null, violation.Message);
            return null;
        }
    }

    /// <summary>Keeps what will be reported about this process and ends it; the next call gets a fresh one.</summary>
    void End(SandboxedProcess process)
    {
        KeepPeakMemory();
        _printed += process.Output.Standard;
        _workers.Release(process);
        _process = null;
        _runQueueBefore = null;
        _loaded = false;
        Ended++;
    }

    /// <summary>Keeps the figure, because the kernel reports nothing about a process that has ended.</summary>
    void KeepPeakMemory() => _peakMemory = PeakMemoryOfAll;

    sealed class Disposable(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    SandboxedProcess StartProcess()
    {
        _usedByProcess = TimeSpan.Zero;
        return _workers.Take(_limits);
    }
}
