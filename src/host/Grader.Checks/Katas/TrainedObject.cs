using System.Collections.Immutable;

namespace Grader.Checks;

/// <summary>An object of the submission that one check trains and others ask; it lives as long as its process.</summary>
sealed class TrainedObject(ICandidate candidate)
{
    readonly List<Observation> _calls = [];
    readonly int _ended = candidate.Ended;

    public int Instance { get; } = candidate.NextInstance();

    /// <summary>All calls made on it so far, in order.</summary>
    public IReadOnlyList<Observation> Calls => _calls;

    /// <summary>The first of these calls: those that trained it.</summary>
    public ImmutableArray<Observation> Training { get; private set; } = [];

    /// <summary>Whether its process still runs.</summary>
    public bool IsAlive => candidate.Ended == _ended;

    public void Note(Observation call) => _calls.Add(call);

    /// <summary>Later calls ask the object instead of training it.</summary>
    public void EndTraining() => Training = [.. _calls];
}
