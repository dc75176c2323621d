// Static, queries throughout: training groups pairs and orders the groups, encoding folds the merges over the bytes.
public static class Solution
{
    record Pair(int Left, int Right) : IComparable<Pair>
    {
        public int CompareTo(Pair? other) => (Left, Right).CompareTo((other!.Left, other.Right));
    }

    static List<Pair> merges = new();

    public static void Train(string text, int vocabularySize)
    {
        merges = new();
        IReadOnlyList<int> tokens = Utf8(text);
        while (256 + merges.Count < vocabularySize && tokens.Count >= 2)
        {
            var pair = Enumerable.Range(0, tokens.Count - 1)
                .GroupBy(i => new Pair(tokens[i], tokens[i + 1]))
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
                .First().Key;
            tokens = Apply(tokens, (pair, merges.Count + 256));
            merges.Add(pair);
        }
    }

    public static IReadOnlyList<int> Encode(string text) =>
        merges.Select((pair, i) => (pair, i + 256)).Aggregate(Utf8(text), Apply);

    public static string Decode(IReadOnlyCollection<int> tokens)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var text = new StringBuilder();
        var chars = new char[8];
        foreach (var token in tokens)
            foreach (var b in Bytes(token))
                text.Append(chars, 0, decoder.GetChars([b], 0, 1, chars, 0, flush: false));
        return text.Append(chars, 0, decoder.GetChars([], 0, 0, chars, 0, flush: true)).ToString();
    }

    // from the last to the first: what is on the stack stands behind what is taken from it
    static IEnumerable<byte> Bytes(int token)
    {
        var open = new Stack<int>([token]);
        while (open.TryPop(out var id))
        {
            if (id < 256)
            {
                yield return (byte)id;
                continue;
            }
            open.Push(merges[id - 256].Right);
            open.Push(merges[id - 256].Left);
        }
    }

    static IReadOnlyList<int> Utf8(string text) => Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();

    static IReadOnlyList<int> Apply(IReadOnlyList<int> tokens, (Pair Pair, int Id) merge)
    {
        var (left, right) = merge.Pair;
        var result = new List<int>(tokens.Count);
        var held = false;                                   // whether the last token is waiting for its right neighbour
        foreach (var token in tokens)
        {
            if (held && token == right)
            {
                result[^1] = merge.Id;
                held = false;
                continue;
            }
            result.Add(token);
            held = token == left;
        }
        return result;
    }
}
