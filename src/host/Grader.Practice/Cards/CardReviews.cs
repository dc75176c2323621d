using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>Rated answers to a card, read as reviews.</summary>
public static class CardReviews
{
    /// <param name="answers">To one card, in order of time.</param>
    public static ImmutableArray<Review> Read(IEnumerable<CardAnswer> answers) =>
        [.. answers.Where(answer => answer.Rating is not null).Select(answer => new Review(answer.Day, AsRecall(answer.Rating!.Value)))];

    static Recall AsRecall(CardRating rating) => rating switch
    {
        CardRating.Weak => Recall.Again,
        CardRating.Good => Recall.Good,
        _ => Recall.Easy,
    };
}
