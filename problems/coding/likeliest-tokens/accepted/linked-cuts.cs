// Each place keeps its best cut as a linked list that shares its tail with those behind it.
using MathNet.Numerics.LinearAlgebra;

public class Solution
{
    sealed record Cut(double Sum, int Id, Cut? Rest);

    public long[] Segment(string text, IEnumerable<string> tokens, Vector<double> scores)
    {
        var byLength = tokens.Select((token, id) => (token, id)).GroupBy(entry => entry.token.Length).OrderBy(group => group.Key)
            .Select(group => (Length: group.Key, Ids: group.ToDictionary(entry => entry.token, entry => entry.id))).ToList();

        var cuts = new Cut?[text.Length + 1];
        cuts[^1] = new(0, -1, null);
        for (var at = text.Length - 1; at >= 0; at--)
            cuts[at] = byLength
                .Where(entry => at + entry.Length <= text.Length && cuts[at + entry.Length] is not null)
                .Select(entry => entry.Ids.TryGetValue(text.Substring(at, entry.Length), out var id) ? new Cut(scores[id] + cuts[at + entry.Length]!.Sum, id, cuts[at + entry.Length]) : null)
                .Where(cut => cut is not null)
                .OrderBy(cut => cut!.Sum)               // stable, and the longest comes last
                .LastOrDefault();

        var answer = new List<long>();
        for (var cut = cuts[0]; cut?.Rest is not null; cut = cut.Rest)
            answer.Add(cut.Id);
        return [.. answer];
    }
}
