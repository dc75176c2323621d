using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Practice;

/// <summary>What was done, as far as plans ask for it.</summary>
/// <param name="attempts">In order of time.</param>
/// <param name="answers">To cards, in order of time.</param>
public sealed class PracticeLog(
    IReadOnlyCollection<Attempt> attempts, IReadOnlyCollection<CardAnswer> answers, IReadOnlyCollection<Mock> mocks,
    IReadOnlyCollection<Problem> problems, CardDeck deck)
{
    readonly ImmutableDictionary<string, int> _minutes =
        problems.ToImmutableDictionary(problem => problem.Id, problem => problem.Manifest.Minutes);

    /// <summary>On how many days a problem was accepted, from the given one on.</summary>
    public int DaysAccepted(string problem, DateOnly from) =>
        attempts.Where(attempt => attempt.IsAccepted && attempt.Problem == problem && attempt.Day >= from)
            .Select(attempt => attempt.Day).Distinct().Count();

    /// <summary>How many cards of a round were rated, from the given day on.</summary>
    public int CardsRated(Round round, DateOnly from) => Rated(round).Count(answer => answer.Day >= from);

    /// <summary>How many mock interviews came to their end, from the given day on.</summary>
    public int MocksTaken(DateOnly from) => mocks.Count(mock => mock.IsOver && mock.Day >= from);

    /// <summary>
    /// The time that went into a round, by what its cards, problems and mock interviews are meant to take. A problem counts once a day,
    /// solved or not.
    /// </summary>
    /// <param name="until">The day after the last one.</param>
    public int Minutes(Round round, DateOnly from, DateOnly until)
    {
        return round == Round.Coding
            ? Problems().Sum(problem => _minutes.GetValueOrDefault(problem)) + Mocks().Sum(mock => mock.Script.Minutes)
            : Rated(round).Where(answer => IsMeant(answer.Day)).Sum(answer => deck.Find(answer.Card)!.Minutes);

        bool IsMeant(DateOnly day) => day >= from && day < until;
        IEnumerable<Mock> Mocks() => mocks.Where(mock => mock.IsOver && IsMeant(mock.Day));
        IEnumerable<string> Problems() => attempts
            .Where(attempt => IsMeant(attempt.Day) && !Mocks().Any(mock => mock.Contains(attempt.At)))
            .Select(attempt => (attempt.Problem, attempt.Day)).Distinct().Select(tried => tried.Problem);
    }

    IEnumerable<CardAnswer> Rated(Round round) =>
        answers.Where(answer => answer.Rating is not null && deck.Find(answer.Card)?.Round == round);
}
