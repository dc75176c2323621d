// expect: WA
// why: "A word is a run of characters for which `char.IsLetterOrDigit` holds" — modifier letters (々, ー, ʰ) and title case letters are left out, so that コーヒー is cut into four words
using System.Globalization;

public class Solution
{
    const string Unknown = "<unk>";

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

    enum Kind { Word, Space, Other }

    static Kind KindOf(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber => Kind.Word,
        _ when char.IsWhiteSpace(c) => Kind.Space,
        _ => Kind.Other,
    };

    static List<string> Words(string text)
    {
        var words = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var kind = KindOf(text[start]);
            end = start + 1;
            while (kind == Kind.Word && end < text.Length && KindOf(text[end]) == Kind.Word)
                end++;
            if (kind != Kind.Space)
                words.Add(text[start..end]);
        }
        return words;
    }
}
