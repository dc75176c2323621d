using TorchSharp;
using static TorchSharp.torch;

// Sorted once, then masks over the sorted probabilities; scatter brings them home.
public class Solution
{
    public Tensor Probabilities(Tensor logits, double temperature, int topK, double topP)
    {
        if (temperature == 0)
            return zeros_like(logits).scatter(0, logits.argmax(0, keepdim: true), ones_like(logits));
        var n = logits.shape[0];
        var (sorted, order) = (logits / temperature).sort(0, descending: true, stable: true);
        if (topK > 0 && topK < n)
            sorted[topK..] = float.NegativeInfinity;
        var p = sorted.softmax(0);
        if (topP < 1)
        {
            var before = p.cumsum(0) - p;
            p = where(before < topP, p, zeros_like(p));
            p = p / p.sum();
        }
        return zeros_like(p).scatter(0, order, p);
    }

    public long[] Sample(Tensor logits, double temperature, int topK, double topP, int seed, int count)
    {
        var cumulative = Probabilities(logits, temperature, topK, topP).to(ScalarType.Float64).cumsum(0);
        using var generator = new Generator((ulong)seed);
        var u = rand(count, dtype: ScalarType.Float64, generator: generator) * cumulative[^1];
        return searchsorted(cumulative, u, right: true).to(ScalarType.Int64).data<long>().ToArray();
    }
}
