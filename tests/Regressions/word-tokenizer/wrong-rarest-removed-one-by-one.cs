// expect: TLE WA
// why: "Time grows in proportion to the text … A text may have 40,000 different words" — words that no longer fit are removed one at a time, the last one searched among all that are left: quadratic where most of the words do not fit (40,000 words, vocabularySize 1,000)
public class Solution
{
    const string Unknown = "<unk>";

    string[] _words = [Unknown];
    readonly Dictionary<string, int> _ids = [];

    public void Train(string text, int vocabularySize)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in Words(text))
            counts[word] = counts.GetValueOrDefault(word) + 1;

        // until the rest fits, beside <unk>
        while (counts.Count > vocabularySize - 1)
        {
            var last = counts.Aggregate((a, b) => Compare(a, b) > 0 ? a : b);
            counts.Remove(last.Key);
        }
        var rest = counts.ToList();
        rest.Sort(Compare);
        _words = [Unknown, .. rest.Select(entry => entry.Key)];
        _ids.Clear();
        for (var id = 1; id < _words.Length; id++)
            _ids[_words[id]] = id;
    }

    static int Compare(KeyValuePair<string, int> a, KeyValuePair<string, int> b) =>
        a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key);

    public int[] Encode(string text) => [.. Words(text).Select(word => _ids.GetValueOrDefault(word))];

    public string Decode(int[] tokens) =>
        string.Join(' ', tokens.Select(id => id > 0 && id < _words.Length ? _words[id] : Unknown));

    static IEnumerable<string> Words(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            if (char.IsWhiteSpace(text[start]))
                continue;
            if (char.IsLetterOrDigit(text[start]))
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    end++;
            yield return text[start..end];
        }
    }
}
