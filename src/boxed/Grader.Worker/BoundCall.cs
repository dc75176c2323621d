using System.Collections.Immutable;
using System.Reflection;
using Grader.Protocol;
using Grader.Worker.Conversions;

namespace Grader.Worker;

/// <summary>One method of the submission with the converters of its parameters and result.</summary>
sealed class BoundCall
{
    readonly MethodInfo _method;
    readonly Converter[] _parameters;
    readonly Converter? _result;

    public BoundCall(MethodInfo method)
    {
        _method = method;
        _parameters = [.. method.GetParameters().Select(p => Converter.For(p.ParameterType))];
        _result = method.ReturnType == typeof(void) ? null : Converter.For(method.ReturnType);
    }

    public MethodInfo Method => _method;

    public bool IsStatic => _method.IsStatic;

    public object?[] ConvertArguments(ImmutableArray<Value> values)
    {
        if (values.Length != _parameters.Length)
        {
            throw new ProtocolException($"{values.Length} arguments for {_parameters.Length} parameters");
        }
        return [.. values.Select((value, i) => value is NullValue ? null : _parameters[i].FromValue(value))];
    }

    /// <returns>What the method returned, unchanged and in the form that is sent.</returns>
    public (object? Result, Value Sent) Invoke(object? instance, object?[] arguments)
    {
        var result = _method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return (result, _result is null ? NullValue.Instance : ToValue(_result, result));
    }

    /// <summary>Overwrites the arguments and the result: they belong to the caller, who may change them after the call.</summary>
    public void Overwrite(object?[] arguments, object? result)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            Overwrite(_parameters[i], arguments[i]);
        }
        Overwrite(_result, result);
    }

    static void Overwrite(Converter? converter, object? value)
    {
        try
        {
            if (value is not null)
            {
                converter?.Overwrite(value);
            }
        }
#pragma warning disable CA1031 // a library's type may refuse to be written to: a view, a tensor of a graph
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    public ImmutableArray<Value> ConvertBack(object?[] arguments) =>
        [.. arguments.Select((argument, i) => ToValue(_parameters[i], argument))];

    static Value ToValue(Converter converter, object? source)
    {
        try
        {
            return source is null ? NullValue.Instance : converter.ToValue(source);
        }
        catch (MalformedValueException malformed)
        {
            return new MalformedValue(malformed.Message);
        }
    }
}
