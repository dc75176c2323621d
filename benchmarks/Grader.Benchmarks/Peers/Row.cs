using static System.FormattableString;

namespace Grader.Benchmarks.Peers;

/// <summary>One line of the results.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Goal">What is wanted.</param>
/// <param name="Measured">What was seen, and how it varied.</param>
/// <param name="Detail">Times, errors, sizes.</param>
/// <param name="IsMet">Whether the goal is reached.</param>
sealed record Row(string What, string Goal, string Measured, string Detail, bool IsMet)
{
    /// <summary>The head of a Markdown table of rows.</summary>
    public const string Head = "| what | goal | measured | detail | met |\n|---|---|---|---|---|";

    /// <summary>A row that compares with a peer.</summary>
    /// <param name="goal">How many times as fast as the peer we have to be.</param>
    /// <param name="isRight">Whether the results are as they should be.</param>
    public static Row Of(string what, double goal, Ratio ratio, string detail = "", bool isRight = true) => new(
        what, Invariant($"≥ {goal}×"), Invariant($"{ratio.OfShortest:0.00}× ({ratio.Low:0.00} to {ratio.High:0.00})"),
        Invariant($"{ratio.Ours:0.00} ms, peer {ratio.Theirs:0.00} ms{(detail == "" ? "" : "; ")}{detail}"),
        isRight && ratio.OfShortest >= goal);

    public override string ToString() => $"| {What} | {Goal} | {Measured} | {Detail} | {(IsMet ? "yes" : "**no**")} |";
}
