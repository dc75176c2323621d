// wrong: Decode passes over ids it does not know, and 0, and writes nothing for them.
// mistake: decode-drops-unknown
Dictionary<string, long> ids = new();
Dictionary<long, string> back = new();

void Train(string text, int vocabularySize)
{
    var ranked = from w in Words(text)
                 group w by w into g
                 select (Word: g.Key, Count: g.Count());
    var list = ranked.ToList();
    list.Sort((a, b) => a.Count == b.Count ? string.CompareOrdinal(a.Word, b.Word) : b.Count - a.Count);
    ids = list.Take(vocabularySize - 1).Select((x, i) => (x.Word, Id: i + 1L)).ToDictionary(x => x.Word, x => x.Id);
    back = ids.ToDictionary(e => e.Value, e => e.Key);
}

long[] Encode(string text) => Words(text).Select(w => ids.GetValueOrDefault(w)).ToArray();

string Decode(long[] tokens)
{
    var known = new List<string>();
    foreach (var t in tokens)
        if (back.TryGetValue(t, out var w))
            known.Add(w);
    return string.Join(" ", known);
}

IEnumerable<string> Words(string text)
{
    var spaced = new StringBuilder();
    foreach (var c in text)
        spaced.Append(char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) ? c.ToString() : $" {c} ");
    return spaced.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
