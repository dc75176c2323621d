using System.Text;

namespace Grader.Numerics.Tests;

/// <summary>Byte-pair encoding as the definitions read, with no thought of time.</summary>
static class NaiveBytePairs
{
    /// <summary>Counts all pairs again for every merge.</summary>
    public static List<(int Left, int Right)> Train(ReadOnlySpan<byte> text, int vocabularySize)
    {
        var ids = Ids(text);
        var merges = new List<(int, int)>();
        while (256 + merges.Count < vocabularySize && ids.Count > 1)
        {
            var counts = new Dictionary<(int Left, int Right), int>();
            for (var i = 0; i + 1 < ids.Count; i++)
                counts[(ids[i], ids[i + 1])] = counts.GetValueOrDefault((ids[i], ids[i + 1])) + 1;
            var best = counts.OrderByDescending(x => x.Value).ThenBy(x => x.Key.Left).ThenBy(x => x.Key.Right).First().Key;
            ids = Replace(ids, best, 256 + merges.Count);
            merges.Add(best);
        }
        return merges;
    }

    /// <summary>
    /// The same on pieces that occur so many times, where <paramref name="places"/> says which bytes are the smaller ids.
    /// </summary>
    public static List<(int Left, int Right)> Train(IEnumerable<(byte[] Bytes, long Count)> pieces, int vocabularySize, int[] places)
    {
        var words = pieces.Select(x => (Ids: Ids(x.Bytes), x.Count)).ToList();
        var merges = new List<(int, int)>();
        while (256 + merges.Count < vocabularySize)
        {
            var counts = new Dictionary<(int Left, int Right), long>();
            foreach (var (ids, count) in words)
                for (var i = 0; i + 1 < ids.Count; i++)
                    counts[(ids[i], ids[i + 1])] = counts.GetValueOrDefault((ids[i], ids[i + 1])) + count;
            if (counts.Count == 0)
                break;
            var most = counts.Values.Max();
            var best = counts.Where(x => x.Value == most).MinBy(x => (Place(x.Key.Left), Place(x.Key.Right))).Key;
            words = words.ConvertAll(x => (Replace(x.Ids, best, 256 + merges.Count), x.Count));
            merges.Add(best);
        }
        return merges;

        int Place(int id) => id < 256 ? places[id] : id;
    }

    /// <summary>One replacement at a time: of all pairs that have a merge the one with the lowest rank, leftmost first.</summary>
    public static List<int> EncodeLowestRankFirst(ReadOnlySpan<byte> text, IReadOnlyList<(int, int)> merges)
    {
        var ids = Ids(text);
        while (true)
        {
            int best = -1, bestRank = int.MaxValue;
            for (var i = 0; i + 1 < ids.Count; i++)
            {
                var rank = 0;
                while (rank < merges.Count && merges[rank] != (ids[i], ids[i + 1]))
                    rank++;
                if (rank < merges.Count && rank < bestRank)
                    (best, bestRank) = (i, rank);
            }
            if (best < 0)
                return ids;
            ids[best] = 256 + bestRank;
            ids.RemoveAt(best + 1);
        }
    }

    /// <summary>Every merge once, in the order learned.</summary>
    public static List<int> EncodeRuleByRule(ReadOnlySpan<byte> text, IReadOnlyList<(int, int)> merges)
    {
        var ids = Ids(text);
        for (var i = 0; i < merges.Count; i++)
            ids = Replace(ids, merges[i], 256 + i);
        return ids;
    }

    /// <summary>tiktoken's law on one piece: the lowest rank of a concatenation that is a token, leftmost first.</summary>
    public static List<int> EncodePiece(byte[] piece, IReadOnlyDictionary<string, int> ranks)
    {
        var parts = piece.Select(x => Encoding.Latin1.GetString([x])).ToList();
        if (ranks.TryGetValue(string.Concat(parts), out var whole))
            return [whole];
        while (true)
        {
            int best = -1, bestRank = int.MaxValue;
            for (var i = 0; i + 1 < parts.Count; i++)
            {
                if (ranks.TryGetValue(parts[i] + parts[i + 1], out var rank) && rank < bestRank)
                    (best, bestRank) = (i, rank);
            }
            if (best < 0)
                return parts.ConvertAll(x => ranks[x]);
            parts[best] += parts[best + 1];
            parts.RemoveAt(best + 1);
        }
    }

    static List<int> Ids(ReadOnlySpan<byte> text)
    {
        var ids = new List<int>();
        foreach (var value in text)
            ids.Add(value);
        return ids;
    }

    static List<int> Replace(List<int> ids, (int Left, int Right) pair, int id)
    {
        var result = new List<int>();
        for (var i = 0; i < ids.Count; i++)
        {
            var joins = i + 1 < ids.Count && (ids[i], ids[i + 1]) == pair;
            result.Add(joins ? id : ids[i]);
            i += joins ? 1 : 0;
        }
        return result;
    }
}
