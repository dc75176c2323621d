// wrong: While counting, an occurrence that overlaps the previous one of the same pair is not counted.
// mistake: overlaps-not-counted
public class Solution
{
    private Dictionary<int, (int, int)> parts = new();
    private int next;

    public void Train(string text, int vocabularySize)
    {
        parts = new Dictionary<int, (int, int)>();
        next = 256;
        var list = new LinkedList<int>(Encoding.UTF8.GetBytes(text).Select(x => (int)x));
        while (next < vocabularySize && list.Count >= 2)
        {
            var winner = Best(list);
            Replace(list, winner, next);
            parts[next++] = winner;
        }
    }

    private static (int, int) Best(LinkedList<int> list)
    {
        var seen = new SortedDictionary<(int, int), (int Count, int LastEnd)>();
        int position = 0;
        for (var node = list.First!; node.Next != null; node = node.Next, position++)
        {
            var pair = (node.Value, node.Next.Value);
            var (count, lastEnd) = seen.TryGetValue(pair, out var old) ? old : (0, -1);
            if (lastEnd != position)
                seen[pair] = (count + 1, position + 1);
        }
        var best = seen.First();
        foreach (var candidate in seen)
            if (candidate.Value.Count > best.Value.Count)
                best = candidate;
        return best.Key;
    }

    private static void Replace(LinkedList<int> list, (int, int) pair, int id)
    {
        for (var node = list.First; node?.Next != null; node = node.Next)
            if ((node.Value, node.Next.Value) == pair)
            {
                list.Remove(node.Next);
                node.Value = id;
            }
    }

    public IEnumerable<int> Encode(string text)
    {
        var list = new LinkedList<int>(Encoding.UTF8.GetBytes(text).Select(x => (int)x));
        for (int id = 256; id < next; id++)
            Replace(list, parts[id], id);
        return list;
    }

    public string Decode(int[] tokens)
    {
        var bytes = new List<byte>();
        foreach (var token in tokens)
            Spell(token, bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Spell(int token, List<byte> into)
    {
        if (token < 256)
            into.Add((byte)token);
        else
        {
            Spell(parts[token].Item1, into);
            Spell(parts[token].Item2, into);
        }
    }
}
