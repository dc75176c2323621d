// wrong: A run is only taken when the character after it is seen, so a word at the very end of the text is missing.
// mistake: last-word-lost
public class Solution
{
    private SortedList<int, string> byId = new();
    private Dictionary<string, int> byWord = new();

    public void Train(string text, int vocabularySize)
    {
        byId = new();
        byWord = new();
        var statistic = new Dictionary<string, int>();
        Scan(text, (from, to) =>
        {
            var word = text.Substring(from, to - from);
            if (!statistic.TryAdd(word, 1))
                statistic[word]++;
        });
        var ranking = statistic.ToList();
        ranking.Sort((x, y) =>
        {
            int byCount = y.Value.CompareTo(x.Value);
            return byCount == 0 ? string.CompareOrdinal(x.Key, y.Key) : byCount;
        });
        for (int rank = 0; rank < ranking.Count && rank < vocabularySize - 1; rank++)
        {
            byId.Add(rank + 1, ranking[rank].Key);
            byWord.Add(ranking[rank].Key, rank + 1);
        }
    }

    public int[] Encode(string text)
    {
        var result = new List<int>();
        Scan(text, (from, to) => result.Add(byWord.GetValueOrDefault(text[from..to], 0)));
        return result.ToArray();
    }

    public string Decode(int[] tokens) =>
        string.Join(" ", Array.ConvertAll(tokens, t => byId.TryGetValue(t, out var w) ? w : "<unk>"));

    private static void Scan(string text, Action<int, int> found)
    {
        int start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start >= 0) found(start, i);
            start = -1;
            if (!char.IsWhiteSpace(text[i])) found(i, i + 1);
        }
    }
}
