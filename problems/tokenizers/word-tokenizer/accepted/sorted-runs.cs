// No dictionary: the words of the text are sorted, equal ones stand together and are counted, and Encode searches by halving.
public static class Solution
{
    static string[] s_byId = { "<unk>" };
    static string[] s_sorted = { };
    static int[] s_idOfSorted = { };

    public static void Train(string text, int vocabularySize)
    {
        List<string> all = Words(text);
        all.Sort(string.CompareOrdinal);
        var runs = new List<(string Word, int Length)>();
        for (int start = 0, i = 1; i <= all.Count; i++)
        {
            if (i < all.Count && all[i] == all[start])
                continue;
            runs.Add((all[start], i - start));
            start = i;
        }
        var kept = runs.OrderBy(run => -run.Length).Take(vocabularySize - 1).ToList();   // stable: ties stay in ordinal order
        s_byId = kept.Select(run => run.Word).Prepend("<unk>").ToArray();
        s_sorted = s_byId.Skip(1).ToArray();
        s_idOfSorted = Enumerable.Range(1, s_sorted.Length).ToArray();
        Array.Sort(s_sorted, s_idOfSorted, StringComparer.Ordinal);
    }

    public static IEnumerable<long> Encode(string text)
    {
        foreach (string word in Words(text))
        {
            int at = Array.BinarySearch(s_sorted, word, StringComparer.Ordinal);
            yield return at < 0 ? 0 : s_idOfSorted[at];
        }
    }

    public static string Decode(IEnumerable<long> tokens)
    {
        var text = new StringBuilder();
        foreach (long id in tokens)
            text.Append(s_byId[id < 0 || id >= s_byId.Length ? 0 : id]).Append(' ');
        return text.ToString().TrimEnd();
    }

    static List<string> Words(string text)
    {
        var words = new List<string>();
        int i = 0;
        while (i < text.Length)
        {
            int length = 0;
            while (i + length < text.Length && char.IsLetterOrDigit(text, i + length))
                length++;
            if (length == 0 && !char.IsWhiteSpace(text, i))
                length = 1;                                  // a symbol
            if (length > 0)
                words.Add(text.Substring(i, length));
            i += Math.Max(length, 1);
        }
        return words;
    }
}
