using Grader.Contracts;
using Grader.Engine.Running;

namespace Grader.Engine.Checks;

/// <summary>One object of the submission's class.</summary>
/// <param name="note">Receives every call, including those that did not return.</param>
sealed class Callee(WorkerSession session, int instance, Action<Observation> note) : ICallee
{
    /// <summary>Whether replies carry the arguments as they are after the call.</summary>
    public bool ReturnArguments { get; init; }

    public object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments)
    {
        var observation = session.Call(instance, method, Argument.ToPlain(arguments), ReturnArguments);
        note(observation);
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
            return ValueCodec.FromValue(observation.Result!, result);
        }
        catch (MalformedValueException malformed)
        {
            throw new WrongAnswerException(malformed.Part is { } part
                ? $"{method} returned {Rendering.Part(part.Index, part.Count, session.PartsOf(method))}: {part.Reason}"
                : $"{method} returned {malformed.Message}");
        }
    }
}
