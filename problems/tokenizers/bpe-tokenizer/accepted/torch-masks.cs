// Whole-sequence operations: a merge is a mask over the positions, and runs of one token merge at every other position.
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    readonly List<(long Left, long Right)> _merges = [];
    readonly List<byte[]> _bytes = [];

    public void Train(string text, int vocabularySize)
    {
        _merges.Clear();
        _bytes.Clear();
        _bytes.AddRange(Enumerable.Range(0, 256).Select(b => new[] { (byte)b }));
        using var scope = NewDisposeScope();
        var tokens = Bytes(text);
        while (_bytes.Count < vocabularySize && tokens.shape[0] > 1)
        {
            var codes = tokens[..^1] * vocabularySize + tokens[1..];       // pairs as numbers, ordered like their ids
            var (pairs, _, counts) = codes.unique(sorted: true, return_counts: true);
            var best = pairs[counts == counts.max()][0].item<long>();
            var (left, right) = (best / vocabularySize, best % vocabularySize);
            tokens = Merge(tokens, left, right, _bytes.Count);
            _merges.Add((left, right));
            _bytes.Add([.. _bytes[(int)left], .. _bytes[(int)right]]);
        }
    }

    public Tensor Encode(string text)
    {
        using var scope = NewDisposeScope();
        var tokens = Bytes(text);
        for (var i = 0; i < _merges.Count; i++)
            tokens = Merge(tokens, _merges[i].Left, _merges[i].Right, 256 + i);
        return tokens.MoveToOuterDisposeScope();
    }

    public string Decode(Tensor tokens) =>
        Encoding.UTF8.GetString([.. tokens.to(int64).data<long>().SelectMany(id => _bytes[(int)id])]);

    static Tensor Bytes(string text) => tensor(Array.ConvertAll(Encoding.UTF8.GetBytes(text), b => (long)b), dtype: int64);

    static Tensor Merge(Tensor tokens, long left, long right, long id)
    {
        var n = tokens.shape[0];
        if (n < 2)
            return tokens;
        var first = cat([(tokens[..^1] == left) & (tokens[1..] == right), zeros(1, dtype: @bool)]);
        if (left == right)
        {
            var position = arange(n);
            var before = where(first, -1, position).cummax(0).values;          // the last position that is not in the run
            first = first & ((position - before) % 2 == 1);
        }
        var second = first.roll(1);                          // the last position is never a first one, so nothing wraps around
        return where(first, id, tokens)[second.logical_not()];
    }
}
