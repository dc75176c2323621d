// A tree of the tokens' characters: one walk from each place meets all tokens that begin there, the longest last, so equal sums replace.
public class Solution
{
    sealed class Node
    {
        public readonly Dictionary<char, Node> Next = [];
        public int Id = -1;
    }

    public List<int> Segment(string text, IReadOnlyList<string> tokens, double[] scores)
    {
        var root = new Node();
        for (var id = 0; id < tokens.Count; id++)
        {
            var node = root;
            foreach (var c in tokens[id])
                node = node.Next.TryGetValue(c, out var next) ? next : node.Next[c] = new Node();
            node.Id = id;
        }

        var best = new double?[text.Length + 1];
        best[text.Length] = 0;
        var choice = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var node = root;
            for (var end = at; end < text.Length && node.Next.TryGetValue(text[end], out node); end++)
            {
                if (node.Id < 0 || best[end + 1] is not { } rest)
                    continue;
                if (best[at] is null || scores[node.Id] + rest >= best[at])
                    (best[at], choice[at]) = (scores[node.Id] + rest, node.Id);
            }
        }

        var answer = new List<int>();
        if (best[0] is null)
            return answer;
        for (var at = 0; at < text.Length; at += tokens[choice[at]].Length)
            answer.Add(choice[at]);
        return answer;
    }
}
