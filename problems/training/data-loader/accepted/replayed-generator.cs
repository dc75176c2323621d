using MathNet.Numerics.LinearAlgebra;

// Static; one generator from the seed, and each start replays it up to the epoch. The dealer counts down from the last worker.
public static class Solution
{
    static Matrix<float> data = null!;
    static int[] targets = [];
    static (int Size, bool Shuffle, bool DropLast, int Seed, int Worker, int Workers) settings;
    static List<int[]> batches = [];

    public static void Open(Matrix<float> inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        data = inputs;
        targets = (int[])labels.Clone();
        settings = (batchSize, shuffle, dropLast, seed, worker, workers);
    }

    public static void StartEpoch(int epoch)
    {
        var random = new Random(settings.Seed);
        var order = Enumerable.Range(0, targets.Length).ToArray();
        for (var round = 0; settings.Shuffle && round <= epoch; round++)
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = random.Next(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }
        var hands = Enumerable.Range(0, settings.Workers).Select(_ => new Queue<int>()).ToArray();
        for (var i = 0; i < order.Length; i++)
            hands[i % settings.Workers].Enqueue(order[i]);
        batches = [];
        var hand = hands[settings.Worker];
        while (hand.Count >= settings.Size || (hand.Count > 0 && !settings.DropLast))
        {
            var batch = new List<int>();
            while (batch.Count < settings.Size && hand.TryDequeue(out var sample))
                batch.Add(sample);
            batches.Add(batch.ToArray());
        }
    }

    public static int BatchCount() => batches.Count;

    public static (Matrix<float> Inputs, IEnumerable<int> Labels) Batch(int index) =>
        (Matrix<float>.Build.DenseOfRowVectors(batches[index].Select(sample => data.Row(sample))), batches[index].Select(sample => targets[sample]));
}
