// No generator: the order sorts the samples by a hash of seed, epoch and sample. All batches are cut when the epoch starts.
public sealed class Solution
{
    (double[,] Inputs, long[] Labels)[] _batches = [];
    Func<int, (double[,], long[])[]> _cut = null!;

    public void Open(double[,] inputs, long[] labels, int batchSize, bool shuffle, bool dropLast, long seed, int worker, int workers) =>
        _cut = epoch => Enumerable.Range(0, labels.Length)
            .OrderBy(sample => shuffle ? Mixed(Mixed(Mixed((ulong)seed) + (ulong)epoch) + (ulong)sample) : 0UL)
            .Index().Where(x => x.Index % workers == worker).Select(x => x.Item)
            .Chunk(batchSize).Where(batch => !dropLast || batch.Length == batchSize)
            .Select(batch =>
            {
                var rows = new double[batch.Length, inputs.GetLength(1)];
                for (var i = 0; i < batch.Length; i++)
                    Array.Copy(inputs, batch[i] * inputs.GetLength(1), rows, i * inputs.GetLength(1), inputs.GetLength(1));
                return (rows, Array.ConvertAll(batch, sample => labels[sample]));
            }).ToArray();

    public void StartEpoch(int epoch) => _batches = _cut(epoch);

    public int BatchCount() => _batches.Length;

    public (double[,] Inputs, long[] Labels) Batch(int index) =>
        ((double[,])_batches[index].Inputs.Clone(), (long[])_batches[index].Labels.Clone());

    static ulong Mixed(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
