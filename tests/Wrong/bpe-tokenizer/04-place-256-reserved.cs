// wrong: Id 256 is kept free for a special token that nobody asked for, so the merges start at 257.
// mistake: ids-begin-at-257
public class Solution
{
    const int EndOfText = 256;
    const int FirstMerge = EndOfText + 1;

    int[] left = [], right = [];

    public void Train(string text, int vocabularySize)
    {
        var wanted = vocabularySize - 256;
        var (lefts, rights) = (new List<int>(), new List<int>());
        var data = Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToArray();
        var length = data.Length;
        for (var round = 0; round < wanted && length > 1; round++)
        {
            var histogram = new Dictionary<long, int>();
            for (var i = 0; i < length - 1; i++)
            {
                var code = ((long)data[i] << 32) | (uint)data[i + 1];
                histogram[code] = 1 + (histogram.TryGetValue(code, out var n) ? n : 0);
            }
            var best = -1L;
            foreach (var (code, n) in histogram)
                if (best < 0 || n > histogram[best] || (n == histogram[best] && code < best))
                    best = code;
            lefts.Add((int)(best >> 32));
            rights.Add((int)best);
            length = Squeeze(data, length, lefts[^1], rights[^1], FirstMerge + round);
        }
        left = lefts.ToArray();
        right = rights.ToArray();
    }

    public int[] Encode(string text)
    {
        var data = Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToArray();
        var length = data.Length;
        for (var i = 0; i < left.Length; i++)
            length = Squeeze(data, length, left[i], right[i], FirstMerge + i);
        return data[..length];
    }

    public string Decode(int[] tokens) => Encoding.UTF8.GetString(tokens.SelectMany(Spelled).ToArray());

    IEnumerable<byte> Spelled(int token) => token switch
    {
        < 256 => [(byte)token],
        EndOfText => [],
        _ => Spelled(left[token - FirstMerge]).Concat(Spelled(right[token - FirstMerge])),
    };

    static int Squeeze(int[] data, int length, int a, int b, int id)
    {
        var to = 0;
        for (var from = 0; from < length; from++, to++)
        {
            if (from + 1 < length && data[from] == a && data[from + 1] == b)
            {
                data[to] = id;
                from++;
            }
            else
                data[to] = data[from];
        }
        return to;
    }
}
