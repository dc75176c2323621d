using System.Collections.Immutable;

namespace Grader.Checks;

/// <summary>What <c>grader bench</c> times: one call of the contract, at growing sizes.</summary>
/// <param name="Prepare">Calls on the same object that are not timed.</param>
/// <param name="Call">The timed call, for each size.</param>
/// <param name="Work">What one call does; null if a rate would say nothing.</param>
public sealed record Benchmark(string Name, ImmutableArray<int> Sizes, Action<ICandidateObject> Prepare, Func<int, AskedCall> Call,
    Work? Work);

/// <summary>How much one call does.</summary>
/// <param name="PerCall">As a function of the size.</param>
public sealed record Work(WorkUnit Unit, Func<int, double> PerCall);

/// <summary>What work is counted in.</summary>
public enum WorkUnit
{
    /// <summary>Floating-point operations; a multiplication and an addition are two.</summary>
    Flops,

    Bytes,
}
