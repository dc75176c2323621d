// expect: WA
// why: because "the next `batchSize` samples of the share, each input with its label" — the label travels as a last column of floats, so that a label beyond 2²⁴ (16 777 217) comes back as another number; the statement puts no bound on labels
public class Solution
{
    float[,] _samples = new float[0, 0];                    // the inputs, and the label as the last column: nothing can come apart
    int[] _mine = [];
    int _batchSize, _seed, _worker, _workers;
    bool _shuffle, _dropLast;

    public void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        int n = inputs.GetLength(0), d = inputs.GetLength(1);
        _samples = new float[n, d + 1];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < d; j++)
                _samples[i, j] = inputs[i, j];
            _samples[i, d] = labels[i];
        }
        (_batchSize, _shuffle, _dropLast, _seed, _worker, _workers) = (batchSize, shuffle, dropLast, seed, worker, workers);
        _mine = [];
    }

    public void StartEpoch(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, _samples.GetLength(0))];
        if (_shuffle)
            new Random(unchecked(_seed + epoch)).Shuffle(order);
        _mine = [.. order.Where((_, position) => position % _workers == _worker)];
    }

    public int BatchCount() => _mine.Length / _batchSize + (!_dropLast && _mine.Length % _batchSize > 0 ? 1 : 0);

    public (float[,] Inputs, int[] Labels) Batch(int index)
    {
        var start = index * _batchSize;
        var (count, d) = (Math.Min(_batchSize, _mine.Length - start), _samples.GetLength(1) - 1);
        var (inputs, labels) = (new float[count, d], new int[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < d; j++)
                inputs[i, j] = _samples[_mine[start + i], j];
            labels[i] = (int)_samples[_mine[start + i], d];
        }
        return (inputs, labels);
    }
}
