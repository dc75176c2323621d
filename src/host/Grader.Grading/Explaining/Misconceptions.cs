using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Examining;
using Check = Grader.Checks.Check;

namespace Grader.Grading.Explaining;

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
            var asked = examined.Where((part, i) => part.Cases.All.Count > known[i].Cases.All.Count)
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
            part.Cases.All is { Count: > 0 } known
                ? part with { Cases = part.Cases.WithFurther(Fresh(askAgain(part.Check, round), known)) }
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
        var failed = examined.Where(part => part.Result.Rejects && part.Cases.All.Any(observed => observed.Failed)).ToList();
        if (failed.Count == 0)
        {
            return [];
        }
        var mistakes = open();
        mistakes?.AnswerFrom(questions);
        bool MayGoOn() => questions.MayGoOn;
        IReadOnlyList<ObservedCase> all = [.. examined.SelectMany(part => part.Cases.All)];
        if (mistakes is not null && Whole(mistakes, examined, failed, MayGoOn) is { } whole)
        {
            return [whole];
        }
        if (Rule(all) is { } rule)
        {
            return [rule];
        }
        if (mistakes is not null && SeveralMistakes.Find(mistakes, failed, 2 * MaxCases, MayGoOn) is { IsEmpty: false } several)
        {
            return several;
        }
        if (RulesOfChecks(failed) is { IsEmpty: false } rules)
        {
            return rules;
        }
        return (Circumstance(mistakes, all, MayGoOn) ?? CircumstanceOfOneCheck(mistakes, failed, MayGoOn)) is { } circumstance
            ? [circumstance]
            : [];
    }

    static Misconception? Rule(IReadOnlyList<ObservedCase> cases) => OutputRelations.Find(cases) ?? InputRelations.Find(cases);

    /// <summary>Rules that each explain all answers of one check. A rule that explains several checks is reported once.</summary>
    static ImmutableArray<Misconception> RulesOfChecks(List<CheckOutcome> failed) =>
    [
        .. failed.Select(part => Rule(part.Cases.All) is { } rule ? rule with { Check = part.Check.Name } : null)
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
        var alike = (mistakes?.All ?? []).TakeWhile(_ => mayGoOn()).Where(mistake => mistakes!.Agreeing(mistake, wrong) == wrong.Count);
        foreach (var mistake in alike)
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

    /// <summary>The same for the answers of one check: the first that has one.</summary>
    static Misconception? CircumstanceOfOneCheck(MistakeSession? mistakes, List<CheckOutcome> failed, Func<bool> mayGoOn) => failed
        .Select(part => Circumstance(mistakes, part.Cases.All, mayGoOn) is { } found ? found with { Check = part.Check.Name } : null)
        .FirstOrDefault(found => found is not null);

    /// <summary>A mistake that answers every case as the submission did, the wrong ones and the right ones.</summary>
    static Misconception? Whole(
        MistakeSession mistakes, IReadOnlyList<CheckOutcome> examined, List<CheckOutcome> failed, Func<bool> mayGoOn)
    {
        // wrong answers first, and small ones: they rule out most mistakes at once
        var cases = examined.SelectMany(part => part.Cases.All.Where(observed => observed.Failed).Take(MaxCases)
                .Concat(part.Cases.All.Where(observed => !observed.Failed && observed.Calls.Length > 0).Take(MaxCases)))
            .OrderByDescending(observed => observed.Failed)
            .ThenBy(observed => ObservedCases.Size(observed.Calls.Select(call => call.Arguments)))
            .ToList();
        return mistakes.All.OrderByDescending(mistake => SeveralMistakes.IsTypical(mistake, failed)).TakeWhile(_ => mayGoOn())
            .Where(mistake => mistakes.Agreeing(mistake, cases) == cases.Count)
            .Select(mistake => new Misconception(mistake.Feedback, mistake.Name, null, cases.Count, mistake.Hint))
            .FirstOrDefault();
    }
}
