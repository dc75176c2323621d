// wrong: An apostrophe between letters stays inside the word, and equally frequent words are ordered by length first.
// mistake: none
public class Solution
{
    Dictionary<string, int> ids = new();
    string[] words = { "<unk>" };

    public void Train(string text, int vocabularySize)
    {
        var tally = new Dictionary<string, int>();
        foreach (string w in Words(text))
        {
            if (!tally.ContainsKey(w))
                tally.Add(w, 0);
            tally[w] += 1;
        }

        words = new[] { "<unk>" }.Concat(
            tally.Keys
                .OrderByDescending(w => tally[w])
                .ThenBy(w => w.Length)
                .ThenBy(w => w, StringComparer.Ordinal)
                .Take(vocabularySize - 1)).ToArray();
        ids = new();
        for (int i = words.Length - 1; i > 0; i--)
            ids[words[i]] = i;
    }

    public int[] Encode(string text)
    {
        string[] parts = Words(text).ToArray();
        var encoded = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
            ids.TryGetValue(parts[i], out encoded[i]);
        return encoded;
    }

    public string Decode(int[] tokens)
    {
        return string.Join(' ', from id in tokens select id >= 0 && id < words.Length ? words[id] : "<unk>");
    }

    static IEnumerable<string> Words(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            int j = i;
            while (j < text.Length && Belongs(text, j))
                j++;
            if (j > i)
                yield return text[i..j];
            else if (!char.IsWhiteSpace(text[j++]))
                yield return text[i..j];
            i = j;
        }
    }

    static bool Belongs(string text, int at)
    {
        if (text[at] == '\'' && at > 0 && at < text.Length - 1)
            return char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
        return char.IsLetterOrDigit(text[at]);
    }
}
