using Grader.Authoring.Reviewing;
using Grader.Grading.Examining;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>The placement at the terminal: its tasks one after the other, until they are done or the time is up.</summary>
static class PlacementSession
{
    /// <returns>What to answer to the question about code; null if the user broke it off.</returns>
    public static SelfRating? Take(IReadOnlyCollection<Problem> problems, Seed seed, History history, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var begun = clock.GetTimestamp();
        var reviews = new List<CodeReview>();
        Console.Out.WriteLine(
            $"Placement: {Placement.Tracks.Count} pieces of code in {Placement.Limit.TotalMinutes} minutes. " +
            "It answers the question about code for you.");
        using var session = new GradingSession(ChosenSandbox.Open(null));
        foreach (var problem in Placement.Tracks.Select(track => Choose(problems, track, seed)).OfType<Problem>())
        {
            Console.Out.WriteLine();
            if (ReviewSession.Run(problem, seed, session.Toolchain, history, clock, cancellation) is not { } review)
            {
                return null;
            }
            if (clock.GetElapsedTime(begun) > Placement.Limit)
            {
                Console.Out.WriteLine("The time is up; what was not finished in time has no points.");
                break;
            }
            reviews.Add(review);
        }
        var rating = Placement.Rate(reviews);
        Console.Out.WriteLine(
            $"\n{reviews.Sum(review => review.Points)} of {Placement.MostPoints(reviews)} points, {reviews.Count} of " +
            $"{Placement.Tracks.Count} tasks in time: the answer to the question about code is {rating.ToString().ToLowerInvariant()}.\n");
        return rating;
    }

    static Problem? Choose(IEnumerable<Problem> problems, string track, Seed seed)
    {
        var suiting = problems.Where(problem => problem.Manifest.Track == track && CodeReviews.Suits(problem))
            .OrderBy(problem => problem.Id, StringComparer.Ordinal).ToList();
        return suiting.Count == 0 ? null : suiting[(int)(seed.Value % suiting.Count)];
    }
}
