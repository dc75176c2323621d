using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Examining;
using Grader.Problems;

namespace Grader.Grading.Explaining;

/// <summary>
/// For a submission with several mistakes: the fewest known ones that explain, check by check, all answers of as many checks as possible.
/// </summary>
sealed class SeveralMistakes
{
    /// <summary>The part of a check's answers that a mistake must explain beside another one.</summary>
    const double MostAnswers = 0.8;

    readonly MistakeSession _mistakes;
    readonly Func<bool> _mayGoOn;

    /// <summary>What is compared, by check. Wrong answers come first, because they rule out most mistakes.</summary>
    readonly Dictionary<CheckOutcome, List<ObservedCase>> _cases;

    /// <summary>The checks that are not explained yet.</summary>
    readonly HashSet<CheckOutcome> _open;

    readonly List<Explanation> _found = [];

    SeveralMistakes(MistakeSession mistakes, IEnumerable<CheckOutcome> failed, int casesOfCheck, Func<bool> mayGoOn)
    {
        (_mistakes, _mayGoOn) = (mistakes, mayGoOn);
        _cases = failed.Where(part => part.Cases.All.Count >= OutputRelations.Fewest).ToDictionary(
            part => part,
            part => part.Cases.All.OrderByDescending(observed => observed.Failed).Take(casesOfCheck).ToList());
        _open = [.. _cases.Keys];
    }

    /// <param name="failed">The checks that failed.</param>
    /// <param name="casesOfCheck">How many cases of a check are compared.</param>
    /// <param name="mayGoOn">Whether mistakes may be asked further questions.</param>
    public static ImmutableArray<Misconception> Find(
        MistakeSession mistakes, IEnumerable<CheckOutcome> failed, int casesOfCheck, Func<bool> mayGoOn)
    {
        var search = new SeveralMistakes(mistakes, failed, casesOfCheck, mayGoOn);
        search.TakeThoseThatExplainAlone();
        if (search._found.Count == 0)
        {
            return [];
        }
        search.TakeThoseThatExplainTogether();
        return [.. search._found.Select(search.Told), .. search.Disturbed()];
    }

    /// <summary>Whether one of the checks is the one that the mistake was written for.</summary>
    public static bool IsTypical(Mistake mistake, IEnumerable<CheckOutcome> checks) =>
        checks.Any(part => part.Check.Name == mistake.RejectedBy);

    /// <summary>
    /// Mistakes that each explain whole checks. The first must explain the check that was written for it, because other checks distinguish
    /// similar mistakes less well; later ones need not.
    /// </summary>
    void TakeThoseThatExplainAlone()
    {
        List<Explanation> all =
        [
            .. _mistakes.All.TakeWhile(_ => _mayGoOn())
                .Select(mistake => new Explanation(mistake, [.. _cases.Keys.Where(part => ExplainsAlone(mistake, part))])),
        ];
        while (BestOf(all.Select(OfOpenChecks).Where(IsAllowedNext)) is { } best)
        {
            Take(best);
        }
    }

    /// <summary>
    /// Mistakes that explain the check written for them only together with those before: one matrix may show both, each in its own rows.
    /// </summary>
    void TakeThoseThatExplainTogether()
    {
        while (_mayGoOn())
        {
            List<Mistake> named = [.. _found.Select(explanation => explanation.Mistake)];
            _open.RemoveWhere(part => ExplainTogether(named, part));
            var candidates = _mistakes.All.Where(mistake => IsTypical(mistake, _open)).TakeWhile(_ => _mayGoOn())
                .Select(mistake => new Explanation(mistake, [.. _open.Where(part => ExplainTogether([mistake, .. named], part))]))
                .Where(explanation => explanation.IsTypical);
            if (BestOf(candidates) is not { } best)
            {
                return;
            }
            Take(best);
        }
    }

    bool ExplainsAlone(Mistake mistake, CheckOutcome part) => _mistakes.Agreeing(mistake, _cases[part]) == _cases[part].Count;

    bool ExplainTogether(IReadOnlyList<Mistake> together, CheckOutcome part) =>
        _mistakes.AreAnsweredBetween(together, _cases[part]).All(alike => alike);

    Explanation OfOpenChecks(Explanation explanation) => explanation with { Checks = [.. explanation.Checks.Where(_open.Contains)] };

    bool IsAllowedNext(Explanation explanation) => explanation.Checks.Count > 0 && (_found.Count > 0 || explanation.IsTypical);

    static Explanation? BestOf(IEnumerable<Explanation> explanations) => explanations
        .OrderByDescending(explanation => explanation.IsTypical).ThenByDescending(explanation => explanation.Checks.Count)
        .FirstOrDefault();

    void Take(Explanation explanation)
    {
        _found.Add(explanation);
        _open.ExceptWith(explanation.Checks);
    }

    Misconception Told(Explanation explanation)
    {
        var (mistake, checks) = explanation;
        var shown = checks.FirstOrDefault(part => part.Check.Name == mistake.RejectedBy) ?? checks[0];
        return new Misconception(mistake.Feedback, mistake.Name, shown.Check.Name, checks.Sum(part => _cases[part].Count), mistake.Hint);
    }

    /// <summary>
    /// For the checks that are still open: the mistake that each was written for, if it explains all but the few answers in which it meets
    /// another one.
    /// </summary>
    IEnumerable<Misconception> Disturbed() => _open.Select(Disturbed).OfType<Misconception>().Where(_ => _mayGoOn());

    Misconception? Disturbed(CheckOutcome part)
    {
        var cases = _cases[part];
        var best = _mistakes.All.Where(mistake => mistake.RejectedBy == part.Check.Name)
            .Select(mistake => (Mistake: mistake, Alike: AnsweredLike(mistake, cases)))
            .Where(entry => entry.Alike.Count >= MostAnswers * cases.Count)
            .Where(entry => entry.Alike.Count(observed => observed.Failed) >= OutputRelations.Fewest)
            .OrderByDescending(entry => entry.Alike.Count)
            .FirstOrDefault();
        return best.Mistake is not { } mistake
            ? null
            : new Misconception(mistake.Feedback, mistake.Name, part.Check.Name, best.Alike.Count, mistake.Hint)
            {
                Unexplained = cases.Count - best.Alike.Count,
            };
    }

    List<ObservedCase> AnsweredLike(Mistake mistake, List<ObservedCase> cases) =>
        [.. cases.Zip(_mistakes.AreAnsweredBetween([mistake], cases)).Where(pair => pair.Second).Select(pair => pair.First)];

    /// <summary>A mistake, and checks that it explains.</summary>
    sealed record Explanation(Mistake Mistake, List<CheckOutcome> Checks)
    {
        public bool IsTypical => SeveralMistakes.IsTypical(Mistake, Checks);
    }
}
