// expect: TLE
// why: where many streams fall to the same lower score together, each is inserted at the beginning of a list
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        // the greatest score first; of each score the fronts by position, the last one first, so that the next is at the end
        var fronts = new SortedDictionary<float, List<(int At, int End)>>(Comparer<float>.Create((a, b) => b.CompareTo(a)));
        var byPosition = Comparer<(int At, int End)>.Create((a, b) => b.At.CompareTo(a.At));

        void Offer(int at, int end)
        {
            if (at >= end)
                return;
            if (!fronts.TryGetValue(scores[at], out var equal))
                fronts.Add(scores[at], equal = []);
            equal.Insert(~equal.BinarySearch((at, end), byPosition), (at, end));
        }

        var last = scores.Length;
        for (var stream = lengths.Length - 1; stream >= 0; stream--)
        {
            Offer(last - lengths[stream], last);
            last -= lengths[stream];
        }

        var merged = new List<int>();
        while (merged.Count < count && fronts.Count > 0)
        {
            var (score, equal) = fronts.First();
            var (at, end) = equal[^1];
            equal.RemoveAt(equal.Count - 1);
            if (equal.Count == 0)
                fronts.Remove(score);
            merged.Add(at);
            Offer(at + 1, end);
        }
        return [.. merged];
    }
}
