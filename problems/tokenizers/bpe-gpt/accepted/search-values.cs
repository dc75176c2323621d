// Special tokens are found by SearchValues, tokens looked up as spans of Latin-1 without a copy; parts are a linked list over an array.
using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

public class Solution
{
    static readonly Regex Piece = new(
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    Dictionary<string, int> ranks = [];
    Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byLetters;
    Dictionary<int, byte[]> spelled = [];
    string[] special = [];
    int[] specialId = [];
    SearchValues<string> anySpecial = SearchValues.Create([], StringComparison.Ordinal);

    public void Load(ImmutableArray<string> tokens, ImmutableArray<int> ranks, IEnumerable<string> specialTokens, IEnumerable<int> specialIds)
    {
        this.ranks = new(tokens.Length, StringComparer.Ordinal);
        spelled = [];
        for (var i = 0; i < tokens.Length; i++)
        {
            var latin = string.Create(tokens[i].Length, tokens[i], (span, token) =>
            {
                for (var j = 0; j < span.Length; j++)
                    span[j] = (char)ByteOf(token[j]);
            });
            this.ranks.Add(latin, ranks[i]);
            spelled.Add(ranks[i], Encoding.Latin1.GetBytes(latin));
        }
        byLetters = this.ranks.GetAlternateLookup<ReadOnlySpan<char>>();
        (special, specialId) = (specialTokens.ToArray(), specialIds.ToArray());
        Array.Sort(special, specialId, Comparer<string>.Create((a, b) => b.Length - a.Length));
        anySpecial = SearchValues.Create(special, StringComparison.Ordinal);
        for (var i = 0; i < special.Length; i++)
            spelled.Add(specialId[i], Encoding.UTF8.GetBytes(special[i]));
    }

    static int ByteOf(char letter) => letter switch
    {
        < '\u0100' => letter,
        <= '\u0120' => letter - 0x100,                      // 0–32
        <= '\u0142' => letter - 0x121 + 127,                // 127–160
        _ => 173,
    };

    public ImmutableArray<string> Split(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        foreach (var match in Piece.EnumerateMatches(text))
            pieces.Add(text.Substring(match.Index, match.Length));
        return pieces.ToImmutable();
    }

    public ImmutableArray<int> Encode(string text)
    {
        var ids = ImmutableArray.CreateBuilder<int>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = special.Length == 0 ? -1 : text.AsSpan(start).IndexOfAny(anySpecial);
            foreach (var piece in Split(length < 0 ? text[start..] : text.Substring(start, length)))
                Merge(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(piece)), ids);
            if (length < 0)
                break;
            start += length;
            var which = Array.FindIndex(special, token => string.CompareOrdinal(text, start, token, 0, token.Length) == 0);
            ids.Add(specialId[which]);
            start += special[which].Length;
        }
        return ids.ToImmutable();
    }

    void Merge(string letters, ImmutableArray<int>.Builder ids)
    {
        var n = letters.Length;
        var next = new int[n + 1];
        for (var i = 0; i < n; i++)
            next[i] = i + 1;
        while (true)
        {
            var (lowest, at) = (-1, -1);
            for (var i = 0; next[i] < n && n > 1; i = next[i])
                if (byLetters.TryGetValue(letters.AsSpan(i, next[next[i]] - i), out var rank) && (at < 0 || rank < lowest))
                    (lowest, at) = (rank, i);
            if (at < 0)
                break;
            next[at] = next[next[at]];
        }
        for (var i = 0; i < n; i = next[i])
            ids.Add(byLetters[letters.AsSpan(i, next[i] - i)]);
    }

    public string Decode(ImmutableArray<int> tokens)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var id in tokens)
            buffer.Write(new ReadOnlySpan<byte>(spelled[id]));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
