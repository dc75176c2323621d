// expect: WA
// why: "it takes the pair of adjacent tokens that occurs most often" and "Training stops when there are `vocabularySize` ids, or when no pair is left" — pairs are numbered left · vocabularySize + right in an int, which overflows for large sizes: with int.MaxValue all pairs of the same difference are one
public class Solution
{
    readonly List<byte[]> _vocabulary = [];
    readonly Dictionary<int, int> _merged = [];              // pair to id
    int _size;

    int Number(int left, int right) => unchecked(left * _size + right);

    public void Train(string text, int vocabularySize)
    {
        _vocabulary.Clear();
        _merged.Clear();
        _size = vocabularySize;
        for (var b = 0; b < 256; b++)
            _vocabulary.Add([(byte)b]);
        var tokens = Bytes(text);
        while (_vocabulary.Count < vocabularySize && tokens.Count > 1)
        {
            var counts = new Dictionary<int, (int Count, int Left, int Right)>();
            for (var i = 0; i + 1 < tokens.Count; i++)
            {
                var (left, right) = (tokens[i], tokens[i + 1]);
                var number = Number(left, right);
                counts[number] = (counts.GetValueOrDefault(number).Count + 1, left, right);
            }
            var (_, l, r) = counts.Values.MinBy(pair => (-pair.Count, pair.Left, pair.Right));
            _merged[Number(l, r)] = _vocabulary.Count;
            Merge(tokens, Number(l, r), _vocabulary.Count);
            _vocabulary.Add([.. _vocabulary[l], .. _vocabulary[r]]);
        }
    }

    public int[] Encode(string text)
    {
        var tokens = Bytes(text);
        foreach (var (pair, id) in _merged)                  // a dictionary that nothing is removed from keeps its order
            Merge(tokens, pair, id);
        return [.. tokens];
    }

    public string Decode(int[] tokens) => Encoding.UTF8.GetString([.. tokens.SelectMany(token => _vocabulary[token])]);

    static List<int> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];

    void Merge(List<int> tokens, int pair, int id)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && Number(tokens[i], tokens[i + 1]) == pair)
            {
                tokens[kept++] = id;
                i++;
            }
            else
                tokens[kept++] = tokens[i];
        }
        tokens.RemoveRange(kept, tokens.Count - kept);
    }
}
