// rejected by: the text is cut into words
// feedback: Empty words are added when two separators are next to each other.
// hint: 2
public class Solution
{
    List<string> _words = [];
    Dictionary<string, int> _ids = [];

    public void Train(string text, int vocabularySize)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in Words(text))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var frequent = counts
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Key)
            .Take(vocabularySize - 1);
        _words = ["<unk>", .. frequent];
        _ids = [];
        for (var id = 1; id < _words.Count; id++)
            _ids.Add(_words[id], id);
    }

    public int[] Encode(string text)
    {
        var tokens = new List<int>();
        foreach (var word in Words(text))
            tokens.Add(_ids.TryGetValue(word, out var id) ? id : 0);
        return [.. tokens];
    }

    public string Decode(int[] tokens)
    {
        return string.Join(" ", tokens.Select(id => id >= 0 && id < _words.Count ? _words[id] : "<unk>"));
    }

    static List<string> Words(string text)
    {
        var words = new List<string>();
        var run = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                run.Append(c);
                continue;
            }
            words.Add(run.ToString());
            run.Clear();
            if (!char.IsWhiteSpace(c))
                words.Add(c.ToString());
        }
        if (run.Length > 0)
            words.Add(run.ToString());
        return words;
    }
}
