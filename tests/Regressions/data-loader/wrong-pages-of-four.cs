// expect: WA
// why: of a large data set pages of four rows are shuffled, and the rows in each page, so that samples 4k to 4k + 3 always come one after another: "With `shuffle` every order is equally likely."
public class Solution
{
    const int Page = 4, Large = 1_000;

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
            // rows of one page of memory are read together
            int[][] pages = [.. order.Chunk(order.Length < Large ? 1 : Page)];
            random.Shuffle(pages);
            foreach (var page in pages)
                random.Shuffle(page);
            order = [.. pages.SelectMany(page => page)];
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
