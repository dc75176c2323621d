// expect: WA
// why: it sorts, stably, by keys from 0 to n² − 1, and samples that share a key stay in their order: of 3 samples the order 0, 1, 2 comes in 23 % of all epochs and 2, 1, 0 in 12 %: "With `shuffle` every order is equally likely."
public class Solution
{
    float[,] _inputs = null!;
    int[] _labels = [], _share = [];
    int _batchSize, _seed, _worker, _workers;
    bool _shuffle, _dropLast;

    public void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        (_inputs, _labels) = (inputs, labels);
        (_batchSize, _shuffle, _dropLast) = (batchSize, shuffle, dropLast);
        (_seed, _worker, _workers) = (seed, worker, workers);
    }

    public void StartEpoch(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, _labels.Length)];
        if (_shuffle)
        {
            var random = new Random(_seed * 1_000_003 + epoch);
            var keys = Array.ConvertAll(order, _ => random.NextInt64((long)order.Length * order.Length));     // n² keys for n samples: hardly two are the same
            order = [.. order.OrderBy(sample => keys[sample])];
        }
        _share = [.. order.Where((_, position) => position % _workers == _worker)];
    }

    public int BatchCount() => (int)((_share.Length + (_dropLast ? 0L : _batchSize - 1)) / _batchSize);

    public (float[,] Inputs, int[] Labels) Batch(int index)
    {
        var samples = _share.Skip(index * _batchSize).Take(_batchSize).ToArray();
        var inputs = new float[samples.Length, _inputs.GetLength(1)];
        for (var i = 0; i < samples.Length; i++)
            for (var j = 0; j < inputs.GetLength(1); j++)
                inputs[i, j] = _inputs[samples[i], j];
        return (inputs, Array.ConvertAll(samples, sample => _labels[sample]));
    }
}
