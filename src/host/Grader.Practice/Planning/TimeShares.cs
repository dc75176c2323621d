using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>How much of the time each round gets.</summary>
static class TimeShares
{
    /// <summary>With less than two weeks left, system design and behavioural get that much together.</summary>
    const double ShareOfTalks = 0.6;

    /// <summary>Shares that add up to 1; rounds that are left out are missing.</summary>
    public static ImmutableDictionary<Round, double> Read(Diagnostic diagnostic, bool isShort)
    {
        if (!isShort)
        {
            return Divide(1, Rounds.All, diagnostic).ToImmutableDictionary();
        }
        // in so little time coding is left to those whose weak link it is
        ImmutableArray<Round> others = diagnostic.Weakest == Round.Coding ? [Round.Fundamentals, Round.Coding] : [Round.Fundamentals];
        return Divide(ShareOfTalks, [Round.SystemDesign, Round.Behavioural], diagnostic)
            .Concat(Divide(1 - ShareOfTalks, others, diagnostic)).ToImmutableDictionary();
    }

    static IEnumerable<KeyValuePair<Round, double>> Divide(double whole, IEnumerable<Round> rounds, Diagnostic diagnostic)
    {
        var sum = rounds.Sum(diagnostic.Weight);
        return rounds.Select(round => KeyValuePair.Create(round, whole * diagnostic.Weight(round) / sum));
    }

    /// <summary>Whole days in the proportion of the shares; what rounding leaves goes to the largest remainders.</summary>
    /// <param name="order">The rounds; of equal remainders the earlier one wins.</param>
    public static ImmutableDictionary<Round, int> Days(
        int days, IReadOnlyDictionary<Round, double> shares, IReadOnlyList<Round> order)
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
}
