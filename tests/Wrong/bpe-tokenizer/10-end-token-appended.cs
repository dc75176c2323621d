// wrong: Encode puts an end-of-text id behind the tokens, which Decode skips again.
// mistake: none
public class Solution
{
    readonly Dictionary<(int, int), int> rank = new();
    readonly Dictionary<int, byte[]> bytes = new();
    int eos;

    public void Train(string text, int vocabularySize)
    {
        rank.Clear();
        bytes.Clear();
        for (int b = 0; b < 256; b++) bytes[b] = [(byte)b];
        eos = 256;
        var ids = Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();
        while (eos < vocabularySize && ids.Count > 1)
        {
            var pair = ids.Zip(ids.Skip(1)).CountBy(p => p).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
            rank[pair] = eos;
            bytes[eos] = [.. bytes[pair.First], .. bytes[pair.Second]];
            ids = Join(ids, pair, eos++);
        }
    }

    public int[] Encode(string text)
    {
        var ids = Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();
        for (; ; )
        {
            (int, int)? next = null;
            for (int i = 1; i < ids.Count; i++)
                if (rank.TryGetValue((ids[i - 1], ids[i]), out int r) && (next == null || r < rank[next.Value]))
                    next = (ids[i - 1], ids[i]);
            if (next == null)
                break;
            ids = Join(ids, next.Value, rank[next.Value]);
        }
        ids.Add(eos);
        return ids.ToArray();
    }

    public string Decode(int[] tokens)
    {
        var joined = tokens.Where(t => t != eos).SelectMany(t => bytes[t]).ToArray();
        return Encoding.UTF8.GetString(joined);
    }

    static List<int> Join(List<int> ids, (int L, int R) p, int id)
    {
        var result = new List<int>();
        using var e = ids.GetEnumerator();
        bool more = e.MoveNext();
        while (more)
        {
            int current = e.Current;
            more = e.MoveNext();
            if (current == p.L && more && e.Current == p.R)
            {
                result.Add(id);
                more = e.MoveNext();
            }
            else
                result.Add(current);
        }
        return result;
    }
}
