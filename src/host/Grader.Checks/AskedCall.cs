using System.Collections.Immutable;

namespace Grader.Checks;

/// <summary>A call of the contract that is described but not made.</summary>
public sealed record AskedCall(string Method, ImmutableArray<NamedValue> Arguments)
{
    /// <summary>The first call that an action makes.</summary>
    /// <exception cref="InvalidCheckException">The action makes no call.</exception>
    public static AskedCall FirstOf(Action<ICandidateObject> action)
    {
        try
        {
            action(new Listener());
        }
        catch (Heard heard)
        {
            return heard.Call;
        }
        throw new InvalidCheckException("a call of the contract was expected, and there is none");
    }

    sealed class Listener : ICandidateObject
    {
        public object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments) =>
            throw new Heard(new AskedCall(method, Argument.ToPlain(arguments)));
    }

    /// <summary>Ends the action, because there is nobody to answer.</summary>
    sealed class Heard(AskedCall call) : Exception
    {
        public AskedCall Call { get; } = call;
    }
}
