using System.Text.RegularExpressions;

string[] vocabulary = [];
Dictionary<string, int> ids = new();

void Train(string text, int vocabularySize)
{
    vocabulary = Cut(text).GroupBy(word => word)
        .OrderBy(group => -group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(vocabularySize - 1).Select(group => group.Key)
        .Prepend("<unk>").ToArray();
    ids = vocabulary.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
}

IEnumerable<int> Encode(string text) => Cut(text).Select(word => ids.GetValueOrDefault(word, 0));

string Decode(IEnumerable<int> tokens) => string.Join(' ', tokens.Select(id => vocabulary.ElementAtOrDefault(id) ?? "<unk>"));

IEnumerable<string> Cut(string text) => Regex.Matches(text, @"[\p{L}\p{Nd}]+|\S").Select(match => match.Value);
