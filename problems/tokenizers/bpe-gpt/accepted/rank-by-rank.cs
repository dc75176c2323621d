using System.Text.RegularExpressions;

// One pass of replacement for each rank that can occur in the piece, lowest first: what a merge makes only later ranks know.
public class Solution
{
    private string[] specials = Array.Empty<string>();
    private readonly Dictionary<string, int> idOf = new Dictionary<string, int>();
    private readonly Dictionary<int, string> tokenOf = new Dictionary<int, string>();
    private readonly Dictionary<int, string> specialOf = new Dictionary<int, string>();
    private static readonly Dictionary<byte, char> Encoder = BytesToUnicode();
    private static readonly Dictionary<char, byte> Decoder = Encoder.ToDictionary(pair => pair.Value, pair => pair.Key);
    private readonly Regex regex = new Regex(@"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+", RegexOptions.Compiled);

    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        idOf.Clear();
        tokenOf.Clear();
        specialOf.Clear();
        for (int i = 0; i < tokens.Length; i++)
        {
            idOf[tokens[i]] = ranks[i];
            tokenOf[ranks[i]] = tokens[i];
        }
        for (int i = 0; i < specialTokens.Length; i++)
            specialOf[specialIds[i]] = specialTokens[i];
        specials = (string[])specialTokens.Clone();
        Array.Sort(specials, (a, b) => b.Length.CompareTo(a.Length));
    }

    public IList<string> Split(string text)
    {
        var pieces = new List<string>();
        foreach (ValueMatch match in regex.EnumerateMatches(text))
            pieces.Add(text.Substring(match.Index, match.Length));
        return pieces;
    }

    public IList<int> Encode(string text)
    {
        var result = new List<int>();
        int start = 0;
        var places = new Dictionary<string, int>(); // where each special token comes next
        while (start < text.Length)
        {
            int next = text.Length;
            string? hit = null;
            foreach (string special in specials)
            {
                int at = places.GetValueOrDefault(special, -1);
                if (at < start)
                {
                    at = text.IndexOf(special, start, StringComparison.Ordinal);
                    if (at < 0)
                        at = text.Length;
                    places[special] = at;
                }
                if (at < next)
                {
                    next = at;
                    hit = special;
                }
            }
            foreach (string piece in Split(text.Substring(start, next - start)))
                foreach (string part in MergePiece(piece))
                    result.Add(idOf[part]);
            if (hit != null)
                result.Add(specialOf.First(pair => pair.Value == hit).Key);
            start = next + (hit?.Length ?? 0);
        }
        return result;
    }

    private List<string> MergePiece(string piece)
    {
        string letters = string.Concat(Encoding.UTF8.GetBytes(piece).Select(b => Encoder[b]));
        var candidates = new SortedSet<int>();
        for (int i = 0; i < letters.Length; i++)
            for (int length = 2; i + length <= letters.Length; length++)
                if (idOf.TryGetValue(letters.Substring(i, length), out int rank))
                    candidates.Add(rank);
        var parts = letters.Select(c => c.ToString()).ToList();
        foreach (int rank in candidates)
        {
            var merged = new List<string>();
            foreach (string part in parts)
                merged.Add(part);
            for (int i = 0; i < merged.Count - 1; i++)
                if (merged[i] + merged[i + 1] == tokenOf[rank])
                {
                    merged[i] = tokenOf[rank];
                    merged.RemoveAt(i + 1);
                }
            parts = merged;
        }
        return parts;
    }

    public string Decode(IList<int> tokens)
    {
        var bytes = new List<byte>();
        foreach (int id in tokens)
        {
            if (specialOf.TryGetValue(id, out string? special))
                bytes.AddRange(Encoding.UTF8.GetBytes(special));
            else
                foreach (char letter in tokenOf[id])
                    bytes.Add(Decoder[letter]);
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static Dictionary<byte, char> BytesToUnicode()
    {
        var map = new Dictionary<byte, char>();
        for (int b = '!'; b <= '~'; b++) map[(byte)b] = (char)b;
        for (int b = '¡'; b <= '¬'; b++) map[(byte)b] = (char)b;
        for (int b = '®'; b <= 'ÿ'; b++) map[(byte)b] = (char)b;
        int n = 0;
        for (int b = 0; b < 256; b++)
            if (!map.ContainsKey((byte)b))
                map[(byte)b] = (char)(256 + n++);
        return map;
    }
}
