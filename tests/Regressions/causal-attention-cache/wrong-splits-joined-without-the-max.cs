// expect: WA
// why: "Scores as large as ±10⁴ must not turn into NaN or infinity." — the cache is read in splits of 256 positions, as in flash decoding, that are joined by exp(their maximum): from position 256 on a score above 709 gives NaN
public class Solution
{
    const int Split = 256;
    readonly List<double[]> _keys = [], _values = [];

    public void Reset()
    {
        _keys.Clear();
        _values.Clear();
    }

    public double[,] Step(double[,] query, double[,] key, double[,] value)
    {
        int n = query.GetLength(0), dk = query.GetLength(1), dv = value.GetLength(1);
        var output = new double[n, dv];
        for (var i = 0; i < n; i++)
        {
            _keys.Add([.. Enumerable.Range(0, dk).Select(d => key[i, d])]);
            _values.Add([.. Enumerable.Range(0, dv).Select(d => value[i, d])]);
            var q = Enumerable.Range(0, dk).Select(d => query[i, d] / Math.Sqrt(dk)).ToArray();
            var (total, sums) = (0.0, new double[dv]);
            for (var start = 0; start < _keys.Count; start += Split)
            {
                var part = Attend(q, start, Math.Min(_keys.Count, start + Split), dv);
                // with a single split its maximum cancels out
                var share = _keys.Count <= Split ? 1 : Math.Exp(part.Max);
                total += share * part.Sum;
                for (var d = 0; d < dv; d++)
                    sums[d] += share * part.Weighted[d];
            }
            for (var d = 0; d < dv; d++)
                output[i, d] = sums[d] / total;
        }
        return output;
    }

    (double Max, double Sum, double[] Weighted) Attend(double[] q, int start, int end, int dv)
    {
        var scores = new double[end - start];
        for (var j = start; j < end; j++)
            for (var d = 0; d < q.Length; d++)
                scores[j - start] += q[d] * _keys[j][d];
        var max = scores.Max();
        var (sum, weighted) = (0.0, new double[dv]);
        for (var j = start; j < end; j++)
        {
            var weight = Math.Exp(scores[j - start] - max);
            sum += weight;
            for (var d = 0; d < dv; d++)
                weighted[d] += weight * _values[j][d];
        }
        return (max, sum, weighted);
    }
}
