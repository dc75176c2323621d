// wrong: The regex class for words also takes combining marks, which are neither letters nor digits, into a run.
// mistake: none
using System.Text.RegularExpressions;

public partial class Solution
{
    private static readonly Regex Pattern = new(@"[\w-[_]]+|[^\s]", RegexOptions.Compiled);

    private readonly List<string> vocabulary = new();
    private readonly Dictionary<string, int> inverse = new();

    public void Train(string text, int vocabularySize)
    {
        vocabulary.Clear();
        inverse.Clear();
        vocabulary.Add("<unk>");

        var counts = new Dictionary<string, int>();
        for (var match = Pattern.Match(text); match.Success; match = match.NextMatch())
        {
            counts.TryGetValue(match.Value, out var soFar);
            counts[match.Value] = soFar + 1;
        }

        var order = Comparer<(int Count, string Word)>.Create((x, y) =>
            x.Count != y.Count ? y.Count - x.Count : string.CompareOrdinal(x.Word, y.Word));
        var queue = new PriorityQueue<string, (int, string)>(order);
        foreach (var (word, count) in counts)
            queue.Enqueue(word, (count, word));
        while (vocabulary.Count < vocabularySize && queue.TryDequeue(out var word, out _))
        {
            inverse[word] = vocabulary.Count;
            vocabulary.Add(word);
        }
    }

    public IEnumerable<int> Encode(string text) =>
        Pattern.Matches(text).Select(match => inverse.TryGetValue(match.Value, out var id) ? id : 0);

    public string Decode(IEnumerable<int> tokens) =>
        string.Join(" ", tokens.Select(token => token >= 0 && token < vocabulary.Count ? vocabulary[token] : "<unk>"));
}
