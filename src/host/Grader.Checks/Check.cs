namespace Grader.Checks;

/// <summary>One check of a problem: a name, its points, and what it does. Checks run in the order in which they are defined.</summary>
/// <param name="Run">
/// Returns the points earned; throws <see cref="WrongAnswerException"/> or <see cref="CallFailedException"/> on failure.
/// </param>
/// <param name="NeedsRightAnswers">
/// Not run if an earlier check failed: how fast a wrong answer comes says nothing, and measuring takes time.
/// </param>
public sealed record Check(string Name, int Points, Func<CheckContext, Score> Run, bool NeedsRightAnswers = false)
{
    /// <summary>Whether it is only told and decides nothing: for what many do differently and most interviewers would not ask.</summary>
    public bool IsRemark { get; init; }
}

/// <summary>What a check earned.</summary>
/// <param name="Message">A remark that is shown even if the check passed.</param>
/// <param name="IsEnough">Whether the check passes with less than its full points.</param>
public readonly record struct Score(int Points, string? Message = null, bool IsEnough = false);
