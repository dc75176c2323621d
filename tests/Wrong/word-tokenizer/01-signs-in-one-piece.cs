// wrong: A run of punctuation characters becomes one word, like a run of letters does.
// mistake: punctuation-kept-together
public class Solution
{
    enum Kind { Space, Word, Sign }

    string[] vocabulary = [];

    public void Train(string text, int vocabularySize)
    {
        var counted = Cut(text).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        var order = counted.Keys.ToArray();
        Array.Sort(order, (a, b) => counted[a] != counted[b] ? counted[b] - counted[a] : string.CompareOrdinal(a, b));
        vocabulary = order.Length < vocabularySize ? order : order[..(vocabularySize - 1)];
    }

    public int[] Encode(string text)
    {
        var ids = vocabulary.Select((w, i) => KeyValuePair.Create(w, i + 1)).ToDictionary();
        return Cut(text).Select(w => ids.TryGetValue(w, out var id) ? id : 0).ToArray();
    }

    public string Decode(int[] tokens)
    {
        var words = tokens.Select(t => t < 1 || t > vocabulary.Length ? "<unk>" : vocabulary[t - 1]);
        return string.Join(" ", words);
    }

    static Kind KindOf(char c) =>
        char.IsWhiteSpace(c) ? Kind.Space : char.IsLetterOrDigit(c) ? Kind.Word : Kind.Sign;

    static IEnumerable<string> Cut(string text)
    {
        int begin = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && KindOf(text[i]) == KindOf(text[begin]))
                continue;
            if (KindOf(text[begin]) != Kind.Space)
                yield return text.Substring(begin, i - begin);
            begin = i;
        }
    }
}
