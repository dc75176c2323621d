using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>What a mock interview asks, in order.</summary>
/// <param name="Seed">Decides, with the record, what is chosen; 8 hexadecimal digits.</param>
public sealed record MockScript(string Seed, ImmutableArray<MockPart> Parts)
{
    public int Minutes => Parts.Sum(part => part.Minutes);
}

/// <summary>One part of a mock interview.</summary>
/// <param name="Subject">Id of a problem or of a card.</param>
/// <param name="Minutes">The time that the interviewer gives it.</param>
public sealed record MockPart(MockPartKind Kind, string Subject, int Minutes);

public enum MockPartKind
{
    /// <summary>A problem of machine learning, written from memory.</summary>
    Implementation,

    /// <summary>A training loop to be diagnosed and fixed.</summary>
    Kata,

    /// <summary>A coding problem.</summary>
    Coding,

    /// <summary>A question card with its follow-ups.</summary>
    Card,

    /// <summary>The follow-up questions of a problem that came before.</summary>
    FollowUps,

    /// <summary>Code with one mistake, or with none.</summary>
    Review,
}
