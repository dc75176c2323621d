namespace Grader.Practice;

/// <summary>Code that was reviewed: which line was named, and whether an input was given that breaks it.</summary>
/// <param name="At">When the code was shown, with the offset that the user's clock had then.</param>
/// <param name="Used">From then until the review ended, or until the last input was tried.</param>
/// <param name="Seed">Decides, with the problem, which code was shown.</param>
/// <param name="IsFlawed">Whether anything is wrong with it.</param>
public sealed record CodeReview(string Problem, DateTimeOffset At, TimeSpan Used, string Seed, bool IsFlawed)
{
    /// <summary>The line that was named; 0 for "nothing is wrong", null if none was.</summary>
    public int? Line { get; init; }

    /// <summary>Whether that is a line of the mistake, or nothing is wrong indeed.</summary>
    public bool IsLineRight { get; init; }

    /// <summary>The input that was tried last, as it was written; empty if none was.</summary>
    public string Input { get; init; } = "";

    /// <summary>How many inputs were tried.</summary>
    public int Tries { get; init; }

    /// <summary>Whether the last one breaks the code.</summary>
    public bool Breaks { get; init; }

    /// <summary>The line, and the input if there is anything to break.</summary>
    public int MaxPoints => IsFlawed ? 2 : 1;

    public int Points => (IsLineRight ? 1 : 0) + (IsFlawed && Breaks ? 1 : 0);
}
