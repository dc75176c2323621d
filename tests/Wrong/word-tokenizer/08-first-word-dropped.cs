// wrong: The loop in Encode starts at 1, so the first word of the text gets no id.
// mistake: none
using System.Text.RegularExpressions;

public static class Solution
{
    static Dictionary<string, int> vocabulary = new() { ["<unk>"] = 0 };

    public static void Train(string text, int vocabularySize)
    {
        vocabulary = new() { ["<unk>"] = 0 };
        var counter = new Dictionary<string, int>();
        foreach (Match m in Regex.Matches(text, @"[\p{L}\p{Nd}]+|\S"))
            counter[m.Value] = counter.TryGetValue(m.Value, out var c) ? c + 1 : 1;
        foreach (var (word, _) in counter.OrderBy(c => (-c.Value, 0)).ThenBy(c => c.Key, StringComparer.Ordinal))
            if (vocabulary.Count < vocabularySize)
                vocabulary.Add(word, vocabulary.Count);
    }

    public static List<int> Encode(string text)
    {
        var found = Regex.Matches(text, @"[\p{L}\p{Nd}]+|\S");
        var ids = new List<int>();
        for (int i = 1; i < found.Count; i++)
            ids.Add(vocabulary.TryGetValue(found[i].Value, out var id) ? id : 0);
        return ids;
    }

    public static string Decode(List<int> tokens)
    {
        var inverse = vocabulary.ToDictionary(e => e.Value, e => e.Key);
        return string.Join(" ", tokens.Select(t => inverse.GetValueOrDefault(t, "<unk>")));
    }
}
