using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace Grader.Bencher;

/// <summary>
/// A method with its object and arguments as an <see cref="Action"/> that adds nothing to the call: neither reflection nor boxing. The
/// result is kept, so that the call cannot be optimised away. A lazy result is enumerated, because that is where its work is done.
/// </summary>
static class TimedCall
{
    public static Action Create(MethodInfo method, object? instance, object?[] arguments)
    {
        var parameters = method.GetParameters();
        Expression call = Expression.Call(
            instance is null ? null : Expression.Constant(instance, method.DeclaringType!), method,
            parameters.Select((parameter, i) => Expression.Constant(arguments[i], parameter.ParameterType)));
        if (method.ReturnType != typeof(void))
        {
            call = Expression.Call(typeof(TimedCall), nameof(Keep), [method.ReturnType], call);
        }
        return Expression.Lambda<Action>(call).Compile();
    }

    static void Keep<T>(T result)
    {
        Kept<T>.Value = result;
        switch (result)
        {
            case IDisposable native: // a tensor of libtorch: its memory is not the garbage collector's
                native.Dispose();
                break;
            case IEnumerable lazy when typeof(T).IsInterface:
                Enumerate(lazy);
                break;
        }
    }

    /// <summary>Its rows too, if some of them are lazy.</summary>
    static void Enumerate(IEnumerable sequence)
    {
        if (sequence is IList and not [IEnumerable, ..])
        {
            return;
        }
        foreach (var item in sequence)
        {
            if (item is IEnumerable rows and not string)
            {
                Enumerate(rows);
            }
        }
    }

    static class Kept<T>
    {
        public static T? Value { get; set; }
    }
}
