// Everything turned round, so that the loop runs forwards; scores as whole eighths.
long[] Segment(string text, IList<string> tokens, List<double> scores)
{
    string Turned(string s)
    {
        var chars = s.ToCharArray();
        Array.Reverse(chars);
        return new string(chars);
    }

    var turned = Turned(text);
    var place = new SortedDictionary<string, int>(StringComparer.Ordinal);
    foreach (var token in tokens)
        place.Add(Turned(token), place.Count);

    const long None = long.MinValue / 2;
    var table = new List<(long Sum, int Id)> { (0, -1) };
    for (var end = 1; end <= turned.Length; end++)
    {
        var best = (Sum: None, Id: -1);
        for (var start = Math.Max(0, end - 20); start < end; start++)
        {
            if (table[start].Sum > None && place.TryGetValue(turned[start..end], out var id))
            {
                var sum = table[start].Sum + (long)Math.Round(scores[id] * 8);
                if (sum > best.Sum)
                    best = (sum, id);
            }
        }
        table.Add(best);
    }

    var answer = new List<long>();
    if (table[^1].Sum > None)
        for (var end = turned.Length; end > 0; end -= tokens[(int)answer[^1]].Length)
            answer.Add(table[end].Id);
    return answer.ToArray();
}
