namespace Grader.Practice;

/// <summary>An answer to the question what happens if a line of an accepted submission is changed.</summary>
/// <param name="Submission">Its path.</param>
/// <param name="Answer">What happens.</param>
/// <param name="Chosen">What the user said.</param>
public sealed record ExplainedLine(
    string Problem, DateTimeOffset At, string Submission, int Line, string Before, string After, string Answer, string Chosen)
{
    public bool IsRight => Chosen == Answer;
}
