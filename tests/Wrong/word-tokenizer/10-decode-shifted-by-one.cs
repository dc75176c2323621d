// wrong: The list used by Decode has no place for the unknown word, so each id gives the word after the right one.
// mistake: none
public class Solution
{
    readonly record struct Counted(string Word, int Times) : IComparable<Counted>
    {
        public int CompareTo(Counted other) =>
            Times == other.Times ? string.CompareOrdinal(Word, other.Word) : other.Times.CompareTo(Times);
    }

    string[] known = [];
    Dictionary<string, int> ids = [];

    public void Train(string text, int vocabularySize)
    {
        var sorted = new SortedSet<Counted>(Pieces(text).CountBy(p => p).Select(p => new Counted(p.Key, p.Value)));
        known = sorted.Take(vocabularySize - 1).Select(c => c.Word).ToArray();
        ids = [];
        foreach (var word in known)
            ids[word] = ids.Count + 1;
    }

    public int[] Encode(string text) => Pieces(text).Select(p => ids.GetValueOrDefault(p)).ToArray();

    public string Decode(int[] tokens)
    {
        return string.Join(" ", tokens.Select(Lookup));

        string Lookup(int id)
        {
            if (id <= 0 || id >= known.Length)
                return "<unk>";
            return known[id];
        }
    }

    static IEnumerable<string> Pieces(string text)
    {
        var span = new List<char>();
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            span.Add(text[i]);
            bool goesOn = char.IsLetterOrDigit(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            if (goesOn) continue;
            yield return new string(span.ToArray());
            span.Clear();
        }
    }
}
