using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>
/// When to ask again: the free spaced repetition scheduler, FSRS-6, with its published default weights and a wanted retention of 90 %, in
/// whole days. Source: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm (Ye et al., "A Stochastic Shortest Path
/// Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022).
/// </summary>
public static class SpacedRepetition
{
    /// <summary>The probability of remembering at which something is asked again.</summary>
    public const double Retention = 0.9;

    const double MinStability = 0.001;

    const int MaxInterval = 36_500;

    /// <summary>The weights w₀ to w₂₀ of FSRS-6, fitted by its authors to the reviews of many people.</summary>
    static readonly ImmutableArray<double> s_w =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    static readonly double s_decay = -s_w[20];

    static readonly double s_factor = Math.Pow(Retention, 1 / s_decay) - 1;

    /// <summary>What the reviews of one thing tell about its memory; null if there were none.</summary>
    /// <param name="reviews">In order of time.</param>
    public static MemoryState? Remember(IEnumerable<Review> reviews)
    {
        MemoryState? state = null;
        foreach (var review in reviews)
        {
            state = state is { } known ? After(known, review) : First(review);
        }
        return state;
    }

    /// <summary>R(t, S) = (1 + factor · t / S)^decay; 0.9 when as many days have passed as the stability counts.</summary>
    /// <param name="days">Since the last review; negative counts as none.</param>
    public static double Retrievability(double stability, int days) =>
        Math.Pow(1 + (s_factor * Math.Max(0, days) / stability), s_decay);

    /// <summary>Days until the next review, at least one.</summary>
    public static int Interval(double stability) =>
        (int)Math.Clamp(Math.Round(stability / s_factor * (Math.Pow(Retention, 1 / s_decay) - 1)), 1, MaxInterval);

    static MemoryState First(Review review) => new(
        Math.Max(s_w[(int)review.Recall - 1], MinStability), ClampedDifficulty(InitialDifficulty(review.Recall)), review.Day);

    static MemoryState After(MemoryState state, Review review)
    {
        var days = review.Day.DayNumber - state.Last.DayNumber;
        var stability = days < 1
            ? SameDay(state.Stability, review.Recall)
            : review.Recall == Recall.Again
                ? Forgotten(state, state.Retrievability(review.Day))
                : Recalled(state, state.Retrievability(review.Day), review.Recall);
        return new MemoryState(Math.Max(stability, MinStability), NextDifficulty(state.Difficulty, review.Recall), review.Day);
    }

    /// <summary>S′ = S · e^(w₁₇ · (G − 3 + w₁₈)) · S^(−w₁₉), never less than S when it was remembered.</summary>
    static double SameDay(double stability, Recall recall)
    {
        var increase = Math.Exp(s_w[17] * ((int)recall - 3 + s_w[18])) * Math.Pow(stability, -s_w[19]);
        return stability * (recall >= Recall.Good ? Math.Max(increase, 1) : increase);
    }

    static double Recalled(MemoryState state, double retrievability, Recall recall)
    {
        var weight = recall switch { Recall.Hard => s_w[15], Recall.Easy => s_w[16], _ => 1 };
        var increase = Math.Exp(s_w[8]) * (11 - state.Difficulty) * Math.Pow(state.Stability, -s_w[9]) *
            (Math.Exp((1 - retrievability) * s_w[10]) - 1) * weight;
        return state.Stability * (1 + increase);
    }

    static double Forgotten(MemoryState state, double retrievability)
    {
        var longTerm = s_w[11] * Math.Pow(state.Difficulty, -s_w[12]) * (Math.Pow(state.Stability + 1, s_w[13]) - 1) *
            Math.Exp((1 - retrievability) * s_w[14]);
        return Math.Min(longTerm, state.Stability / Math.Exp(s_w[17] * s_w[18]));
    }

    /// <summary>D₀(G) = w₄ − e^(w₅ · (G − 1)) + 1</summary>
    static double InitialDifficulty(Recall recall) => s_w[4] - Math.Exp(s_w[5] * ((int)recall - 1)) + 1;

    /// <summary>The change is damped near 10, and a small part w₇ goes back to the first difficulty of what is easy.</summary>
    static double NextDifficulty(double difficulty, Recall recall)
    {
        var change = -s_w[6] * ((int)recall - 3);
        var damped = difficulty + ((10 - difficulty) * change / 9);
        return ClampedDifficulty((s_w[7] * InitialDifficulty(Recall.Easy)) + ((1 - s_w[7]) * damped));
    }

    static double ClampedDifficulty(double difficulty) => Math.Clamp(difficulty, 1, 10);
}
