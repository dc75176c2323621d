// Training never recounts: each pair knows where it stands, a sorted set ranks the pairs, and a merge renews only its neighbours.
public class Solution
{
    readonly List<(int Left, int Right)> merges = [];
    readonly List<byte[]> bytes = [];

    public void Train(string text, int vocabularySize)
    {
        merges.Clear();
        bytes.Clear();
        bytes.AddRange(Enumerable.Range(0, 256).Select(b => new[] { (byte)b }));
        var sequence = new Sequence(Encoding.UTF8.GetBytes(text));
        while (bytes.Count < vocabularySize && sequence.MostFrequent is { } pair)
        {
            sequence.Merge(pair, bytes.Count);
            merges.Add(pair);
            bytes.Add([.. bytes[pair.Left], .. bytes[pair.Right]]);
        }
    }

    public IReadOnlyList<int> Encode(string text)
    {
        var tokens = new LinkedList<int>(Encoding.UTF8.GetBytes(text).Select(b => (int)b));
        for (var rank = 0; rank < merges.Count; rank++)
            for (var node = tokens.First; node is not null; node = node.Next)
                if (node.Next is { } next && (node.Value, next.Value) == merges[rank])
                {
                    node.Value = 256 + rank;
                    tokens.Remove(next);
                }
        return [.. tokens];
    }

    public string Decode(IReadOnlyList<int> tokens) => Encoding.UTF8.GetString(tokens.SelectMany(id => bytes[id]).ToArray());

    // Tokens in a list that is linked by indices; a pair stands at the index of its left token.
    sealed class Sequence
    {
        readonly int[] ids, next, previous;
        readonly Dictionary<(int Left, int Right), SortedSet<int>> positions = [];
        readonly SortedSet<(int Uses, int Left, int Right)> ranking = [];      // uses negated: the most frequent is first

        public Sequence(byte[] text)
        {
            ids = [.. text];
            next = [.. Enumerable.Range(1, text.Length)];
            previous = [.. Enumerable.Range(-1, text.Length)];
            for (var i = 0; i < text.Length; i++)
                Count(i, present: true);
        }

        public (int Left, int Right)? MostFrequent => ranking.Count == 0 ? null : (ranking.Min.Left, ranking.Min.Right);

        public void Merge((int Left, int Right) pair, int id)
        {
            foreach (var i in positions[pair].ToArray())
            {
                if (!positions[pair].Contains(i))
                    continue;                                // overlapped with the one before
                var j = next[i];
                Count(previous[i], present: false);
                Count(i, present: false);
                Count(j, present: false);
                ids[i] = id;
                next[i] = next[j];
                if (next[i] < ids.Length)
                    previous[next[i]] = i;
                Count(previous[i], present: true);
                Count(i, present: true);
            }
        }

        void Count(int i, bool present)
        {
            if (i < 0 || next[i] >= ids.Length)
                return;
            var pair = (Left: ids[i], Right: ids[next[i]]);
            if (!positions.TryGetValue(pair, out var places))
                positions[pair] = places = [];
            ranking.Remove((-places.Count, pair.Left, pair.Right));
            if (present)
                places.Add(i);
            else
                places.Remove(i);
            if (places.Count > 0)
                ranking.Add((-places.Count, pair.Left, pair.Right));
        }
    }
}
