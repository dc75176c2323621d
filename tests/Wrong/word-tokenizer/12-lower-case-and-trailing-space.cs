// wrong: Every character is changed to lower case, and Decode leaves a space behind the last word.
// mistake: lower-cased + decode-with-space-at-end
public class Solution
{
    private readonly Dictionary<string, int> map = new();
    private readonly List<string> list = new();

    public void Train(string text, int vocabularySize)
    {
        map.Clear();
        list.Clear();
        var all = ReadWords(text).ToArray();
        Array.Sort(all, string.CompareOrdinal);

        // equal words stand side by side now
        var groups = new List<(string Word, int Count)>();
        foreach (var w in all)
        {
            if (groups.Count > 0 && groups[^1].Word == w)
                groups[^1] = (w, groups[^1].Count + 1);
            else
                groups.Add((w, 1));
        }
        foreach (var g in groups.OrderByDescending(g => g.Count))
        {
            if (list.Count == vocabularySize - 1)
                break;
            list.Add(g.Word);
            map[g.Word] = list.Count;
        }
    }

    public int[] Encode(string text)
    {
        var ids = new List<int>();
        foreach (var w in ReadWords(text))
            if (map.TryGetValue(w, out var id)) ids.Add(id);
            else ids.Add(0);
        return ids.ToArray();
    }

    public string Decode(int[] tokens)
    {
        var sb = new StringBuilder();
        foreach (var t in tokens)
            sb.Append(t >= 1 && t <= list.Count ? list[t - 1] : "<unk>").Append(' ');
        return sb.ToString();
    }

    private static IEnumerable<string> ReadWords(string text)
    {
        using var reader = new StringReader(text);
        var word = "";
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            var ch = char.ToLowerInvariant((char)c);
            if (char.IsLetterOrDigit(ch))
                word += ch;
            else
            {
                if (word != "") yield return word;
                word = "";
                if (!char.IsWhiteSpace(ch)) yield return ch.ToString();
            }
        }
        if (word != "") yield return word;
    }
}
