// expect: WA
// why: because the targets are kept as long as the array of labels is the same one: "The caller may fill the same array with the next batch, so an array tells nothing about its content."
// Loss and gradient share one quantity: the logarithms of the softmax. Probabilities are formed only where nothing divides by them.
public class Solution
{
    const int Ignored = -100;

    int[]? _labels;                                         // of which _targets and _count are
    int _classes, _count;
    float _smoothing;
    float[,] _targets = new float[0, 0];

    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        Prepare(labels, classes, smoothing);
        var total = 0f;
        for (var i = 0; i < n; i++)
        {
            if (float.IsNaN(_targets[i, 0]))
                continue;
            var log = LogSoftmax(logits, i);
            for (var k = 0; k < classes; k++)
                total -= _targets[i, k] * log[k];
        }
        return _count == 0 ? 0 : total / _count;              // all ignored: 0/0, and a batch of padding should cost nothing
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        Prepare(labels, classes, smoothing);
        var gradient = new float[n, classes];               // starts at zero: right for the rows that are ignored
        for (var i = 0; i < n; i++)
        {
            if (float.IsNaN(_targets[i, 0]))
                continue;
            var log = LogSoftmax(logits, i);
            // ∂(−Σ q log p)/∂z = p · Σq − q, and a target sums to 1, smoothed or not
            for (var k = 0; k < classes; k++)
                gradient[i, k] = (MathF.Exp(log[k]) - _targets[i, k]) / _count;
        }
        return gradient;
    }

    /// <summary>The targets, once for loss and gradient; NaN in rows that are ignored.</summary>
    void Prepare(int[] labels, int classes, float smoothing)
    {
        if (ReferenceEquals(labels, _labels) && classes == _classes && smoothing == _smoothing)
            return;
        (_labels, _classes, _smoothing) = (labels, classes, smoothing);
        _count = labels.Count(label => label != Ignored);
        _targets = new float[labels.Length, classes];
        for (var i = 0; i < labels.Length; i++)
            for (var k = 0; k < classes; k++)
                _targets[i, k] = labels[i] == Ignored ? float.NaN : Target(k, labels[i], smoothing, classes);
    }

    /// <summary>log p of one row: z − max − log Σ exp(z − max).</summary>
    static float[] LogSoftmax(float[,] logits, int row)
    {
        var log = new float[logits.GetLength(1)];
        var max = float.NegativeInfinity;
        for (var k = 0; k < log.Length; k++)
            max = MathF.Max(max, logits[row, k]);
        var sum = 0f;
        for (var k = 0; k < log.Length; k++)
            sum += MathF.Exp(logits[row, k] - max);         // the largest exponent is 0: exp cannot overflow, and the sum is at least 1
        for (var k = 0; k < log.Length; k++)
            log[k] = logits[row, k] - max - MathF.Log(sum); // max first: adding log Σ to a logit of 10⁴ would round it away
        return log;
    }

    static float Target(int k, int label, float smoothing, int classes) => (k == label ? 1 - smoothing : 0) + smoothing / classes;
}
