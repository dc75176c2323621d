// wrong: Training learns one merge fewer than there is room for, the loop counts from 1.
// mistake: none
public static class Solution
{
    static List<byte[]> table = new();
    static List<(int, int)> merges = new();

    public static void Train(string text, int vocabularySize)
    {
        table = new(Enumerable.Range(0, 256).Select(i => new byte[] { (byte)i }));
        merges = new();
        var seq = Encoding.UTF8.GetBytes(text).Select(i => (int)i).ToList();
        int numMerges = vocabularySize - 256;
        for (int step = 1; step < numMerges; step++)
        {
            var pairs = seq.Zip(seq.Skip(1), (a, b) => (a, b)).ToList();
            if (pairs.Count == 0) return;
            var best = pairs.GroupBy(p => p).Select(g => (N: g.Count(), g.Key)).OrderBy(x => -x.N).ThenBy(x => x.Key).First().Key;
            seq = MergeAll(seq, best, 256 + merges.Count);
            merges.Add(best);
            table.Add(table[best.a].Concat(table[best.b]).ToArray());
        }
    }

    public static List<int> Encode(string text)
    {
        var seq = Encoding.UTF8.GetBytes(text).Select(i => (int)i).ToList();
        for (int k = 0; k < merges.Count; k++) seq = MergeAll(seq, merges[k], 256 + k);
        return seq;
    }

    public static string Decode(List<int> tokens) => Encoding.UTF8.GetString(tokens.SelectMany(t => table[t]).ToArray());

    static List<int> MergeAll(List<int> seq, (int, int) what, int by)
    {
        var fresh = new List<int>();
        int i = 0;
        for (; i < seq.Count - 1; i++)
        {
            if ((seq[i], seq[i + 1]) == what) { fresh.Add(by); i++; }
            else fresh.Add(seq[i]);
        }
        if (i == seq.Count - 1) fresh.Add(seq[i]);
        return fresh;
    }
}
