namespace Grader.Practice;

/// <summary>
/// What somebody can do, in place of what they say: a review of code from each of three tracks, in twenty minutes together.
/// </summary>
public static class Placement
{
    /// <summary>The tracks, in order; one task each.</summary>
    public static IReadOnlyList<string> Tracks { get; } = ["tokenizers", "transformers", "coding"];

    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(20);

    /// <summary>The points that there were to get: two of a task that is missing.</summary>
    public static int MostPoints(IReadOnlyCollection<CodeReview> reviews) =>
        reviews.Sum(review => review.MaxPoints) + (2 * (Tracks.Count - reviews.Count));

    /// <summary>Yes with all points but one, partly with half of them.</summary>
    /// <param name="reviews">Those that were finished in time; a task that is missing has no points.</param>
    public static SelfRating Rate(IReadOnlyCollection<CodeReview> reviews)
    {
        var (points, most) = (reviews.Sum(review => review.Points), MostPoints(reviews));
        return points >= most - 1 && reviews.Count == Tracks.Count ? SelfRating.Yes
            : 2 * points >= most ? SelfRating.Partly
            : SelfRating.No;
    }
}
