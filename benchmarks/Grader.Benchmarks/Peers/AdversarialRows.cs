using Grader.Numerics;
using Grader.Numerics.Tests;
using Microsoft.ML.Tokenizers;
using static System.FormattableString;

namespace Grader.Benchmarks.Peers;

/// <summary>
/// Encoding what a tokenizer is slow at, with GPT-4's vocabulary: how the time grows with the text, and against Microsoft.ML.Tokenizers,
/// whose time is quadratic in the longest piece. That takes minutes, so it is timed once.
/// </summary>
static class AdversarialRows
{
    /// <summary>n log n gives 4.4 for four times the text; what is more goes to the caches.</summary>
    const double MostGrowth = 6;

    public static IEnumerable<Row> Measure()
    {
        var ours = new Cl100kEncoder(Cl100kBase.Load());
        foreach (var (name, text) in new[]
        {
            ("300,000 ideographs without a break", Texts.Ideographs(300_000)), ("1 MB of one letter", new string('a', 1_000_000)),
            ("1 MB of random bytes, as Latin-1", Texts.RandomBytes(1_000_000)),
        })
        {
            yield return Growth(name, ours, text);
        }

        var peer = TiktokenTokenizer.CreateForEncoding("cl100k_base", new Dictionary<string, int>());
        var bytes = Texts.RandomBytes(1_000_000);
        yield return Row.Of(
            "encode 1 MB of random bytes, Microsoft.ML.Tokenizers", 3,
            Ratio.Of(() => ours.Encode(bytes), () => peer.EncodeToIds(bytes), rounds: 5, slice: 150));

        var ideographs = Texts.Ideographs(300_000);
        var own = Ratio.Shortest(() => ours.Encode(ideographs), 1_000);
        var start = Clock.OfThread();
        var theirs = peer.EncodeToIds(ideographs);
        var time = Clock.OfThread() - start;
        var ratio = time / own;
        var same = theirs.SequenceEqual(ours.Encode(ideographs));
        yield return new("encode 300,000 ideographs, Microsoft.ML.Tokenizers", "≥ 1000×", Invariant($"{ratio:0}× (once)"),
            Invariant($"{own:0} ms, peer {time / 1e3:0} s; {(same ? "the same ids" : "ids differ")}"), same && ratio >= 1_000);
    }

    /// <summary>Rounds of a quarter and all of the text; the shortest times are compared.</summary>
    static Row Growth(string name, Cl100kEncoder encoder, string text)
    {
        var (part, whole) = (double.MaxValue, double.MaxValue);
        var quarter = text[..(text.Length / 4)];
        for (var round = 0; round < 7; round++)
        {
            part = Math.Min(part, Ratio.Shortest(() => encoder.Encode(quarter), 100));
            whole = Math.Min(whole, Ratio.Shortest(() => encoder.Encode(text), 100));
        }
        return new(
            $"encode {name}: 4 times the text takes", $"≤ {MostGrowth}×", Invariant($"{whole / part:0.0}×"),
            Invariant($"{part:0.0} ms, then {whole:0.0} ms"), whole / part <= MostGrowth);
    }
}
