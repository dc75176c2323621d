// wrong: Encode looks up the longest known byte string at each position and does not replay the merges.
// mistake: longest-token-first
public class Solution
{
    // byte strings as Latin-1 text: easy to look up
    Dictionary<string, int> idOf = new();
    List<string> names = new();
    int longest;

    public void Train(string text, int vocabularySize)
    {
        names = Enumerable.Range(0, 256).Select(b => ((char)b).ToString()).ToList();
        var current = Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();
        while (names.Count < vocabularySize && current.Count > 1)
        {
            var tally = new SortedDictionary<(int, int), int>();
            for (int i = 0; i + 1 < current.Count; i++)
                tally[(current[i], current[i + 1])] = tally.GetValueOrDefault((current[i], current[i + 1])) + 1;
            var (l, r) = tally.MaxBy(kv => kv.Value).Key;

            var merged = new List<int>();
            for (int i = 0; i < current.Count; i++)
                if (i + 1 < current.Count && (current[i], current[i + 1]) == (l, r))
                {
                    merged.Add(names.Count);
                    i++;
                }
                else
                    merged.Add(current[i]);
            names.Add(names[l] + names[r]);
            current = merged;
        }
        idOf = new();
        for (int id = 0; id < names.Count; id++)
            idOf.TryAdd(names[id], id);
        longest = names.Max(n => n.Length);
    }

    public List<int> Encode(string text)
    {
        string raw = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        var result = new List<int>();
        for (int start = 0; start < raw.Length;)
        {
            int size = Math.Min(longest, raw.Length - start);
            while (!idOf.ContainsKey(raw.Substring(start, size)))
                size--;
            result.Add(idOf[raw.Substring(start, size)]);
            start += size;
        }
        return result;
    }

    public string Decode(List<int> tokens) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(string.Concat(tokens.Select(t => names[t]))));
}
