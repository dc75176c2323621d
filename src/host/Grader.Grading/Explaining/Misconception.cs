namespace Grader.Grading.Explaining;

/// <summary>What kind of mistake the submission's answers show, and how many of them show it.</summary>
/// <param name="Sentence">What the submission does, in words for the candidate.</param>
/// <param name="Mistake">Name of the known mistake whose answers are the same; null for a transformation of the right answers.</param>
/// <param name="Check">The failed check that it explains; null if it explains all answers.</param>
/// <param name="Cases">Answers that agree.</param>
/// <param name="Hint">Number of the problem's hint about it; null if there is none.</param>
public sealed record Misconception(string Sentence, string? Mistake, string? Check, int Cases, int? Hint)
{
    /// <summary>Answers that agree with neither this mistake nor another found one: several mistakes show in them at once.</summary>
    public int Unexplained { get; init; }

    /// <summary>Whether it applies to some inputs only.</summary>
    internal bool IsConditional { get; init; }
}
