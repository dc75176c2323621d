using System.Globalization;

// No regular expression: a scanner over runes, which knows letters beyond U+FFFF as well. Static methods; bytes in a trie.
public static class Solution
{
    sealed class Node
    {
        public int Rank = -1;
        public readonly Dictionary<byte, Node> Next = [];
    }

    static Node root = new();
    static Dictionary<int, byte[]> spelled = [];
    static List<(string Text, int Id)> special = [];

    public static void Load(List<string> tokens, List<int> ranks, List<string> specialTokens, List<int> specialIds)
    {
        var byteOf = new Dictionary<char, byte>();
        var invisible = 0;
        for (var b = 0; b < 256; b++)
        {
            var visible = (b > 32 && b < 127) || (b > 160 && b != 173);
            byteOf[(char)(visible ? b : 256 + invisible)] = (byte)b;
            if (!visible)
                invisible++;
        }
        root = new();
        spelled = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            var node = root;
            var bytes = tokens[i].Select(c => byteOf[c]).ToArray();
            foreach (var b in bytes)
            {
                if (!node.Next.TryGetValue(b, out var next))
                    node.Next[b] = next = new();
                node = next;
            }
            node.Rank = ranks[i];
            spelled[ranks[i]] = bytes;
        }
        special = specialTokens.Zip(specialIds).ToList();
        foreach (var (text, id) in special)
            spelled[id] = Encoding.UTF8.GetBytes(text);
    }

    public static List<string> Split(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            pieces.Add(text.Substring(start, end - start));
            start = end;
        }
        return pieces;
    }

    public static List<int> Encode(string text)
    {
        var ids = new List<int>();
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            var found = (Text: "", Id: -1);
            foreach (var candidate in special)
                if (candidate.Text.Length > found.Text.Length && string.CompareOrdinal(text, at, candidate.Text, 0, candidate.Text.Length) == 0)
                    found = candidate;
            if (found.Id < 0)
            {
                at++;
                continue;
            }
            AddOrdinary(ids, text.Substring(from, at - from));
            ids.Add(found.Id);
            from = at += found.Text.Length;
        }
        AddOrdinary(ids, text.Substring(from));
        return ids;
    }

    public static string Decode(IEnumerable<int> tokens)
    {
        using var bytes = new MemoryStream();
        foreach (var token in tokens)
            bytes.Write(spelled[token]);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static void AddOrdinary(List<int> ids, string text)
    {
        foreach (var piece in Split(text))
        {
            var bytes = Encoding.UTF8.GetBytes(piece);
            // borders of the parts: part i is from borders[i] to borders[i + 1]
            var borders = Enumerable.Range(0, bytes.Length + 1).ToList();
            for (;;)
            {
                int best = int.MaxValue, which = 0;
                for (var i = 1; i + 1 < borders.Count; i++)
                {
                    var rank = RankOf(bytes.AsSpan(borders[i - 1]..borders[i + 1]));
                    if (rank >= 0 && rank < best)
                        (best, which) = (rank, i);
                }
                if (which == 0)
                    break;
                borders.RemoveAt(which);
            }
            for (var i = 0; i + 1 < borders.Count; i++)
                ids.Add(RankOf(bytes.AsSpan(borders[i]..borders[i + 1])));
        }
    }

    static int RankOf(ReadOnlySpan<byte> bytes)
    {
        var node = root;
        foreach (var b in bytes)
            if (!node.Next.TryGetValue(b, out node!))
                return -1;
        return node.Rank;
    }

    enum Kind { Letter, Number, Space, NewLine, Other, End }

    static Kind At(string text, int at, out int length)
    {
        length = 0;
        if (at >= text.Length)
            return Kind.End;
        var rune = Rune.GetRuneAt(text, at);
        length = rune.Utf16SequenceLength;
        return Rune.IsLetter(rune) ? Kind.Letter : Rune.IsNumber(rune) ? Kind.Number
            : rune.Value is '\r' or '\n' ? Kind.NewLine : Rune.IsWhiteSpace(rune) ? Kind.Space : Kind.Other;
    }

    static int Skip(string text, int at, Func<Kind, bool> kinds, int most = int.MaxValue)
    {
        while (most-- > 0 && At(text, at, out var length) is var kind && kind != Kind.End && kinds(kind))
            at += length;
        return at;
    }

    static int End(string text, int start)
    {
        if (text[start] == '\'')
        {
            foreach (var ending in new[] { "s", "t", "re", "ve", "m", "ll", "d" })
                if (start + 1 + ending.Length <= text.Length && ending.Equals(text.Substring(start + 1, ending.Length).ToLowerInvariant(), StringComparison.Ordinal))
                    return start + 1 + ending.Length;
        }
        var first = At(text, start, out var length);
        var second = At(text, start + length, out _);
        if (first == Kind.Letter || (first is Kind.Space or Kind.Other && second == Kind.Letter))
            return Skip(text, start + length, kind => kind == Kind.Letter);
        if (first == Kind.Number)
            return Skip(text, start, kind => kind == Kind.Number, 3);
        if (first == Kind.Other || (text[start] == ' ' && second == Kind.Other))
            return Skip(text, Skip(text, start + length, kind => kind == Kind.Other), kind => kind == Kind.NewLine);

        var end = Skip(text, start, kind => kind is Kind.Space or Kind.NewLine);
        var newLine = text.LastIndexOfAny(['\r', '\n'], end - 1, end - start);
        if (newLine >= 0)
            return newLine + 1;
        return end == text.Length || end - start == 1 ? end : end - 1;
    }
}
