using BenchmarkDotNet.Attributes;
using Grader.Numerics;
using Grader.Numerics.Tests;
using Microsoft.ML.Tokenizers;

namespace Grader.Benchmarks;

/// <summary>
/// Encoding a text of 3.3 million characters with GPT-4's vocabulary (cl100k_base), string in, ids out, on one thread:
/// <see cref="Cl100kEncoder"/> against Microsoft.ML.Tokenizers (the baseline); both give the same ids, which the set-up checks.
/// <code>dotnet run -c Release --project benchmarks/Grader.Benchmarks -- --filter '*EncodeBenchmarks*'</code>
/// </summary>
/// <remarks>
/// Unfair to the peer: it also looks for special tokens, and hands out a list that can be given on as an interface. Both remember pieces
/// that they have met, in caches of bounded size, which helps on a text that is encoded again and again.
/// </remarks>
[MemoryDiagnoser]
public class EncodeBenchmarks
{
    const int Length = 3_300_000;

    readonly Cl100kEncoder ours = new(Cl100kBase.Load());
    readonly TiktokenTokenizer theirs = TiktokenTokenizer.CreateForEncoding("cl100k_base", new Dictionary<string, int>());
    string text = "";

    [Params("prose", "xml")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        text = Text == "xml" ? EnglishText.Xml(Length) : EnglishText.Prose(Length);
        if (!ours.Encode(text).SequenceEqual(theirs.EncodeToIds(text)))
            throw new InvalidOperationException("the two encoders do not agree");
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<int> MicrosoftMLTokenizers() => theirs.EncodeToIds(text);

    [Benchmark]
    public int[] Grader() => ours.Encode(text);
}
