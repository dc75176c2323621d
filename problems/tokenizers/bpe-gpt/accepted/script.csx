using System.Text.RegularExpressions;

// Pairs are merged by recursion, special tokens looked for at each place; keys are bytes in hexadecimal.
Dictionary<string, int> ranks = new();
Dictionary<string, int> special = new();

void Load(string[] tokens, int[] ids, string[] specialTokens, int[] specialIds)
{
    var letters = Enumerable.Range(0, 256).Where(b => !(b is (>= '!' and <= '~') or (>= '¡' and <= '¬') or (>= '®' and <= 'ÿ')))
        .Select((b, n) => (Letter: (char)(256 + n), b)).ToDictionary(x => x.Letter, x => x.b);
    ranks = tokens.Select((token, i) => (Key: string.Concat(token.Select(c => letters.GetValueOrDefault(c, c).ToString("x2"))), Id: ids[i])).ToDictionary(x => x.Key, x => x.Id);
    special = specialTokens.Select((token, i) => (token, specialIds[i])).ToDictionary(x => x.token, x => x.Item2);
}

List<string> Split(string text) => Regex
    .Matches(text, @"(?:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+", RegexOptions.IgnoreCase)
    .Select(m => m.ToString()).ToList();

int[] Encode(string text)
{
    var ids = new List<int>();
    var from = 0;
    for (var at = 0; at < text.Length;)
    {
        var found = special.Keys.Where(token => text.AsSpan(at).StartsWith(token)).MaxBy(token => token.Length);
        if (found == null)
        {
            at++;
            continue;
        }
        ids.AddRange([.. Ordinary(text[from..at]), special[found]]);
        from = at += found.Length;
    }
    return [.. ids, .. Ordinary(text[from..])];
}

IEnumerable<int> Ordinary(string text) =>
    from piece in Split(text)
    from part in Merge(Encoding.UTF8.GetBytes(piece).Select(b => b.ToString("x2")).ToArray())
    select ranks[part];

string[] Merge(string[] parts)
{
    var pairs = Enumerable.Range(0, parts.Length - 1).Where(i => ranks.ContainsKey(parts[i] + parts[i + 1])).ToArray();
    if (pairs.Length == 0) return parts;
    var i = pairs.MinBy(i => ranks[parts[i] + parts[i + 1]]);
    return Merge([.. parts[..i], parts[i] + parts[i + 1], .. parts[(i + 2)..]]);
}

string Decode(int[] tokens)
{
    var hex = string.Concat(tokens.Select(id => special.ContainsValue(id)
        ? Convert.ToHexString(Encoding.UTF8.GetBytes(special.First(x => x.Value == id).Key))
        : ranks.First(x => x.Value == id).Key));
    return Encoding.UTF8.GetString(Convert.FromHexString(hex));
}
