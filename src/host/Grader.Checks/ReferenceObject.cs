using System.Reflection;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>The reference solution in place of a submission; records its answers.</summary>
sealed class ReferenceObject<TContract>(TContract model) : ICandidateObject
{
    readonly List<Value> _answers = [];

    public IReadOnlyList<Value> Answers => _answers;

    public object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments)
    {
        object?[] given = new object?[arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = arguments[i].Value;
        }
        var called = typeof(TContract).GetMethod(method) ?? throw new InvalidCheckException($"the contract has no method {method}");
        var answer = called.Invoke(model, BindingFlags.DoNotWrapExceptions, null, given, null);
        _answers.Add(ValueCodec.ToValue(answer));
        return answer;
    }
}
