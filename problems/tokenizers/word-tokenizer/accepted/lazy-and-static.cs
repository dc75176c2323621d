// Static and lazy: words are looked up as spans and never cut out of the text again; the vocabulary comes from a sorted set of (−count, word).
public static class Solution
{
    sealed record Entry(string Word) : IComparable<Entry>
    {
        public int Count { get; set; }

        public int CompareTo(Entry? other) => Count != other!.Count ? other.Count.CompareTo(Count) : string.CompareOrdinal(Word, other.Word);
    }

    static List<string> words = ["<unk>"];
    static Dictionary<string, long> ids = [];

    public static void Train(string text, int vocabularySize)
    {
        var entries = new Dictionary<string, Entry>();
        var seen = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in Ranges(text))
        {
            var word = text.AsSpan()[range];
            if (!seen.TryGetValue(word, out var entry))
                seen[word] = entry = new Entry(word.ToString());
            entry.Count++;
        }
        words = ["<unk>"];
        ids = [];
        foreach (var entry in new SortedSet<Entry>(entries.Values))
        {
            if (words.Count >= vocabularySize)
                break;
            ids.Add(entry.Word, words.Count);
            words.Add(entry.Word);
        }
    }

    public static IEnumerable<long> Encode(string text)
    {
        foreach (var range in Ranges(text))
            yield return IdOf(text.AsSpan()[range]);
    }

    static long IdOf(ReadOnlySpan<char> word) => ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var id) ? id : 0;

    public static string Decode(IEnumerable<long> tokens)
    {
        var text = new StringBuilder();
        foreach (var id in tokens)
            text.Append(text.Length > 0 ? " " : "").Append(id > 0 && id < words.Count ? words[(int)id] : "<unk>");
        return text.ToString();
    }

    static IEnumerable<Range> Ranges(string text)
    {
        int? begin = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPart = char.IsLetterOrDigit(text, i);
            if (isPart)
            {
                begin ??= i;
                continue;
            }
            if (begin is { } start)
                yield return start..i;
            begin = null;
            if (!char.IsWhiteSpace(text, i))
                yield return i..(i + 1);
        }
        if (begin is { } last)
            yield return last..text.Length;
    }
}
