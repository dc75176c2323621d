using static System.FormattableString;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Peers;

/// <summary>
/// Attention in float32, batch 1, 8 heads, against libtorch's scaled_dot_product_attention with as many threads, and the error of both
/// against float64.
/// </summary>
/// <remarks>
/// Unfair to libtorch: a call through TorchSharp allocates the result and crosses into native code, some microseconds, which shows at n =
/// 128. Unfair to us: nothing known; each chooses its instructions by itself.
/// </remarks>
static class AttentionRows
{
    const int Heads = 8;

    public static IEnumerable<Row> Measure()
    {
        foreach (var threads in new[] { 1, 2 })
        {
            foreach (var n in new[] { 128, 512, 2048 })
            {
                foreach (var d in new[] { 64, 128 })
                {
                    foreach (var causal in new[] { false, true })
                        yield return Measure(n, d, causal, threads);
                }
            }
        }
    }

    static Row Measure(int n, int d, bool causal, int threads)
    {
        using var scope = NewDisposeScope();
        using var noGradients = no_grad();
        set_num_threads(threads);
        var random = new Random(1);
        var (query, key, value) = (Numbers(n * d, random), Numbers(n * d, random), Numbers(n * d, random));
        var output = new float[query.Length];
        long[] shape = [1, Heads, n, d];
        var (torchQuery, torchKey, torchValue) = (tensor(query, shape), tensor(key, shape), tensor(value, shape));

        void Ours() => Numerics.Attention.ComputeHeads(query, key, value, Heads, n, n, d, d, output, causal, threads);
        Tensor Torch() => nn.functional.scaled_dot_product_attention(torchQuery, torchKey, torchValue, null, 0, causal);

        var exact = nn.functional.scaled_dot_product_attention(
            torchQuery.to(ScalarType.Float64), torchKey.to(ScalarType.Float64), torchValue.to(ScalarType.Float64),
            null, 0, causal).data<double>().ToArray();
        var theirError = Error(Torch().data<float>().ToArray(), exact);
        Ours();
        var ourError = Error(output, exact);

        var ratio = Ratio.Of(Ours, () => Torch().Dispose(), threads == 1 ? Clock.OfThread : Clock.Wall);
        var ours = Invariant($"error {ourError.Largest:0.0e-0} at most and {ourError.Mean:0.0e-0} in the mean (rms)");
        var theirs = Invariant($"libtorch's {theirError.Largest:0.0e-0} and {theirError.Mean:0.0e-0}");
        return Row.Of($"attention n {n}, d {d}{(causal ? ", causal" : "")}, {threads} thread{(threads > 1 ? "s" : "")}", 1.2, ratio,
            $"{ours}, {theirs}", ourError.Mean <= theirError.Mean);
    }

    /// <summary>Largest difference, and the root of the mean square.</summary>
    static (double Largest, double Mean) Error(float[] result, double[] exact)
    {
        var differences = result.Zip(exact, (a, b) => Math.Abs(a - b)).ToArray();
        return (differences.Max(), Math.Sqrt(differences.Average(x => x * x)));
    }

    static float[] Numbers(int count, Random random)
    {
        var numbers = new float[Heads * count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (float)(random.NextDouble() * 4 - 2);
        return numbers;
    }
}
