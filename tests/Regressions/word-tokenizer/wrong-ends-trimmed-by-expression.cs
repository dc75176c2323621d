// expect: TLE WA
// why: "Time grows in proportion to the text" — white space at both ends is taken off by the expression ^\s+|\s+$, which goes through a run of spaces once from each of its places: quadratic in a run that stands between two words
using System.Text.RegularExpressions;

public class Solution
{
    const string Unknown = "<unk>";
    static readonly Regex s_ends = new(@"^\s+|\s+$");

    List<string> _words = [Unknown];
    Dictionary<string, int> _ids = [];

    public void Train(string text, int vocabularySize)
    {
        _words = [Unknown, .. Words(text).CountBy(word => word).OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key).Take(vocabularySize - 1)];
        _ids = _words.Skip(1).Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => entry.i + 1);
    }

    public int[] Encode(string text) => [.. Words(text).Select(word => _ids.GetValueOrDefault(word))];

    public string Decode(int[] tokens) =>
        string.Join(' ', tokens.Select(id => id > 0 && id < _words.Count ? _words[id] : Unknown));

    static List<string> Words(string text)
    {
        text = s_ends.Replace(text, "");
        var words = new List<string>();
        var start = -1;                                      // of the word that is being read
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0)
                words.Add(text[start..i]);
            start = -1;
            if (!char.IsWhiteSpace(text[i]))
                words.Add(text[i].ToString());
        }
        if (start >= 0)
            words.Add(text[start..]);
        return words;
    }
}
