using System.Collections.Immutable;
using Grader.Engine.Checks;
using Grader.Engine.Examining;
using Grader.Problems;
using Check = Grader.Engine.Checks.Check;

namespace Grader.Engine.Explaining;

/// <summary>
/// Finds the mistake that a submission's answers show: first among the problem's known ones, then among well-known transformations of the
/// right answers. It claims nothing beyond the answers that were compared.
/// </summary>
static class Misconceptions
{
    /// <summary>Cases of one check that are compared.</summary>
    const int MaxCases = 40;

    /// <summary>Most rounds of new inputs to test a sentence.</summary>
    const int MostRounds = 3;

    /// <summary>
    /// Like <c>Find</c>, but tests conjectures (a rule or a circumstance) on inputs other than those they were found by. They are reported
    /// only if all answers together, the earlier and the new ones, lead to the same sentence again.
    /// </summary>
    /// <param name="askAgain">Answers of one check to new inputs, in rounds counted from 1; empty if none can be had.</param>
    public static ImmutableArray<Misconception> FindTested(
        IReadOnlyList<CheckOutcome> examined, Func<MistakeSession?> open, Allowance questions,
        Func<Check, int, IReadOnlyList<ObservedCase>> askAgain)
    {
        var found = Find(examined, open, questions);
        for (var round = 1; round <= MostRounds && found.Any(IsConjecture); round++)
        {
            var known = examined;
            examined = [.. examined.Select(part => WithFreshAnswers(part, round))];
            var asked = examined.Where((part, i) => part.Evidence.Cases.Count > known[i].Evidence.Cases.Count)
                .Select(part => part.Check.Name).ToHashSet();
            if (asked.Count == 0)
            {
                break; // nothing to test it with
            }
            var again = Find(examined, open, questions);
            if (Sentences(again).SequenceEqual(Sentences(found)) && again.Where(IsConjecture).All(IsTested))
            {
                return again;
            }
            found = again;

            bool IsTested(Misconception misconception) => misconception.Check is null || asked.Contains(misconception.Check);
        }
        return [.. found.Where(misconception => !IsConjecture(misconception))];

        CheckOutcome WithFreshAnswers(CheckOutcome part, int round) =>
            part.Evidence.Cases is { Count: > 0 } known
                ? part with { Evidence = part.Evidence.With(Fresh(askAgain(part.Check, round), known)) }
                : part;
    }

    /// <summary>The cases that ask something new: a check may ask some things every time.</summary>
    static List<ObservedCase> Fresh(IReadOnlyList<ObservedCase> again, IReadOnlyList<ObservedCase> known)
    {
        var asked = known.Select(CallKeys.OfQuestion).ToHashSet();
        return [.. again.Where(observed => asked.Add(CallKeys.OfQuestion(observed)))];
    }

    /// <summary>Whether a sentence claims more than that a known mistake gives the same answers.</summary>
    static bool IsConjecture(Misconception misconception) => misconception.Mistake is null || misconception.IsConditional;

    static IEnumerable<(string, string?)> Sentences(ImmutableArray<Misconception> found) =>
        found.Select(misconception => (misconception.Sentence, misconception.Check));

    /// <summary>
    /// The one mistake that explains everything, or the fewest that explain as many of the failed checks as possible; empty if nothing
    /// fits.
    /// </summary>
    /// <param name="open">Opens the known mistakes; called only if they are needed.</param>
    /// <param name="questions">What known mistakes may be asked. Once it is used up, we claim nothing about what was not compared.</param>
    static ImmutableArray<Misconception> Find(IReadOnlyList<CheckOutcome> examined, Func<MistakeSession?> open, Allowance questions)
    {
        var failed = examined.Where(part => part.Result.Rejects && part.Evidence.Cases.Any(observed => observed.Failed)).ToList();
        if (failed.Count == 0)
        {
            return [];
        }
        var mistakes = open();
        mistakes?.AnswerFrom(questions);
        bool MayGoOn() => questions.MayGoOn;
        IReadOnlyList<ObservedCase> all = [.. examined.SelectMany(part => part.Evidence.Cases)];
        if ((mistakes is null ? null : Whole(mistakes, examined, failed, MayGoOn)) is { } whole)
        {
            return [whole];
        }
        if (Rule(all) is { } rule)
        {
            return [rule];
        }
        return (mistakes is null ? [] : Parts(mistakes, failed, MayGoOn)) is { IsEmpty: false } parts ? parts :
            RulesOfChecks(failed) is { IsEmpty: false } rules ? rules :
            Circumstance(mistakes, all, MayGoOn) is { } circumstance ? [circumstance] :
            failed.Select(part =>
                Circumstance(mistakes, part.Evidence.Cases, MayGoOn) is { } ofOne ? ofOne with { Check = part.Check.Name } : null)
                .OfType<Misconception>().Take(1).ToImmutableArray();
    }

    static Misconception? Rule(IReadOnlyList<ObservedCase> cases) => OutputRelations.Find(cases) ?? InputRelations.Find(cases);

    /// <summary>Rules that each explain all answers of one check. A rule that explains several checks is reported once.</summary>
    static ImmutableArray<Misconception> RulesOfChecks(List<CheckOutcome> failed) =>
    [
        .. failed.Select(part => Rule(part.Evidence.Cases) is { } rule ? rule with { Check = part.Check.Name } : null)
            .OfType<Misconception>()
            .GroupBy(rule => rule.Sentence).Select(same => same.First() with { Cases = same.Sum(rule => rule.Cases) }),
    ];

    /// <summary>
    /// A known mistake that is made under one circumstance only; otherwise the circumstance under which every answer is wrong and without
    /// which every answer is right.
    /// </summary>
    static Misconception? Circumstance(MistakeSession? mistakes, IReadOnlyList<ObservedCase> cases, Func<bool> mayGoOn)
    {
        var asked = cases.Where(observed => observed.Calls.Length > 0).ToLookup(observed => observed.Failed);
        var (wrong, right) = (asked[true].ToList(), asked[false].ToList());
        foreach (var mistake in (mistakes?.All ?? []).TakeWhile(_ => mayGoOn())
            .Where(mistake => mistakes!.Agreeing(mistake, wrong) == wrong.Count))
        {
            var others = right.Where(observed => mistakes!.Agreeing(mistake, [observed]) == 0).ToList();
            if (FailureConditions.Between(wrong, others) is { } made)
            {
                return new Misconception(
                    $"When {made}: {mistake.Feedback}", mistake.Name, null, asked.Sum(group => group.Count()), mistake.Hint)
                {
                    IsConditional = true,
                };
            }
        }
        return FailureConditions.Between(wrong, right) is { } where
            ? new Misconception($"It fails exactly when {where}.", null, null, wrong.Count + right.Count, null)
            : null;
    }

    /// <summary>A mistake that answers every case as the submission did, the wrong ones and the right ones.</summary>
    static Misconception? Whole(
        MistakeSession mistakes, IReadOnlyList<CheckOutcome> examined, List<CheckOutcome> failed, Func<bool> mayGoOn)
    {
        // wrong answers first, and small ones: they rule out most mistakes at once
        var cases = examined.SelectMany(part => part.Evidence.Cases.Where(observed => observed.Failed).Take(MaxCases)
                .Concat(part.Evidence.Cases.Where(observed => !observed.Failed && observed.Calls.Length > 0).Take(MaxCases)))
            .OrderByDescending(observed => observed.Failed).ThenBy(observed => Evidence.Size(observed.Calls.Select(call => call.Arguments)))
                .ToList();
        return mistakes.All.OrderByDescending(mistake => IsTypical(mistake, failed)).TakeWhile(_ => mayGoOn())
            .Where(mistake => mistakes.Agreeing(mistake, cases) == cases.Count)
            .Select(mistake => new Misconception(mistake.Feedback, mistake.Name, null, cases.Count, mistake.Hint))
            .FirstOrDefault();
    }

    /// <summary>
    /// For a submission with several mistakes: the fewest that explain, check by check, all answers of as many checks as possible. The
    /// first must explain the check that was written for it, because other checks distinguish similar mistakes less well; later ones need
    /// not. Last come mistakes that explain the check written for them only together with the ones before: one matrix may show both, each
    /// in its own rows.
    /// </summary>
    static ImmutableArray<Misconception> Parts(MistakeSession mistakes, List<CheckOutcome> failed, Func<bool> mayGoOn)
    {
        var cases = failed.Where(part => part.Evidence.Cases.Count >= OutputRelations.Fewest)
            .ToDictionary(
                part => part, part => part.Evidence.Cases.OrderByDescending(observed => observed.Failed).Take(2 * MaxCases).ToList());
        var explained = mistakes.All.TakeWhile(_ => mayGoOn())
            .Select(mistake => (
                Mistake: mistake,
                Checks: cases.Keys.Where(part => mistakes.Agreeing(mistake, cases[part]) == cases[part].Count).ToHashSet()))
            .ToList();
        var found = new List<(Mistake Mistake, List<CheckOutcome> Checks)>();
        var open = cases.Keys.ToHashSet();
        while (explained.Select(entry => (entry.Mistake, Checks: entry.Checks.Where(open.Contains).ToList()))
                   .Where(entry => entry.Checks.Count > 0 && (found.Count > 0 || IsTypical(entry.Mistake, entry.Checks)))
                   .OrderByDescending(entry => IsTypical(entry.Mistake, entry.Checks)).ThenByDescending(entry => entry.Checks.Count)
                   .FirstOrDefault() is { Mistake: not null } alone)
        {
            Take(alone);
        }
        while (found.Count > 0 && mayGoOn())
        {
            List<Mistake> named = [.. found.Select(entry => entry.Mistake)];
            open.RemoveWhere(part => Explain(named, part));
            if (mistakes.All.Where(mistake => IsTypical(mistake, open)).TakeWhile(_ => mayGoOn())
                    .Select(mistake => (Mistake: mistake, Checks: open.Where(part => Explain([mistake, .. named], part)).ToList()))
                    .Where(entry => IsTypical(entry.Mistake, entry.Checks))
                    .OrderByDescending(entry => entry.Checks.Count)
                    .FirstOrDefault() is not { Mistake: not null } beside)
            {
                break;
            }
            Take(beside);
        }
        return found.Count == 0 ? [] :
            [
                .. found.Select(Told),
                .. open.Select(part => Disturbed(mistakes, part, cases[part])).OfType<Misconception>().Where(_ => mayGoOn()),
            ];

        void Take((Mistake Mistake, List<CheckOutcome> Checks) entry)
        {
            found.Add(entry);
            open.ExceptWith(entry.Checks);
        }

        bool Explain(IReadOnlyList<Mistake> together, CheckOutcome part) => mistakes.AreAnsweredBetween(together, cases[part])
            .All(alike => alike);

        Misconception Told((Mistake Mistake, List<CheckOutcome> Checks) entry)
        {
            var (mistake, checks) = entry;
            var shown = checks.FirstOrDefault(part => part.Check.Name == mistake.RejectedBy) ?? checks[0];
            return new Misconception(mistake.Feedback, mistake.Name, shown.Check.Name, checks.Sum(part => cases[part].Count), mistake.Hint);
        }
    }

    /// <summary>
    /// Beside a mistake that was found: the one that this check was written for, if it explains all but the few answers in which the two
    /// meet.
    /// </summary>
    static Misconception? Disturbed(MistakeSession mistakes, CheckOutcome part, List<ObservedCase> cases)
    {
        const double Most = 0.8;
        return mistakes.All.Where(mistake => mistake.RejectedBy == part.Check.Name)
            .Select(mistake => (
                Mistake: mistake,
                Alike: cases.Zip(mistakes.AreAnsweredBetween([mistake], cases)).Where(pair => pair.Second)
                    .Select(pair => pair.First).ToList()))
            .Where(entry => entry.Alike.Count >= Most * cases.Count
                && entry.Alike.Count(observed => observed.Failed) >= OutputRelations.Fewest)
            .OrderByDescending(entry => entry.Alike.Count)
            .Select(entry => new Misconception(
                entry.Mistake.Feedback, entry.Mistake.Name, part.Check.Name, entry.Alike.Count, entry.Mistake.Hint)
            {
                Unexplained = cases.Count - entry.Alike.Count,
            })
            .FirstOrDefault();
    }

    static bool IsTypical(Mistake mistake, IEnumerable<CheckOutcome> checks) => checks.Any(part => part.Check.Name == mistake.RejectedBy);
}
