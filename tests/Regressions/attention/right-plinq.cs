// expect: AC
// why: PLINQ (System.Linq is open without a using) over the queries, in order, and a record as the state of the softmax, which `+` joins
public class Solution
{
    sealed record Seen(double Max, double Sum, double[] Values)
    {
        public static Seen operator +(Seen a, Seen b)
        {
            if (a.Sum == 0)
                return b;
            var max = Math.Max(a.Max, b.Max);
            var (x, y) = (Math.Exp(a.Max - max), Math.Exp(b.Max - max));
            return new(max, a.Sum * x + b.Sum * y, [.. a.Values.Zip(b.Values, (v, w) => v * x + w * y)]);
        }
    }

    public float[][] Attention(float[][] query, float[][] key, float[][] value, bool[][]? mask) =>
        query.AsParallel().AsOrdered().Select((q, i) => Attend(q, key, value, mask?[i])).ToArray();

    static float[] Attend(float[] query, float[][] key, float[][] value, bool[]? mask)
    {
        var seen = Enumerable.Range(0, key.Length).Where(j => mask is null || mask[j])
            .Select(j => new Seen(Score(query, key[j]), 1, Array.ConvertAll(value[j], v => (double)v)))
            .Aggregate(new Seen(double.NegativeInfinity, 0, new double[value[0].Length]), (one, other) => one + other);
        return seen.Sum == 0 ? new float[value[0].Length] : Array.ConvertAll(seen.Values, v => (float)(v / seen.Sum));
    }

    static double Score(float[] query, float[] key) => query.Zip(key, (a, b) => (double)a * b).Sum() / Math.Sqrt(query.Length);
}
