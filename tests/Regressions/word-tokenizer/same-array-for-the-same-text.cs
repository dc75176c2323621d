// expect: WA
// why: the statement asks for a new array from each call; this gives the same array for the same text
// A vocabulary both ways: from id to word as a list, from word to id as a dictionary.
public class Solution
{
    const string Unknown = "<unk>";

    List<string> _words = [Unknown];                        // the index is the id
    readonly Dictionary<string, int[]> _encoded = [];      // the same texts come again and again
    Dictionary<string, int> _ids = [];                      // words only: "<unk>" is no word, it would be cut into three

    public void Train(string text, int vocabularySize)
    {
        var frequent = Words(text)
            .CountBy(word => word)                          // a dictionary: one step per word, however many different ones there are
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)   // the default comparer goes by culture, which differs between machines
            .Select(entry => entry.Key)
            .Take(vocabularySize - 1);                      // <unk> takes one of the ids
        _encoded.Clear();
        _words = [Unknown, .. frequent];                    // a new list: training again starts afresh
        _ids = _words.Skip(1).Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => entry.i + 1);
    }

    public int[] Encode(string text)
    {
        if (!_encoded.TryGetValue(text, out var ids))
            _encoded[text] = ids = [.. Words(text).Select(word => _ids.GetValueOrDefault(word))];   // absent gives 0, which is <unk>
        return ids;
    }

    public string Decode(int[] tokens) =>
        string.Join(' ', tokens.Select(id => id > 0 && id < _words.Count ? _words[id] : Unknown));

    static IEnumerable<string> Words(string text)
    {
        for (var end = 0; end < text.Length;)
        {
            var start = end++;                              // every character is looked at once
            if (char.IsWhiteSpace(text[start]))
                continue;                                   // separates, and is no word itself
            if (char.IsLetterOrDigit(text[start]))
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    end++;                                  // a run, as long as possible; the end of the text ends it too
            yield return text[start..end];                  // or one character that is neither letter nor digit
        }
    }
}
