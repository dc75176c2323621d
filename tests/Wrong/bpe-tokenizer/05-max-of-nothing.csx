// wrong: Max over the pair counts throws once the training text is a single token or empty.
// mistake: throws-when-no-pair-is-left
List<(int, int)> merges = new();
Dictionary<int, IEnumerable<byte>> vocab = new();

void Train(string text, int vocabularySize)
{
    merges = new();
    vocab = new();
    for (int b = 0; b < 256; b++)
        vocab[b] = new[] { (byte)b };

    var t = Encoding.UTF8.GetBytes(text).Select(Convert.ToInt32).ToList();
    foreach (int id in Enumerable.Range(256, vocabularySize - 256))
    {
        var stats = t.SkipLast(1).Zip(t.Skip(1)).ToLookup(p => p);
        int top = stats.Max(g => g.Count());
        var (l, r) = stats.Where(g => g.Count() == top).Min(g => g.Key);
        merges.Add((l, r));
        vocab[id] = vocab[l].Concat(vocab[r]).ToArray();
        t = merge(t, (l, r), id);
    }
}

List<int> Encode(string text)
{
    var t = Encoding.UTF8.GetBytes(text).Select(Convert.ToInt32).ToList();
    for (int k = 0; k < merges.Count; ++k)
        t = merge(t, merges[k], 256 + k);
    return t;
}

string Decode(List<int> tokens) => Encoding.UTF8.GetString(tokens.SelectMany(x => vocab[x]).ToArray());

List<int> merge(List<int> t, (int l, int r) p, int id)
{
    var o = new List<int>();
    for (int i = 0; i < t.Count;)
        if (i + 1 < t.Count && t[i] == p.l && t[i + 1] == p.r)
        {
            o.Add(id);
            i += 2;
        }
        else
            o.Add(t[i++]);
    return o;
}
