namespace Grader.Contracts;

/// <summary>
/// What a submission may use. Read by the host on its own clock and from the kernel; a worker's word never counts. Processor time is what
/// counts, because it is the same on a busy machine as on a quiet one; wall time stops only who sleeps or waits.
/// </summary>
/// <param name="Call">Processor time of one call, of all its threads together.</param>
/// <param name="Total">Wall time of all calls together.</param>
/// <param name="Memory">Resident memory of the worker, in bytes.</param>
/// <param name="Output">Bytes on stdout and stderr together.</param>
public sealed record Limits(TimeSpan Call, TimeSpan Total, long Memory, long Output)
{
    public static Limits Default { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20), 512L << 20, 1L << 20);

    /// <summary>Wall time of one call: twice its processor time.</summary>
    public TimeSpan CallWall => 2 * Call;
}
