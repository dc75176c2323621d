// The keys are halved until one is left; two halves join like partial sums, each with the maximum that its weights refer to.
record Part(double Max, double Sum, double[] Weighted);

double[][] Attention(double[][] query, double[][] key, double[][] value, bool[][]? mask)
{
    var nothing = new Part(double.NegativeInfinity, 0, new double[value[0].Length]);
    return query.Select((row, i) =>
    {
        var all = Attend(0, key.Length);
        return all.Weighted.Select(x => all.Sum > 0 ? x / all.Sum : 0).ToArray();

        Part Attend(int from, int to) => (to - from) switch
        {
            1 when mask is not null && !mask[i][from] => nothing,
            1 => new Part(row.Zip(key[from], (q, k) => q * k).Sum() / Math.Sqrt(row.Length), 1, value[from]),
            _ => Join(Attend(from, (from + to) / 2), Attend((from + to) / 2, to)),
        };
    }).ToArray();
}

Part Join(Part a, Part b)
{
    if (a.Sum == 0 || b.Sum == 0)
        return a.Sum == 0 ? b : a;                           // nothing to add; ∞ − ∞ is not asked for
    if (a.Max < b.Max)
        (a, b) = (b, a);
    var shrink = Math.Exp(b.Max - a.Max);
    return new Part(a.Max, a.Sum + shrink * b.Sum, a.Weighted.Zip(b.Weighted, (x, y) => x + shrink * y).ToArray());
}
