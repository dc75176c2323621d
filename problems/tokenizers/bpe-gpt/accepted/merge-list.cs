using System.Text.RegularExpressions;

// Recovers the list of merges from the ranks, as minbpe does, and applies it to ids: each token has one pair that makes it.
public class Solution
{
    static readonly string Pattern = """(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+""";

    Dictionary<(int, int), int> merges = null!;
    Dictionary<byte, int> byteIds = null!;
    Dictionary<int, byte[]> vocabulary = null!;
    SortedDictionary<string, int> special = null!;

    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        var decoder = ByteDecoder();
        vocabulary = [];
        byteIds = [];
        merges = [];
        special = [];
        var order = Enumerable.Range(0, tokens.Length).OrderBy(i => ranks[i]);
        foreach (var i in order)
        {
            var bytes = tokens[i].Select(c => decoder[c]).ToArray();
            vocabulary.Add(ranks[i], bytes);
            if (bytes.Length == 1)
                byteIds.Add(bytes[0], ranks[i]);
        }
        foreach (var i in order)
        {
            var bytes = vocabulary[ranks[i]];
            if (bytes.Length == 1)
                continue;
            var pair = Apply(bytes);                // with the merges found so far, two parts are left
            merges.Add((pair[0], pair[1]), ranks[i]);
        }
        for (var i = 0; i < specialTokens.Length; i++)
        {
            special[specialTokens[i]] = specialIds[i];
            vocabulary.Add(specialIds[i], Encoding.UTF8.GetBytes(specialTokens[i]));
        }
    }

    public IEnumerable<string> Split(string text)
    {
        var match = Regex.Match(text, Pattern, RegexOptions.CultureInvariant);
        while (match.Success)
        {
            yield return match.Value;
            match = match.NextMatch();
        }
    }

    public IEnumerable<int> Encode(string text)
    {
        if (special.Count == 0)
            return Split(text).SelectMany(piece => Apply(Encoding.UTF8.GetBytes(piece))).ToArray();
        var parts = Regex.Split(text, "(" + string.Join("|", special.Keys.OrderBy(key => -key.Length).Select(Regex.Escape)) + ")");
        return parts.SelectMany((part, i) => i % 2 == 1 ? [special[part]] : Split(part).SelectMany(piece => Apply(Encoding.UTF8.GetBytes(piece)))).ToArray();
    }

    public string Decode(int[] tokens) => new UTF8Encoding().GetString(tokens.SelectMany(id => vocabulary[id]).ToArray());

    List<int> Apply(byte[] bytes)
    {
        var ids = bytes.Select(b => byteIds[b]).ToList();
        while (ids.Count > 1)
        {
            var pair = ids.Zip(ids.Skip(1)).MinBy(p => merges.GetValueOrDefault(p, int.MaxValue));
            if (!merges.TryGetValue(pair, out var id))
                break;
            var merged = new List<int>();           // all occurrences of the pair at once
            for (var i = 0; i < ids.Count; i++)
            {
                if (i + 1 < ids.Count && (ids[i], ids[i + 1]) == pair)
                {
                    merged.Add(id);
                    i++;
                }
                else
                    merged.Add(ids[i]);
            }
            ids = merged;
        }
        return ids;
    }

    static Dictionary<char, byte> ByteDecoder()
    {
        var visible = Enumerable.Range('!', '~' - '!' + 1).Concat(Enumerable.Range('¡', '¬' - '¡' + 1)).Concat(Enumerable.Range('®', 'ÿ' - '®' + 1)).ToList();
        var map = visible.ToDictionary(b => (char)b, b => (byte)b);
        foreach (var (b, n) in Enumerable.Range(0, 256).Except(visible).Select((b, n) => (b, n)))
            map[(char)(256 + n)] = (byte)b;
        return map;
    }
}
