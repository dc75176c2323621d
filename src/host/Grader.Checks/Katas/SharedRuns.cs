using CsCheck;

namespace Grader.Checks;

/// <summary>The runs of one grading, which its checks share.</summary>
/// <param name="seed">The seed of the grading.</param>
public sealed class SharedRuns(uint seed)
{
    readonly Dictionary<int, object> _byStatement = [];

    /// <summary>Whether a check has asked for any.</summary>
    internal bool AreUsed => _byStatement.Count > 0;

    /// <summary>
    /// The first runs of one <c>Trained</c> statement. A generator of its own draws their data sets; checks, which are counted from 0, have
    /// others.
    /// </summary>
    /// <param name="statement">Its number in the file.</param>
    /// <param name="count">How many are wanted; those that no earlier check asked for are drawn now.</param>
    internal IReadOnlyList<SharedRun<TInput>> First<TInput>(int statement, Gen<TInput> inputs, int count)
    {
        if (!_byStatement.TryGetValue(statement, out var found))
        {
            found = new DrawnRuns<TInput>(inputs, new PCG(uint.MaxValue - (uint)statement, seed));
            _byStatement.Add(statement, found);
        }
        return ((DrawnRuns<TInput>)found).First(count);
    }

    sealed class DrawnRuns<TInput>(Gen<TInput> inputs, PCG random)
    {
        readonly List<SharedRun<TInput>> _drawn = [];

        public IReadOnlyList<SharedRun<TInput>> First(int count)
        {
            while (_drawn.Count < count)
            {
                _drawn.Add(new SharedRun<TInput>(inputs.Generate(random, null, out _)));
            }
            return [.. _drawn.Take(count)];
        }
    }
}
