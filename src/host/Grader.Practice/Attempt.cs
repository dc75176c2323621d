using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Practice;

/// <summary>One graded submission, as the history keeps it.</summary>
/// <param name="At">When grading began, with the offset that the user's clock had then.</param>
/// <param name="Elapsed">How long grading took.</param>
/// <param name="Path">The full path of the file or folder.</param>
public sealed record Attempt(
    string Problem, DateTimeOffset At, Verdict Verdict, int Points, int MaxPoints, TimeSpan Elapsed, string Seed, string Path,
    ImmutableArray<SourceFile> Sources)
{
    /// <summary>What the clock of the problem showed; null if none had been started.</summary>
    public TimeSpan? Used { get; init; }

    /// <summary>The time that the clock allowed; null if none had been started.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>How many different hints had been shown.</summary>
    public int Hints { get; init; }

    /// <summary>Whether the reference solution had been shown.</summary>
    public bool AfterSolution { get; init; }

    /// <summary>The date on the user's calendar when it was made.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    public bool IsAccepted => Verdict == Verdict.Accepted;

    public bool IsLate => Used > Limit;
}
