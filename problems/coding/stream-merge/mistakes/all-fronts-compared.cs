// rejected by: 100,000 scores of 25,000 streams
// feedback: For each document the fronts of all streams are compared, so that twice as many streams take four times as long; a heap needs log k steps.
// hint: 2
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var end = 0;
        var ends = lengths.Select(length => end += length).ToArray();
        var at = ends.Zip(lengths, (last, length) => last - length).ToArray();
        var merged = new List<int>();
        while (merged.Count < count)
        {
            var best = -1;
            for (var stream = 0; stream < lengths.Length; stream++)
                if (at[stream] < ends[stream] && (best < 0 || scores[at[stream]] > scores[at[best]]))
                    best = stream;
            if (best < 0)
                break;
            merged.Add(at[best]++);
        }
        return [.. merged];
    }
}
