using BenchmarkDotNet.Attributes;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static TorchSharp.torch;

namespace Grader.Benchmarks;

/// <summary>
/// Self-attention in float32, batch 1, 8 heads of width 64, no mask, on one thread: <see cref="Numerics.Attention"/> against libtorch's
/// scaled_dot_product_attention (the baseline) and the formula written with MathNet matrices (managed provider).
/// <code>dotnet run -c Release --project benchmarks/Grader.Benchmarks -- --filter '*AttentionBenchmarks*'</code>
/// </summary>
/// <remarks>
/// Unfair to libtorch: a call through TorchSharp allocates the result and crosses into native code, some microseconds, which shows at n =
/// 128. Unfair to us: nothing known; libtorch chooses AVX-512 or AVX2 by itself, and so do we. Unfair to MathNet: it is asked for three
/// products and writes the matrix of weights, as anyone using it would. With ATEN_CPU_CAPABILITY=avx2 and DOTNET_EnableAVX512=0 the same
/// holds for AVX2.
/// </remarks>
public class AttentionBenchmarks
{
    const int Heads = 8, Width = 64;

    float[] query = [], key = [], value = [], output = [];
    Tensor? torchQuery, torchKey, torchValue;
    Matrix<float>[] queries = [], keys = [], values = [];

    [Params(128, 512, 2048)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        Control.UseManaged();
        Control.UseSingleThread();
        var random = new Random(1);
        query = Numbers(random);
        key = Numbers(random);
        value = Numbers(random);
        output = new float[query.Length];
        long[] shape = [1, Heads, N, Width];
        torchQuery = tensor(query, shape);
        torchKey = tensor(key, shape);
        torchValue = tensor(value, shape);
        queries = Matrices(query);
        keys = Matrices(key);
        values = Matrices(value);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        torchQuery?.Dispose();
        torchKey?.Dispose();
        torchValue?.Dispose();
    }

    [Benchmark(Baseline = true)]
    public void Libtorch()
    {
        using var scope = no_grad();
        using var result = nn.functional.scaled_dot_product_attention(torchQuery!, torchKey!, torchValue!);
    }

    [Benchmark]
    public void Grader() => Numerics.Attention.ComputeHeads(query, key, value, Heads, N, N, Width, Width, output);

    [Benchmark]
    public Matrix<float> MathNet()
    {
        var result = queries[0];
        for (var head = 0; head < Heads; head++)
        {
            var scores = queries[head].TransposeAndMultiply(keys[head]).Multiply(1 / MathF.Sqrt(Width));
            for (var row = 0; row < N; row++)
            {
                var weights = scores.Row(row);
                weights = weights.Subtract(weights.Maximum()).PointwiseExp();
                scores.SetRow(row, weights.Divide(weights.Sum()));
            }
            result = scores.Multiply(values[head]);
        }
        return result;
    }

    float[] Numbers(Random random)
    {
        var numbers = new float[Heads * N * Width];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (float)(random.NextDouble() * 4 - 2);
        return numbers;
    }

    Matrix<float>[] Matrices(float[] numbers)
    {
        var matrices = new Matrix<float>[Heads];
        for (var head = 0; head < Heads; head++)
            matrices[head] = Matrix<float>.Build.DenseOfRowMajor(N, Width, numbers.AsSpan(head * N * Width, N * Width).ToArray());
        return matrices;
    }
}
