// Candidates as tuples, of which the greatest is the best: sum first, then length. What cannot be spelled is NaN.
using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;

public class Solution
{
    public Tensor Segment(string text, ImmutableArray<string> tokens, Tensor scores)
    {
        var score = tokens.IsEmpty ? [] : scores.to(float64).data<double>().ToArray();
        var endings = Enumerable.Range(0, tokens.Length).ToLookup(id => (tokens[id].Length, string.GetHashCode(tokens[id], StringComparison.Ordinal)));
        var lengths = tokens.Select(token => token.Length).Distinct().Order().ToArray();
        var best = new double[text.Length + 1];
        var ahead = new int[text.Length];
        for (var at = text.Length; at-- > 0;)
        {
            var candidates = from length in lengths
                             where at + length <= text.Length && !double.IsNaN(best[at + length])
                             from id in endings[(length, string.GetHashCode(text.AsSpan(at, length), StringComparison.Ordinal))]
                             where text.AsSpan(at, length).SequenceEqual(tokens[id])
                             select (Sum: score[id] + best[at + length], Length: length, Id: id);
            (best[at], _, ahead[at]) = candidates.DefaultIfEmpty((double.NaN, 0, -1)).Max();
        }
        var path = new List<int>();
        for (var at = 0; at < text.Length && !double.IsNaN(best[0]); at += tokens[ahead[at]].Length)
            path.Add(ahead[at]);
        return path.Count == 0 ? zeros(0, dtype: int64) : tensor(path.ToArray());
    }
}
