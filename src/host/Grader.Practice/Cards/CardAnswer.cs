namespace Grader.Practice;

/// <summary>A card that was answered.</summary>
/// <param name="Card">Its id.</param>
/// <param name="At">When it was shown, with the offset that the user's clock had then.</param>
/// <param name="Used">From then until the answer was rated, or until the last note.</param>
/// <param name="Notes">What the user wrote, a line each; may be empty.</param>
/// <param name="Rating">Null if it was not rated.</param>
public sealed record CardAnswer(string Card, DateTimeOffset At, TimeSpan Used, string Notes, CardRating? Rating)
{
    /// <summary>The date on the user's calendar.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
