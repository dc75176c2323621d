// expect: AC
// why: "The order follows from seed and epoch alone. It is the same … on any object, and whenever the epoch is started" — orders are remembered for all objects by all that they follow from (number of samples, seed, epoch), made when they are first asked for, never written to and never handed out; a batch is always made anew
using System.Buffers;
using System.Collections.Concurrent;

public class Solution
{
    const int MostOrders = 32;
    static readonly ConcurrentDictionary<(int Samples, int Seed, int Epoch), Lazy<int[]>> s_orders = new();

    float[,] _inputs = null!;                                   // Open comes first
    int[] _labels = [];
    int _batchSize, _seed, _worker, _workers;
    bool _shuffle, _dropLast;
    int[]? _order;                                              // of all samples; null is 0, 1, 2, …

    public void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        (_inputs, _labels) = (inputs, labels);
        (_batchSize, _shuffle, _dropLast) = (batchSize, shuffle, dropLast);
        (_seed, _worker, _workers) = (seed, worker, workers);
    }

    public void StartEpoch(int epoch) => _order = _shuffle ? OrderOf(_labels.Length, _seed, epoch) : null;

    static int[] OrderOf(int samples, int seed, int epoch)
    {
        if (s_orders.Count >= MostOrders)
            s_orders.Clear();                                   // who has one keeps it
        return s_orders.GetOrAdd((samples, seed, epoch), key => new Lazy<int[]>(() =>
        {
            int[] order = [.. Enumerable.Range(0, key.Samples)];
            new Random(key.Seed * 1_000_003 + key.Epoch).Shuffle(order);
            return order;
        })).Value;
    }

    int ShareLength => _worker < _labels.Length ? (_labels.Length - _worker - 1) / _workers + 1 : 0;

    public int BatchCount() => (int)((ShareLength + (_dropLast ? 0L : _batchSize - 1)) / _batchSize);

    public (float[,] Inputs, int[] Labels) Batch(int index)
    {
        var first = index * _batchSize;
        var count = Math.Min(_batchSize, ShareLength - first);
        var columns = _inputs.GetLength(1);
        var samples = ArrayPool<int>.Shared.Rent(count);        // may be longer, and full of anything
        for (var i = 0; i < count; i++)
        {
            var position = _worker + (first + i) * _workers;
            samples[i] = _order is null ? position : _order[position];
        }
        var (inputs, labels) = (new float[count, columns], new int[count]);
        for (var i = 0; i < count; i++)
        {
            labels[i] = _labels[samples[i]];
            for (var j = 0; j < columns; j++)
                inputs[i, j] = _inputs[samples[i], j];
        }
        ArrayPool<int>.Shared.Return(samples);
        return (inputs, labels);
    }
}
