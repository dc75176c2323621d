// expect: TLE WA
// why: the tree has a table for first characters only, and below them looks for the next one in a list, so that with 30,000 tokens "▁x" (▁ begins a word, as in SentencePiece's vocabularies, and x is a Chinese character) the list of ▁ is as long as the vocabulary: "There may be 30,000 tokens. The cost of one character must not grow in proportion to the vocabulary."
public class Solution
{
    sealed class Node(char letter)
    {
        public readonly char Letter = letter;
        public readonly List<Node> Next = [];               // few letters follow on a beginning
        public int Id = -1;

        public Node? Find(char letter)
        {
            foreach (var node in Next)
                if (node.Letter == letter)
                    return node;
            return null;
        }
    }

    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var roots = new Dictionary<char, Node>();           // any character may be the first one
        for (var id = 0; id < tokens.Length; id++)
        {
            if (!roots.TryGetValue(tokens[id][0], out var node))
                roots[tokens[id][0]] = node = new Node(tokens[id][0]);
            foreach (var letter in tokens[id].AsSpan(1))
            {
                if (node.Find(letter) is not { } next)
                    node.Next.Add(next = new Node(letter));
                node = next;
            }
            node.Id = id;
        }

        var best = new double[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            var node = roots.GetValueOrDefault(text[at]);
            for (var end = at + 1; node is not null; end++)
            {
                // the longer ones come later
                if (node.Id >= 0 && best[end] > double.NegativeInfinity && scores[node.Id] + best[end] >= best[at])
                    (best[at], first[at]) = (scores[node.Id] + best[end], node.Id);
                node = end < text.Length ? node.Find(text[end]) : null;
            }
        }
        var answer = new List<int>();
        if (best[0] > double.NegativeInfinity)
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
