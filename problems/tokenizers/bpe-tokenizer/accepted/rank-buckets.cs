// No heap: positions wait in one list per merge; what a merge makes waits for a later one, so one round is enough.
public static class Solution
{
    static Dictionary<(long Left, long Right), int> rankOf = new();
    static List<byte[]> spelling = new();

    public static void Train(string text, int vocabularySize)
    {
        rankOf = new();
        spelling = Enumerable.Range(0, 256).Select(b => new byte[] { (byte)b }).ToList();
        var ids = Encode(text);
        while (spelling.Count < vocabularySize && ids.Count > 1)
        {
            var (left, right) = Enumerable.Range(0, ids.Count - 1)
                .Select(i => (ids[i], ids[i + 1]))
                .GroupBy(pair => pair)
                .MaxBy(group => (group.Count(), -group.Key.Item1, -group.Key.Item2))!.Key;
            rankOf[(left, right)] = rankOf.Count;
            spelling.Add(spelling[(int)left].Concat(spelling[(int)right]).ToArray());
            ids = Encode(text);
        }
    }

    public static List<long> Encode(string text)
    {
        const long Gone = -1;
        long[] ids = Encoding.UTF8.GetBytes(text).Select(b => (long)b).ToArray();
        int n = ids.Length;
        int[] next = Enumerable.Range(1, n).ToArray(), previous = Enumerable.Range(-1, n).ToArray();
        var waiting = new List<int>[rankOf.Count];
        for (int rank = 0; rank < waiting.Length; rank++)
            waiting[rank] = new List<int>();
        for (int i = 0; i < n; i++)
            Offer(i);

        for (int rank = 0; rank < waiting.Length; rank++)
        {
            waiting[rank].Sort();                            // from left to right: several merges have added to the list
            foreach (int i in waiting[rank])
            {
                if (RankAt(i) != rank)
                    continue;                                // merged with another neighbour since it was put here
                int j = next[i];
                ids[i] = 256 + rank;
                ids[j] = Gone;
                next[i] = next[j];
                if (next[j] < n)
                    previous[next[j]] = i;
                Offer(previous[i]);
                Offer(i);
            }
        }
        return ids.Where(id => id != Gone).ToList();

        int? RankAt(int i) => i >= 0 && next[i] < n && rankOf.TryGetValue((ids[i], ids[next[i]]), out int rank) ? rank : null;

        void Offer(int i)
        {
            if (RankAt(i) is int rank)
                waiting[rank].Add(i);
        }
    }

    public static string Decode(IList<long> tokens)
    {
        var bytes = new List<byte>();
        foreach (long token in tokens)
            bytes.AddRange(spelling[(int)token]);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
