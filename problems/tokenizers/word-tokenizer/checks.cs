/// <summary>Expected answers are the reference solution's; `it` is a fresh tokenizer, and each case trains it first.</summary>
public sealed class WordTokenizerChecks : Checks<IWordTokenizer>
{
    protected override void Define()
    {
        var encoded = Asking<Case, int[]>(Encoded);
        var cut = Asking<string, string>(Cut);
        var vocabulary = Asking<string, string[]>(Vocabulary);

        WorkedExample();

        cut.MatchesReference("the text is cut into words", Draw.Text([.. Draw.KindsOfText.Remove("🙃"), "<unk>"], 0, 10), points: 3,
            examples: ["", " ", "a", "ab", "a b", "a.", "a.b", "..", "a-b", "a_b", "don't", "a\tb", "a\nb", "a\u00a0b", "a\u2003b",
                "a\u3000b", "a\u2028b", "a\vb", "a\fb", "a\u0085b", "a\u1680b", "a\0b", "\a", "a\u200bb", "\u001b[0m", "  a  ", "7a",
                "3.14", "é", "Größe", "e\u0301", "½", "x²", "да!", "<unk>", "コーヒー", "時々", "a\u01c5b", "a\u0663b", "a\u2160b"]);

        cut.MatchesReference("upper and lower case differ", Draw.Text(["a", "A", " "], 0, 8), examples: ["A", "a A", "The the the"]);

        vocabulary.MatchesReference("the most frequent word comes first", Draw.Text(["a ", "b ", "c "], 1, 10).Where(HasNoTies), points: 2,
            valid: HasNoTies, examples: ["a", "b b a", "a b b", "a b b c c c", "c c c b b a", Repeated("c ", 300) + "a b b"]);

        vocabulary.MatchesReference("ties are in ordinal order", Draw.Text(s_cased, 1, 8), points: 2, examples: ["a b", "b a", "a B", "a A",
            "A a", "é z", "e é", "Z a", "é e\u0301", "- a", "a_ a-", "9 10", "b a b a c", "a . a ."]);

        encoded.MatchesReference("the vocabulary size counts <unk>", Trained(1), points: 2, examples: [new("a", 1, "a"),
            new("a b", 2, "a b"), new("a b c", 3, "a b c"), new("a", 9, "a"), new("a b", int.MaxValue, "b a c")]);

        encoded.MatchesReference("an unknown word is 0, in its place", Trained(3), points: 2, examples: [new("", 9, "a"), new("a", 9, "b"),
            new("a", 9, "b a b"), new("a", 9, "b b"), new("a b c", 3, "c")]);

        MatchesReference("encode learns nothing", Trained(3), examples: [new("a", 9, "b"), new("a b", 2, "b")],
            call: (it, x) => it.Decode([.. Encoded(it, x), .. it.Encode(x.Text), 1, 2, 3]));

        MatchesReference("a number that is no id decodes to <unk>", Gen.Int[-3, 6].Array[0, 5],
            call: (it, tokens) => TrainedOn(it, "a b", 9).Decode(tokens),
            examples: [[], [0], [1], [1, 2], [3], [99], [-1], [int.MaxValue], [int.MinValue]]);

        MatchesReference("training again starts afresh",
            from x in Trained(1) from earlier in Draw.Text(s_cased, 0, 8) select (Earlier: earlier, Then: x),
            examples: [("a", new("", 9, "a")), ("a", new("b", 9, "a b")), ("a a", new("a b b", 9, "a b")), ("a b c", new("a", 9, "c")),
                ("a", new(" \n", 9, "a b"))],
            call: (it, x) =>
            {
                it.Decode(TrainedOn(it, x.Earlier, 9).Encode(x.Then.Text));
                return it.Decode(Encoded(it, x.Then)) + " / " + it.Decode([1, 2, 3]);
            });

        // one object over and over, and at the end the first training again
        MatchesReference("one tokenizer is trained and asked many times", Trained(2).Array[6], valid: all => all.Length > 0, cases: 10,
            call: (it, all) => all.Append(all[0]).Select(x => Encoded(it, x)).Select(tokens => (tokens, it.Decode([.. tokens, 1, 2, 3])))
                .ToArray(),
            examples: [[new("a b", 3, "a b c"), new("b", 3, "a b"), new("c a a", 2, "c a"), new("Z", 9, "a Z"), new("", 9, "Z")]]);

        Property("no id is outside of the vocabulary", Trained(1), examples: [new("a b c", 1, "a b c"), new("a b c", 2, "a b c")],
            holds: (it, x) =>
            {
                var ids = Encoded(it, x).Append(0).ToArray();
                Expect.AtLeast(0, ids.Min(), "the smallest id");
                Expect.AtMost(x.VocabularySize - 1, ids.Max(), "the largest id");
            });

        Pure("the arguments stay as they are", Gen.Int[0, 4].Array[1, 5], examples: [[1, 2, 9]], call: (it, tokens) =>
            it.Decode(TrainedOn(TrainedOn(it, "b c", 2), "a b b", 3).Encode("a b c")) + " / " + it.Decode(tokens));

        Linear("the time grows in proportion to the text", mostWords: 100_000, sizes: [4_000, 160_000], ManyWords);

        Linear("most words are too rare for the vocabulary", mostWords: 1_000, sizes: [4_000, 80_000], ManyWords);

        // the reference solution's time is too short to be measured, and counts as the same at both sizes: linear work shows as 1, and
        // quadratic work as 2
        Linear("a word as long as the text", mostWords: 10, sizes: [5_000, 100_000], n => new string('w', n), tolerated: 1.6);

        Linear("white space as long as the text", mostWords: 10, sizes: [5_000, 100_000], n => $"a{new string(' ', n)}a", tolerated: 1.6);

        Linear("a text full of punctuation", mostWords: 10, sizes: [4_000, 160_000], n => Repeated("a,", n / 2));

        Scaling("decoding takes time in proportion to the tokens", sizes: [2_000, 80_000], prepare: it => it.Train("a b b c", 10),
            input: n => Enumerable.Range(0, n).Select(i => i % 4).ToArray(), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

        // behind the checks of time, which say more about what is too slow; each word occurs once, so that the ids are in ordinal order
        AtSize("40,000 different words", Sizes.Named(("words", 40_009)),
            n => Gen.Const(string.Join(' ', Enumerable.Range(0, n[0]).Select(i => $"w{i}"))),
            call: (it, text) => it.Decode(TrainedOn(it, text, 100_000).Encode(text)));

        Bench("train on n words", sizes: [1_000, 10_000], ManyWords, (it, text) => it.Train(text, 100_000),
            bytes: n => ManyWords(n).Length);
        Bench("encode n words", sizes: [1_000, 10_000], ManyWords, (it, text) => it.Encode(text),
            prepare: it => it.Train(ManyWords(10_000), 100_000), bytes: n => ManyWords(n).Length);
    }

    // training and encoding take time in proportion to the text
    void Linear(string name, int mostWords, int[] sizes, Func<int, string> text, double tolerated = 0.6) =>
        Scaling(name, sizes, text, call: (it, text) => TrainedOn(it, text, mostWords).Encode(text), tolerated: tolerated);

    static readonly string[] s_cased = ["a ", "A ", "b ", "B ", "é ", "z ", "10 ", "9 ", ". "];

    static Gen<Case> Trained(int leastSize) => Gen.Select(
        Draw.Text(s_cased, 0, 8), Gen.Int[leastSize, 8], Draw.Text(s_cased, 0, 6), (corpus, size, text) => new Case(corpus, size, text));

    static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    // half of the words are new ones, the others have been there before
    static string ManyWords(int count) => string.Join(' ',
        Enumerable.Range(0, count).Select(i => $"w{(i % 2 == 0 ? i : (long)i * 7919 % count / 2 * 2)}"));

    // for texts that have spaces between their words: whether no two words are equally frequent
    static bool HasNoTies(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).CountBy(word => word)
        .Select(entry => entry.Value).ToList() is var counts && counts.Distinct().Count() == counts.Count;

    static IWordTokenizer TrainedOn(IWordTokenizer it, string text, int vocabularySize)
    {
        it.Train(text, vocabularySize);
        return it;
    }

    static int[] Encoded(IWordTokenizer it, Case x) => TrainedOn(it, x.Corpus, x.VocabularySize).Encode(x.Text);

    // the words of the text, as far as Decode can tell them
    static string Cut(IWordTokenizer it, string text) => it.Decode(TrainedOn(it, text, 100).Encode(text));

    // the words of the first ids; <unk> where the vocabulary is smaller
    static string[] Vocabulary(IWordTokenizer it, string text)
    {
        it.Train(text, 100);
        return [.. Enumerable.Range(0, 7).Select(id => it.Decode([id]))];
    }

    public sealed record Case(string Corpus, [AtLeast(1)] int VocabularySize, string Text);
}
