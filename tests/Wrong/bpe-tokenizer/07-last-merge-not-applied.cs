// wrong: The loop over the merges in Encode ends one too early, so the last merge learned is never applied.
// mistake: none
public class Solution
{
    List<MergeRule> Rules { get; } = new();

    record MergeRule(int Left, int Right, int Result, byte[] Bytes);

    public void Train(string text, int vocabularySize)
    {
        Rules.Clear();
        var tokens = Split(text);
        for (int id = 256; id < vocabularySize; id++)
        {
            if (tokens.Count < 2)
                break;
            var (left, right) = PickPair(tokens);
            var rule = new MergeRule(left, right, id, BytesOf(left).Concat(BytesOf(right)).ToArray());
            Rules.Add(rule);
            tokens = Rewrite(tokens, rule);
        }
    }

    public int[] Encode(string text)
    {
        var tokens = Split(text);
        for (int i = 0; i < Rules.Count - 1; i++)
            tokens = Rewrite(tokens, Rules[i]);
        return tokens.ToArray();
    }

    public string Decode(int[] tokens)
    {
        var buffer = new List<byte>();
        foreach (var token in tokens)
            buffer.AddRange(BytesOf(token));
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    byte[] BytesOf(int token) => token < 256 ? new[] { (byte)token } : Rules[token - 256].Bytes;

    static List<int> Split(string text) => Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();

    static (int, int) PickPair(List<int> tokens)
    {
        var counter = new Dictionary<(int, int), int>();
        for (int i = tokens.Count - 2; i >= 0; i--)
        {
            var key = (tokens[i], tokens[i + 1]);
            counter[key] = counter.TryGetValue(key, out var c) ? c + 1 : 1;
        }
        return counter.OrderByDescending(x => x.Value).ThenBy(x => x.Key.Item1).ThenBy(x => x.Key.Item2).First().Key;
    }

    static List<int> Rewrite(List<int> tokens, MergeRule rule)
    {
        var output = new List<int>(tokens.Count);
        bool skip = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (skip)
            {
                skip = false;
                continue;
            }
            skip = i < tokens.Count - 1 && tokens[i] == rule.Left && tokens[i + 1] == rule.Right;
            output.Add(skip ? rule.Result : tokens[i]);
        }
        return output;
    }
}
