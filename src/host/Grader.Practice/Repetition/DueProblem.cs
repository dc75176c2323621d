using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Practice;

/// <summary>A problem that was solved, and is likely to be forgotten soon.</summary>
/// <param name="Last">The day on which it was last tried.</param>
/// <param name="Minutes">The time to write it again from memory: about half of what it took the first time.</param>
/// <param name="Retrievability">The probability that it is still remembered, from 0 to 1.</param>
public sealed record DueProblem(Problem Problem, DateOnly Last, int Minutes, double Retrievability)
{
    const int Step = 5;

    /// <summary>The one most likely forgotten first. Katas are left out: who knows the cause cannot look for it again.</summary>
    /// <param name="attempts">In order of time.</param>
    public static ImmutableArray<DueProblem> Find(
        IEnumerable<Problem> problems, IEnumerable<Attempt> attempts, IReadOnlyCollection<Help> help, DateOnly today)
    {
        var tried = attempts.ToLookup(attempt => attempt.Problem);
        return
        [
            .. problems.Where(problem => problem.Kata is null)
                .Select(problem => TryFind(problem, [.. tried[problem.Id]], [.. help.Where(shown => shown.Problem == problem.Id)], today))
                .OfType<DueProblem>().OrderBy(due => due.Retrievability),
        ];
    }

    static DueProblem? TryFind(Problem problem, IReadOnlyList<Attempt> attempts, IReadOnlyCollection<Help> help, DateOnly today) =>
        SpacedRepetition.Remember(ProblemReviews.Read(attempts, help)) is { } memory && memory.Due <= today
            ? new DueProblem(problem, memory.Last, HalfOf(problem.Manifest.Minutes), memory.Retrievability(today))
            : null;

    /// <summary>Rounded up to five minutes.</summary>
    static int HalfOf(int minutes) => (minutes + (2 * Step) - 1) / (2 * Step) * Step;
}
