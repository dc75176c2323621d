// wrong: Encode runs over the distinct words of the text, so a repeated word gives one id only.
// mistake: none
public class Solution
{
    string[] vocab = ["<unk>"];

    public void Train(string text, int vocabularySize)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in Tokenize(text).OrderBy(w => w, StringComparer.Ordinal))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        vocab = ["<unk>", .. counts.OrderByDescending(c => c.Value).Take(vocabularySize - 1).Select(c => c.Key)];
    }

    public int[] Encode(string text)
    {
        var position = new Dictionary<string, int>();
        for (int i = 1; i < vocab.Length; i++)
            position[vocab[i]] = i;
        var result = new List<int>();
        foreach (var word in Tokenize(text).ToHashSet())
            result.Add(position.TryGetValue(word, out int id) ? id : 0);
        return [.. result];
    }

    public string Decode(int[] tokens) =>
        tokens.Length == 0 ? "" : tokens.Select(Name).Aggregate((all, word) => all + " " + word);

    string Name(int id) => (uint)id < (uint)vocab.Length ? vocab[id] : vocab[0];

    static List<string> Tokenize(string text)
    {
        var list = new List<string>();
        var chars = new Queue<char>(text);
        while (chars.TryDequeue(out char c))
        {
            if (char.IsWhiteSpace(c))
                continue;
            var word = new StringBuilder().Append(c);
            if (char.IsLetterOrDigit(c))
                while (chars.TryPeek(out char next) && char.IsLetterOrDigit(next))
                    word.Append(chars.Dequeue());
            list.Add(word.ToString());
        }
        return list;
    }
}
