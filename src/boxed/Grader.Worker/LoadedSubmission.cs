using System.Collections.Immutable;
using System.Reflection;
using Grader.Protocol;
using Grader.Worker.Conversions;

namespace Grader.Worker;

/// <summary>The submission's class, its objects, and the methods that answer the contract.</summary>
sealed class LoadedSubmission
{
    readonly Type _type;
    readonly bool _isScript;
    readonly Dictionary<string, BoundCall> _methods = [];
    readonly Dictionary<int, object> _instances = [];
    readonly LentArrays _lent = new();
    readonly GivenAnswers _given = new();
    Action _handOver = static () => { };

    public LoadedSubmission(Type type, Binding binding)
    {
        _type = type;
        _isScript = binding.IsScript;
        foreach (var method in binding.Methods)
        {
            _methods.Add(method.ContractName, new BoundCall(Find(type, method)));
        }
    }

    /// <summary>Loads the assembly. None of its code runs before the first call, except a module initializer.</summary>
    public static LoadedSubmission[] Load(byte[] assembly, ImmutableArray<Binding> variants)
    {
        var loaded = Assembly.Load(assembly);
        return [.. variants.Select(binding => Of(loaded, binding))];
    }

    /// <summary>A submission of an assembly that has been loaded.</summary>
    public static LoadedSubmission Of(Assembly loaded, Binding binding) =>
        new(loaded.GetType(binding.TypeName, throwOnError: true)!, binding);

    /// <summary>Drops the objects made so far.</summary>
    public void Forget() => _instances.Clear();

    public WorkerReply Answer(CallRequest request)
    {
        try
        {
            if (!request.LeaveArrays)
            {
                DirtyMemory.LeaveBefore(request.Arguments);
            }
            var (method, instance, arguments) = Prepare(request.Method, request.Instance, request.Arguments);
            if (!request.LeaveArrays)
            {
                arguments = _lent.Lend(arguments);
                _handOver = _lent.TakeBack;
            }
            var (result, sent) = method.Invoke(instance, arguments);
            if (!request.LeaveArrays && _given.Add(result, arguments))
            {
                sent = new MalformedValue(GivenAnswers.Again);
            }
            _handOver = request.LeaveArrays ? static () => { } : () => TakeBack(method, arguments, result);
            return Bounded(new ReturnedReply(request.Sequence, sent, request.ReturnArguments ? method.ConvertBack(arguments) : []));
        }
        catch (Exception exception)
        {
            return Threw(request.Sequence, exception);
        }
    }

    /// <summary>Replaces a reply that is longer than the host reads by a message that says so.</summary>
    static ReturnedReply Bounded(ReturnedReply reply) =>
        (ValueSize.Measure(reply.Result) + ValueSize.Measure(reply.Arguments)).Excess is { } excess
            ? reply with { Result = new MalformedValue(excess), Arguments = [] }
            : reply;

    /// <summary>Overwrites the arguments and the result, which are the caller's, after the answer has been sent.</summary>
    public void HandOver()
    {
        var handOver = _handOver;
        _handOver = static () => { };
        handOver();
    }

    void TakeBack(BoundCall method, object?[] arguments, object? result)
    {
        method.Overwrite(arguments, result);
        _lent.TakeBack();
    }

    /// <summary>Prepares a call.</summary>
    /// <returns>The object is null if the method is static.</returns>
    public (BoundCall Method, object? Instance, object?[] Arguments) Prepare(string name, int instance, ImmutableArray<Value> arguments)
    {
        var method = _methods[name];
        return (method, method.IsStatic ? null : Instance(instance), method.ConvertArguments(arguments));
    }

    object Instance(int number)
    {
        if (!_instances.TryGetValue(number, out var instance))
        {
            instance = _isScript ? RunScript() : Activator.CreateInstance(_type, nonPublic: true)!;
            _instances.Add(number, instance);
        }
        return instance;
    }

    /// <summary>A script's factory runs its top level and leaves the script object in the array that links a session's scripts.</summary>
    object RunScript()
    {
        var session = new object[2];
        var factory = _type.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        ((Task)factory.Invoke(null, [session])!).GetAwaiter().GetResult();
        return session[1];
    }

    /// <summary>
    /// The method that the compiler chose. Others may have the same name and parameters: a generic one, or one of a base class.
    /// </summary>
    static MethodInfo Find(Type type, BoundMethod bound)
    {
        const BindingFlags Declared =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var declaring = type;
        while ((declaring.IsGenericType ? declaring.GetGenericTypeDefinition() : declaring).FullName != bound.DeclaringType)
        {
            declaring = declaring.BaseType ?? throw new MissingMethodException(bound.DeclaringType, bound.Name);
        }
        return declaring.GetMethods(Declared).Single(method =>
            method.Name == bound.Name && !method.IsGenericMethod &&
            method.GetParameters().Select(p => Forms.Describe(p.ParameterType)).SequenceEqual(bound.Parameters));
    }

    static Exception Innermost(Exception exception)
    {
        while (exception is TargetInvocationException or TypeInitializationException or AggregateException
            && exception.InnerException is { } inner)
        {
            exception = inner;
        }
        return exception;
    }

    /// <summary>An exception's text comes from the candidate's code too: reading it may throw, and it may be of any length.</summary>
    public static ThrewReply Threw(int sequence, Exception exception)
    {
        exception = Innermost(exception);
        return new ThrewReply(
            sequence, exception.GetType().FullName ?? exception.GetType().Name,
            Text(() => exception.Message), Text(() => exception.StackTrace));

        static string Text(Func<string?> read)
        {
            try
            {
                var text = read() ?? "";
                return text.Length > WorkerReply.MaxText ? text[..WorkerReply.MaxText] : text;
            }
            catch (Exception thrown)
            {
                return $"(reading it threw {thrown.GetType().Name})";
            }
        }
    }
}
