using System.Text;

namespace Grader.Numerics;

/// <summary>
/// Text of a tiny language, for character models: words of a fixed vocabulary drawn for each seed, in sentences of a fixed pattern. A
/// trained model is certain of most letters, because a word follows from its first two, and uncertain at the beginnings of words.
/// </summary>
public static class Nursery
{
    /// <summary>The characters that a text may hold; a model's vocabulary.</summary>
    public const string Alphabet = "abcdefghijklmnopqrstuvwxyz .";

    /// <param name="words">Size of the vocabulary.</param>
    /// <returns>Exactly <paramref name="length"/> characters, and as many of another text in the same language.</returns>
    public static (string Text, string Unseen) Draw(int seed, int length = 4000, int words = 12)
    {
        var random = new Random(seed);
        var vocabulary = new List<string>();
        while (vocabulary.Count < words)
        {
            var letters = Enumerable.Range(0, random.Next(3, 7)).Select(i =>
                "bcdfglmnprst"[random.Next(12)] + (i % 2 == 0 ? $"{"aeiou"[random.Next(5)]}" : ""));
            var word = string.Concat(letters)[..random.Next(3, 6)];
            if (vocabulary.All(known => known[..2] != word[..2]))
                vocabulary.Add(word);
        }
        return (Write(), Write());

        string Write()
        {
            var text = new StringBuilder();
            while (text.Length < length)
                text.AppendJoin(' ', Enumerable.Range(0, random.Next(3, 6)).Select(_ => vocabulary[random.Next(words)])).Append(". ");
            return text.ToString(0, length);
        }
    }

    /// <summary>Indices of the characters in <see cref="Alphabet"/>.</summary>
    public static int[] Ids(string text) => [.. text.Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal))];
}
