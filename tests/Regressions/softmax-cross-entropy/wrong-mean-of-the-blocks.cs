// expect: WA
// why: rows are taken in blocks of 64, and the loss is the mean of the blocks' means, so that in a batch of more rows one in a block full of padding counts for more than one in another: "The loss is the mean over the rows that are **not** ignored."
public class Solution
{
    const int Ignored = -100, Block = 64;                   // as many rows as the cache holds

    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        var means = new List<double>();
        foreach (var rows in Blocks(labels))
            means.Add(rows.Average(i =>
            {
                var log = LogSoftmax(logits, i);
                return -Enumerable.Range(0, log.Length).Sum(k => Target(k, labels[i], smoothing, log.Length) * log[k]);
            }));
        return means.Count == 0 ? 0 : (float)means.Average();
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        var gradient = new float[labels.Length, logits.GetLength(1)];
        var blocks = Blocks(labels).ToList();
        foreach (var rows in blocks)
            foreach (var i in rows)
            {
                var log = LogSoftmax(logits, i);
                for (var k = 0; k < log.Length; k++)
                    gradient[i, k] = (float)((Math.Exp(log[k]) - Target(k, labels[i], smoothing, log.Length)) / rows.Length / blocks.Count);
            }
        return gradient;
    }

    /// <summary>The rows that count, block by block; blocks without any are left out.</summary>
    static IEnumerable<int[]> Blocks(int[] labels) =>
        Enumerable.Range(0, labels.Length).Chunk(Block).Select(block => block.Where(i => labels[i] != Ignored).ToArray()).Where(rows => rows.Length > 0);

    static double[] LogSoftmax(float[,] logits, int row)
    {
        var log = new double[logits.GetLength(1)];
        for (var k = 0; k < log.Length; k++)
            log[k] = logits[row, k];
        var max = log.Max();
        var sum = Math.Log(log.Sum(z => Math.Exp(z - max)));
        for (var k = 0; k < log.Length; k++)
            log[k] = log[k] - max - sum;
        return log;
    }

    static double Target(int k, int label, float smoothing, int classes) => (k == label ? 1 - (double)smoothing : 0) + (double)smoothing / classes;
}
