// Words are not sorted by frequency: a word moves up one bucket each time it is seen, and the buckets are emptied from the top.
using System.Numerics.Tensors;

public class Solution
{
    readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    readonly Dictionary<long, string> _words = [];

    public void Train(string text, int vocabularySize)
    {
        var counts = new Dictionary<string, int>();
        var buckets = new List<SortedSet<string>> { new(StringComparer.Ordinal) };
        foreach (var word in Words(text))
        {
            var seen = counts.GetValueOrDefault(word);
            buckets[seen].Remove(word);
            counts[word] = ++seen;
            if (seen == buckets.Count)
                buckets.Add(new(StringComparer.Ordinal));
            buckets[seen].Add(word);
        }

        _ids.Clear();
        _words.Clear();
        foreach (var word in Enumerable.Reverse(buckets).SelectMany(bucket => bucket).Take(vocabularySize - 1))
        {
            _ids[word] = _ids.Count + 1;
            _words[_words.Count + 1] = word;
        }
    }

    public Tensor<int> Encode(string text)
    {
        int[] tokens = [.. Words(text).Select(word => _ids.GetValueOrDefault(word, 0))];
        return Tensor.Create(tokens, [tokens.Length]);
    }

    public string Decode(Tensor<long> tokens) => string.Join(' ', tokens.Select(id => _words.GetValueOrDefault(id, "<unk>")));

    // from right to left, each word put before the ones that follow it
    static Stack<string> Words(string text)
    {
        var words = new Stack<string>();
        for (var end = text.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
                start--;
            if (!char.IsWhiteSpace(text[start]))
                words.Push(text[start..end]);
            end = start;
        }
        return words;
    }
}
