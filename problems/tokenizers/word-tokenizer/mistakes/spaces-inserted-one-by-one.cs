// rejected by: a text full of punctuation
// feedback: The whole text is copied for each punctuation mark, so that twice the text takes four times as long.
public class Solution
{
    const string Unknown = "<unk>";

    List<string> _words = [Unknown];                        // the index is the id
    Dictionary<string, int> _ids = [];                      // words only: "<unk>" is no word, it would be cut into three

    public void Train(string text, int vocabularySize)
    {
        var frequent = Words(text)
            .CountBy(word => word)                          // a dictionary: one step per word, however many different ones there are
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)   // the default comparer goes by culture, which differs between machines
            .Select(entry => entry.Key)
            .Take(vocabularySize - 1);                      // <unk> takes one of the ids
        _words = [Unknown, .. frequent];                    // a new list: training again starts afresh
        _ids = _words.Skip(1).Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => entry.i + 1);
    }

    public int[] Encode(string text) =>
        [.. Words(text).Select(word => _ids.GetValueOrDefault(word))];   // absent gives 0, which is <unk>

    public string Decode(int[] tokens) =>
        string.Join(' ', tokens.Select(id => id > 0 && id < _words.Count ? _words[id] : Unknown));

    static string[] Words(string text)
    {
        // white space on both sides of what is neither letter nor digit; from the back, so that places in front stay what they are
        var spaced = text;
        for (var i = text.Length - 1; i >= 0; i--)
            if (!char.IsLetterOrDigit(text[i]) && !char.IsWhiteSpace(text[i]))
                spaced = spaced.Insert(i + 1, " ").Insert(i, " ");
        return spaced.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
