// expect: WA
// why: "The order follows from seed and epoch alone. It is the same for every worker" — the samples are dealt to as many piles as the machine has processors, which are shuffled at the same time: workers on machines with 8 and 16 processors have different orders, so that some samples go to two of them and some to none
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
        int[] order = _shuffle ? Shuffled(_labels.Length, _seed * 1_000_003 + epoch) : [.. Enumerable.Range(0, _labels.Length)];
        _share = [.. order.Where((_, position) => position % _workers == _worker)];
    }

    /// <summary>Every sample draws its pile; every pile is shuffled on a processor of its own. All orders are equally likely.</summary>
    static int[] Shuffled(int count, int seed)
    {
        var random = new Random(seed);
        var piles = new List<int>[Environment.ProcessorCount];
        for (var i = 0; i < piles.Length; i++)
            piles[i] = [];
        for (var sample = 0; sample < count; sample++)
            piles[random.Next(piles.Length)].Add(sample);
        var seeds = Array.ConvertAll(piles, _ => random.Next());    // drawn before the threads begin, so that it does not matter which is first
        var shuffled = new int[piles.Length][];
        Parallel.For(0, piles.Length, i =>
        {
            shuffled[i] = piles[i].ToArray();
            new Random(seeds[i]).Shuffle(shuffled[i]);
        });
        return [.. shuffled.SelectMany(pile => pile)];
    }

    public int BatchCount() =>
        (int)((_share.Length + (_dropLast ? 0L : _batchSize - 1)) / _batchSize);

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
