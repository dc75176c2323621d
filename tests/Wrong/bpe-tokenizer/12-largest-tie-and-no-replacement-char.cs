// wrong: Ties go to the pair with the larger ids, and Decode drops invalid bytes where U+FFFD belongs.
// mistake: ties-to-larger-ids + invalid-bytes-dropped
public class Solution
{
    sealed class Entry
    {
        public required int Left, Right;
        public required byte[] Text;
    }

    List<Entry> entries = new();

    public void Train(string text, int vocabularySize)
    {
        entries = new();
        var ids = Utf8(text);
        while (256 + entries.Count < vocabularySize && ids.Count > 1)
        {
            var counts = new SortedDictionary<(int, int), int>();
            for (int i = 0; i < ids.Count - 1; i++)
            {
                var p = (ids[i], ids[i + 1]);
                if (!counts.ContainsKey(p)) counts[p] = 0;
                counts[p]++;
            }
            var best = counts.First();
            foreach (var c in counts)
                if (c.Value >= best.Value)
                    best = c;
            var (l, r) = best.Key;
            entries.Add(new Entry { Left = l, Right = r, Text = Text(l).Concat(Text(r)).ToArray() });
            ids = Replace(ids, l, r, 255 + entries.Count);
        }
    }

    public List<int> Encode(string text) =>
        entries.Select((e, i) => (e, i)).Aggregate(Utf8(text), (ids, x) => Replace(ids, x.e.Left, x.e.Right, 256 + x.i));

    public string Decode(List<int> tokens)
    {
        var lenient = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(""));
        return lenient.GetString(tokens.SelectMany(Text).ToArray());
    }

    byte[] Text(int id) => id < 256 ? [(byte)id] : entries[id - 256].Text;

    static List<int> Utf8(string text) => Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();

    static List<int> Replace(List<int> ids, int l, int r, int id)
    {
        var output = new List<int>();
        int i = 0;
        while (i < ids.Count)
            if (i < ids.Count - 1 && ids[i] == l && ids[i + 1] == r)
            {
                output.Add(id);
                i += 2;
            }
            else
                output.Add(ids[i++]);
        return output;
    }
}
