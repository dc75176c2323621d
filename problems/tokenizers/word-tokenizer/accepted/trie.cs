// No word is hashed or cut out of the text: a trie counts the words in training and holds their ids afterwards.
public class Solution
{
    class Node
    {
        public readonly SortedDictionary<char, Node> Children = [];
        public int Count, Id;
    }

    Node _root = new();
    List<string> _vocabulary = [];

    public void Train(string text, int vocabularySize)
    {
        _root = new Node();
        foreach (var node in WordEnds(text, grow: true))
            node.Count++;
        _vocabulary = ["<unk>"];
        foreach (var (word, node) in Collect(_root, "").OrderByDescending(entry => entry.Node.Count).Take(vocabularySize - 1))
        {
            node.Id = _vocabulary.Count;
            _vocabulary.Add(word);
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
                child = new Node();
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

    // in ordinal order, because the children are sorted and a word comes before what continues it
    static IEnumerable<(string Word, Node Node)> Collect(Node node, string prefix)
    {
        if (node.Count > 0)
            yield return (prefix, node);
        foreach (var (letter, child) in node.Children)
            foreach (var entry in Collect(child, prefix + letter))
                yield return entry;
    }
}
