using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Practice;

/// <summary>Where the record says that somebody is weak, the weakest first.</summary>
public sealed class WeakSpots
{
    /// <summary>Tries after which a problem that is not accepted counts.</summary>
    const int ManyTries = 2;

    readonly PracticeRecord _record;
    readonly ILookup<string, Attempt> _attempts;

    WeakSpots(PracticeRecord record) => (_record, _attempts) = (record, record.Attempts.ToLookup(attempt => attempt.Problem));

    public static ImmutableArray<WeakSpot> Find(PracticeRecord record)
    {
        var spots = new WeakSpots(record);
        var found = spots.OfProblems().Concat(spots.OfDiagnoses()).Concat(spots.OfReviews()).Concat(spots.OfCards());
        return [.. found.OrderBy(spot => spot.Kind)];
    }

    IEnumerable<WeakSpot> OfProblems() => _record.Problems.Where(problem => _attempts.Contains(problem.Id)).Select(Of).OfType<WeakSpot>();

    WeakSpot? Of(Problem problem)
    {
        var attempts = _attempts[problem.Id].ToList();
        var reviews = ProblemReviews.Read(attempts, [.. _record.Help.Where(help => help.Problem == problem.Id)]);
        if (reviews.IsEmpty)
        {
            return attempts.Count >= ManyTries
                ? new WeakSpot(WeakSpotKind.NotAccepted, problem.Id, $"{attempts.Count} tries, not accepted yet")
                : null;
        }
        // who knows the cause of a kata cannot look for it again
        return problem.Kata is null ? OfRepetition(problem.Id, attempts.Last(attempt => attempt.IsAccepted), reviews[^1]) : null;
    }

    static WeakSpot? OfRepetition(string problem, Attempt accepted, Review last) => last.Recall switch
    {
        Recall.Again when accepted.Day != last.Day => new WeakSpot(WeakSpotKind.Forgotten, problem, "not accepted when it came again"),
        Recall.Again => new WeakSpot(WeakSpotKind.WithHelp, problem, "accepted after the solution was shown"),
        Recall.Hard when accepted.IsLate => new WeakSpot(WeakSpotKind.Late, problem, "accepted late"),
        Recall.Hard => new WeakSpot(WeakSpotKind.WithHelp, problem, "accepted with hints, or after several tries"),
        _ => null,
    };

    /// <summary>Katas whose cause was guessed at first: that it was found later shows in the verdict.</summary>
    IEnumerable<WeakSpot> OfDiagnoses()
    {
        var first = _record.Diagnoses.GroupBy(made => made.Problem).Select(made => made.First()).ToList();
        var wrong = first.Count(made => !made.AreCausesRight);
        return 2 * wrong > first.Count
            ? [new WeakSpot(WeakSpotKind.Diagnosis, "diagnosis", $"the first cause was wrong in {wrong} of {first.Count} katas")]
            : [];
    }

    IEnumerable<WeakSpot> OfReviews()
    {
        var missed = _record.Reviews.Count(review => !review.IsLineRight);
        return 2 * missed > _record.Reviews.Length
            ? [new WeakSpot(WeakSpotKind.Review, "reviews", $"the line was missed in {missed} of {_record.Reviews.Length}")]
            : [];
    }

    /// <summary>Rounds with cards whose last answer was rated weak.</summary>
    IEnumerable<WeakSpot> OfCards()
    {
        var last = _record.Answers.Where(answer => answer.Rating is not null).GroupBy(answer => answer.Card)
            .ToDictionary(answers => answers.Key, answers => answers.Last().Rating);
        foreach (var round in Rounds.All)
        {
            var answered = _record.Deck.Of(round).Where(card => last.ContainsKey(card.Id)).ToList();
            var weak = answered.Count(card => last[card.Id] == CardRating.Weak);
            if (weak > 0)
            {
                yield return new WeakSpot(WeakSpotKind.Cards, round.Key(), $"{weak} of {answered.Count} cards answered weakly");
            }
        }
    }
}

/// <param name="Subject">A problem's id, a round's key, or what it is about.</param>
/// <param name="Evidence">What the record shows, in a few words.</param>
public sealed record WeakSpot(WeakSpotKind Kind, string Subject, string Evidence);

/// <summary>Kinds of weakness, the most pressing first.</summary>
public enum WeakSpotKind
{
    /// <summary>Tried, and never accepted.</summary>
    NotAccepted,

    /// <summary>Accepted once, and not when it was tried again.</summary>
    Forgotten,

    /// <summary>Accepted in time that no interview gives.</summary>
    Late,

    /// <summary>Accepted with help.</summary>
    WithHelp,

    /// <summary>Causes of katas.</summary>
    Diagnosis,

    /// <summary>Code that was reviewed.</summary>
    Review,

    /// <summary>Questions of a round.</summary>
    Cards,
}
