using System.Collections.Immutable;
using Grader.Checks;

namespace Grader.Grading.Inspecting;

/// <summary>
/// Passes calls on to an object of the submission, with changed arguments if wanted, and records each call with its answer.
/// </summary>
/// <param name="change">Gives the arguments to call with in place of those given; null to keep them.</param>
sealed class NotedCalls(ICandidateObject callee, Func<string, ImmutableArray<Argument>, ImmutableArray<Argument>>? change = null)
    : ICandidateObject
{
    readonly List<NotedCall> _calls = [];

    public IReadOnlyList<NotedCall> All => _calls;

    public object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments)
    {
        var given = arguments.ToImmutableArray();
        given = change?.Invoke(method, given) ?? given;
        var answer = callee.Call(method, result, given.AsSpan());
        _calls.Add(new NotedCall(method, result, given, answer));
        return answer;
    }
}

/// <param name="Result">The contract's return type.</param>
sealed record NotedCall(string Method, Type Result, ImmutableArray<Argument> Arguments, object? Answer);
