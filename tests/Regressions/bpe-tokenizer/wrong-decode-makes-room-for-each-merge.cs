// expect: TLE WA
// why: "Twice the text must not take four times as long, in `Encode` and in `Decode`." — for each token that is a merge Decode copies all bytes to make room: quadratic for what Encode returns, linear for plain bytes
public class Solution
{
    readonly List<(int Left, int Right)> _merges = [];      // in the order learned: merge i makes id 256 + i
    readonly List<byte[]> _vocabulary = [];                 // the bytes of each id: all that Decode needs

    public void Train(string text, int vocabularySize)
    {
        _merges.Clear();                                    // training again starts afresh
        _vocabulary.Clear();
        for (var b = 0; b < 256; b++)
            _vocabulary.Add([(byte)b]);                     // all 256 bytes have an id, so that any text can be encoded

        var tokens = Bytes(text);
        while (_vocabulary.Count < vocabularySize && tokens.Count > 1)   // fewer than two tokens: no pair is left
        {
            var pair = MostFrequentPair(tokens);
            Merge(tokens, pair, _vocabulary.Count);     // the next free id
            _merges.Add(pair);
            _vocabulary.Add([.. _vocabulary[pair.Left], .. _vocabulary[pair.Right]]);
        }
    }

    public int[] Encode(string text)
    {
        var tokens = Bytes(text);
        // One pass per merge. The earliest merge goes first, and what it makes contains a new id, which only later merges know: so there
        // is never a reason to go back. That is O(length · merges), linear in the text.
        for (var i = 0; i < _merges.Count; i++)
            Merge(tokens, _merges[i], 256 + i);
        return [.. tokens];
    }

    public string Decode(int[] tokens)
    {
        var bytes = new byte[tokens.Length];                // as many as there are tokens, at least
        var count = 0;
        foreach (var token in tokens)
        {
            if (token < 256)
                bytes[count++] = (byte)token;
            else
            {
                var spelled = _vocabulary[token];
                bytes = [.. bytes[..count], .. spelled, .. bytes[count..^1]];   // makes room for what is longer than one byte
                count += spelled.Length;
            }
        }
        return Encoding.UTF8.GetString(bytes, 0, count);
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
