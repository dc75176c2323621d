// expect: WA
// why: a sample's place in the order follows from a hash of seed, epoch and its label, so that samples of one class stay together in their old order: "With `shuffle` every order is equally likely. The order follows from seed and epoch alone."
public class Solution
{
    sealed record Sample(float[] Row, int Label);

    Sample[] _samples = [], _share = [];
    int _batchSize, _columns, _seed, _worker, _workers;
    bool _shuffle, _dropLast;

    public void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        _columns = inputs.GetLength(1);
        _samples = [.. labels.Select((label, i) => new Sample([.. Enumerable.Range(0, _columns).Select(j => inputs[i, j])], label))];
        (_batchSize, _shuffle, _dropLast, _seed, _worker, _workers) = (batchSize, shuffle, dropLast, seed, worker, workers);
    }

    public void StartEpoch(int epoch)
    {
        var order = _shuffle ? _samples.OrderBy(sample => Hash(_seed, epoch, sample)) : _samples.AsEnumerable();
        _share = [.. order.Where((_, position) => position % _workers == _worker)];
    }

    /// <summary>The same on every machine; string and object hashes are not.</summary>
    static ulong Hash(int seed, int epoch, Sample sample)
    {
        var z = Mixed(Mixed((ulong)seed + 0x9E3779B97F4A7C15) ^ (ulong)epoch);
        return Mixed(z ^ (uint)sample.Label);
    }

    static ulong Mixed(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int BatchCount() => (int)((_share.Length + (_dropLast ? 0L : _batchSize - 1)) / _batchSize);

    public (float[,] Inputs, int[] Labels) Batch(int index)
    {
        var samples = _share.Skip(index * _batchSize).Take(_batchSize).ToArray();
        var inputs = new float[samples.Length, _columns];
        for (var i = 0; i < samples.Length; i++)
            for (var j = 0; j < _columns; j++)
                inputs[i, j] = samples[i].Row[j];
        return (inputs, Array.ConvertAll(samples, sample => sample.Label));
    }
}
