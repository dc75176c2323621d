// rejected by: ties go to the smaller ids
// feedback: Ties are decided by the left id alone; if that is equal too, the smaller right id wins.
// hint: 2
public class Solution
{
    readonly List<(int Left, int Right)> _merges = [];
    readonly List<byte[]> _vocabulary = [];

    public void Train(string text, int vocabularySize)
    {
        _merges.Clear();
        _vocabulary.Clear();
        for (var b = 0; b < 256; b++)
            _vocabulary.Add([(byte)b]);

        var tokens = Bytes(text);
        while (_vocabulary.Count < vocabularySize && tokens.Count > 1)
        {
            var pair = MostFrequentPair(tokens);
            tokens = Merge(tokens, pair, _vocabulary.Count);
            _merges.Add(pair);
            _vocabulary.Add([.. _vocabulary[pair.Left], .. _vocabulary[pair.Right]]);
        }
    }

    public int[] Encode(string text)
    {
        var tokens = Bytes(text);
        for (var i = 0; i < _merges.Count; i++)
            tokens = Merge(tokens, _merges[i], 256 + i);
        return [.. tokens];
    }

    public string Decode(int[] tokens) => Encoding.UTF8.GetString([.. tokens.SelectMany(token => _vocabulary[token])]);

    static List<int> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];

    static (int Left, int Right) MostFrequentPair(List<int> tokens)
    {
        var counts = new Dictionary<(int Left, int Right), int>();
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var pair = (tokens[i], tokens[i + 1]);
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }
        return counts.MinBy(entry => (-entry.Value, entry.Key.Left)).Key;
    }

    static List<int> Merge(List<int> tokens, (int Left, int Right) pair, int id)
    {
        var merged = new List<int>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && tokens[i] == pair.Left && tokens[i + 1] == pair.Right)
            {
                merged.Add(id);
                i++;
            }
            else
                merged.Add(tokens[i]);
        }
        return merged;
    }
}
