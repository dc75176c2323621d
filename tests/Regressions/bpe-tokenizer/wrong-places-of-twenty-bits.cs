// expect: WA
// why: "Texts to encode are usually 200 kB, sometimes longer." — the heap packs id and place into one number, with 20 bits for the place: beyond 1,048,576 bytes pairs are merged elsewhere or never
public class Solution
{
    readonly Dictionary<(int, int), int> _merged = [];
    readonly List<byte[]> _vocabulary = [];

    public void Train(string text, int vocabularySize)
    {
        _merged.Clear();
        _vocabulary.Clear();
        for (var b = 0; b < 256; b++)
            _vocabulary.Add([(byte)b]);
        List<int> tokens = [.. Encoding.UTF8.GetBytes(text)];
        while (_vocabulary.Count < vocabularySize && tokens.Count > 1)
        {
            var pair = tokens.Zip(tokens.Skip(1)).CountBy(p => p).MinBy(p => (-p.Value, p.Key.First, p.Key.Second)).Key;
            var merged = new List<int>(tokens.Count);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (i + 1 < tokens.Count && (tokens[i], tokens[i + 1]) == pair)
                {
                    merged.Add(_vocabulary.Count);
                    i++;
                }
                else
                    merged.Add(tokens[i]);
            }
            tokens = merged;
            _merged[pair] = _vocabulary.Count;
            _vocabulary.Add([.. _vocabulary[pair.First], .. _vocabulary[pair.Second]]);
        }
    }

    public int[] Encode(string text)
    {
        const int PlaceBits = 20;                            // a million bytes
        int[] token = [.. Encoding.UTF8.GetBytes(text)];
        int[] next = [.. Enumerable.Range(1, token.Length)], previous = [.. Enumerable.Range(-1, token.Length)];
        var heap = new PriorityQueue<long, long>();          // earliest merge first, then the leftmost
        for (var i = 0; i + 1 < token.Length; i++)
            Offer(i);
        while (heap.TryDequeue(out var offer, out _))
        {
            var (id, at) = ((int)(offer >> PlaceBits), (int)(offer & ((1 << PlaceBits) - 1)));
            if (token[at] < 0 || next[at] >= token.Length || !_merged.TryGetValue((token[at], token[next[at]]), out var now) || now != id)
                continue;
            var right = next[at];
            token[at] = id;
            token[right] = -1;
            next[at] = next[right];
            if (next[at] < token.Length)
            {
                previous[next[at]] = at;
                Offer(at);
            }
            if (previous[at] >= 0)
                Offer(previous[at]);
        }
        return [.. token.Where(id => id >= 0)];

        void Offer(int at)
        {
            if (_merged.TryGetValue((token[at], token[next[at]]), out var id))
            {
                var offer = ((long)id << PlaceBits) | (uint)at;
                heap.Enqueue(offer, offer);
            }
        }
    }

    public string Decode(int[] tokens) => Encoding.UTF8.GetString([.. tokens.SelectMany(token => _vocabulary[token])]);
}
