using Grader.Numerics;
using Grader.Numerics.Tests;
using Microsoft.ML.Tokenizers;
using SharpToken;
using static System.FormattableString;

namespace Grader.Benchmarks.Peers;

/// <summary>
/// Encoding with GPT-4's vocabulary (cl100k_base), string in, ids out, on one thread, against Microsoft.ML.Tokenizers and SharpToken. All
/// give the same ids, or there is no row.
/// </summary>
/// <remarks>
/// Unfair to the peers: they also look for special tokens, and hand out lists. Unfair to us: nothing known. All remember pieces that they
/// have met, which helps on a text that is encoded again and again; we 4,096 of up to 15 bytes.
/// </remarks>
static class EncodeRows
{
    public static IEnumerable<Row> Measure()
    {
        var ours = new Cl100kEncoder(Cl100kBase.Load());
        var microsoft = TiktokenTokenizer.CreateForEncoding("cl100k_base", new Dictionary<string, int>());
        var sharp = GptEncoding.GetEncoding("cl100k_base");
        foreach (var (name, text) in new[]
        {
            ("English", EnglishText.Prose(3_300_000)), ("C#", Texts.Code()),
            ("Chinese and Japanese", Texts.Chinese()), ("emoji", Texts.Emoji(500_000)),
        })
        {
            var ids = ours.Encode(text);
            if (!ids.SequenceEqual(microsoft.EncodeToIds(text)))
                throw new InvalidOperationException($"the ids of Microsoft.ML.Tokenizers differ ({name})");
            if (!ids.SequenceEqual(sharp.Encode(text)))
                throw new InvalidOperationException($"the ids of SharpToken differ ({name})");
            var size = Invariant($"{text.Length / 1e6:0.0} million characters, {ids.Length / 1e6:0.00} million ids");
            yield return Row.Of(
                $"encode {name}, Microsoft.ML.Tokenizers", 3,
                Ratio.Of(() => ours.Encode(text), () => microsoft.EncodeToIds(text), slice: 150), size);
            yield return Row.Of(
                $"encode {name}, SharpToken", 3, Ratio.Of(() => ours.Encode(text), () => sharp.Encode(text), slice: 150), size);
        }
        yield return Allocation(ours, EnglishText.Prose(100_000));
    }

    /// <summary>
    /// Bytes allocated by a call, once the pool has what it needs; the least of several calls, since a collection may empty the pool.
    /// </summary>
    static Row Allocation(Cl100kEncoder encoder, string text)
    {
        var (ids, least) = (new int[text.Length * 3], long.MaxValue);
        for (var call = 0; call < 20; call++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            encoder.Encode(text, ids);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return new("allocated by an encode call beyond the result", "0 bytes", $"{least} bytes", "the least of 20 calls", least == 0);
    }
}
