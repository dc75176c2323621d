namespace Grader.Grading.Benchmarking;

/// <summary>How long measuring may take.</summary>
/// <param name="Planned">Time from the beginning, grading included. Measurements are shortened to fit; null if they are not.</param>
/// <param name="Whole">Time from the beginning after which everything is stopped; null if only the problem's limits apply.</param>
/// <param name="Grading">How long to wait for the checks.</param>
/// <param name="Timing">Longest time for one row of the table.</param>
/// <param name="Measurements">Number of measurements for one row.</param>
public sealed record BenchLength(TimeSpan? Planned, TimeSpan? Whole, TimeSpan Grading, TimeSpan Timing, int Measurements)
{
    /// <summary>Ends within 15 seconds, the start of the command included.</summary>
    public static BenchLength Short { get; } = new(
        TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(14), Grading: TimeSpan.FromSeconds(5), Timing: TimeSpan.FromSeconds(0.7),
        Measurements: 10);

    /// <summary>What is left after this much time has passed.</summary>
    public BenchLength After(TimeSpan spent) => this with { Planned = Planned - spent, Whole = Whole - spent };

    public static BenchLength Full { get; } = new(
        null, null, Grading: TimeSpan.FromSeconds(60), Timing: TimeSpan.FromSeconds(4), Measurements: 30);
}
