// Plain loops and lists; Fisher–Yates from the front; the seed of an epoch is the sum, as in many samplers.
public class Solution
{
    private float[][] rows = new float[0][];
    private List<int> labels = new List<int>();
    private readonly List<int> mine = new List<int>();
    private int batchSize, seed, worker, workers;
    private bool shuffle, dropLast;

    public void Open(float[][] inputs, List<int> labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        rows = inputs;
        this.labels = labels;
        this.batchSize = batchSize;
        this.shuffle = shuffle;
        this.dropLast = dropLast;
        this.seed = seed;
        this.worker = worker;
        this.workers = workers;
        mine.Clear();
    }

    public void StartEpoch(int epoch)
    {
        int n = rows.Length;
        int[] permutation = new int[n];
        for (int i = 0; i < n; i++)
            permutation[i] = i;
        if (shuffle)
        {
            Random random = new Random(seed + epoch);
            for (int i = 0; i < n - 1; i++)
            {
                int j = i + random.Next(n - i);
                int held = permutation[i];
                permutation[i] = permutation[j];
                permutation[j] = held;
            }
        }
        mine.Clear();
        for (int i = worker; i < n; i += workers)
            mine.Add(permutation[i]);
    }

    public int BatchCount()
    {
        int count = mine.Count / batchSize;
        if (!dropLast && mine.Count % batchSize != 0)
            count++;
        return count;
    }

    public (float[][] Inputs, List<int> Labels) Batch(int index)
    {
        var batchRows = new List<float[]>();
        var batchLabels = new List<int>();
        for (int i = index * batchSize; i < Math.Min((index + 1) * batchSize, mine.Count); i++)
        {
            batchRows.Add((float[])rows[mine[i]].Clone()); // the batch is the caller's, the row is not
            batchLabels.Add(labels[mine[i]]);
        }
        return (batchRows.ToArray(), batchLabels);
    }
}
