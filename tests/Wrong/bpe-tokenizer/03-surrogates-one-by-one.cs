// wrong: The text is turned into bytes one char at a time, so both halves of a surrogate pair become EF BF BD.
// mistake: none
public class Solution
{
    readonly List<(int, int)> learned = new();
    readonly Dictionary<int, List<byte>> spelling = new();

    public void Train(string text, int vocabularySize)
    {
        learned.Clear();
        spelling.Clear();
        for (int i = 0; i <= byte.MaxValue; i++)
            spelling.Add(i, new List<byte> { (byte)i });

        List<int> ids = ToUtf8(text);
        int id = 256;
        while (id < vocabularySize && ids.Count != 0 && ids.Count != 1)
        {
            var freq = new Dictionary<(int, int), int>();
            for (int i = 1; i < ids.Count; i++)
            {
                freq.TryAdd((ids[i - 1], ids[i]), 0);
                freq[(ids[i - 1], ids[i])]++;
            }
            int most = freq.Values.Max();
            var chosen = freq.Where(f => f.Value == most).Select(f => f.Key).Min();
            learned.Add(chosen);
            spelling.Add(id, spelling[chosen.Item1].Concat(spelling[chosen.Item2]).ToList());
            ids = Fuse(ids, chosen, id);
            id++;
        }
    }

    public List<int> Encode(string text)
    {
        List<int> ids = ToUtf8(text);
        int id = 256;
        foreach (var pair in learned)
            ids = Fuse(ids, pair, id++);
        return ids;
    }

    public string Decode(List<int> tokens)
    {
        var all = new MemoryStream();
        foreach (int t in tokens)
            foreach (byte b in spelling[t])
                all.WriteByte(b);
        return Encoding.UTF8.GetString(all.ToArray());
    }

    static List<int> ToUtf8(string text)
    {
        var ids = new List<int>();
        foreach (char c in text)
            foreach (byte b in Encoding.UTF8.GetBytes(c.ToString()))
                ids.Add(b);
        return ids;
    }

    static List<int> Fuse(List<int> ids, (int, int) pair, int id)
    {
        var fused = new List<int>();
        foreach (int x in ids)
        {
            fused.Add(x);
            // works as on a stack: a fresh id is never part of the pair itself
            if (fused.Count > 1 && (fused[^2], fused[^1]) == pair)
            {
                fused.RemoveAt(fused.Count - 1);
                fused[^1] = id;
            }
        }
        return fused;
    }
}
