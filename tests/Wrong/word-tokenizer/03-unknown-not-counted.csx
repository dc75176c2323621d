// wrong: The vocabulary takes vocabularySize words and the unknown one on top.
// mistake: vocabulary-one-too-large
string[] table = Array.Empty<string>();
Dictionary<string, int> index = new();

void Train(string text, int vocabularySize)
{
    var freq = new SortedDictionary<string, int>(StringComparer.Ordinal);
    foreach (var w in Tokens(text))
        freq[w] = freq.TryGetValue(w, out int n) ? n + 1 : 1;

    // stable, and freq is sorted already
    var chosen = freq.OrderBy(e => -e.Value).Select(e => e.Key).Take(vocabularySize).ToList();
    table = chosen.Prepend("<unk>").ToArray();
    index = new();
    for (int i = 1; i < table.Length; i++)
        index[table[i]] = i;
}

IEnumerable<int> Encode(string text)
{
    foreach (var w in Tokens(text))
        yield return index.TryGetValue(w, out int id) ? id : 0;
}

string Decode(IEnumerable<int> tokens) => string.Join(' ', tokens.Select(t => table.ElementAtOrDefault(t) ?? table[0]));

List<string> Tokens(string text)
{
    var list = new List<string>();
    var inside = false;
    foreach (char c in text)
    {
        if (char.IsLetterOrDigit(c) && inside)
            list[^1] += c;
        else if (!char.IsWhiteSpace(c))
            list.Add(c.ToString());
        inside = char.IsLetterOrDigit(c);
    }
    return list;
}
