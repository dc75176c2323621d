using System.Collections.Immutable;
using CsCheck;
using Grader.Contracts;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Checks;

/// <summary>What a check works with: the submission in its worker, the problem, and a random generator of its own.</summary>
/// <param name="Random">Seeded from the run's seed and the check's position, so that one check never shifts the inputs of another.</param>
/// <param name="Difference">For katas: how the submission differs from the starter.</param>
public sealed record Trial(Problem Problem, Submission Submission, WorkerSession Session, PCG Random, StarterDifference? Difference, CancellationToken Cancellation)
{
    readonly List<Observation> _observations = [];

    /// <summary>The calls of the case in progress.</summary>
    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>Wall time of all calls of this check.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>A fresh object of the submission's class; starts a new case.</summary>
    public ICallee NewCase(bool returnArguments = false)
    {
        Elapsed += Sum();
        _observations.Clear();
        return NewObject(returnArguments);
    }

    /// <summary>Another object beside the first one, in the same case.</summary>
    public ICallee NewObject(bool returnArguments = false) =>
        new Callee(Session, Session.NextInstance(), _observations) { ReturnArguments = returnArguments };

    /// <summary>Puts an earlier case back as the one that is shown.</summary>
    public void Show(ImmutableArray<Observation> observations)
    {
        Elapsed += Sum();
        _observations.Clear();
        _observations.AddRange(observations.Select(o => o with { Elapsed = TimeSpan.Zero }));
    }

    public TimeSpan Finish()
    {
        Elapsed += Sum();
        return Elapsed;
    }

    TimeSpan Sum() => _observations.Aggregate(TimeSpan.Zero, (sum, observation) => sum + observation.Elapsed);
}
