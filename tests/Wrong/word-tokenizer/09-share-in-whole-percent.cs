// wrong: Words are ranked by their share in whole percent (int division), so in longer texts different counts become ties.
// mistake: none
public class Solution
{
    List<string> index = new() { "<unk>" };
    Dictionary<string, int> reverse = new();

    public void Train(string text, int vocabularySize)
    {
        var words = Split(text);
        var count = new Dictionary<string, int>();
        words.ForEach(w => count[w] = count.GetValueOrDefault(w) + 1);
        int total = words.Count;

        index = new() { "<unk>" };
        index.AddRange(count
            .Select(c => (Word: c.Key, Percent: c.Value * 100 / total))
            .OrderByDescending(c => c.Percent)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .Take(vocabularySize - 1)
            .Select(c => c.Word));
        reverse = new();
        for (int id = 1; id < index.Count; id++)
            reverse[index[id]] = id;
    }

    public List<int> Encode(string text) => Split(text).ConvertAll(w => reverse.TryGetValue(w, out int id) ? id : 0);

    public string Decode(List<int> tokens) =>
        string.Join(" ", tokens.ConvertAll(t => t > 0 && t < index.Count ? index[t] : "<unk>"));

    static List<string> Split(string text)
    {
        var list = new List<string>();
        string? pending = null;
        foreach (char c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                pending += c;
                continue;
            }
            if (pending != null)
                list.Add(pending);
            pending = null;
            if (!char.IsWhiteSpace(c))
                list.Add("" + c);
        }
        return list;
    }
}
