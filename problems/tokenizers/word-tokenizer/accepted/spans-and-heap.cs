using System.Collections.Immutable;
using System.Runtime.InteropServices;

// No string per word: a dictionary that is asked with spans, and a heap for the most frequent words.
namespace Candidates
{
    public sealed class Solution
    {
        ImmutableArray<string> _vocabulary = ["<unk>"];
        Dictionary<string, int> _ids = [];

        public void Train(string text, int vocabularySize)
        {
            var counts = new Dictionary<string, int>();
            var bySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var at = 0; Next(text, ref at) is { } word;)
                CollectionsMarshal.GetValueRefOrAddDefault(bySpan, text.AsSpan()[word], out _)++;

            var heap = new PriorityQueue<string, (int Count, string Word)>(
                counts.Select(entry => (entry.Key, (entry.Value, entry.Key))),
                Comparer<(int Count, string Word)>.Create((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Word, b.Word)));
            var vocabulary = ImmutableArray.CreateBuilder<string>();
            vocabulary.Add("<unk>");
            _ids = [];
            while (vocabulary.Count < vocabularySize && heap.TryDequeue(out var word, out _))
            {
                _ids[word] = vocabulary.Count;
                vocabulary.Add(word);
            }
            _vocabulary = vocabulary.ToImmutable();
        }

        public ImmutableArray<int> Encode(string text)
        {
            var ids = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
            var tokens = ImmutableArray.CreateBuilder<int>();
            for (var at = 0; Next(text, ref at) is { } word;)
                tokens.Add(ids.TryGetValue(text.AsSpan()[word], out var id) ? id : 0);
            return tokens.ToImmutable();
        }

        public string Decode(long[] tokens) => string.Join(' ', tokens.Select(id => _vocabulary[id >= 0 && id < _vocabulary.Length ? (int)id : 0]));

        static Range? Next(string text, ref int at)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                return null;
            var start = at++;
            while (char.IsLetterOrDigit(text[start]) && at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            return start..at;
        }
    }
}
