// O(n log n) whatever the number of merges: candidates wait in a heap by rank, then position; the tokens are a doubly linked list.
public class Solution
{
    private Dictionary<(int, int), int> ranks = new Dictionary<(int, int), int>();
    private List<(int, int)> pairs = new List<(int, int)>();

    public void Train(string text, int vocabularySize)
    {
        ranks = new Dictionary<(int, int), int>();
        pairs = new List<(int, int)>();
        int[] ids = Array.ConvertAll(Encoding.UTF8.GetBytes(text), b => (int)b);
        while (pairs.Count < vocabularySize - 256 && ids.Length >= 2)
        {
            var counts = new Dictionary<(int, int), int>();
            for (int i = 1; i < ids.Length; i++)
                counts[(ids[i - 1], ids[i])] = counts.GetValueOrDefault((ids[i - 1], ids[i])) + 1;
            (int, int) best = default;
            int bestCount = 0;
            foreach (var (pair, count) in counts)
                if (count > bestCount || count == bestCount && pair.CompareTo(best) < 0)
                    (best, bestCount) = (pair, count);
            ranks[best] = pairs.Count;
            pairs.Add(best);
            ids = Encode(ids);
        }
    }

    public int[] Encode(string text) => Encode(Array.ConvertAll(Encoding.UTF8.GetBytes(text), b => (int)b));

    private int[] Encode(int[] given)
    {
        int n = given.Length;
        var ids = (int[])given.Clone();
        var next = new int[n];
        var previous = new int[n];
        var heap = new PriorityQueue<(int Position, int Left, int Right), (int Rank, int Position)>();
        void Offer(int i)
        {
            if (i >= 0 && next[i] < n && ranks.TryGetValue((ids[i], ids[next[i]]), out int rank))
                heap.Enqueue((i, ids[i], ids[next[i]]), (rank, i));
        }
        for (int i = 0; i < n; i++)
            (next[i], previous[i]) = (i + 1, i - 1);
        for (int i = 0; i < n; i++)
            Offer(i);
        while (heap.TryDequeue(out var candidate, out var priority))
        {
            int i = candidate.Position, j = next[i];
            if (ids[i] != candidate.Left || j >= n || ids[j] != candidate.Right)
                continue; // one of the two has been merged with another neighbour in the meantime
            ids[i] = 256 + priority.Rank;
            ids[j] = -1;
            next[i] = next[j];
            if (next[i] < n)
                previous[next[i]] = i;
            Offer(previous[i]);
            Offer(i);
        }
        return ids.Where(id => id >= 0).ToArray();
    }

    public string Decode(int[] tokens)
    {
        using var bytes = new MemoryStream();
        void Write(int id)
        {
            if (id < 256)
                bytes.WriteByte((byte)id);
            else
            {
                Write(pairs[id - 256].Item1);
                Write(pairs[id - 256].Item2);
            }
        }
        foreach (int id in tokens)
            Write(id);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
