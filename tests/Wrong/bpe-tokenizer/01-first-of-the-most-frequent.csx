// wrong: Between equally frequent pairs the one that appears first in the text is merged, whatever its ids are.
// mistake: ties-to-first-seen
var rules = new List<(int A, int B)>();
var bytesOf = new List<byte[]>();

void Train(string text, int vocabularySize)
{
    rules = new();
    bytesOf = Enumerable.Range(0, 256).Select(b => new[] { (byte)b }).ToList();
    var seq = Start(text);
    while (seq.Length > 1 && bytesOf.Count < vocabularySize)
    {
        // OrderByDescending is stable
        var (a, b) = Enumerable.Range(0, seq.Length - 1).Select(i => (seq[i], seq[i + 1]))
            .GroupBy(p => p).OrderByDescending(g => g.Count()).Select(g => g.Key).First();
        seq = Apply(seq, a, b, bytesOf.Count);
        rules.Add((a, b));
        bytesOf.Add(bytesOf[a].Concat(bytesOf[b]).ToArray());
    }
}

int[] Encode(string text)
{
    var seq = Start(text);
    for (int r = 0; r < rules.Count; r++)
        seq = Apply(seq, rules[r].A, rules[r].B, 256 + r);
    return seq;
}

string Decode(int[] tokens) => Encoding.UTF8.GetString(tokens.SelectMany(t => bytesOf[t]).ToArray());

int[] Start(string text) => Array.ConvertAll(Encoding.UTF8.GetBytes(text), b => (int)b);

int[] Apply(int[] seq, int a, int b, int id)
{
    var next = new int[seq.Length];
    int used = 0, at = 0;
    while (at < seq.Length)
    {
        bool hit = at < seq.Length - 1 && seq[at] == a && seq[at + 1] == b;
        next[used++] = hit ? id : seq[at];
        at += hit ? 2 : 1;
    }
    Array.Resize(ref next, used);
    return next;
}
