using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Grader.Checks;
using Grader.Confinement;
using Grader.Protocol;

namespace Grader.Testing;

/// <summary>A submission without a process: objects of a class of the test, called through the contract's names.</summary>
/// <param name="create">Makes an object.</param>
public sealed class CandidateInMemory(Func<object> create) : ICandidate
{
    readonly Dictionary<int, object> _objects = [];
    int _instances;

    public TimeSpan Used { get; private set; }

    /// <summary>Grows by what a test says that a call takes.</summary>
    public ProcessorTime ProcessorTime { get; private set; } = ProcessorTime.None;

    /// <summary>What a test says that calls take; nothing by default.</summary>
    public Func<ImmutableArray<NamedValue>, TimeSpan> Cost { get; init; } = _ => TimeSpan.Zero;

    public long PeakMemory { get; set; }

    public int Ended { get; private set; }

    public bool HasDied => false;

    public bool HasObjects { get; init; } = true;

    public int Calls { get; private set; }

    public Observation Call(int instance, string method, ImmutableArray<NamedValue> arguments, bool returnArguments)
    {
        Calls++;
        var called = Find(instance, method);
        object?[] given = [.. arguments.Zip(called.Method.GetParameters()).Select(
            pair => ValueCodec.FromValue(pair.First.Value, pair.Second.ParameterType))];
        var clock = Stopwatch.StartNew();
        var (result, failure) = Invoke(called.Method, called.Target, given);
        Used += clock.Elapsed;
        ProcessorTime += new ProcessorTime(Cost(arguments), IsExact: true);
        ImmutableArray<Value> after = returnArguments ? [.. given.Select(ValueCodec.ToValue)] : [];
        return new Observation(instance, method, arguments, result, after, failure, clock.Elapsed);
    }

    public int NextInstance() => ++_instances;

    public ImmutableArray<string> PartsOf(string method) => [];

    public IDisposable LeaveArrays() => new MemoryStream(); // nobody overwrites arrays in memory

    public void Renew() => EndProcess();

    public void RenewElsewhere() => EndProcess();

    public void EndProcess()
    {
        _objects.Clear();
        PeakMemory = 0;
        Ended++;
    }

    (object Target, MethodInfo Method) Find(int instance, string method)
    {
        if (!_objects.TryGetValue(instance, out var target))
        {
            _objects.Add(instance, target = create());
        }
        return (target, target.GetType().GetMethod(method)!);
    }

    static (Value? Result, CallFailure? Failure) Invoke(MethodInfo method, object target, object?[] arguments)
    {
        try
        {
            var answer = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return (ValueCodec.ToValue(answer), null);
        }
        catch (InvalidOperationException thrown)
        {
            return (null, new CallFailure(Verdict.RuntimeError, thrown.Message, "", EndedProcess: false));
        }
    }
}
