using Grader.Numerics;

namespace Grader.Benchmarks.Peers;

/// <summary>
/// Training byte pairs on 3.3 MB of English, split as GPT-4's tokenizer does, from the file to the merges, against Hugging Face's
/// tokenizers. Both go on until no pair is left or there are 30,000 ids, which is what the peer's binding asks its trainer for.
/// </summary>
static class TrainRows
{
    const int Length = 3_300_000, Rounds = 7;

    public static IEnumerable<Row> Measure(string modules)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, EnglishText.Prose(Length));
        foreach (var threads in new[] { 1, 2 })
            yield return Measure(modules, file, threads);
        File.Delete(file);
    }

    static Row Measure(string modules, string file, int threads)
    {
        using var peer = new HuggingFace(modules, file, threads);
        var first = peer.Train();
        var theirs = peer.Merges();
        BytePairMerges Train() => BytePairTrainer.Train(
            PieceCounts.CountIn(File.ReadAllText(file)), BytePairMerges.Bytes + theirs.Count, TieOrder.Gpt2);

        var ours = Names(Train());
        var equal = ours.Zip(theirs).TakeWhile(x => x.First == x.Second).Count();
        for (var warm = 0; warm < 10; warm++)
            Train();
        var ratio = Ratio.Of(Enumerable.Range(0, Rounds).Select(_ => (Ratio.Shortest(() => Train(), 150, Clock.Wall), peer.Train())));
        return Row.Of(
            $"train, {theirs.Count} merges, the peer on {threads} thread{(threads > 1 ? "s" : "")}", 5, ratio,
            $"the first {equal} of {theirs.Count} merges are the same");
    }

    /// <summary>Merges as the peer writes them.</summary>
    static List<(string Left, string Right)> Names(BytePairMerges merges)
    {
        var names = new List<string>(merges.VocabularySize);
        var next = 256; // what is not printable is shifted beyond the bytes, in order
        for (var value = 0; value < 256; value++)
            names.Add($"{(char)(value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174 ? value : next++)}");
        var named = new List<(string, string)>(merges.Count);
        foreach (var (left, right) in merges)
        {
            named.Add((names[left], names[right]));
            names.Add(names[left] + names[right]);
        }
        return named;
    }
}
