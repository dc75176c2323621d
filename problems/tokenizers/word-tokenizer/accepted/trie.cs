// No word is hashed or cut out of the text: a trie counts the words in training and holds their ids afterwards.
public class Solution
{
    class Node(Node? parent, char letter)
    {
        public readonly SortedList<char, Node> Children = [];
        public int Count, Id;

        public string Word()
        {
            var letters = new List<char>();
            for (var node = this; node.Up is not null; node = node.Up)
                letters.Add(node.Letter);
            letters.Reverse();
            return string.Concat(letters);
        }

        Node? Up => parent;

        char Letter => letter;
    }

    Node _root = new(null, '\0');
    List<string> _vocabulary = [];

    public void Train(string text, int vocabularySize)
    {
        _root = new Node(null, '\0');
        foreach (var node in WordEnds(text, grow: true))
            node.Count++;
        _vocabulary = ["<unk>"];
        foreach (var node in Ordinal(_root).OrderByDescending(node => node.Count).Take(vocabularySize - 1))
        {
            node.Id = _vocabulary.Count;
            _vocabulary.Add(node.Word());
        }
    }

    public IReadOnlyList<int> Encode(string text) => WordEnds(text, grow: false).Select(node => node.Id).ToList();

    public string Decode(IReadOnlyList<int> tokens)
    {
        var words = tokens.Select(id => (uint)id < _vocabulary.Count ? _vocabulary[id] : _vocabulary[0]);
        return string.Join(" ", words);
    }

    // the node at which each word of the text ends; a word that is not in the trie ends at a node of its own
    IEnumerable<Node> WordEnds(string text, bool grow)
    {
        Node? node = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            node ??= _root;
            if (!node.Children.TryGetValue(text[i], out var child))
            {
                child = new Node(node, text[i]);
                if (grow)
                    node.Children.Add(text[i], child);
            }
            node = child;
            if (i + 1 < text.Length && char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]))
                continue;
            yield return node;
            node = null;
        }
    }

    // in ordinal order, because the children are sorted and a word comes before what continues it; with a stack, because a word may be as long as the text
    static IEnumerable<Node> Ordinal(Node root)
    {
        var open = new Stack<Node>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Count > 0)
                yield return node;
            foreach (var child in node.Children.Values.Reverse())
                open.Push(child);
        }
    }
}
