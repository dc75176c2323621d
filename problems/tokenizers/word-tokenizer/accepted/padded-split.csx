// A StringBuilder puts a space on both sides of each symbol; after that, string.Split does the cutting.
using System.Collections.Immutable;

var vocabulary = ImmutableList.Create("<unk>");
var ids = ImmutableDictionary<string, int>.Empty;

void Train(string text, int vocabularySize)
{
    vocabulary = ImmutableList.Create("<unk>").AddRange(
        (from word in Words(text)
         group word by word into uses
         orderby uses.Count() descending, new Ordinal(uses.Key)
         select uses.Key).Take(vocabularySize - 1));
    ids = vocabulary.Skip(1).Select((word, i) => KeyValuePair.Create(word, i + 1)).ToImmutableDictionary();
}

ImmutableArray<long> Encode(string text) => [.. Words(text).Select(word => ids.TryGetValue(word, out var id) ? (long)id : 0)];

string Decode(ImmutableArray<long> tokens) =>
    string.Join(' ', tokens.Select(id => id > 0 && id < vocabulary.Count ? vocabulary[(int)id] : "<unk>"));

string[] Words(string text)
{
    var padded = new StringBuilder();
    foreach (var c in text)
    {
        if (char.IsLetterOrDigit(c))
            padded.Append(c);
        else
            padded.Append(' ').Append(c).Append(' ');
    }
    return padded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);   // null: at white space of any kind
}

// a query expression takes no comparer
record struct Ordinal(string Word) : IComparable<Ordinal>
{
    public int CompareTo(Ordinal other) => string.CompareOrdinal(Word, other.Word);
}
