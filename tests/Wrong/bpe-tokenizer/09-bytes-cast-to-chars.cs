// wrong: Decode casts each byte to a char, so only the lower half of the bytes (ASCII) comes out right.
// mistake: none
public class Solution
{
    (int L, int R)[] pairs = Array.Empty<(int, int)>();

    public void Train(string text, int vocabularySize)
    {
        var found = new List<(int L, int R)>();
        var ids = Raw(text);
        while (found.Count + 256 < vocabularySize)
        {
            var count = new Dictionary<(int L, int R), int>();
            (int L, int R)? best = null;
            for (int i = 0; i + 1 < ids.Count; i++)
                count[(ids[i], ids[i + 1])] = count.GetValueOrDefault((ids[i], ids[i + 1])) + 1;
            foreach (var p in count.Keys)
                if (best is null || Better(count[p], p, count[best.Value], best.Value))
                    best = p;
            if (best is null)
                break;
            found.Add(best.Value);
            Collapse(ids, best.Value, 255 + found.Count);
        }
        pairs = found.ToArray();
    }

    static bool Better(int n, (int L, int R) p, int m, (int L, int R) q)
    {
        if (n != m) return n > m;
        if (p.L != q.L) return p.L < q.L;
        return p.R < q.R;
    }

    public List<int> Encode(string text)
    {
        var ids = Raw(text);
        for (int i = 0; i < pairs.Length; i++)
            Collapse(ids, pairs[i], 256 + i);
        return ids;
    }

    public string Decode(int[] tokens)
    {
        var sb = new StringBuilder();
        foreach (var token in tokens)
            Write(token, sb);
        return sb.ToString();
    }

    void Write(int token, StringBuilder sb)
    {
        if (token >= 256)
        {
            Write(pairs[token - 256].L, sb);
            Write(pairs[token - 256].R, sb);
            return;
        }
        sb.Append((char)token);
    }

    static List<int> Raw(string text)
    {
        var ids = new List<int>();
        foreach (var b in Encoding.UTF8.GetBytes(text)) ids.Add(b);
        return ids;
    }

    static void Collapse(List<int> ids, (int L, int R) p, int id)
    {
        int write = 0;
        for (int read = 0; read < ids.Count; read++)
        {
            bool match = ids[read] == p.L && read < ids.Count - 1 && ids[read + 1] == p.R;
            ids[write++] = match ? id : ids[read];
            read += match ? 1 : 0;
        }
        ids.RemoveRange(write, ids.Count - write);
    }
}
