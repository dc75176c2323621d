namespace Grader.Engine.Benchmarking;

/// <summary>How long measuring may take.</summary>
/// <param name="Planned">
/// From the beginning, grading included: measurements are made as short as that asks for; null where each takes its time.
/// </param>
/// <param name="Whole">From the beginning: what is not done by then is ended; null where only the problem's limits hold.</param>
/// <param name="Grading">How long the checks are waited for.</param>
/// <param name="Timing">Most time for one row of the table.</param>
/// <param name="Measurements">Of one row.</param>
public sealed record BenchLength(TimeSpan? Planned, TimeSpan? Whole, TimeSpan Grading, TimeSpan Timing, int Measurements)
{
    /// <summary>Ends within 15 seconds, the start of the command included.</summary>
    public static BenchLength Short { get; } = new(
        TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(14), Grading: TimeSpan.FromSeconds(5), Timing: TimeSpan.FromSeconds(0.7),
        Measurements: 10);

    /// <summary>What is left of it, where so much time has passed before.</summary>
    public BenchLength After(TimeSpan spent) => this with { Planned = Planned - spent, Whole = Whole - spent };

    public static BenchLength Full { get; } = new(
        null, null, Grading: TimeSpan.FromSeconds(60), Timing: TimeSpan.FromSeconds(4), Measurements: 30);
}
