namespace Grader.Protocol;

/// <summary>
/// What a submission may use. The host measures it with its own clock and from the kernel; it never trusts the worker's word. Processor
/// time counts, because it is the same on a busy machine as on a quiet one. Wall time stops only submissions that sleep or wait.
/// </summary>
/// <param name="Call">Processor time of one call, summed over all its threads.</param>
/// <param name="Total">Wall time of all calls together.</param>
/// <param name="Memory">Resident memory of the worker, in bytes.</param>
/// <param name="Output">Bytes on stdout and stderr together.</param>
public sealed record Limits(TimeSpan Call, TimeSpan Total, long Memory, long Output)
{
    public static Limits Default { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20), 512L << 20, 1L << 20);

    /// <summary>Wall time of one call: twice its processor time.</summary>
    public TimeSpan CallWall => 2 * Call;
}
