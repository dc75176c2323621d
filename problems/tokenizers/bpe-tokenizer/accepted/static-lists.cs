namespace Interview;

// Static state; each round finds the earliest merge that occurs anywhere and applies it everywhere.
public static class Solution
{
    static SortedDictionary<int, (int Left, int Right)> merges = new();
    static Dictionary<(int Left, int Right), int> idOf = new();

    public static void Train(string text, int vocabularySize)
    {
        merges = new();
        idOf = new();
        var ids = ToIds(text);
        for (int id = 256; id < vocabularySize; id++)
        {
            var stats = new SortedDictionary<(int, int), int>();
            foreach (var pair in ids.Zip(ids.Skip(1)))
                stats[pair] = stats.TryGetValue(pair, out int count) ? count + 1 : 1;
            if (stats.Count == 0)
                return;
            var top = stats.Aggregate((best, other) => other.Value > best.Value ? other : best).Key; // sorted: the first of equals is the smallest
            merges[id] = top;
            idOf[top] = id;
            ids = Join(ids, top, id);
        }
    }

    public static List<int> Encode(string text)
    {
        var ids = ToIds(text);
        while (true)
        {
            int earliest = int.MaxValue;
            for (int i = 0; i < ids.Count - 1; i++)
                if (idOf.TryGetValue((ids[i], ids[i + 1]), out int id))
                    earliest = Math.Min(earliest, id);
            if (earliest == int.MaxValue)
                return ids;
            ids = Join(ids, merges[earliest], earliest);
        }
    }

    public static string Decode(List<int> tokens)
    {
        var bytes = new List<byte>();
        var open = new Stack<int>();
        foreach (int token in tokens)
        {
            open.Push(token);
            while (open.Count > 0)
            {
                int id = open.Pop();
                if (id < 256)
                {
                    bytes.Add((byte)id);
                    continue;
                }
                open.Push(merges[id].Right);
                open.Push(merges[id].Left);
            }
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static List<int> ToIds(string text) => Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();

    static List<int> Join(List<int> ids, (int Left, int Right) pair, int id)
    {
        var joined = new List<int>();
        int i = 0;
        while (i < ids.Count)
        {
            if (i < ids.Count - 1 && (ids[i], ids[i + 1]) == pair)
            {
                joined.Add(id);
                i += 2;
            }
            else
                joined.Add(ids[i++]);
        }
        return joined;
    }
}
