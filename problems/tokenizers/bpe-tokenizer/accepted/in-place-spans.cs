using System.Collections.Immutable;
using System.Runtime.InteropServices;

// No allocation in the passes: each one writes over the array that it reads, since what it writes is never longer.
public sealed class Solution
{
    ulong[] _pairs = [];
    byte[][] _bytes = [];

    public void Train(string text, int vocabularySize)
    {
        var pairs = new List<ulong>();
        var bytes = Enumerable.Range(0, 256).Select(b => new[] { (byte)b }).ToList();
        Span<int> ids = Widen(text);
        var counts = new Dictionary<ulong, int>();
        while (bytes.Count < vocabularySize && ids.Length > 1)
        {
            counts.Clear();
            for (var i = 1; i < ids.Length; i++)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Pack(ids[i - 1], ids[i]), out _)++;
            var (best, most) = (ulong.MaxValue, 0);
            foreach (var (pair, count) in counts)
                if (count > most || (count == most && pair < best))
                    (best, most) = (pair, count);
            ids = ids[..Apply(ids, best, bytes.Count)];
            pairs.Add(best);
            bytes.Add([.. bytes[(int)(best >> 32)], .. bytes[(int)(uint)best]]);
        }
        (_pairs, _bytes) = ([.. pairs], [.. bytes]);
    }

    public ImmutableArray<int> Encode(string text)
    {
        var ids = Widen(text);
        var length = ids.Length;
        for (var rank = 0; rank < _pairs.Length; rank++)
            length = Apply(ids.AsSpan(0, length), _pairs[rank], 256 + rank);
        return [.. ids.AsSpan(0, length)];
    }

    public string Decode(IReadOnlyList<long> tokens)
    {
        var bytes = new byte[tokens.Sum(token => _bytes[token].Length)];
        var rest = bytes.AsSpan();
        foreach (var token in tokens)
        {
            _bytes[token].CopyTo(rest);
            rest = rest[_bytes[token].Length..];
        }
        return Encoding.UTF8.GetString(bytes);
    }

    static int[] Widen(string text) => Array.ConvertAll(Encoding.UTF8.GetBytes(text), b => (int)b);

    static ulong Pack(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;

    static int Apply(Span<int> ids, ulong pair, int id)
    {
        var written = 0;
        for (var read = 0; read < ids.Length; read++)
        {
            var merges = read + 1 < ids.Length && Pack(ids[read], ids[read + 1]) == pair;
            ids[written++] = merges ? id : ids[read];
            read += merges ? 1 : 0;
        }
        return written;
    }
}
