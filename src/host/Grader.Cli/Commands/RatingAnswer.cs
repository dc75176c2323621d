using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>What somebody types who is asked to rate their own answer.</summary>
/// <param name="Rating">Null if there is none.</param>
/// <param name="Ends">Whether the user has had enough.</param>
readonly record struct RatingAnswer(CardRating? Rating, bool Ends)
{
    /// <summary>A rating by name or its beginning, or q; null for anything else.</summary>
    public static RatingAnswer? Read(string text) =>
        text is "q" ? new RatingAnswer(null, Ends: true)
        : Prompt.OneOf<CardRating>(text) is { } rating ? new RatingAnswer(rating, Ends: false)
        : null;
}
