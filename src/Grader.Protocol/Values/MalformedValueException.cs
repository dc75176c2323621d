namespace Grader.Protocol;

/// <summary>A value that is not what the contract promises: jagged, of another type or shape, too large.</summary>
public sealed class MalformedValueException(string message) : Exception(message)
{
    /// <summary>Set if a single part of a tuple is at fault: which one, and why.</summary>
    public MalformedPart? Part { get; init; }

    internal static MalformedValueException OfPart(MalformedPart part) =>
        new($"part {part.Index + 1} of {part.Count}: {part.Reason}") { Part = part };
}

/// <summary>The part of a tuple that is at fault.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record MalformedPart(int Index, int Count, string Reason);
