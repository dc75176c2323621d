// expect: TLE WA
// why: fronts of one score wait in a linked list by position; one that is smaller than all goes to its front, any other one is walked to its place from the back, which is far where streams in the middle fall to a score that earlier and later streams already have: "The cost of one document must not grow in proportion to the number of streams"
using System.Collections.Generic;

public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var fronts = new SortedDictionary<float, LinkedList<(int At, int End)>>(Comparer<float>.Create((a, b) => b.CompareTo(a)));
        var begin = 0;
        foreach (var length in lengths)
        {
            Offer(begin, begin + length);
            begin += length;
        }
        var merged = new List<int>();
        while (merged.Count < count && fronts.Count > 0)
        {
            var (score, best) = fronts.First();
            var (at, end) = best.First!.Value;
            best.RemoveFirst();
            if (best.Count == 0)
                fronts.Remove(score);
            merged.Add(at);
            Offer(at + 1, end);
        }
        return [.. merged];

        void Offer(int at, int end)
        {
            if (at == end)
                return;
            if (!fronts.TryGetValue(scores[at], out var equal))
                fronts[scores[at]] = equal = new();
            if (equal.First is not { } first || at < first.Value.At)
            {
                equal.AddFirst((at, end));                  // most often it follows the one that was just taken
                return;
            }
            var node = equal.Last!;
            while (node.Value.At > at)
                node = node.Previous!;
            equal.AddAfter(node, (at, end));
        }
    }
}
