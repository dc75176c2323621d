using System.Globalization;

namespace Grader.Benchmarks.Peers;

/// <summary>One line of the results.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Goal">How many times as fast as the peer it has to be.</param>
/// <param name="Ratio">How many times as fast it was.</param>
/// <param name="Note">What else was seen.</param>
/// <param name="IsRight">Whether that is as it should be.</param>
sealed record Row(string What, double Goal, Ratio Ratio, string Note = "", bool IsRight = true)
{
    public bool IsMet => IsRight && Ratio.Median >= Goal;

    /// <summary>A row of a Markdown table: what, goal, ratio, quartiles, times, note, met.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {What} | ≥ {Goal}× | {Ratio.Median:0.00}× | {Ratio.Low:0.00} to {Ratio.High:0.00} | {Ratio.Ours:0.00} | {Ratio.Theirs:0.00} | {Note} | {(IsMet ? "yes" : "no")} |");
}
