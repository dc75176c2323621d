using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>The rounds by name, as commands and files write them.</summary>
public static class Rounds
{
    /// <summary>In the order in which they build on each other.</summary>
    public static ImmutableArray<Round> All { get; } = [Round.Fundamentals, Round.SystemDesign, Round.Coding, Round.Behavioural];

    /// <summary><c>system-design</c></summary>
    public static string Key(this Round round) => round switch
    {
        Round.Fundamentals => "fundamentals",
        Round.SystemDesign => "system-design",
        Round.Coding => "coding",
        _ => "behavioural",
    };

    /// <summary><c>system design</c></summary>
    public static string Title(this Round round) => round.Key().Replace('-', ' ');

    /// <summary>The round whose key begins like that; null if none does.</summary>
    public static Round? Find(string name) =>
        name.Length > 0 && All.Where(round => round.Key().StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
            ? only
            : null;
}
