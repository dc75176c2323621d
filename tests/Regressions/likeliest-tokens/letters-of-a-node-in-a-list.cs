// expect: TLE
// why: the tree looks for the next letter in a list, and with 30,000 tokens that begin with different characters (Chinese) the list at the root is as long as the vocabulary: "The cost of one character must not grow in proportion to the vocabulary."
// A tree of the tokens: one walk from each place meets all tokens that begin there.
public class Solution
{
    sealed class Node(char letter)
    {
        public readonly char Letter = letter;
        public readonly List<Node> Next = [];               // few letters follow on a letter
        public int Id = -1;

        public Node? Find(char c)
        {
            foreach (var next in Next)
                if (next.Letter == c)
                    return next;
            return null;
        }
    }

    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var root = new Node('\0');
        for (var id = 0; id < tokens.Length; id++)
        {
            var node = root;
            foreach (var c in tokens[id])
            {
                var next = node.Find(c);
                if (next == null)
                    node.Next.Add(next = new Node(c));
                node = next;
            }
            node.Id = id;
        }

        var best = new double[text.Length + 1];
        var first = new int[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = double.NegativeInfinity;
            var node = root.Find(text[at]);
            for (var end = at + 1; node != null; end++)
            {
                if (node.Id >= 0 && !double.IsNegativeInfinity(best[end]) && scores[node.Id] + best[end] >= best[at])   // longer ones come later: ties
                    (best[at], first[at]) = (scores[node.Id] + best[end], node.Id);
                if (end == text.Length)
                    break;
                node = node.Find(text[end]);
            }
        }

        var answer = new List<int>();
        if (!double.IsNegativeInfinity(best[0]))
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
