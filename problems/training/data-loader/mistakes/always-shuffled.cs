// rejected by: without shuffling the batches come in order
// feedback: It shuffles when `shuffle` is false as well.
public class Solution
{
    float[,] _inputs = null!;
    int[] _labels = [];
    int _batchSize, _seed, _worker, _workers;
    bool _shuffle, _dropLast;
    int[] _share = [];

    public void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        (_inputs, _labels) = (inputs, labels);
        (_batchSize, _shuffle, _dropLast) = (batchSize, shuffle, dropLast);
        (_seed, _worker, _workers) = (seed, worker, workers);
    }

    public void StartEpoch(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, _labels.Length)];
        {
            new Random(_seed * 1_000_003 + epoch).Shuffle(order);
        }
        _share = [.. order.Where((_, position) => position % _workers == _worker)];
    }

    public int BatchCount() =>
        (int)((_dropLast ? _share.Length : _share.Length + (long)_batchSize - 1) / _batchSize);

    public (float[,] Inputs, int[] Labels) Batch(int index)
    {
        var samples = _share.Skip(index * _batchSize).Take(_batchSize).ToArray();
        var inputs = new float[samples.Length, _inputs.GetLength(1)];
        for (var i = 0; i < samples.Length; i++)
        {
            for (var j = 0; j < inputs.GetLength(1); j++)
                inputs[i, j] = _inputs[samples[i], j];
        }
        return (inputs, Array.ConvertAll(samples, sample => _labels[sample]));
    }
}
