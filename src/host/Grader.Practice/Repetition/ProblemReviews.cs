using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>
/// Attempts at a problem, read as reviews: one for each day from the first acceptance on. Before that all help counts, later that of the
/// same day: a solution that was looked at once it was accepted takes nothing away from what is written from memory weeks later.
/// </summary>
public static class ProblemReviews
{
    /// <summary>Refused submissions of one day after which an acceptance counts as hard.</summary>
    const int ManyTries = 3;

    /// <param name="attempts">Of one problem, in order of time.</param>
    /// <param name="help">What was shown of the same problem.</param>
    public static ImmutableArray<Review> Read(IReadOnlyList<Attempt> attempts, IReadOnlyCollection<Help> help)
    {
        var reviews = ImmutableArray.CreateBuilder<Review>();
        var since = DateTimeOffset.MinValue;
        foreach (var day in attempts.GroupBy(attempt => attempt.Day))
        {
            var accepted = day.FirstOrDefault(attempt => attempt.IsAccepted);
            if (accepted is not null)
            {
                var isFirst = reviews.Count == 0;
                var shown = help.Where(seen => seen.At > since && seen.At <= accepted.At && (isFirst || seen.IsOfDay(accepted)));
                reviews.Add(new Review(day.Key, Rate(accepted, day.TakeWhile(attempt => attempt != accepted).Count(), [.. shown])));
                since = accepted.At;
            }
            else if (reviews.Count > 0)
            {
                reviews.Add(new Review(day.Key, Recall.Again));
            }
        }
        return reviews.ToImmutable();
    }

    static Recall Rate(Attempt accepted, int refused, List<Help> shown)
    {
        if (shown.Any(help => help.IsSolution))
        {
            return Recall.Again;
        }
        if (shown.Count > 0 || accepted.IsLate || refused >= ManyTries)
        {
            return Recall.Hard;
        }
        return refused == 0 && accepted.Used < accepted.Limit / 2 ? Recall.Easy : Recall.Good;
    }
}
