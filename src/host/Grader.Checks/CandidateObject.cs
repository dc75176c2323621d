using Grader.Protocol;

namespace Grader.Checks;

/// <summary>One object of the submission's class.</summary>
/// <param name="note">Receives every call, including those that did not return.</param>
sealed class CandidateObject(ICandidate candidate, int instance, Action<Observation> note) : ICandidateObject
{
    /// <summary>Whether replies carry the arguments as they are after the call.</summary>
    public bool ReturnArguments { get; init; }

    public object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments)
    {
        var observation = candidate.Call(instance, method, Argument.ToPlain(arguments), ReturnArguments);
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
                ? $"{method} returned {Rendering.Part(part.Index, part.Count, candidate.PartsOf(method))}: {part.Reason}"
                : $"{method} returned {malformed.Message}");
        }
    }
}
