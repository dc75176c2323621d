// wrong: The words are sorted by count alone, so equally frequent words stay in the order of the text.
// mistake: ties-in-order-of-appearance
using System.Text.RegularExpressions;

public class Solution
{
    static readonly Regex Token = new(@"[\p{L}\p{Nd}]+|[^\p{L}\p{Nd}\s]");

    readonly Dictionary<string, int> toId = new();
    readonly Dictionary<int, string> toWord = new();

    public void Train(string text, int vocabularySize)
    {
        toId.Clear();
        toWord.Clear();
        var words = Token.Matches(text).Select(m => m.Value)
            .GroupBy(w => w)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key);
        foreach (var word in words)
        {
            if (toId.Count + 1 >= vocabularySize)
                break;
            toId[word] = toId.Count + 1;
            toWord[toId.Count] = word;
        }
    }

    public List<int> Encode(string text)
    {
        var ids = new List<int>();
        foreach (Match match in Token.Matches(text))
            ids.Add(toId.GetValueOrDefault(match.Value, 0));
        return ids;
    }

    public string Decode(List<int> tokens)
    {
        var sb = new StringBuilder();
        foreach (int token in tokens)
        {
            if (sb.Length > 0) sb.Append(' ');
            sb.Append(toWord.TryGetValue(token, out var word) ? word : "<unk>");
        }
        return sb.ToString();
    }
}
