// expect: WA
// why: between equal scores a number decides that has the stream in its upper bits and 16 bits for the place in it, so that a document behind the 65,536th of a stream goes after those of the next streams: "If scores are equal, a document of an earlier stream goes first" and "There may be 30,000 streams and 240,000 scores, half of them in one stream."
using System.Collections.Generic;

public class Solution
{
    public int[] Merge(float[] scores, int[] lengths, int count)
    {
        var begins = new int[lengths.Length + 1];
        for (var stream = 0; stream < lengths.Length; stream++)
            begins[stream + 1] = begins[stream] + lengths[stream];

        var fronts = new PriorityQueue<(int Stream, int Place), (float, long)>(lengths.Length);
        void Offer(int stream, int place)
        {
            if (place < lengths[stream])
                fronts.Enqueue((stream, place), (-scores[begins[stream] + place], ((long)stream << 16) + place));
        }

        for (var stream = 0; stream < lengths.Length; stream++)
            Offer(stream, 0);
        var merged = new List<int>();
        while (merged.Count < count && fronts.TryDequeue(out var front, out _))
        {
            merged.Add(begins[front.Stream] + front.Place);
            Offer(front.Stream, front.Place + 1);
        }
        return [.. merged];
    }
}
