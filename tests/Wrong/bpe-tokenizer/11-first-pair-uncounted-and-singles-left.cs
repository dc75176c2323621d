// wrong: Counting starts one position too late, and training also gives up when no pair occurs twice.
// mistake: none
public class Solution
{
    private readonly List<int[]> merges = [];
    private readonly List<List<byte>> spelling = [];

    public void Train(string text, int vocabularySize)
    {
        merges.Clear();
        spelling.Clear();
        for (var value = 0; value < 256; value++)
            spelling.Add([(byte)value]);

        int[] tokens = [.. Encoding.UTF8.GetBytes(text)];
        while (spelling.Count < vocabularySize)
        {
            var occurrences = new SortedDictionary<(int, int), int>();
            for (var i = 2; i < tokens.Length; i++)
            {
                var pair = (tokens[i - 1], tokens[i]);
                occurrences[pair] = occurrences.GetValueOrDefault(pair) + 1;
            }
            if (occurrences.Count == 0 || occurrences.Values.Max() < 2)
                return;

            var (left, right) = occurrences.MaxBy(o => o.Value).Key;
            tokens = Substitute(tokens, left, right, spelling.Count).ToArray();
            spelling.Add([.. spelling[left], .. spelling[right]]);
            merges.Add([left, right]);
        }
    }

    public int[] Encode(string text)
    {
        int[] tokens = [.. Encoding.UTF8.GetBytes(text)];
        var id = 256;
        foreach (var merge in merges)
            tokens = Substitute(tokens, merge[0], merge[1], id++).ToArray();
        return tokens;
    }

    public string Decode(int[] tokens)
    {
        var bytes = new List<byte>();
        Array.ForEach(tokens, token => bytes.AddRange(spelling[token]));
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static IEnumerable<int> Substitute(int[] tokens, int left, int right, int id)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] == left && i < tokens.Length - 1 && tokens[i + 1] == right)
            {
                i++;
                yield return id;
            }
            else
                yield return tokens[i];
        }
    }
}
