/// <summary>
/// Expected answers are the reference solution's, of cl100k's texts cl100k's own; `it` is a fresh tokenizer, and each case loads it first.
/// </summary>
public sealed class BpeGptChecks : Checks<IGptTokenizer>
{
    protected override void Define()
    {
        var split = Asking((IGptTokenizer it, string text) => Loaded(it, Of("a", "")).Split(text), valid: IsOrdinary);
        var encoded = Asking<Case, int[]>(Encoded, valid: IsSound);

        WorkedExample();

        split.MatchesReference("splits as the expression does", Draw.Text(s_kinds, 0, 8), cases: 80, points: 2,
            examples: ["", "a", "ab", "a b", "a  b", " a", ".", "a.b", "1", "1234", "a1", "é", "漢字", "a½", "a²b", "it's", "IT'S", "we'Re",
                "'a", "'sa", "'Sa", "a'LLb", "'REa", "a ", "a  ", "\n", "a\nb", "a \n b", " \n\n  a", "!\n\n", ".\r\na", "\r", ".\ra",
                "a \r a", "\ta", "\t\ta", " .a", "  .", "\u00a0a", "a\u0301", "🙃", "---------a", "          a",
                Repeated("It's  the 12345th word, isn't it?\r\n", 40)]);

        MatchesReference("bytes are written as printable characters", Draw.Text(s_unicode, 0, 6), valid: IsOrdinary, points: 2,
            call: (it, text) => Encoded(it, Of(s_bytes, text) with { Ranks = [.. Enumerable.Range(0, 256).Select(b => (b + 100) % 256)] }),
            examples: ["a", "", " ", "\n", "\u0000", "\u007f", "é", "\u00ad", "€", "\u0100", "ġ", "🙃",
                .. Enumerable.Range(0x80, 0x80).Select(c => ((char)c).ToString())]);

        encoded.MatchesReference("merges by rank", Learned(s_abc, 14, 8, 6), points: 3, examples: [Of("a", ""), Of("a", "aa"),
            Of("b a", "ab"), Of("a b ab", "ab"), Of("a b ab", "abab"), Of("a aa", "aaa"), Of("a aa aaa", "aaa"),
            Of("a b c d e bc de bcde abcde ab cd", "abcde"), Of("a b c bc ab", "abc"), Of("a b ba aa", "baa"), Of("a b aa ba", "baa"),
            Of("a b c d ab cd abcd", "abcd"), Of("ab b a", "ab") with { Ranks = [7, 3, 5] },
            Of("ab bc c b a", "abc") with { Ranks = [4, 3, 2, 1, 0] }, Of("- --", new string('-', 301))]);

        encoded.MatchesReference("merges do not cross pieces", Learned(s_spaced, 14, 8, 8), points: 2, examples: [Of("a . a.", "a."),
            Of("a Ġ aĠ", "a "), Of("a Ġ aĠ", "a a"), Of("a Ġ Ġa", "a a"), Of("1 11 1111", "11111"), Of("a Ċ Ċa", "\na")]);

        encoded.MatchesReference("special tokens are found first, the longest", points: 3,
            inputs: Learned(["<a>", "<A>", "<a><b>", "<a", "<|b|>", "a", "b", " ", "  ", ".", "\n", "|", ">"], 8, 6, 8,
                "<a>", "<a><b>", "<|b|>", ">.", "a"),
            examples: [Of("a", "a", "a"), Of("a b", "bab", "a"), Of("a b", "ab", "a ab"), Of("a b", "ab", "ab a"),
                Of("a b c", "abc", "ab bc"), Of("a b c d", "abcd", "ab bcd"), Of("a b", "aab", "ab a"), Of("< a A >", "<A>", "<a>"),
                Of("a b . |", ".", "a|b"), Of("a b . |", "a|b", "a|b"), Of("a b", "ab", "."), Of("a b ab", "ab", "b"),
                Of("a Ġ ĠĠ", "  a", "a"), Of("a Ġ ĠĠ", "a  a", "a"), Of("a b Ġ ab Ġa", "b  ab", "ab"),
                Of("< a > | <a >|", "<|a|>", "<|a|>"), Of("a b", "ba", "a") with { SpecialIds = [2_000_000_000] },
                Of("a b", "ba", "a") with { Ranks = [1, 2], SpecialIds = [0] }, Of("a b", "ab") with { Ranks = [5, int.MaxValue] }]);

        MatchesReference("decode joins the bytes before it reads them", Gen.Int[0, 259].Array[0, 6], points: 2,
            call: (it, tokens) => Loaded(it, Of(s_bytes + " Ġa aÃ", "", "<s> é")).Decode(tokens),
            examples: [[], [97], [32], [195, 169], [256], [195], [0xE2, 0x82], [0xE2, 0x82, 0xAC], [255, 65], [65, 169], [257, 169], [258],
                [195, 258, 169], [259], [0xEF, 0xBB, 0xBF, 65]]);

        Property("decode undoes encode", Learned([.. s_unicode, "<é>"], 12, 12, 12, "<é>"), valid: IsSound,
            holds: (it, x) => Expect.Equal(x.Text, it.Decode(Encoded(it, x)), what: "the decoded text"),
            examples: [Of("a", ""), Of("a", "a"), Of("Ġ a", " a "), Of("< Ã © >", "<é>", "<é>") with { SpecialIds = [9] }]);

        MatchesReference("loading again starts afresh",
            Gen.Select(Draw.Text(s_abc, 1, 8), Learned(s_abc, 8, 8, 4, "b"), (earlier, then) => new Twice(earlier, then)),
            valid: x => IsSound(x.Then), examples: [new("ab", Of("a b", "ab")), new("ab", Of("b a", "ab")), new("a", Of("a b", "ab", "b")),
                new("ab", Of("a b ab", "ab"))],
            call: (it, x) =>
            {
                Encoded(it, Learned(x.Earlier, x.Earlier, ["ab"], 4, seed: 1));
                return it.Decode(Encoded(it, x.Then)) + string.Join(' ', it.Encode(x.Then.Text));
            });

        // two tokens exchange their ids; who looks at some of the tokens to see whether it is another vocabulary misses them
        Property("loading again looks at every token", Gen.Int[200, 2_800], cases: 5, shrink: false, holds: (it, at) =>
        {
            var x = Large(3_000);
            var (one, next) = (Loaded(it, x).Decode([at]), it.Decode([at + 1]));
            (x.Ranks[at], x.Ranks[at + 1]) = (at + 1, at);
            Expect.Equal(next + one, Loaded(it, x).Decode([at, at + 1]),
                what: $"the decoded ids {at} and {at + 1}, after these two tokens have exchanged their ids,");
        });

        Pure("the arguments stay as they are", Learned(s_abc, 8, 8, 4, "ab", "a").Where(x => x.Text.Length > 0), valid: IsSound,
            examples: [new(["b", "a"], [1, 0], ["a", "ab"], [3, 2], "ab")],
            call: (it, x) => Loaded(it, Of("z", "")).Decode(Encoded(it, x)) + " / " + string.Join('|', it.Split(x.Text)));

        MatchesReference("gives cl100k's ids", cases: 20, points: 3, valid: IsSound, examples: s_published.Keys.Select(Cl100k),
            inputs: Draw.Text(s_cl100k.Where(token => token.All(char.IsAscii)).Append(" "), 1, 12).Select(Cl100k).Where(IsSound),
            call: (it, x) =>
            {
                var ids = Encoded(it, x);
                if (x.Tokens.Length == s_cl100k.Length && s_published.TryGetValue(x.Text, out var published))
                    Expect.Equal(published, ids);
                return ids;
            });

        encoded.AtSize("a vocabulary as large as cl100k's", Sizes.Named(("tokens", 100_003)), n => Gen.Const(Large(n[0])));

        Scaling("encoding takes time in proportion to the text", sizes: [2_000, 80_000], Texts, prepare: it => Loaded(it, Cl100k()),
            call: (it, text) => it.Encode(text), points: 2);

        Scaling("special tokens take time in proportion to their number", sizes: [2_000, 80_000], n => Repeated("a<s>", n / 4),
            prepare: it => it.Load(["a"], [0], ["<sep>", "<s>"], [7, 8]), call: (it, text) => it.Encode(text));

        Scaling("decoding takes time in proportion to the tokens", sizes: [5_000, 200_000], n => Repeated(s_ranks[..20], n),
            prepare: it => Loaded(it, Cl100k()), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

        Scaling("decoding special tokens takes time in proportion to their number", sizes: [5_000, 200_000], n => Repeated([0, 7], n),
            prepare: it => it.Load(["a"], [0], ["<sep>"], [7]), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

        // the soft hyphen means nothing to a comparison by culture
        MatchesReference("special tokens are found as they are written", Draw.Text(["a", "<s", "\u00ad", ">", "<s>", "s"], 0, 6), cases: 20,
            call: (it, text) => Encoded(it, Of(s_bytes, text, "<s>")), examples: ["a<s\u00ad>b<s>c", "<s>", "\u00ad<s>\u00ad"]);

        split.MatchesReference("white space of every kind is cut as such",
            Draw.Text(["a", "\u3000", "\u2003", "\u2028", "\u0085", "\v", "\f", "\u1680", " ", "."], 0, 6),
            examples: ["a\u3000b", "a\u3000\u3000b", "\u2028.", "a\vb", "a\f\fb"]);

        // one object over and over, and at the end the first vocabulary again
        MatchesReference("one tokenizer is loaded and asked many times", Learned(s_spaced, 8, 8, 4, "b").Array[4], cases: 10,
            valid: all => all.Length > 0 && all.All(IsSound),
            examples: [[Of("a b ab", "abab"), Of("b a", "ab"), Of("a b ab", "b", "b"), Of("Ġ a Ġa", " a a")]],
            call: (it, all) => all.Append(all[0])
                .Select(x => (Encoded(it, x), it.Split(x.Text), it.Decode(it.Encode(x.Text)), it.Split(x.Text))).ToArray());

        // of which some are the beginning of others: <1, <10, <100
        AtSize("hundreds of special tokens", Sizes.Named(("special tokens", 521)), n => Gen.Const(ManySpecial(n[0])),
            call: (it, x) => (Encoded(it, x), it.Decode(it.Encode(x.Text))));

        Bench("encode", sizes: [1_000, 10_000, 100_000], Texts, prepare: it => Loaded(it, Cl100k()),
            call: (it, text) => it.Encode(text), bytes: n => n);
    }

    static readonly string[] s_abc = ["a", "b", "c"], s_spaced = ["a", "b", " ", " a", "'s", "1", ".", "\n"];

    static readonly string[] s_unicode = ["a", "A", "é", "ß", "€", "漢", "🙃 ", "👍.", "\u0301", "\u0000", "\u007f", "\u0080", "\u00ad",
        "\uffff", "\ufeff", " ", "\t", "\r\n", "\n"];

    static readonly string[] s_kinds = ["a", "b", "Z", "é", "漢", "1", "2", "34", "½", "²", ".", "!", "_", "\u0301", "'", "'s", "'S", "'re",
        "'VE", "'ll", "'t", "🙃 ", " ", "  ", "\t", "\n", "\r", "\r\n", "\u00a0"];

    // The tokens of cl100k that can occur in these texts, with their ranks: all that lie within a piece. The others cannot matter.
    static readonly string[] s_excerpt = """
    ! 0 ' 6 ( 7 ) 8 + 10 , 11 . 13 0 15 1 16 2 17 3 18 4 19 5 20 6 21 7 22 ; 26 < 27 = 28 > 29 ? 30 G 38 H 39 I 40 L 43 [ 58 ] 60 a 64 c 66
    d 67 e 68 f 69 i 72 l 75 n 77 o 78 p 79 r 81 s 82 t 83 v 85 w 86 x 87 | 91 ¢ 95 ¯ 107 ¶ 114 ¼ 120 Ã 127 å 161 æ 162 ð 172 ĉ 197 Ċ 198
    č 201 Ġ 220 ĥ 225 Ĺ 245 Ļ 247 Ł 253 Ń 255 ĠĠ 256 Ġt 259 en 268 or 269 ĊĊ 271 Ġs 274 it 275 ;Ċ 280 Ġ= 284 is 285 es 288 Ġw 289 el 301
    nd 303 čĊ 319 Ġ( 320 ex 327 ce 346 ĠI 358 Ġ< 366 Ġis 374 Ġe 384 lo 385 ;ĊĊ 401 end 408 ext 428 Ġit 433 ĠG 480 Ġ+ 489 20 508 ld 509
    ace 580 ac 582 ve 588 's 596 Ġi 602 ell 616 ll 657 Ġen 665 te 668 12 717 ĠĊ 720 ft 728 fo 831 Ġend 842 't 956 Ġsp 993 [i 1004 Ġte 1028
    ++ 1044 of 1073 wo 1146 )čĊ 1240 pace 1330 ait 1339 text 1342 Ġtwo 1403 orld 1410 23 1419 Ġ+= 1447 Ġtext 1495 He 1548 ces 1634 45 1774
    Ġworld 1917 for 2000 It 2181 ai 2192 sp 2203 xt 2302 202 2366 02 2437 rl 2438 aces 2492 ++) 2516 ĠGr 2895 Ã¶ 3029 do 3055 na 3458
    56 3487 Ġspace 3634 Ġwait 3868 LL 4178 Ġwor 4191 Ġtw 4483 123 4513 Ġisn 4536 ello 4896 Gr 6600 Ġæ 6704 pa 6733 ÃŁ 8156 += 8664 endo 8862
    space 8920 ðŁ 9468 sn 9810 Hello 9906 wa 10196 ĉx 10436 Ġwa 10667 åŃ 10890 456 10961 ĠðŁ 11410 wait 11748 ++)čĊ 11910 Ġspaces 12908
    oft 14450 world 14957 tw 15930 åŃĹ 19113 two 20375 Ġtex 23984 ÃŁe 24352 Ġwo 24670 ĊĠĊ 27907 paces 28438 Ġspa 31493 ĠĊĠĊ 33006 Hel 33813
    tex 34444 +) 37297 Ã¯ 38672 spaces 45385 pac 46051 wor 50810 fte 64419 æ¼ 78256 Ã¶ÃŁe 80040 Hell 81394 Ġ<| 83739 spa 90298 ndo 90314
    'L 92526 Ġspac 100108
    """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static readonly string[] s_cl100k = [.. s_excerpt.Where((_, i) => i % 2 == 0)];
    static readonly int[] s_ranks = [.. s_excerpt.Where((_, i) => i % 2 == 1).Select(int.Parse)];

    static readonly Dictionary<string, int[]> s_published = new()
    {
        ["two"] = [20375],
        ["Hello, world!"] = [9906, 11, 1917, 0],
        ["It's 2024, isn't it? I'LL wait."] = [2181, 596, 220, 2366, 19, 11, 4536, 956, 433, 30, 358, 6, 4178, 3868, 13],
        ["for (i = 0; i < 1234567; i++)\r\n\t\tx[i] += 1;\n\n"] = [2000, 320, 72, 284, 220, 15, 26, 602, 366, 220, 4513, 10961, 22, 26, 602,
            11910, 197, 10436, 1004, 60, 1447, 220, 16, 401],
        ["naïve Größe, 漢字 🙃"] = [3458, 38672, 588, 2895, 80040, 11, 6704, 120, 95, 19113, 11410, 247, 225],
        ["  two  spaces \n \n  end  "] = [220, 1403, 220, 12908, 33006, 220, 842, 256],
        ["a <|endoftext|> is text"] = [64, 220, 100257, 374, 1495],
    };

    // of each byte: visible ones in their own place, the others numbered from U+0100
    static readonly char[] s_letters = [.. Enumerable.Range(0, 256)
        .Select(b => (char)(IsVisible(b) ? b : 0x100 + Enumerable.Range(0, b).Count(lower => !IsVisible(lower))))];

    static readonly string s_bytes = string.Join(' ', s_letters);

    static bool IsVisible(int b) => b is > 32 and < 127 or > 160 and not 173;

    static string Letter(byte b) => s_letters[b].ToString();

    // tokens in the order of their ranks
    static Case Of(string tokens, string text, string special = "")
    {
        string[] all = tokens.Split(' '), specials = special.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Case(all, [.. Enumerable.Range(0, all.Length)], specials, [.. Enumerable.Range(all.Length, specials.Length)], text);
    }

    static Case Cl100k(string text = "") => new(s_cl100k, s_ranks, ["<|endoftext|>"], [100257], text);

    static Gen<Case> Learned(string[] parts, int corpus, int text, int merges, params string[] special) => Gen.Select(
        Draw.Text(parts, 0, corpus), Draw.Text(parts, 0, text), Gen.Shuffle(special), Gen.Int[0, merges], Gen.Int[0, 1_000_000], Learned)
        .Where(IsSound);

    // as one that training may have made: merges of neighbours in a corpus, any of them, as if they were the most frequent
    static Case Learned(string corpus, string text, string[] specialTokens, int merges, int seed)
    {
        var random = new Random(seed);
        var tokens = Encoding.UTF8.GetBytes(corpus + text).Distinct().OrderBy(_ => random.Next()).Select(Letter).ToList();
        var parts = Encoding.UTF8.GetBytes(corpus).Select(Letter).ToList();
        for (; merges > 0 && parts.Count > 1; merges--)
        {
            var at = random.Next(parts.Count - 1);
            var (left, right) = (parts[at], parts[at + 1]);
            if (tokens.Contains(left + right))
                continue;
            tokens.Add(left + right);
            for (var i = 0; i + 1 < parts.Count; i++)
                if (parts[i] == left && parts[i + 1] == right)
                    Merge(parts, i);
        }
        // ranks need not follow one another
        (string Token, int Rank)[] shuffled = [.. tokens.Select((token, i) => (token, (2 * i) + 1)).OrderBy(_ => random.Next())];
        return new Case([.. shuffled.Select(x => x.Token)], [.. shuffled.Select(x => x.Rank)], specialTokens,
            [.. specialTokens.Select((_, i) => (2 * tokens.Count) + (3 * i))], text);
    }

    static void Merge(List<string> parts, int at)
    {
        parts[at] += parts[at + 1];
        parts.RemoveAt(at + 1);
    }

    // what the statement promises: the bytes of the text are tokens, and of each longer token the ones before it leave two parts
    static bool IsSound(Case x)
    {
        int[] ids = [.. x.Ranks, .. x.SpecialIds];
        return AreNames(x.Tokens) && AreNames(x.SpecialTokens) && ids.All(id => id >= 0) && ids.Distinct().Count() == ids.Length
            && IsOrdinary(x.Text) && x.Tokens.Zip(x.Ranks).ToDictionary() is var ranks
            && Encoding.UTF8.GetBytes(x.Text).All(b => ranks.ContainsKey(Letter(b)))
            && x.Tokens.All(token => token.Length == 1 || IsMadeOfTwo(token, ranks));
    }

    static bool AreNames(string[] tokens) => !tokens.Contains("") && tokens.Distinct().Count() == tokens.Length;

    static bool IsMadeOfTwo(string token, Dictionary<string, int> ranks)
    {
        var parts = token.Select(letter => letter.ToString()).ToList();
        while (parts.Zip(parts.Skip(1), (left, right) => ranks.GetValueOrDefault(left + right, int.MaxValue)).Index()
            .MinBy(pair => pair.Item) is var (at, rank) && rank < ranks[token])
            Merge(parts, at);
        return parts.Count == 2 && parts.All(part => ranks.TryGetValue(part, out var rank) && rank < ranks[token]);
    }

    // Regex reads UTF-16: a letter beyond U+FFFF is none, and an emoji does not lead a word. A splitter that knows better is no worse.
    static bool IsOrdinary(string text) => !text.Zip(text.Skip(1)).Any(pair => char.IsSurrogate(pair.First) && char.IsLetter(pair.Second))
        && text.EnumerateRunes().All(rune => rune.IsBmp || !Rune.IsLetterOrDigit(rune));

    static IGptTokenizer Loaded(IGptTokenizer it, Case x)
    {
        it.Load(x.Tokens, x.Ranks, x.SpecialTokens, x.SpecialIds);
        return it;
    }

    static int[] Encoded(IGptTokenizer it, Case x) => Loaded(it, x).Encode(x.Text);

    static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    static int[] Repeated(int[] tokens, int count) => [.. Enumerable.Range(0, count).Select(i => tokens[i % tokens.Length])];

    static string Texts(int length)
    {
        var texts = string.Concat(s_published.Keys.Where(text => !text.Contains("<|")).Select(text => text + "\n"));
        return Repeated(texts, (length / texts.Length) + 1)[..length];
    }

    // a space, and all words of one letter, of two, of three, and so on: each is made of shorter ones
    static Case Large(int tokens)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz";
        var words = new List<string>(["Ġ", .. Alphabet.Select(letter => letter.ToString())]);
        for (var i = 1; words.Count < tokens; i++)
            words.AddRange(Alphabet.Select(letter => words[i] + letter));
        var random = new Random(7);
        var text = string.Concat(
            Enumerable.Range(0, 20_000).Select(_ => random.Next(7) == 0 ? ' ' : Alphabet[random.Next(Alphabet.Length)]));
        return new Case([.. words.Take(tokens)], [.. Enumerable.Range(0, tokens)], [], [], tokens < 27 ? "" : text);
    }

    static Case ManySpecial(int count) => new(["a"], [0], [.. Enumerable.Range(0, count).Select(i => $"<{i}")],
        [.. Enumerable.Range(0, count).Select(i => 70_000 + (3 * i))], string.Concat(Enumerable.Range(0, count).Select(i => $"a<{i}")));

    public sealed record Case([Dims("tokens")] string[] Tokens, [Dims("tokens")] int[] Ranks,
        [Dims("special tokens")] string[] SpecialTokens, [Dims("special tokens")] int[] SpecialIds, string Text);

    public sealed record Twice(string Earlier, Case Then);
}
