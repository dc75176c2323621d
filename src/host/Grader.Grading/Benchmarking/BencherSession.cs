using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Running;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Benchmarking;

/// <summary>
/// One subject in a bencher process of its own, boxed like a worker. A call that does not return ends the session: what is slow or
/// broken at one size is not tried again.
/// </summary>
sealed class BencherSession : ICandidateObject, IDisposable
{
    static readonly TimeSpan s_starting = TimeSpan.FromSeconds(30);

    /// <summary>Extra time for a call, timed or not: JIT, static constructors, loading libtorch.</summary>
    static readonly TimeSpan s_loading = TimeSpan.FromSeconds(1);

    const string Loading = "loading";

    /// <summary>BenchmarkDotNet's own memory, and the garbage of many calls.</summary>
    const long MemoryOfBenching = 256L << 20;

    /// <summary>Each request has its own limit. This one is for a host that died and can no longer end the process.</summary>
    const int ProcessorSeconds = 1800;

    readonly Limits _limits;
    readonly Func<TimeSpan> _left;
    readonly CancellationToken _cancellation;
    readonly SandboxedProcess _process;
    int _sequence;

    /// <summary>Starts the process.</summary>
    /// <param name="left">The time left until everything is stopped.</param>
    public BencherSession(
        Toolchain toolchain, ControlGroups groups, Limits limits, Func<TimeSpan> left, CancellationToken cancellation)
    {
        _left = left;
        _limits = limits with { Memory = limits.Memory + MemoryOfBenching };
        _cancellation = cancellation;
        _process = SandboxedProcess.Start(
            toolchain.Sandbox,
            WorkerSandbox.Specify(toolchain.Components, toolchain.Components.Bencher, _limits.Memory, ProcessorSeconds,
                ("DOTNET_TieredPGO", "1"), // the runtime's default, which fast programs run with
                ("DOTNET_TC_CallCountingDelayMs", "0")), // otherwise the last tier waits until startup has been quiet for a while
            new MonitoredLimits(_limits.Memory, WorkerSandbox.MaxThreads), limits.Output);
        _process.EncloseWhenReady(groups, _limits.Memory);
    }

    /// <summary>Number of the object that is called.</summary>
    public int Instance { get; set; }

    /// <param name="library">What the assembly references besides the framework; null if nothing.</param>
    /// <exception cref="CallFailedException">The process died, or something in it answered before it was asked.</exception>
    public void Load(CompiledSubmission compiled, byte[]? library)
    {
        if (!_process.WaitUntilReady(s_starting))
        {
            var overdue = ExitClassifier.TimeLimit(s_starting, "for one call");
            throw new CallFailedException(Loading, ExitClassifier.Classify(ProcessEnd.Await(_process, default), s_starting, overdue));
        }
        if (library is not null)
        {
            Ask<LoadedReply>(new LibraryRequest(library), 0, s_starting, null, Loading);
        }
        Ask<LoadedReply>(new LoadRequest(compiled.Assembly, [compiled.Binding]), 0, s_starting, null, Loading);
    }

    /// <inheritdoc/>
    public object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments)
    {
        var reply = Call(method, Argument.ToPlain(arguments));
        try
        {
            return result == typeof(void) ? null : ValueCodec.FromValue(reply.Result, result);
        }
        catch (MalformedValueException malformed)
        {
            throw new WrongAnswerException($"{method} returned {malformed.Message}");
        }
    }

    /// <summary>How many times its processor time a measurement may take in wall time.</summary>
    const int OnABusyMachine = 5;

    /// <summary>Calls once, within the problem's limits.</summary>
    /// <exception cref="CallFailedException">The call did not return.</exception>
    public ReturnedReply Call(string method, ImmutableArray<NamedValue> arguments)
    {
        var request = new CallRequest(
            ++_sequence, 0, Instance, method, [.. arguments.Select(argument => argument.Value)], ReturnArguments: false);
        return Ask<ReturnedReply>(request, request.Sequence, _limits.CallWall + s_loading, _limits.Call + s_loading, method).Reply;
    }

    /// <summary>Times a call that has returned before.</summary>
    /// <param name="budget">Time for measuring; one more call may take as long as the problem allows.</param>
    /// <exception cref="CallFailedException">A call did not return, or the measured figures are impossible.</exception>
    public Timing Time(AskedCall call, TimeSpan budget, int measurements)
    {
        var request = new BenchRequest(
            ++_sequence, Instance, call.Method, [.. call.Arguments.Select(argument => argument.Value)], budget, measurements);
        var (reply, elapsed) = Ask<BenchedReply>(
            request, request.Sequence, OnABusyMachine * (2 * budget + _limits.CallWall + s_loading),
            2 * budget + _limits.Call + s_loading, call.Method);
        if (!reply.IsPossible(elapsed, measurements))
        {
            _process.Kill(DeathCause.Finished);
            throw new CallFailedException(call.Method, new CallFailure(
                Verdict.RuntimeError, "the submission interfered with its own measurement: the figures that came back cannot be", ""));
        }
        return Timing.FromReply(reply);
    }

    public void Dispose() => _process.Dispose();

    /// <param name="processor">Processor time; null if it is not limited.</param>
    (TReply Reply, TimeSpan Elapsed) Ask<TReply>(
        WorkerRequest request, int sequence, TimeSpan wall, TimeSpan? processor, string what)
        where TReply : WorkerReply
    {
        _cancellation.ThrowIfCancellationRequested();
        var left = _left();
        var isLast = left < wall;
        wall = isLast ? left > TimeSpan.Zero ? left : TimeSpan.Zero : wall;
        using var cancelled = _cancellation.Register(() => _process.Kill(DeathCause.Finished));
        var exchange = Exchange.With(_process, request.ToFrame(), wall, processor ?? Timeout.InfiniteTimeSpan);
        _cancellation.ThrowIfCancellationRequested();
        var received = exchange.Received;
        switch (WorkerSession.Parse(ref received))
        {
            case TReply reply when reply.Sequence == sequence:
                return (reply, exchange.Elapsed);
            case ThrewReply threw when threw.Sequence == sequence:
                throw new CallFailedException(what, ExitClassifier.Threw(threw));
        }
        var scope = isLast ? ", and the time for all measurements is used up" : request is BenchRequest ? "of measuring" : "for one call";
        var late = ExitClassifier.TimeLimit(wall, scope);
        throw new CallFailedException(what, ExitClassifier.Classify(ProcessEnd.Await(_process, received), processor ?? wall, late));
    }
}
