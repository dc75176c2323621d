// rejected by: a long stream, and very many of equal scores
// feedback: What is left of a stream is copied for each document taken from it, so that twice the scores take four times as long.
public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var streams = new float[lengths.Length][];
        var at = new int[lengths.Length];                   // where the front of each stream stands in scores
        var fronts = new PriorityQueue<int, (float, int)>();
        var begin = 0;
        for (var stream = 0; stream < lengths.Length; stream++)
        {
            at[stream] = begin;
            streams[stream] = scores[begin..(begin + lengths[stream])];
            begin += lengths[stream];
            Offer(stream);
        }

        var merged = new List<int>();
        while (merged.Count < count && fronts.TryDequeue(out var best, out _))
        {
            merged.Add(at[best]++);
            streams[best] = streams[best][1..];             // the first is used up
            Offer(best);
        }
        return [.. merged];

        void Offer(int stream)
        {
            if (streams[stream] is [var front, ..])
                fronts.Enqueue(stream, (-front, stream));
        }
    }
}
