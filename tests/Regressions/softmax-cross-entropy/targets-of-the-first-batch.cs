// expect: WA
// why: because "The caller may fill the same array with the next batch, so an array tells nothing about its content." (and "labels: the right class of each row") — the smoothed targets are made only when n, K or ε change: the labels of the next batch of the same sizes are ignored
public class Solution
{
    double[,] _targets = new double[0, 0];
    int _counted;
    float _smoothing = float.NaN;

    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        Prepare(logits, labels, smoothing);
        var sum = 0.0;
        for (var i = 0; i < logits.GetLength(0); i++)
        {
            var logSum = LogSum(logits, i);
            for (var k = 0; k < logits.GetLength(1); k++)
                if (_targets[i, k] != 0)
                    sum += _targets[i, k] * (logSum - logits[i, k]);
        }
        return _counted == 0 ? 0 : (float)(sum / _counted);
    }

    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        Prepare(logits, labels, smoothing);
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        var gradient = new float[n, classes];
        for (var i = 0; i < n; i++)
        {
            var mass = 0.0;                                 // 1, or 0 where the row is ignored
            for (var k = 0; k < classes; k++)
                mass += _targets[i, k];
            if (mass == 0)
                continue;
            var logSum = LogSum(logits, i);
            for (var k = 0; k < classes; k++)
                gradient[i, k] = (float)((Math.Exp(logits[i, k] - logSum) - _targets[i, k]) / _counted);
        }
        return gradient;
    }

    /// One row of targets for each row of logits; made anew only for other sizes.
    void Prepare(float[,] logits, int[] labels, float smoothing)
    {
        int n = logits.GetLength(0), classes = logits.GetLength(1);
        if (_targets.GetLength(0) == n && _targets.GetLength(1) == classes && _smoothing == smoothing)
            return;
        (_targets, _counted, _smoothing) = (new double[n, classes], 0, smoothing);
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == -100)
                continue;
            _counted++;
            for (var k = 0; k < classes; k++)
                _targets[i, k] = (double)smoothing / classes + (k == labels[i] ? 1 - (double)smoothing : 0);
        }
    }

    static double LogSum(float[,] logits, int i)
    {
        var max = double.NegativeInfinity;
        for (var k = 0; k < logits.GetLength(1); k++)
            max = Math.Max(max, logits[i, k]);
        var sum = 0.0;
        for (var k = 0; k < logits.GetLength(1); k++)
            sum += Math.Exp(logits[i, k] - max);
        return max + Math.Log(sum);
    }
}
