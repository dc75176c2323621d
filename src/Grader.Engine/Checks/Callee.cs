using Grader.Contracts;
using Grader.Engine.Running;

namespace Grader.Engine.Checks;

/// <summary>One object of the submission's class, with a record of what was asked of it and answered.</summary>
sealed class Callee(WorkerSession session, int instance, List<Observation> observations) : ICallee
{
    /// <summary>Whether replies carry the arguments as they are after the call.</summary>
    public bool ReturnArguments { get; init; }

    public object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments)
    {
        var observation = session.Call(instance, method, Argument.ToPlain(arguments), ReturnArguments);
        observations.Add(observation);
        if (observation.Failure is { } failure)
        {
            throw new CallFailedException(method, failure);
        }
        if (result == typeof(void))
        {
            return null;
        }
        try
        {
            return PlainValues.FromValue(observation.Result!, result);
        }
        catch (MalformedValueException malformed)
        {
            throw new WrongAnswerException($"{method} returned {malformed.Message}");
        }
    }
}
