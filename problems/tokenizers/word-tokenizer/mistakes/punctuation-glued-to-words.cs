// rejected by: the text is cut into words
// feedback: The text is split at white space only, so that the full stop stays with its word; each such character is a word by itself.
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
        return [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
