// rejected by: a number that is no id decodes to <unk>
// feedback: Decode leaves out what is unknown; any number that is not the id of a word becomes <unk>.
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
        return string.Join(" ", tokens.Where(id => id > 0 && id < _words.Count).Select(id => _words[id]));
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
            if (run.Length > 0)
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
