// expect: MLE
// why: it asks for memory for all ids at once: "Training stops when there are `vocabularySize` ids, or when no pair is left" (Train("ab", int.MaxValue) has one merge, and runs out of memory here)
// Byte-level byte-pair encoding (after Gage 1994 and Sennrich et al. 2016). The state is the list of merges, and what each id spells.
public class Solution
{
    readonly List<(int Left, int Right)> _merges = [];      // in the order learned: merge i makes id 256 + i
    List<byte[]> _vocabulary = [];                          // the bytes of each id: all that Decode needs

    public void Train(string text, int vocabularySize)
    {
        _merges.Clear();                                    // training again starts afresh
        _vocabulary = new List<byte[]>(vocabularySize);     // so that it need not grow
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

    public string Decode(int[] tokens) =>
        // all bytes first, text afterwards: the bytes of one character may lie in two tokens
        Encoding.UTF8.GetString([.. tokens.SelectMany(token => _vocabulary[token])]);

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
