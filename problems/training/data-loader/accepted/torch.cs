using TorchSharp;
using static TorchSharp.torch;

// Tensors all the way: a permutation, every workers-th of it, index_select.
public class Solution
{
    Tensor inputs = null!, labels = null!, share = null!;
    int size, seed, worker, workers;
    bool shuffle, dropLast;

    public void Open(Tensor inputs, Tensor labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        this.inputs = inputs.clone();
        this.labels = labels.clone();
        (size, this.shuffle, this.dropLast, this.seed, this.worker, this.workers) = (batchSize, shuffle, dropLast, seed, worker, workers);
    }

    public void StartEpoch(int epoch)
    {
        var n = labels.shape[0];
        using var generator = new Generator((ulong)seed + 1_000_000_007UL * (ulong)epoch);
        var order = shuffle ? randperm(n, generator: generator) : arange(n);
        share = order.index_select(0, arange(n).remainder(workers).eq(worker).nonzero().flatten());
    }

    public int BatchCount() => (int)(dropLast ? share.shape[0] / size : (share.shape[0] + size - 1) / size);

    public (Tensor, Tensor) Batch(int index)
    {
        var start = (long)index * size;
        var picked = share.narrow(0, start, Math.Min(size, share.shape[0] - start));
        return (inputs.index_select(0, picked), labels.index_select(0, picked));
    }
}
