// expect: RF
// why: "the library's sorting methods (`Sort`, `OrderBy`, `topk` and the like) may not be used" — torch's unique(sorted: true) sorts all scores, streams are not looked at, and the ranks that it returns are counted out; it is not in the list of bans
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        if (scores.Length == 0)
            return [];
        using var scope = NewDisposeScope();
        var (_, inverse, counts) = tensor(scores).unique(sorted: true, return_inverse: true, return_counts: true);
        var kinds = inverse!.data<long>().ToArray();
        var many = counts!.data<long>().ToArray();

        // where the documents of each score begin, the greatest first
        var next = new long[many.Length];
        for (var kind = many.Length - 2; kind >= 0; kind--)
            next[kind] = next[kind + 1] + many[kind + 1];
        var merged = new int[scores.Length];
        for (var at = 0; at < scores.Length; at++)
            merged[next[kinds[at]]++] = at;
        return merged[..Math.Min(count, merged.Length)];
    }
}
