// Static state, loops, a sorted dictionary in ordinal order whose stable sort by count keeps ties in place.
public static class Solution
{
    static readonly List<string> idToWord = new List<string>();
    static readonly SortedDictionary<string, int> wordToId = new SortedDictionary<string, int>(StringComparer.Ordinal);

    public static void Train(string text, int vocabularySize)
    {
        idToWord.Clear();
        wordToId.Clear();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in Tokenize(text))
        {
            counts.TryGetValue(word, out int count);
            counts[word] = count + 1;
        }
        idToWord.Add("<unk>");
        foreach (var entry in counts.OrderByDescending(entry => entry.Value)) // LINQ's sort is stable
        {
            if (idToWord.Count == vocabularySize)
                break;
            wordToId[entry.Key] = idToWord.Count;
            idToWord.Add(entry.Key);
        }
    }

    public static List<int> Encode(string text)
    {
        var result = new List<int>();
        foreach (string word in Tokenize(text))
            result.Add(wordToId.ContainsKey(word) ? wordToId[word] : 0);
        return result;
    }

    public static string Decode(List<int> tokens)
    {
        var result = new StringBuilder();
        foreach (int token in tokens)
        {
            if (result.Length > 0)
                result.Append(' ');
            result.Append(token < 0 || token >= idToWord.Count ? "<unk>" : idToWord[token]);
        }
        return result.ToString();
    }

    static List<string> Tokenize(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
            if (!char.IsWhiteSpace(c))
                words.Add(c.ToString());
        }
        return words;
    }
}
