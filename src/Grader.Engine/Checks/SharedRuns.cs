using CsCheck;

namespace Grader.Engine.Checks;

/// <summary>The runs of one grading, which its checks share.</summary>
/// <param name="seed">That of the grading.</param>
public sealed class SharedRuns(uint seed)
{
    readonly Dictionary<int, object> _byStatement = [];

    /// <summary>Whether a check has asked for any.</summary>
    internal bool AreUsed => _byStatement.Count > 0;

    /// <summary>
    /// The runs of one <c>Trained</c> statement, whose data sets are drawn by a generator of its own: checks, which are counted from 0,
    /// have others.
    /// </summary>
    /// <param name="statement">Its number in the file.</param>
    internal IReadOnlyList<SharedRun<TInput>> Of<TInput>(int statement, Gen<TInput> on, int count)
    {
        if (!_byStatement.TryGetValue(statement, out var runs))
        {
            var random = new PCG(uint.MaxValue - (uint)statement, seed);
            runs = Enumerable.Range(0, count).Select(_ => new SharedRun<TInput>(on.Generate(random, null, out var _))).ToList();
            _byStatement.Add(statement, runs);
        }
        return (IReadOnlyList<SharedRun<TInput>>)runs;
    }
}
