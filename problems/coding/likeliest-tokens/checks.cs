/// <summary>If texts are short, expected answers come from trying all cuts; if they are long, from the reference solution.</summary>
public sealed class LikeliestTokensChecks : Checks<ILikeliestTokens>
{
    static readonly Gen<float> s_eighths = Gen.Int[-64, 0].Select(i => i / 8f), s_few = Gen.OneOf(0, -0.5f, -1, -1.5f, -2);

    static readonly Gen<Case> s_clear = Spelled("ab", 9, longest: 4, s_eighths).Where(HasOneWinner);

    static readonly Gen<Case> s_tied = Gen.OneOf(Spelled("ab", 8, longest: 3, s_few), Spelled("a", 8, longest: 5, s_few));

    protected override void Define()
    {
        var best = Asking<Case, int[]>(Segmented, expected: Likeliest, valid: IsVocabulary);
        var segmented = Asking<Case, int[]>(Segmented, valid: IsVocabulary);

        WorkedExample();

        best.MatchesReference("the greatest sum wins", s_clear, valid: HasOneWinner, points: 4, examples: All("a a:-1", "aa a:-1",
            "ab a:-1 b:-2", "ab b:-1 a:-2", "ab a:-1 b:-1 ab:-3", "ab a:-1 b:-1 ab:-1", "ab a:-1 b:-1 ab:-1.5",
            "aba a:-1 b:-3 ab:-2 ba:-2.5", "aba a:-1 b:-3 ab:-3 ba:-2", "abab ab:-3 a:-1 bab:-2 b:-3", "abc a:-1 bc:-8 ab:-2 c:-2",
            "abc a:-2 bc:-1 ab:-1 c:-8", "abcd a:-4 bcd:-4 ab:-3 cd:-3 abc:-2 d:-7", "aaaaa aa:-1 a:-3 aaa:-1.5", "a a:0",
            "ab a:-1 b:-1 ab:-32", "ab a:0 b:0 ab:-1", "ab a:-32 b:-32",
            "abcdefghijklmnopqrst abcdefghijklmnopqrst:-1 abcdefghij:-1 klmnopqrst:-1", "ab a:-0.125 b:0 ab:-0.25",
            "abcd abcd:-8 a:-1 b:-2 c:-2 d:-2"));

        best.MatchesReference("of equal sums the longer first token wins", s_tied, valid: IsSpelled, cases: 80, points: 3,
            examples: All("ab a:-1 b:-1 ab:-2", "ab ab:-2 b:-1 a:-1", "aa a:0 aa:0", "abc a:-1 bc:-2 ab:-2 c:-1",
                "abc ab:-2 c:-1 a:-1 bc:-2", "abcde abc:-1 d:-1 e:-1 ab:-1 cde:-2", "abcde ab:-1 cde:-2 abc:-1 d:-1 e:-1",
                "abcd a:-1 bc:-2 d:-1 b:-1 cd:-2", "abcdef ab:-1 c:-1 def:-2 abc:-1 d:-1 e:-1 f:-1", "aaa a:-1 aa:-2",
                "aaaaa aaa:-2 aa:-2 a:-1"));

        best.MatchesReference("empty where no tokens spell the text", Drawn("abc", 6, Every("abc", 1, 3), s_eighths), cases: 80, points: 2,
            examples: All(" ", " a:-1", "a ", "a b:-1", "a aa:-1", "ab b:-1", "ab a:-1", "aab aa:-1", "aba a:-1", "aba ab:-1 ba:-1",
                "aaa aa:-1", "abc ab:-1 a:-3 bc:-4", "abc a:-3 ab:-1 bc:-4", "aab a:-1 aa:-1 ab:-32", "abbb ab:-1 bbb:-5 a:-4",
                "abcb a:-1 ab:-1 c:-1", "ab a:0", "ba a:0 ab:0", "BB Aa:-1", "abcabc abca:-1 abc:-30"));

        string[] pieces =
            ["a", "A", "b", " ", "  ", "a ", " a", "▁a", "▁", "é", "e\u0301", "e", "ß", "ss", "\n", "🙃", "\u0301", "aA", "a b"];
        best.MatchesReference("texts are taken as they are", cases: 30,
            inputs: Drawn("a", 0, pieces, s_eighths).Select(x => x with { Text = string.Concat(x.Tokens.Reverse()) }),
            examples: [new("A", ["a", "A"], [-1, -2]), new("a", ["a", "A"], [-2, -1]), Alike("A", "a"), Alike("a", "A"), Alike("a ", "a"),
                Alike(" a", "a"), Alike(" ", " "), new("a a", ["a", " a"], [-1, -2]), Alike("a b", "a", "b"), Alike("é", "e\u0301", "e"),
                Alike("e\u0301", "e", "\u0301", "é"), Alike("🙃a", "🙃", "a"), Alike("a\u00a0\u3000b", "\u00a0", "a", "\u3000", " ", "b"),
                new("a\r\n\tb", ["b", "a", "\t", "\n", "\r", "\r\n"], [-1, -1, -1, -1, -1, -3]), Alike("a\0\u0001", "\0", "a", "\u0001"),
                new("don't, 12!", ["'", "don", "t", ", ", "1", "2", "12", "!"], [-1, -1, -1, -1, -1, -1, -3, -1])]);

        segmented.MatchesReference("sums of long texts", Gen.Int[60, 400].Select(LongText), cases: 5,
            examples: [Of(Repeated("ab", 100), "a:-9 b:-9.5 ab:-18 ba:-17"), Of(Repeated("ab", 2_000), "a:-9 b:-9.5 ab:-18 ba:-17"),
                Of(Repeated("ab", 2_000), "a:-32 b:-31.875 ba:-32"), Of(Repeated("a", 2_001), "aa:-32 a:-31.875"),
                Of(Repeated("a", 2_001), "aa:-0.125"), LongText(3_000)]);

        Property("the order of the vocabulary does not matter", s_tied, valid: IsVocabulary, cases: 30,
            examples: All("ab a:-1 b:-1 ab:-2", "abc a:-1 bc:-1 ab:-1 c:-1"),
            holds: (it, x) => Expect.Equal(Segmented(it, x).Select(id => x.Tokens.Length - 1 - id).ToArray(),
                it.Segment(x.Text, [.. x.Tokens.Reverse()], [.. x.Scores.Reverse()]), what: "the ids with the vocabulary reversed"));

        Property("what cannot be joined is cut on its own", s_clear.SelectMany(x => s_clear.Select(y => (Left: x, Right: y.Text))),
            valid: x => IsSpelled(x.Left), cases: 30, holds: (it, x) =>
            {
                var both = new Case($"{x.Left.Text}|{x.Right}", [.. x.Left.Tokens, "|"], [.. x.Left.Scores, -3]);
                Expect.Equal(
                    (int[])[.. Segmented(it, both with { Text = x.Left.Text }), x.Left.Tokens.Length,
                        .. Segmented(it, both with { Text = x.Right })],
                    Segmented(it, both), what: "the tokens of two texts with | between them");
            });

        segmented.Pure("the arguments stay as they are", s_tied, examples: All("ab b:-1 a:-1 ab:-2"), valid: _ => true);

        segmented.Scaling("100,000 characters", sizes: [1_000, 100_000], LongText, tolerated: 0.8, points: 2);

        segmented.Scaling("30,000 tokens", sizes: [1_000, 30_000], LargeVocabulary, tolerated: 0.7);

        segmented.Scaling("20,000 tokens of different characters", sizes: [1_000, 5_000, 20_000], n => OneEach("", n), tolerated: 0.6);

        // they differ in the second character; measured: right ones at most 0.2, a list of them 0.6 to 0.8
        segmented.Scaling("20,000 tokens that begin alike", sizes: [1_000, 5_000, 20_000], n => OneEach("▁", n), tolerated: 0.4);

        // two cuts of equal sums that part at the beginning, wherever they end
        segmented.Scaling("100,000 characters with two cuts all the way", sizes: [1_000, 100_000], tolerated: 0.6,
            input: n => Of("x" + new string('a', n), "x:-1 xa:-1 aaa:0 a:-1 aa:-1"));

        segmented.Scaling("two cuts that part at the second token", sizes: [1_000, 100_000], tolerated: 0.6,
            input: n => Of("yx" + new string('a', n), "y:-1 x:-1 xa:-1 aaa:0 a:-1 aa:-1"));

        // behind the checks of time, which say more about what is too slow
        segmented.AtSize("a sum of two million", Sizes.Named(("characters", 62_500)), n => Gen.Const(Of(new string('a', n[0]), "a:-32")));

        segmented.InARow("a dozen calls of one object", s_tied);

        segmented.Bench("a text of n characters", sizes: [1_000, 10_000, 100_000], LongText, bytes: n => n);
    }

    static int[] Segmented(ILikeliestTokens it, Case x) => it.Segment(x.Text, x.Tokens, x.Scores);

    static int[] Likeliest(Case x) => Cuts(x).OrderByDescending(cut => Sum(x, cut))
        .ThenByDescending(cut => string.Concat(cut.Select(id => (char)x.Tokens[id].Length)), StringComparer.Ordinal).FirstOrDefault([]);

    static IEnumerable<int[]> Cuts(Case x, int at = 0) =>
        at == x.Text.Length
            ? [[]]
            : from id in Enumerable.Range(0, x.Tokens.Length)
              where string.CompareOrdinal(x.Text, at, x.Tokens[id], 0, x.Tokens[id].Length) == 0
              from rest in Cuts(x, at + x.Tokens[id].Length)
              select (int[])[id, .. rest];

    static double Sum(Case x, int[] cut) => cut.Sum(id => (double)x.Scores[id]);

    // a smaller vocabulary should still be one
    static bool IsVocabulary(Case x) => x.Tokens.All(token => token.Length is > 0 and <= 20)
        && x.Tokens.Distinct().Count() == x.Tokens.Length
        && x.Scores.All(score => score is >= -32 and <= 0 && score * 8 == MathF.Round(score * 8));

    static bool IsSpelled(Case x) => IsVocabulary(x) && Cuts(x).Any();

    static bool HasOneWinner(Case x) => IsVocabulary(x)
        && Cuts(x).Select(cut => Sum(x, cut)).OrderDescending().Take(2).ToList() is [var most, .. var next] && next.All(sum => sum < most);

    // a vocabulary written out: "a:-1 b:-2"
    static Case Of(string text, string vocabulary)
    {
        var entries = vocabulary.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(':')).ToArray();
        return new(text, [.. entries.Select(entry => entry[0])], [.. entries.Select(entry => float.Parse(entry[1]))]);
    }

    // a text and then its vocabulary: "ab a:-1 b:-2"
    static IEnumerable<Case> All(params string[] cases) =>
        cases.Select(each => each.Split(' ', 2)).Select(parts => Of(parts[0], parts[1]));

    static Case Alike(string text, params string[] tokens) => new(text, tokens, [.. tokens.Select(_ => -1f)]);

    // a text of these letters, and some of the tokens
    static Gen<Case> Drawn(string letters, int most, string[] tokens, Gen<float> score) =>
        from text in Draw.Text(Every(letters, 1, 1), 0, most)
        from order in Gen.Shuffle(tokens)
        from count in Gen.Int[1, Math.Min(8, tokens.Length)]
        from scores in score.Array[count]
        select new Case(text, order[..count], scores);

    // with all letters among the tokens, so that every text can be spelled
    static Gen<Case> Spelled(string letters, int most, int longest, Gen<float> score) =>
        from x in Drawn(letters, most, Every(letters, 2, longest), score)
        from scores in score.Array[letters.Length]
        from all in Gen.Shuffle(Every(letters, 1, 1).Zip(scores).Concat(x.Tokens.Zip(x.Scores)).ToArray())
        select new Case(x.Text, [.. all.Select(entry => entry.First)], [.. all.Select(entry => entry.Second)]);

    // all texts of so many letters, the smallest first
    static string[] Every(string letters, int least, int most) =>
        [.. Enumerable.Range(least, most - least + 1).SelectMany(length => Enumerable.Repeat(letters, length).Aggregate(
            (IEnumerable<string>)[""], (texts, all) => texts.SelectMany(text => all.Select(c => text + c))))];

    static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    // Many ways to cut the end; the c before it have one, as many tokens deep as they are.
    static Case LongText(int n) => Of(new string('c', n * 3 / 4) + Repeated("abbabaabbaababba", n - (n * 3 / 4)),
        "a:-2 b:-2.5 c:-1 ab:-4 ba:-4 abb:-6 bab:-6.5 aab:-6 baab:-8 abbabaab:-15 ababba:-12.5");

    // A vocabulary of random words of 6 to 20 letters, and a text of these. There are two letters, so that very many words begin alike.
    static Case LargeVocabulary(int n)
    {
        var random = new Random(11);
        var words = Enumerable.Range(0, 3 * n).Select(_ => new string(random.GetItems<char>("ab", random.Next(6, 21)))).Distinct().Take(n)
            .ToArray();
        return new(Repeated(string.Concat(random.GetItems(words, n / 6)), n), words, [.. words.Select(_ => -random.Next(1, 200) / 8f)]);
    }

    // tokens that end in different characters, as Chinese ones do
    static Case OneEach(string beginning, int n) => Alike(
        string.Concat(Enumerable.Range(0, n).Select(i => beginning + (char)(0x3400 + (i * 7919L % n)))),
        [.. Enumerable.Range(0, n).Select(i => beginning + (char)(0x3400 + i))]);

    public sealed record Case(string Text, [Dims("tokens")] string[] Tokens, [Dims("tokens")] float[] Scores);
}
