
namespace Grader.Sandboxing;

/// <summary>What a box may use before the watch ends it.</summary>
/// <param name="Memory">Resident memory of the process tree, shared mappings included, in bytes.</param>
/// <param name="Threads">Threads of the process tree.</param>
public sealed record MonitoredLimits(long Memory, int Threads);
