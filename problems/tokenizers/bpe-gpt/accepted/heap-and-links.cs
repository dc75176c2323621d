using System.Text.RegularExpressions;

// A heap of pairs and a linked list of parts: fast on pieces of any length. Pieces that are tokens are looked up, and all pieces remembered.
public sealed partial class Solution
{
    readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);      // bytes as Latin-1
    readonly Dictionary<long, byte[]> _bytes = new();
    readonly Dictionary<string, int[]> _seen = new(StringComparer.Ordinal);
    (string Token, long Id)[] _special = [];

    public void Load(IReadOnlyList<string> tokens, long[] ranks, string[] specialTokens, long[] specialIds)
    {
        _ranks.Clear();
        _bytes.Clear();
        _seen.Clear();
        foreach (var (token, rank) in tokens.Zip(ranks))
        {
            var bytes = Array.ConvertAll(token.ToCharArray(), ByteOf);
            _ranks.Add(Encoding.Latin1.GetString(bytes), (int)rank);
            _bytes.Add(rank, bytes);
        }
        _special = [.. specialTokens.Zip(specialIds).OrderByDescending(x => x.First.Length)];
        foreach (var (token, id) in _special)
            _bytes.Add(id, Encoding.UTF8.GetBytes(token));
    }

    static byte ByteOf(char letter)
    {
        if (letter < 256)
            return (byte)letter;
        var n = letter - 256;               // 33 controls and space, 34 from DEL to 160, soft hyphen
        return (byte)(n <= 32 ? n : n <= 66 ? n - 33 + 127 : 173);
    }

    public string[] Split(string text) => Array.ConvertAll(Regex.Matches(text,
        @"('([sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL]{2}|[dD]))|(?>[^\r\n\p{L}\p{N}]?)(?>\p{L}+)|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]|\s+(?!\S)|\s+").ToArray(), m => m.Value);

    public long[] Encode(string text)
    {
        var ids = new List<long>();
        var next = Array.ConvertAll(_special, _ => -1);         // where each special token comes next: what has been searched is not searched again
        var start = 0;
        while (start < text.Length)
        {
            var first = -1;
            for (var i = 0; i < _special.Length; i++)
            {
                if (next[i] < start)
                    next[i] = text.IndexOf(_special[i].Token, start, StringComparison.Ordinal) is var at and >= 0 ? at : int.MaxValue;
                if (next[i] < text.Length && (first < 0 || next[i] < next[first]))      // "<": the first of equals is the longest
                    first = i;
            }
            if (first < 0)
                break;
            AddOrdinary(ids, text[start..next[first]]);
            ids.Add(_special[first].Id);
            start = next[first] + _special[first].Token.Length;
        }
        AddOrdinary(ids, text[start..]);
        return ids.ToArray();
    }

    void AddOrdinary(List<long> ids, string text)
    {
        foreach (var piece in Split(text))
        {
            if (!_seen.TryGetValue(piece, out var known))
            {
                var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(piece));
                known = _ranks.TryGetValue(bytes, out var whole) ? [whole] : Merged(bytes);
                _seen[piece] = known;
            }
            foreach (var id in known)
                ids.Add(id);
        }
    }

    int[] Merged(string bytes)
    {
        var n = bytes.Length;
        var (next, previous, length) = (new int[n + 1], new int[n + 1], new int[n]);
        var heap = new PriorityQueue<(int At, int Length), (int Rank, int At)>();
        void Offer(int left)
        {
            if (left < 0 || next[left] >= n)
                return;
            var right = next[left];
            if (_ranks.TryGetValue(bytes.Substring(left, length[left] + length[right]), out var rank))
                heap.Enqueue((left, length[left] + length[right]), (rank, left));
        }
        for (var i = 0; i < n; i++)
            (next[i], previous[i], length[i]) = (i + 1, i - 1, 1);
        for (var i = 0; i < n; i++)
            Offer(i);
        while (heap.TryDequeue(out var pair, out _))
        {
            var (left, total) = pair;
            if (length[left] == 0 || next[left] >= n || length[left] + length[next[left]] != total)
                continue;
            var right = next[left];
            (length[left], length[right]) = (total, 0);
            next[left] = next[right];
            if (next[left] < n)
                previous[next[left]] = left;
            Offer(previous[left]);
            Offer(left);
        }
        var ids = new List<int>();
        for (var i = 0; i < n; i = next[i])
            ids.Add(_ranks[bytes.Substring(i, length[i])]);
        return [.. ids];
    }

    public string Decode(long[] tokens)
    {
        var decoder = Encoding.UTF8.GetDecoder();       // keeps the bytes of an unfinished character
        var text = new StringBuilder();
        var chars = new char[1024];
        foreach (var token in tokens)
            text.Append(chars, 0, decoder.GetChars(_bytes[token], chars, flush: false));
        return text.Append(chars, 0, decoder.GetChars([], chars, flush: true)).ToString();
    }
}
