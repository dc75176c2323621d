// expect: WA
// why: where nothing is shuffled and one worker has all, a batch is a view of the data set itself, so that who scales or masks a batch in place has changed the data of the next epoch (and the caller's own, where they are not copied): "The caller may write into a batch that you return."
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    Tensor _inputs = null!, _labels = null!, _share = null!;
    int _size, _seed, _worker, _workers;
    bool _shuffle, _dropLast;

    public void Open(Tensor inputs, Tensor labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        (_inputs, _labels) = (inputs, labels);
        (_size, _shuffle, _dropLast, _seed, _worker, _workers) = (batchSize, shuffle, dropLast, seed, worker, workers);
    }

    public void StartEpoch(int epoch)
    {
        var n = _labels.shape[0];
        using var generator = new Generator((ulong)_seed + 1_000_000_007UL * (ulong)epoch);
        var order = _shuffle ? randperm(n, generator: generator) : arange(n);
        _share = order.index_select(0, arange(_worker, Math.Max(n, _worker), _workers));
    }

    public int BatchCount() => (int)(_dropLast ? _share.shape[0] / _size : (_share.shape[0] + _size - 1) / _size);

    public (Tensor, Tensor) Batch(int index)
    {
        var start = (long)index * _size;
        var length = Math.Min(_size, _share.shape[0] - start);
        if (!_shuffle && _workers == 1)
            return (_inputs.narrow(0, start, length), _labels.narrow(0, start, length));     // they lie there already: nothing to gather
        var picked = _share.narrow(0, start, length);
        return (_inputs.index_select(0, picked), _labels.index_select(0, picked));
    }
}
