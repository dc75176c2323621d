namespace Grader.Practice;

/// <summary>An answer to a question that an interviewer asks once the code is written.</summary>
/// <param name="Answer">What the user said before the model answer was shown; may be empty.</param>
/// <param name="Rating">How they found it beside the model answer; null if they did not say.</param>
public sealed record FollowUpAnswer(string Problem, DateTimeOffset At, string Question, string Answer, CardRating? Rating);
