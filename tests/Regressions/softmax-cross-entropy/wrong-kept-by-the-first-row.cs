// expect: WA
// why: Gradient uses the logarithms that Loss has kept where the size and the first row are the same, which in batches that begin with the same prompt they are though all others differ: "The caller may fill the same array with the next batch, so an array tells nothing about its content."
public class Solution
{
    const int Ignored = -100;

    float[] _firstRow = [];
    double[,] _log = new double[0, 0];

    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        var log = LogSoftmax(logits);
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] != Ignored)];
        var classes = logits.GetLength(1);
        return rows.Length == 0 ? 0 : (float)rows.Average(i => -Enumerable.Range(0, classes).Sum(k => Target(k, labels[i], smoothing, classes) * log[i, k]));
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        var log = LogSoftmax(logits);
        var (classes, count) = (logits.GetLength(1), labels.Count(label => label != Ignored));
        var gradient = new float[labels.Length, classes];
        for (var i = 0; i < labels.Length; i++)
            for (var k = 0; k < classes && labels[i] != Ignored; k++)
                gradient[i, k] = (float)((Math.Exp(log[i, k]) - Target(k, labels[i], smoothing, classes)) / count);
        return gradient;
    }

    static double Target(int k, int label, float smoothing, int classes) => (k == label ? 1 - (double)smoothing : 0) + (double)smoothing / classes;

    double[,] LogSoftmax(float[,] logits)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        float[] firstRow = [.. Enumerable.Range(0, classes).Select(k => logits[0, k])];
        // the array may be the same one with other content, so the numbers are looked at: a row of them is enough to know the batch by
        if (n == _log.GetLength(0) && firstRow.AsSpan().SequenceEqual(_firstRow))
            return _log;
        var log = new double[n, classes];
        for (var i = 0; i < n; i++)
        {
            double max = double.NegativeInfinity, sum = 0;
            for (var k = 0; k < classes; k++)
                max = Math.Max(max, logits[i, k]);
            for (var k = 0; k < classes; k++)
                sum += Math.Exp(logits[i, k] - max);
            for (var k = 0; k < classes; k++)
                log[i, k] = logits[i, k] - max - Math.Log(sum);
        }
        (_firstRow, _log) = (firstRow, log);
        return log;
    }
}
