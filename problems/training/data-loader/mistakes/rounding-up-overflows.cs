// rejected by: batches are counted
// feedback: The number of samples plus the batch size overflows 32 bits when batchSize is int.MaxValue.
// One order for all workers, which follows from seed and epoch alone; each worker deals itself its share, so that they need not talk to each other.
public class Solution
{
    float[,] _inputs = null!;                                   // Open comes first
    int[] _labels = [];
    int _batchSize, _seed, _worker, _workers;
    bool _shuffle, _dropLast;
    int[] _share = [];                                          // the samples of this worker, in the order of the epoch

    public void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        (_inputs, _labels) = (inputs, labels);
        (_batchSize, _shuffle, _dropLast) = (batchSize, shuffle, dropLast);
        (_seed, _worker, _workers) = (seed, worker, workers);
    }

    public void StartEpoch(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, _labels.Length)]; // numbers are shuffled, not data: one order for inputs and labels, and the data stay
        if (_shuffle)
        {
            // Not the worker: with an order each, their shares would overlap. The factor keeps epoch 1 of one seed from being epoch 0 of the next.
            new Random(_seed * 1_000_003 + epoch).Shuffle(order);
        }
        _share = [.. order.Where((_, position) => position % _workers == _worker)];
    }

    public int BatchCount() =>
        (_dropLast ? _share.Length : _share.Length + _batchSize - 1) / _batchSize;   // whole batches; or rounded up

    public (float[,] Inputs, int[] Labels) Batch(int index)
    {
        var samples = _share.Skip(index * _batchSize).Take(_batchSize).ToArray();   // Take gives fewer at the end
        var inputs = new float[samples.Length, _inputs.GetLength(1)];
        for (var i = 0; i < samples.Length; i++)
        {
            for (var j = 0; j < inputs.GetLength(1); j++)
                inputs[i, j] = _inputs[samples[i], j];
        }
        return (inputs, Array.ConvertAll(samples, sample => _labels[sample]));
    }
}
