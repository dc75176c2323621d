using Grader.Problems;

namespace Grader.Cli;

/// <summary>A hint that is shown; it is recorded before, so that every hint seen is on record.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
sealed record NextHint(int Number, int Of, string Text)
{
    /// <summary>The hint that is asked for, or the first that was not shown yet, or the last one; null if the problem has none.</summary>
    /// <param name="asked">Its number; null for the next one.</param>
    /// <param name="shownHere">The hints shown so far, for when nothing is on record.</param>
    /// <exception cref="UsageException">There is no hint of that number.</exception>
    public static NextHint? Take(Problem problem, int? asked, IReadOnlySet<int> shownHere)
    {
        var hints = problem.ReadHints();
        if (hints.IsEmpty)
        {
            return null;
        }
        using var history = UserHistory.OpenToRecord();
        var shown = history?.HintsShown(problem.Id) ?? shownHere;
        var number = asked ?? Enumerable.Range(1, hints.Length).FirstOrDefault(i => !shown.Contains(i), hints.Length);
        if (number < 1 || number > hints.Length)
        {
            throw new UsageException($"{problem.Id} has hints 1 to {hints.Length}, and no hint {number}.");
        }
        UserHistory.Try(() => history?.AddHint(problem.Id, number, DateTimeOffset.UtcNow));
        return new NextHint(number, hints.Length, hints[number - 1]);
    }
}
