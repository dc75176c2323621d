using System.Text;
using BenchmarkDotNet.Attributes;
using Grader.Numerics;

namespace Grader.Benchmarks;

/// <summary>
/// The plain byte-pair tokenizer, without a split into words, on English prose of one and of four megabytes: training 4,000 merges, and
/// encoding with them. There is no peer in .NET that trains on one sequence, so this shows how time grows with the text; MB/s is the size
/// divided by the mean.
/// <code>dotnet run -c Release --project benchmarks/Grader.Benchmarks -- --filter '*BytePairBenchmarks*'</code>
/// </summary>
public class BytePairBenchmarks
{
    const int Merges = 4_000;

    byte[] text = [];
    BytePairEncoder encoder = new(new([]));

    [Params(1_000_000, 4_000_000)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        text = Encoding.UTF8.GetBytes(EnglishText.Prose(Bytes))[..Bytes];
        encoder = new(Train());
    }

    [Benchmark]
    public BytePairMerges Train() => BytePairTrainer.Train(text, BytePairMerges.Bytes + Merges);

    [Benchmark]
    public int[] Encode() => encoder.Encode(text);
}
