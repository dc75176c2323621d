/// <summary>Expected answers are the reference solution's; `it` is a fresh tokenizer, and each case trains it first.</summary>
public sealed class BpeTokenizerChecks : Checks<IBpeTokenizer>
{
    protected override void Define()
    {
        var encoded = Asking<Case, int[]>(Encoded);

        WorkedExample();

        MatchesReference("without merges the tokens are bytes", Draw.Text(s_unicode, 0, 8), points: 2,
            call: (it, text) => Encoded(it, new("ab", 256, text)), examples: ["", "a", "A", " ", "é", "a\r\n", "€", "🙃", "\0"]);

        MatchesReference("the most frequent pair is merged first", Text("abc", 2, 12).Where(HasClearWinner), points: 2,
            call: (it, text) => Learned(it, text, merges: 1), valid: HasClearWinner,
            examples: ["ab", "aaa", "abbb", "cabab", "abcbc", "aaaaababab"]);

        // a text of n bytes has at least log₂ n merges, because each at most halves it
        MatchesReference("ties go to the smaller ids", Text("abc", 2, 14), points: 2,
            call: (it, text) => Learned(it, text, merges: (int)Math.Ceiling(Math.Log2(text.Length))),
            examples: [.. Every("ab", 2, 6), .. Every("abc", 3, 4), "aaaab"]);

        encoded.MatchesReference("every occurrence is merged, from left to right", Trained("ab", 8, 8, merges: 3), points: 2, examples:
            [new("aa", 257, "aaa"), new("ab", 257, "abab"), new("aaa", 258, "aaa"), new("abab", 258, "abab"), new("aaaa", 258, "aaaaaaa")]);

        encoded.MatchesReference("encodes in the order in which the merges were learned", Trained("abc", 12, 8, merges: 6), points: 3,
            examples: [new("ab", 257, "ab"), new("abab", 257, "abab"), new("bcbcab", 258, "abc"), new("bcbcbcabab", 258, "abc"),
                new("baba aa", 258, "baa"), new("abcd", 259, "abcd")]);

        encoded.MatchesReference("the text is taken as it is", Trained("aA \n", 8, 8, merges: 4), examples: [new(" a a", 257, " a a"),
            new("a a ", 257, "a a "), new("aA", 257, "aa"), new("a b", 258, "a b"), new("Ab", 257, "Ab"), new("a'b'a'", 257, "'a'"),
            new("\u00a0a\u00a0a", 258, "a\u00a0a"), new("\u3000a\u3000a", 259, "\u3000\u3000a"), new("aaaaaaaaab", 259, "aaaaaaaaaa")]);

        encoded.MatchesReference("merges join bytes, not characters", Trained("aéê", 8, 6, merges: 4),
            examples: [new("é", 257, "é"), new("éê", 257, "ê"), new("aéaê", 257, "aé")]);

        encoded.MatchesReference("training stops when no pair is left", Trained("ab", 6, 6).Select(x => x with { VocabularySize = 300 }),
            examples: [new("", 257, ""), new("", 300, "aa"), new("a", 300, "aa"), new("ab", 300, "ab"), new("aaaa", 300, "aaaa"),
                new("abc", 1000, "abc"), new("ab", int.MaxValue, "ab")]);

        encoded.MatchesReference("a vocabulary may be as large as an int", cases: 20,
            inputs: Trained("abc", 12, 8).Select(x => x with { VocabularySize = int.MaxValue }));

        MatchesReference("training again starts afresh",
            from x in Trained(Text("ab", 2, 8), Text("ab", 2, 8), 3) from earlier in Text("ab", 0, 8) select (Earlier: earlier, Then: x),
            call: (it, x) => EncodedAndDecoded(it, new(x.Earlier, 258, x.Earlier), x.Then), examples: [("ab", new("ba", 256, "ab")),
                ("ab", new("ba", 257, "ab")), ("ab", new("ba", 257, "ba")), ("aabb", new("ab", 300, "aabb"))]);

        // one object over and over, and at the end the first training again
        MatchesReference("one tokenizer is trained and asked many times", Trained(Text("abc", 0, 8), Text("abc", 1, 8), 3).Array[5],
            call: (it, all) => EncodedAndDecoded(it, [.. all, all[0]]), valid: all => all.Length > 0, cases: 10,
            examples: [[new("ab", 257, "ab"), new("ba", 257, "aba"), new("aa", 257, "aa"), new("bb", 256, "ab"), new("cab", 258, "abab")]]);

        Property("decode undoes encode", Trained(Draw.Text(s_unicode, 0, 12), Draw.Text(s_unicode, 0, 12), 12), points: 2,
            holds: (it, x) => Expect.Equal(x.Text, it.Decode(Encoded(it, x)), what: "the decoded text"),
            examples: [new("ab", 256, ""), new("ab", 256, "ab"), new("ab", 256, " a "), new("ab", 256, "é"), new("🙃", 258, "🙃"),
                new("aaaa", 258, "aaaaa"), new("ab", 256, "\ufeffa"), new(Letters(1400), 1300, Letters(1400))]);

        MatchesReference("decode joins the bytes before it reads them", Gen.Int[0, 257].Array[0, 6],
            call: (it, tokens) => TrainedOn(it, ("é", 257), ("aéé", 258)).Decode(tokens),
            examples: [[], [97], [195, 169], [256], [195], [0xE2, 0x82], [0xE2, 0x82, 0xAC], [255, 65], [65, 169], [257, 195]]);

        // the caller has written into the first answer by then
        MatchesReference("a text that is encoded twice has the same tokens", Trained(Text("ab", 2, 8), Text("ab", 1, 8), 3), cases: 10,
            call: (it, x) => (Encoded(it, x), it.Encode(x.Text)),
            examples: [new("ab", 256, "a"), new("ab", 257, "ab"), new("aaab", 258, "aaab")]);

        Pure("the arguments stay as they are", Gen.Int[97, 99].Array[1, 5], examples: [[97, 98]], call: (it, tokens) =>
            TrainedOn(it, ("cb", 257), ("abc", 257)).Decode(it.Encode("abcb")) + " / " + it.Decode(tokens));

        encoded.MatchesReference("agrees on longer texts", Trained(Draw.Text(s_words, 20, 80), Draw.Text(s_words, 0, 60), 60), points: 2,
            cases: 20, examples: [new(Prose, 320, Prose), new(Letters(3000), 2000, Letters(3000)),
                new(Prose, 400, "The other tokenizer had never seen any of these words: naïve, Größe, «да».")]);

        Scaling("encoding takes time in proportion to the text", sizes: [5_000, 200_000], Repeated, prepare: it => it.Train(Prose, 280),
            call: (it, text) => it.Encode(text), tolerated: 0.6, points: 2);

        foreach (var (name, first) in new[] { ("decoding", 97), ("decoding merges", 256) })
            Scaling($"{name} takes time in proportion to the tokens", sizes: [5_000, 200_000], prepare: it => it.Train(Prose, 280),
                input: n => Enumerable.Range(0, n).Select(i => first + (i % 20)).ToArray(), call: (it, tokens) => it.Decode(tokens),
                tolerated: 0.6);

        // behind the checks of time, which say more about what is too slow; the a's go in pairs however many they are
        encoded.AtSize("a text has no longest length", Sizes.Named(("characters", 1_100_003)),
            n => Gen.Const(new Case("aa", 257, "b" + new string('a', n[0] - 1))));

        Bench("train 100 merges", sizes: [1_000, 10_000], Repeated, call: (it, text) => it.Train(text, 356), bytes: n => n);
        Bench("encode with 100 merges", sizes: [1_000, 10_000, 100_000], Repeated, prepare: it => it.Train(Prose, 356),
            call: (it, text) => it.Encode(text), bytes: n => n);
    }

    static readonly string[] s_unicode = ["a", "A", "é", "ß", "€", "漢", "🙃", "👍", "\u0301", "\u0000", "\u007f", "\u0080", "\uffff",
        "\ufeff", " ", "\t", "\r\n", "\n"];

    static readonly string[] s_words = ["the ", "then ", "there ", "other ", "he ", "She ", "said, ", "low ", "lower. ", "lowest ", "\n",
        "naïve ", "Größe ", "12 ", "1,200 ", "  ", "— ", "«да» "];

    const string Prose = """
    There was once a tokenizer that knew nothing but bytes. It read the same three sentences over and over, and each time it looked for
    the two neighbours that stood together most often. "th", it said, and then "the", and then "the " with the space behind it. Nobody had
    told it what a word was; it found the words because they kept coming back, and it found the endings of words before the words.
    """;

    static string Repeated(int length) => string.Concat(Enumerable.Repeat(Prose, (length / Prose.Length) + 1))[..length];

    // without a pattern, so that training goes on to ids far beyond a thousand
    static string Letters(int count) => new(new Random(7).GetItems<char>("abcdefghijklmnopqrstuvwxyz", count));

    static Gen<string> Text(string letters, int least, int most) => Draw.Text(letters.Select(c => c.ToString()), least, most);

    static Gen<Case> Trained(string letters, int corpus, int text, int merges = 0) =>
        Trained(Text(letters, 0, corpus), Text(letters, 0, text), merges);

    static Gen<Case> Trained(Gen<string> corpora, Gen<string> texts, int merges) =>
        Gen.Select(corpora, Gen.Int[0, merges], texts, (corpus, more, text) => new Case(corpus, 256 + more, text));

    // all texts of so many letters, the smallest first
    static IEnumerable<string> Every(string letters, int least, int most) =>
        Enumerable.Range(least, most - least + 1).SelectMany(length => Enumerable.Repeat(letters, length).Aggregate(
            (IEnumerable<string>)[""], (texts, all) => texts.SelectMany(text => all.Select(c => text + c))));

    // whether one pair occurs more often than each other
    static bool HasClearWinner(string text) => text.Zip(text.Skip(1)).CountBy(pair => pair).Select(entry => entry.Value).OrderDescending()
        .ToList() is [var most, .. var others] && others.FirstOrDefault() < most;

    static IBpeTokenizer TrainedOn(IBpeTokenizer it, params (string Text, int VocabularySize)[] trainings)
    {
        foreach (var (text, vocabularySize) in trainings)
            it.Train(text, vocabularySize);
        return it;
    }

    static int[] Encoded(IBpeTokenizer it, Case x) => TrainedOn(it, (x.Corpus, x.VocabularySize)).Encode(x.Text);

    static (int[] Tokens, string Text)[] EncodedAndDecoded(IBpeTokenizer it, params Case[] all) =>
        [.. all.Select(x => Encoded(it, x)).Select(tokens => (tokens, it.Decode(tokens)))];

    // the texts of the first merges
    static string[] Learned(IBpeTokenizer it, string text, int merges)
    {
        it.Train(text, 256 + merges);
        return [.. Enumerable.Range(256, merges).Select(id => it.Decode([id]))];
    }

    public sealed record Case(string Corpus, [AtLeast(256)] int VocabularySize, string Text);
}
