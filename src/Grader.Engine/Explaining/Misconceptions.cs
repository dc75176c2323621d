using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Engine.Checks;
using Grader.Engine.Examining;
using Grader.Problems;

namespace Grader.Engine.Explaining;

/// <summary>
/// Finds the mistake that a submission's answers show: first among the problem's known ones, then among transformations of the right answers
/// that the field knows. Nothing is claimed beyond the answers that were compared.
/// </summary>
static class Misconceptions
{
    /// <summary>Cases of one check that are compared.</summary>
    const int MaxCases = 40;

    /// <summary>Only training takes that long; a user would not wait longer, and what has not been compared by then is not claimed.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>The one that explains everything, or the fewest that explain as many of the failed checks as possible; empty where nothing fits.</summary>
    /// <param name="open">Makes the known mistakes ready; called only where they are needed.</param>
    public static ImmutableArray<Misconception> Find(IReadOnlyList<Examined> examined, Func<KnownMistakes?> open)
    {
        var failed = examined.Where(part => !part.Result.Passed && part.Evidence.Cases.Any(observed => observed.Failed)).ToList();
        if (failed.Count == 0)
        {
            return [];
        }
        using var mistakes = open();
        var clock = Stopwatch.StartNew();
        bool MayGoOn() => clock.Elapsed < s_patience;
        if (mistakes is not null && Whole(mistakes, examined, failed, MayGoOn) is { } whole)
        {
            return [whole];
        }
        IReadOnlyList<ObservedCase> all = [.. examined.SelectMany(part => part.Evidence.Cases)];
        if ((Transformations.Find(all) ?? OtherInputs.Find(all)) is { } transformation)
        {
            return [transformation];
        }
        return mistakes is null ? [] : Parts(mistakes, failed, MayGoOn);
    }

    /// <summary>A mistake that answers every case as the submission did, the wrong ones and the right ones.</summary>
    static Misconception? Whole(KnownMistakes mistakes, IReadOnlyList<Examined> examined, List<Examined> failed, Func<bool> mayGoOn)
    {
        // wrong answers first, and quick ones: most mistakes fall at once
        var cases = examined.SelectMany(part => part.Evidence.Cases.Where(observed => observed.Failed).Take(MaxCases)
                .Concat(part.Evidence.Cases.Where(observed => !observed.Failed && observed.Calls.Length > 0).Take(MaxCases)))
            .OrderByDescending(observed => observed.Failed).ThenBy(observed => observed.Calls.Sum(call => call.Elapsed.TotalMilliseconds)).ToList();
        return mistakes.All.TakeWhile(_ => mayGoOn())
            .Where(mistake => mistakes.Agreeing(mistake, cases) == cases.Count)
            .OrderByDescending(mistake => IsTypical(mistake, failed))
            .Select(mistake => new Misconception(mistake.Feedback, mistake.Name, null, cases.Count, mistake.Hint))
            .FirstOrDefault();
    }

    /// <summary>
    /// For a submission with several mistakes: the fewest that explain, check by check, all answers of as many checks as possible. The first
    /// must explain the check that was written for it, because other checks tell it from its neighbours less well; then the ice is broken.
    /// </summary>
    static ImmutableArray<Misconception> Parts(KnownMistakes mistakes, List<Examined> failed, Func<bool> mayGoOn)
    {
        var cases = failed.ToDictionary(part => part, part => part.Evidence.Cases.OrderByDescending(observed => observed.Failed).Take(2 * MaxCases).ToList());
        var explained = mistakes.All.TakeWhile(_ => mayGoOn())
            .Select(mistake => (Mistake: mistake, Checks: failed.Where(part => mistakes.Agreeing(mistake, cases[part]) == cases[part].Count).ToHashSet()))
            .ToList();
        var found = ImmutableArray.CreateBuilder<Misconception>();
        var open = failed.ToHashSet();
        while (explained.Select(entry => (entry.Mistake, Checks: entry.Checks.Where(open.Contains).ToList()))
                   .Where(entry => entry.Checks.Count > 0 && (found.Count > 0 || IsTypical(entry.Mistake, entry.Checks)))
                   .OrderByDescending(entry => IsTypical(entry.Mistake, entry.Checks)).ThenByDescending(entry => entry.Checks.Count)
                   .FirstOrDefault() is { Mistake: { } mistake, Checks: var checks })
        {
            var shown = checks.FirstOrDefault(part => part.Check.Name == mistake.RejectedBy) ?? checks[0];
            found.Add(new Misconception(mistake.Feedback, mistake.Name, shown.Check.Name, checks.Sum(part => cases[part].Count), mistake.Hint));
            open.ExceptWith(checks);
        }
        return found.ToImmutable();
    }

    static bool IsTypical(Mistake mistake, IEnumerable<Examined> checks) => checks.Any(part => part.Check.Name == mistake.RejectedBy);
}
