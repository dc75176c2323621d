using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>How much of the time each round gets.</summary>
static class TimeShares
{
    /// <summary>
    /// With less than two weeks left, system design and behavioural get that much together; more if somebody is stuck on everything.
    /// </summary>
    const double ShareOfTalks = 0.6, ShareOfTalksIfStuck = 0.7;

    static readonly ImmutableArray<Round> s_talks = [Round.SystemDesign, Round.Behavioural];

    /// <summary>Shares that add up to 1; rounds that are left out are missing.</summary>
    public static ImmutableDictionary<Round, double> Read(Diagnostic diagnostic, bool isShort)
    {
        if (!isShort)
        {
            return Divide(1, Rounds.All, diagnostic).ToImmutableDictionary();
        }
        // in so little time coding is left to those whose weak link it is
        ImmutableArray<Round> others = IsWeakLink(Round.Coding, diagnostic) ? [Round.Fundamentals, Round.Coding] : [Round.Fundamentals];
        var talks = diagnostic.IsStuckOnAll ? ShareOfTalksIfStuck : ShareOfTalks;
        return Divide(talks, s_talks, diagnostic).Concat(Divide(1 - talks, others, diagnostic)).ToImmutableDictionary();
    }

    /// <summary>Whether no other round is weaker; nobody who is stuck on everything has a weak link.</summary>
    static bool IsWeakLink(Round round, Diagnostic diagnostic) =>
        diagnostic.Weakest is { } weakest && !diagnostic.IsStuckOnAll && diagnostic.Weight(round) >= diagnostic.Weight(weakest);

    static IEnumerable<KeyValuePair<Round, double>> Divide(double whole, IEnumerable<Round> rounds, Diagnostic diagnostic)
    {
        var sum = rounds.Sum(diagnostic.Weight);
        return rounds.Select(round => KeyValuePair.Create(round, whole * diagnostic.Weight(round) / sum));
    }

    /// <summary>
    /// Whole days in the proportion of the shares; what rounding leaves goes to the largest remainders. If there are days enough, each
    /// round has one.
    /// </summary>
    /// <param name="order">The rounds; of equal remainders the earlier one wins.</param>
    /// <param name="isShort">Whether less than two weeks are left: then rounding takes nothing from system design and behavioural.</param>
    public static ImmutableDictionary<Round, int> Days(
        int days, IReadOnlyDictionary<Round, double> shares, IReadOnlyList<Round> order, bool isShort)
    {
        if (!isShort)
        {
            return WithOneEach(Rounded(days, shares, order));
        }
        var talks = order.Where(s_talks.Contains).ToList();
        var others = order.Except(talks).ToList();
        var forTalks = (int)Math.Ceiling(Math.Round(days * talks.Sum(round => shares[round]), 6)); // 0.6 of 10 is 6, and not a little more
        return Rounded(forTalks, shares, talks).AddRange(Rounded(days - forTalks, shares, others));
    }

    static ImmutableDictionary<Round, int> Rounded(int days, IReadOnlyDictionary<Round, double> shares, IReadOnlyList<Round> order)
    {
        var sum = order.Sum(round => shares[round]);
        var exact = order.ToDictionary(round => round, round => sum > 0 ? days * shares[round] / sum : 0);
        var whole = order.ToDictionary(round => round, round => (int)exact[round]);
        foreach (var round in order.OrderByDescending(round => exact[round] - whole[round]).Take(days - whole.Values.Sum()))
        {
            whole[round]++;
        }
        return whole.ToImmutableDictionary();
    }

    static ImmutableDictionary<Round, int> WithOneEach(ImmutableDictionary<Round, int> days)
    {
        while (days.Any(entry => entry.Value == 0) && days.Values.Any(count => count > 1))
        {
            var without = days.Where(entry => entry.Value == 0).Min(entry => entry.Key);
            var most = days.MaxBy(entry => (entry.Value, -(int)entry.Key)).Key;
            days = days.SetItem(most, days[most] - 1).SetItem(without, 1);
        }
        return days;
    }
}
