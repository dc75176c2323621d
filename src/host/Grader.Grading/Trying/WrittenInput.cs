using System.Collections.Immutable;
using Grader.Checks;
using Grader.Problems;

namespace Grader.Grading.Trying;

/// <summary>Calls that the user wrote down, all of one object.</summary>
public sealed record WrittenInput
{
    WrittenInput(ImmutableArray<AskedCall> calls) => Calls = calls;

    public ImmutableArray<AskedCall> Calls { get; }

    /// <summary>The statement's example with the user's lines in place of its own.</summary>
    /// <param name="text">Lines as in the example; empty for the example itself.</param>
    /// <exception cref="UnreadableInputException">A line cannot be read, or nothing is called.</exception>
    internal static WrittenInput Read(Problem problem, Type contract, string text)
    {
        var own = WrittenLine.Of(text);
        var lines = WrittenCalls.InPlace(StatementExample.Lines(problem) ?? [], own);
        try
        {
            var calls = WrittenCalls.Read(lines, contract);
            if (calls.IsEmpty)
            {
                throw new UnreadableInputException(0, $"nothing is called; write a call of the contract, such as {FirstMethod(contract)}");
            }
            return WrittenCalls.UnusedNames(own, lines).FirstOrDefault() is { } unused
                ? throw new UnreadableInputException(
                    0, $"`{unused}` gets a value, and no call uses that name; write the whole call instead")
                : new WrittenInput([.. calls.Select(call => new AskedCall(call.Method, Argument.ToPlain(call.Arguments.AsSpan())))]);
        }
        catch (UnreadableCallException unreadable)
        {
            throw new UnreadableInputException(unreadable.Line, unreadable.Message);
        }
    }

    /// <summary>These calls again; a call that was made on an earlier object cannot be among them.</summary>
    internal static WrittenInput From(IEnumerable<Observation> made) =>
        new([.. made.Select(call => new AskedCall(call.Method, call.Arguments))]);

    /// <summary>As it would be written: a call in each line.</summary>
    public string Text => string.Join('\n', Calls.Select(call => WrittenCalls.Write(call.Method, call.Arguments)));

    static string FirstMethod(Type contract)
    {
        var method = contract.GetMethods()[0];
        return $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";
    }
}

/// <summary>What the user wrote is no input; the message says what is wrong with it.</summary>
/// <param name="line">1-based; 0 if it is about no line.</param>
public sealed class UnreadableInputException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
