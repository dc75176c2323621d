using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>An object of the submission, as the contract's generated implementation sees it.</summary>
public interface ICandidateObject
{
    /// <summary>Calls one of its methods.</summary>
    /// <param name="result">The contract's return type; <c>void</c> gives null.</param>
    /// <exception cref="CallFailedException">The call did not return.</exception>
    /// <exception cref="WrongAnswerException">It returned something that is not of that type.</exception>
    object? Call(string method, Type result, params ReadOnlySpan<Argument> arguments);
}

/// <summary>One argument under its parameter's name.</summary>
public readonly record struct Argument(string Name, object? Value)
{
    /// <summary>Arguments as a candidate receives them.</summary>
    public static ImmutableArray<NamedValue> ToPlain(ReadOnlySpan<Argument> arguments)
    {
        var named = ImmutableArray.CreateBuilder<NamedValue>(arguments.Length);
        foreach (var argument in arguments)
        {
            named.Add(new NamedValue(argument.Name, ValueCodec.ToValue(argument.Value)));
        }
        return named.MoveToImmutable();
    }
}
