// expect: WA
// why: what the ids spell is worked out at the first Decode and kept when Train is called after it: "Training again starts afresh."
// Merges are learned in Train; what each id spells is worked out when it is asked for the first time.
public class Solution
{
    readonly List<(int Left, int Right)> _merges = [];
    List<byte[]>? _spellings;

    public void Train(string text, int vocabularySize)
    {
        _merges.Clear();
        var tokens = Bytes(text);
        while (256 + _merges.Count < vocabularySize && tokens.Count > 1)
        {
            var pair = MostFrequentPair(tokens);
            Merge(tokens, pair, 256 + _merges.Count);
            _merges.Add(pair);
        }
    }

    public int[] Encode(string text)
    {
        var tokens = Bytes(text);
        for (var i = 0; i < _merges.Count; i++)
            Merge(tokens, _merges[i], 256 + i);
        return [.. tokens];
    }

    public string Decode(int[] tokens)
    {
        var spellings = _spellings ??= Spelled();
        return Encoding.UTF8.GetString([.. tokens.SelectMany(token => spellings[token])]);
    }

    List<byte[]> Spelled()
    {
        List<byte[]> spellings = [.. Enumerable.Range(0, 256).Select(b => (byte[])[(byte)b])];
        foreach (var (left, right) in _merges)
            spellings.Add([.. spellings[left], .. spellings[right]]);
        return spellings;
    }

    static List<int> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];

    static (int Left, int Right) MostFrequentPair(List<int> tokens) =>
        tokens.Zip(tokens.Skip(1))                          // each position with the next one: overlapping occurrences count
            .CountBy(pair => pair)
            .MinBy(entry => (-entry.Value, entry.Key.First, entry.Key.Second))   // most frequent, then smaller left id, then smaller right id
            .Key;

    static void Merge(List<int> tokens, (int Left, int Right) pair, int id)
    {
        var kept = 0;                                       // what is kept moves up in the same list: RemoveAt would move the whole rest each time
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && tokens[i] == pair.Left && tokens[i + 1] == pair.Right)
            {
                tokens[kept++] = id;
                i++;                                        // both are used up: the next occurrence must not overlap this one
            }
            else
                tokens[kept++] = tokens[i];
        }
        tokens.RemoveRange(kept, tokens.Count - kept);
    }
}
