using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>Weak spots with the commands that train them.</summary>
static class WeakSpotWords
{
    public static string Command(WeakSpot spot, PracticeRecord record) => spot.Kind switch
    {
        WeakSpotKind.NotAccepted => NextStep.Begin(spot.Subject, record.Standings.GetValueOrDefault(spot.Subject)?.Timer),
        WeakSpotKind.Forgotten or WeakSpotKind.Late or WeakSpotKind.WithHelp => PlanWords.Again(spot.Subject, minutes: null, record),
        WeakSpotKind.Cards => $"grader cards {spot.Subject}",
        WeakSpotKind.Diagnosis when NextKata(record) is { } kata => $"grader diagnose {kata} --read-only",
        _ => "grader review",
    };

    /// <summary>The first that is not accepted yet; null if all are.</summary>
    static string? NextKata(PracticeRecord record) => record.Curriculum.Tracks.SelectMany(track => track.Problems)
        .Where(problem => problem.Kata is not null)
        .FirstOrDefault(kata => record.Standings.GetValueOrDefault(kata.Id) is not { IsAccepted: true })?.Id;
}
