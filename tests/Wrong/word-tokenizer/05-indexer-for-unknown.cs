// wrong: Encode looks words up with the dictionary's indexer, which throws for a word that was left out.
// mistake: unknown-words-throw
public class Solution
{
    private List<string> words;
    private IReadOnlyDictionary<string, int> lookup;

    public void Train(string text, int vocabularySize)
    {
        words = new List<string> { "<unk>" };
        words.AddRange(WordsOf(text)
            .GroupBy(w => w, (w, all) => new { Word = w, Times = all.Count() })
            .OrderBy(x => x.Word, StringComparer.Ordinal)
            .OrderByDescending(x => x.Times)
            .Take(vocabularySize - 1)
            .Select(x => x.Word));
        lookup = Enumerable.Range(1, words.Count - 1).ToDictionary(i => words[i]);
    }

    public int[] Encode(string text) => WordsOf(text).Select(w => lookup[w]).ToArray();

    public string Decode(int[] tokens)
    {
        var parts = new string[tokens.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = words[tokens[i] < 0 || tokens[i] >= words.Count ? 0 : tokens[i]];
        return string.Join(" ", parts);
    }

    static IEnumerable<string> WordsOf(string text)
    {
        int pos = 0;
        while (pos < text.Length)
        {
            string run = new string(text.AsSpan(pos, RunLength(text, pos)));
            if (run.Length > 0)
                yield return run;
            else if (!char.IsWhiteSpace(text[pos]))
                yield return text[pos].ToString();
            pos += Math.Max(run.Length, 1);
        }
    }

    static int RunLength(string text, int from)
    {
        int to = from;
        while (to < text.Length && char.IsLetterOrDigit(text[to])) to++;
        return to - from;
    }
}
