using System.Collections.Immutable;
using System.Reflection;
using Grader.Checks;
using Grader.Confinement;
using Grader.Protocol;

namespace Grader.Authoring.Coverage;

/// <summary>
/// The reference solution in place of a submission, in this process; wrong in one regime, and right everywhere else. It costs no process,
/// so thousands are tried in seconds.
/// </summary>
/// <param name="newObject">Makes an object of the reference solution.</param>
/// <param name="isWrong">Where it is wrong.</param>
/// <param name="heard">Receives every call before it is made.</param>
/// <param name="spoil">Makes a right answer wrong; by default in its last place.</param>
sealed class ModelCandidate(
    Type contract, Func<object> newObject, Func<CallSituation, bool> isWrong, Action<CallSituation>? heard = null,
    Func<Value, Value>? spoil = null) : ICandidate
{
    readonly Func<Value, Value> _spoil = spoil ?? WrongAnswers.Spoil;
    readonly Dictionary<int, ModelObject> _objects = [];
    readonly Dictionary<string, MethodInfo> _methods = contract.GetMethods().ToDictionary(method => method.Name);
    int _next;
    int? _last;

    public TimeSpan Used => TimeSpan.Zero;

    /// <summary>Whoever asks for it begins to measure; its answers have been compared by then.</summary>
    public ProcessorTime ProcessorTime => throw new MeasuringException();

    /// <inheritdoc cref="ProcessorTime"/>
    public long PeakMemory => throw new MeasuringException();

    public int Ended { get; private set; }

    public bool HasDied => false;

    public bool HasObjects => true;

    public int NextInstance() => _next++;

    public ImmutableArray<string> PartsOf(string method) => [];

    public Observation Call(int instance, string method, ImmutableArray<NamedValue> arguments, bool returnArguments)
    {
        if (!_objects.TryGetValue(instance, out var callee))
        {
            _objects.Add(instance, callee = new ModelObject(newObject(), _objects.Count == 0));
        }
        var situation = new CallSituation(
            method, arguments, callee.Calls, callee.IsFirst, callee.Calls.Count > 0 && _last != instance, Ended > 0);
        heard?.Invoke(situation);
        var observation = Answer(callee, instance, situation, returnArguments);
        callee.Calls.Add(new PastCall(method, arguments));
        _last = instance;
        return observation;
    }

    Observation Answer(ModelObject callee, int instance, CallSituation call, bool returnArguments)
    {
        var called = _methods[call.Method];
        var given = called.GetParameters()
            .Select((parameter, i) => ValueCodec.FromValue(call.Arguments[i].Value, parameter.ParameterType)).ToArray();
        var spoils = isWrong(call);
        Observation Made(Value? result, CallFailure? failure) => new(
            instance, call.Method, call.Arguments, result, returnArguments ? [.. given.Select(ValueCodec.ToValue)] : [], failure,
            TimeSpan.Zero);
        if (called.ReturnType == typeof(void) && spoils)
        {
            return Made(NullValue.Instance, null); // it does nothing at all
        }
        try
        {
            var answer = ValueCodec.ToValue(called.Invoke(callee.Model, BindingFlags.DoNotWrapExceptions, null, given, null));
            return Made(spoils ? _spoil(answer) : answer, null);
        }
#pragma warning disable CA1031 // what the reference solution throws is its answer
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return Made(null, new CallFailure(Verdict.RuntimeError, thrown.Message, "", EndedProcess: false));
        }
    }

    public IDisposable LeaveArrays() => new Nothing();

    public void Renew() => EndProcess();

    public void RenewElsewhere() => EndProcess();

    public void EndProcess()
    {
        _objects.Clear();
        _last = null;
        Ended++;
    }

    /// <summary>Ends a check that begins to measure time or memory: of that, a model in this process has nothing to say.</summary>
    public sealed class MeasuringException : Exception;

    sealed record ModelObject(object Model, bool IsFirst)
    {
        public List<PastCall> Calls { get; } = [];
    }

    sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
