// The vocabulary is byte strings: neighbours merge where they spell the next entry, whatever their ids.
public class Solution
{
    List<string> vocabulary = [];                            // one Latin-1 char per byte

    public void Train(string text, int vocabularySize)
    {
        vocabulary = Enumerable.Range(0, 256).Select(b => ((char)b).ToString()).ToList();
        var idOf = vocabulary.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var tokens = Split(text);
        while (tokens.Length > 1 && vocabulary.Count < vocabularySize)
        {
            var (left, right) = tokens.SkipLast(1).Zip(tokens.Skip(1))
                .CountBy(pair => pair)
                .OrderByDescending(entry => entry.Value)
                .ThenBy(entry => idOf[entry.Key.First])
                .ThenBy(entry => idOf[entry.Key.Second])
                .First().Key;
            idOf[left + right] = vocabulary.Count;
            vocabulary.Add(left + right);
            tokens = Join(tokens, left + right);
        }
    }

    public IEnumerable<long> Encode(string text)
    {
        var tokens = vocabulary.Skip(256).Aggregate(Split(text), Join);
        var idOf = vocabulary.Index().ToDictionary(entry => entry.Item, entry => (long)entry.Index);
        return tokens.Select(token => idOf[token]);
    }

    public string Decode(IEnumerable<long> tokens) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(string.Concat(tokens.Select(id => vocabulary[(int)id]))));

    static string[] Split(string text) => [.. Encoding.UTF8.GetBytes(text).Select(b => ((char)b).ToString())];

    // No other pair spells the same: within the same bytes, the same merges have been made wherever they stand together.
    static string[] Join(string[] tokens, string whole)
    {
        var joined = new List<string>(tokens.Length);
        foreach (var token in tokens)
        {
            if (joined.LastOrDefault() is { } last && last.Length + token.Length == whole.Length
                && whole.StartsWith(last, StringComparison.Ordinal) && whole.EndsWith(token, StringComparison.Ordinal))
                joined[^1] = whole;
            else
                joined.Add(token);
        }
        return [.. joined];
    }
}
