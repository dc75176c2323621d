// Expected answers are the reference solution's, of cl100k's texts cl100k's own; `it` is a fresh tokenizer, and each case loads it first.
using System.Text.RegularExpressions;

static int[] Encoded(IGptTokenizer it, Case x)
{
    it.Load(x.Tokens, x.Ranks, x.SpecialTokens, x.SpecialIds);
    return it.Encode(x.Text);
}

// tokens in the order of their ranks
static Case Of(string tokens, string text, string special = "")
{
    string[] all = tokens.Split(' '), specials = special.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    return new Case(all, [.. Enumerable.Range(0, all.Length)], specials, [.. Enumerable.Range(all.Length, specials.Length)], text);
}

static string Letters(byte[] bytes) => string.Concat(bytes.Select(b => ByteLetters.All[b]));

// as one that training may have made: merges of neighbours in a corpus, any of them, as if they were the most frequent
static Case Learned(string corpus, string text, string[] specialTokens, int merges, int seed)
{
    var random = new Random(seed);
    var bytes = Encoding.UTF8.GetBytes(corpus + text).Distinct().ToArray();
    random.Shuffle(bytes);
    var tokens = bytes.Select(b => Letters([b])).ToList();
    var parts = Encoding.UTF8.GetBytes(corpus).Select(b => Letters([b])).ToList();
    for (; merges > 0 && parts.Count > 1; merges--)
    {
        var at = random.Next(parts.Count - 1);
        var (left, right) = (parts[at], parts[at + 1]);
        if (tokens.Contains(left + right))
            continue;
        tokens.Add(left + right);
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i] == left && parts[i + 1] == right)
            {
                parts[i] += right;
                parts.RemoveAt(i + 1);
            }
        }
    }
    var ranks = Enumerable.Range(0, tokens.Count).Select(i => (2 * i) + 1).ToArray();      // they need not follow one another
    var shuffled = tokens.Zip(ranks).ToArray();
    random.Shuffle(shuffled);
    return new Case(
        [.. shuffled.Select(x => x.First)], [.. shuffled.Select(x => x.Second)],
        specialTokens, [.. specialTokens.Select((_, i) => (2 * tokens.Count) + (3 * i))], text);
}

// what the statement promises: the bytes of the text are tokens, and of each longer token the ones before it leave two parts
static bool IsSound(Case x)
{
    var ranks = new Dictionary<string, int>();
    foreach (var (token, rank) in x.Tokens.Zip(x.Ranks))
    {
        if (token.Length == 0 || rank < 0 || !ranks.TryAdd(token, rank))
            return false;
    }
    return x.Ranks.Concat(x.SpecialIds).Distinct().Count() == x.Ranks.Length + x.SpecialIds.Length && x.SpecialIds.All(id => id >= 0) &&
        x.SpecialTokens.All(token => token.Length > 0) && x.SpecialTokens.Distinct().Count() == x.SpecialTokens.Length &&
        Encoding.UTF8.GetBytes(x.Text).All(b => ranks.ContainsKey(Letters([b]))) && IsOrdinary(x.Text) &&
        ranks.All(entry => entry.Key.Length == 1 || IsMadeOfTwo(entry.Key, ranks));
}

static bool IsMadeOfTwo(string token, Dictionary<string, int> ranks)
{
    var parts = token.Select(letter => letter.ToString()).ToList();
    while (true)
    {
        var (lowest, at) = (ranks[token], -1);
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (ranks.TryGetValue(parts[i] + parts[i + 1], out var rank) && rank < lowest)
                (lowest, at) = (rank, i);
        }
        if (at < 0)
            return parts.Count == 2 && parts.All(part => ranks.TryGetValue(part, out var rank) && rank < ranks[token]);
        parts[at] += parts[at + 1];
        parts.RemoveAt(at + 1);
    }
}

// Regex reads UTF-16: a letter beyond U+FFFF is none, and an emoji does not lead a word. A splitter that knows better is no worse.
static bool IsOrdinary(string text) => !Regex.IsMatch(text, @"\p{Cs}\p{L}")
    && text.EnumerateRunes().All(rune => rune.IsBmp || !Rune.IsLetterOrDigit(rune));

// The tokens of cl100k that can occur in these texts, with their ranks: all that lie within a piece. The others cannot matter.
string[] excerpt = """
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
string[] cl100k = [.. excerpt.Where((_, i) => i % 2 == 0)];
int[] ranks = [.. excerpt.Where((_, i) => i % 2 == 1).Select(int.Parse)];
var published = new Dictionary<string, int[]>
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
Case Cl100k(string text) => new(cl100k, ranks, ["<|endoftext|>"], [100257], text);

Gen<string> Text(string[] parts, int least, int most) => Gen.OneOf(parts).Array[least, most].Select(string.Concat);
Gen<Case> Loaded(Gen<string> corpora, Gen<string> texts, int merges, params string[] special) => (
    from corpus in corpora
    from more in Gen.Int[0, merges]
    from text in texts
    from seed in Gen.Int[0, 1_000_000]
    from specials in Gen.Shuffle(special)
    select Learned(corpus, text, specials, more, seed)).Where(IsSound);

string[] abc = ["a", "b", "c"], spaced = ["a", "b", " ", " a", "'s", "1", ".", "\n"];
string[] unicode = ["a", "A", "é", "ß", "€", "漢", "🙃 ", "👍.", "\u0301", "\u0000", "\u007f", "\u0080", "\u00ad", "\uffff", "\ufeff", " ",
    "\t", "\r\n", "\n"];
string[] kinds = ["a", "b", "Z", "é", "漢", "1", "2", "34", "½", "²", ".", "!", "_", "\u0301", "'", "'s", "'S", "'re", "'VE", "'ll", "'t",
    "🙃 ", " ", "  ", "\t", "\n", "\r", "\r\n", "\u00a0"];
string[] marked = ["<a>", "<A>", "<a><b>", "<a", "<|b|>", "a", "b", " ", "  ", ".", "\n", "|", ">"];

string Repeated(int length)
{
    var texts = string.Concat(published.Keys.Where(text => !text.Contains("<|")).Select(text => text + "\n"));
    return string.Concat(Enumerable.Repeat(texts, (length / texts.Length) + 1))[..length];
}

// a space, and all words of one letter, of two, of three, and so inputs: each is made of shorter ones
static Case Large(int tokens)
{
    IEnumerable<string> Longer(IEnumerable<string> words) =>
        words.SelectMany(word => Enumerable.Range('a', 26).Select(letter => word + (char)letter));
    var random = new Random(7);
    var words = new List<string>(["Ġ"]);
    for (string[] longest = [""]; words.Count < tokens; words.AddRange(longest))
        longest = [.. Longer(longest)];
    var text = string.Concat(Enumerable.Range(0, 20_000).Select(_ => random.Next(7) == 0 ? ' ' : (char)('a' + random.Next(26))));
    return new Case([.. words.Take(tokens)], [.. Enumerable.Range(0, tokens)], [], [], tokens < 27 ? "" : text);
}

WorkedExample(points: 1);

MatchesReference("splits as the expression does", points: 2, inputs: Text(kinds, 0, 8), cases: 80, valid: IsOrdinary,
    examples: ["", "a", "ab", "a b", "a  b", " a", ".", "a.b", "1", "1234", "a1", "é", "漢字", "a½", "a²b", "it's", "IT'S", "we'Re", "'a",
        "'sa", "'Sa", "a'LLb", "'REa", "a ", "a  ", "\n", "a\nb", "a \n b", " \n\n  a", "!\n\n", ".\r\na", "\r", ".\ra", "a \r a", "\ta",
        "\t\ta", " .a", "  .", "\u00a0a", "a\u0301", "🙃", "---------a", "          a",
        string.Concat(Enumerable.Repeat("It's  the 12345th word, isn't it?\r\n", 40))],
    call: (it, text) =>
    {
        it.Load(["a"], [0], [], []);
        return it.Split(text);
    });

MatchesReference("bytes are written as printable characters", points: 2, inputs: Text(unicode, 0, 6), valid: IsOrdinary,
    examples: ["a", "", " ", "\n", "\u0000", "\u007f", "é", "\u00ad", "€", "\u0100", "ġ", "🙃",
        .. Enumerable.Range(0x80, 0x80).Select(c => ((char)c).ToString())],
    call: (it, text) =>
    {
        it.Load([.. ByteLetters.All.Select(letter => letter.ToString())], [.. Enumerable.Range(0, 256).Select(b => (b + 100) % 256)], [],
            []);
        return it.Encode(text);
    });

MatchesReference("merges by rank", points: 3, inputs: Loaded(Text(abc, 0, 14), Text(abc, 0, 8), 6), valid: IsSound,
    examples:
    [
        Of("a", ""), Of("a", "aa"), Of("b a", "ab"), Of("a b ab", "ab"), Of("a b ab", "abab"), Of("a aa", "aaa"), Of("a aa aaa", "aaa"),
            Of("a b c d e bc de bcde abcde ab cd", "abcde"), Of("a b c bc ab", "abc"), Of("a b ba aa", "baa"), Of("a b aa ba", "baa"),
        Of("a b c d ab cd abcd", "abcd"), new(["ab", "b", "a"], [7, 3, 5], [], [], "ab"),
            new(["ab", "bc", "c", "b", "a"], [4, 3, 2, 1, 0], [], [], "abc"),
        Of("- --", new string('-', 301)),
    ],
    call: Encoded);

MatchesReference("merges do not cross pieces", points: 2, inputs: Loaded(Text(spaced, 0, 14), Text(spaced, 0, 8), 8), valid: IsSound,
    examples: [Of("a . a.", "a."), Of("a Ġ aĠ", "a "), Of("a Ġ aĠ", "a a"), Of("a Ġ Ġa", "a a"), Of("1 11 1111", "11111"),
        Of("a Ċ Ċa", "\na")],
    call: Encoded);

MatchesReference("special tokens are found first, the longest", points: 3,
    inputs: Loaded(Text(marked, 0, 8), Text(marked, 0, 6), 8, "<a>", "<a><b>", "<|b|>", ">.", "a"), valid: IsSound,
    examples:
    [
        Of("a", "a", "a"), Of("a b", "bab", "a"), Of("a b", "ab", "a ab"), Of("a b", "ab", "ab a"), Of("a b c", "abc", "ab bc"),
            Of("a b c d", "abcd", "ab bcd"), Of("a b", "aab", "ab a"), Of("< a A >", "<A>", "<a>"), Of("a b . |", ".", "a|b"),
        Of("a b . |", "a|b", "a|b"), Of("a b", "ab", "."), Of("a b ab", "ab", "b"), Of("a Ġ ĠĠ", "  a", "a"), Of("a Ġ ĠĠ", "a  a", "a"),
            Of("a b Ġ ab Ġa", "b  ab", "ab"),
        Of("< a > | <a >|", "<|a|>", "<|a|>"), Of("a b", "ba", "a") with { SpecialIds = [2_000_000_000] },
            Of("a b", "ab") with { Ranks = [5, int.MaxValue] },
    ],
    call: Encoded);

MatchesReference("decode joins the bytes before it reads them", points: 2, inputs: Gen.Int[0, 259].Array[0, 6],
    examples: [[], [97], [32], [195, 169], [256], [195], [0xE2, 0x82], [0xE2, 0x82, 0xAC], [255, 65], [65, 169], [257, 169], [258],
        [195, 258, 169], [259], [0xEF, 0xBB, 0xBF, 65]],
    call: (it, tokens) =>
    {
        it.Load([.. ByteLetters.All.Select(letter => letter.ToString()), Letters([32, 97]), Letters([97, 195])],
            [.. Enumerable.Range(0, 258)], ["<s>", "é"], [258, 259]);
        return it.Decode(tokens);
    });

Property("decode undoes encode", points: 1, inputs: Loaded(Text([.. unicode, "<é>"], 0, 12), Text([.. unicode, "<é>"], 0, 12), 12, "<é>"),
    valid: IsSound,
    examples: [Of("a", ""), Of("a", "a"), Of("Ġ a", " a "),
        Of("<é>", "<é>", "<é>") with { Tokens = [.. "<é>".SelectMany(c => Encoding.UTF8.GetBytes([c])).Select(b => Letters([b]))],
        Ranks = [0, 1, 2, 3], SpecialIds = [9] }],
    holds: (it, x) => Expect.Equal(x.Text, it.Decode(Encoded(it, x)), what: "the decoded text"));

MatchesReference("loading again starts afresh", points: 1,
    inputs: Gen.Select(Text(abc, 1, 8), Loaded(Text(abc, 0, 8), Text(abc, 0, 8), 4, "b"), (earlier, then) => new Twice(earlier, then)),
    valid: x => IsSound(x.Then),
    examples: [new("ab", Of("a b", "ab")), new("ab", Of("b a", "ab")), new("a", Of("a b", "ab", "b")), new("ab", Of("a b ab", "ab"))],
    call: (it, x) =>
    {
        Encoded(it, Learned(x.Earlier, x.Earlier, ["ab"], 4, seed: 1));
        return it.Decode(Encoded(it, x.Then)) + string.Join(' ', it.Encode(x.Then.Text));
    });

// two tokens exchange their ids; who looks at some of the tokens to see whether it is another vocabulary misses them
Property("loading again looks at every token", points: 1, inputs: Gen.Int[200, 2_800], cases: 5, shrink: false, holds: (it, at) =>
{
    var (tokens, ids) = (Large(3_000).Tokens, Enumerable.Range(0, 3_000).ToArray());
    it.Load(tokens, ids, [], []);
    var (one, next) = (it.Decode([at]), it.Decode([at + 1]));
    (ids[at], ids[at + 1]) = (at + 1, at);
    it.Load(tokens, ids, [], []);
    Expect.Equal(next + one, it.Decode([at, at + 1]),
        what: $"the decoded ids {at} and {at + 1}, after these two tokens have exchanged their ids,");
});

Pure("the arguments stay as they are", points: 1, inputs: Loaded(Text(abc, 0, 8), Text(abc, 1, 8), 4, "ab", "a"), valid: IsSound,
    examples: [new(["b", "a"], [1, 0], ["a", "ab"], [3, 2], "ab")],
    call: (it, x) =>
    {
        it.Load(["z"], [0], [], []);
        return it.Decode(Encoded(it, x)) + " / " + string.Join('|', it.Split(x.Text));
    });

MatchesReference("gives cl100k's ids", points: 3,
    inputs: Text(cl100k.Where(token => token.All(char.IsAscii)).Append(" ").ToArray(), 1, 12).Select(Cl100k).Where(IsSound),
    valid: IsSound, cases: 20,
    examples: published.Keys.Select(Cl100k),
    expected: x => x.Tokens.Length == cl100k.Length && published.TryGetValue(x.Text, out var ids) ? ids : Encoded(NewReference(), x),
    call: Encoded);

AtSize("a vocabulary as large as cl100k's", Sizes.Named(("tokens", 100_003)), points: 1, inputs: n => Gen.Const(Large(n[0])),
    call: Encoded);

Scaling("encoding takes time in proportion to the text", points: 2, sizes: [2_000, 80_000],
    input: Repeated, prepare: it => it.Load(cl100k, ranks, [], []), call: (it, text) => it.Encode(text));

Scaling("special tokens take time in proportion to their number", points: 1, sizes: [2_000, 80_000],
    input: n => string.Concat(Enumerable.Repeat("a<s>", n / 4)),
    prepare: it => it.Load(["a"], [0], ["<sep>", "<s>"], [7, 8]), call: (it, text) => it.Encode(text));

Scaling("decoding takes time in proportion to the tokens", points: 1, sizes: [5_000, 200_000],
    input: n => (int[])[.. Enumerable.Range(0, n).Select(i => ranks[i % 20])],
    prepare: it => it.Load(cl100k, ranks, [], []), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

Scaling("decoding special tokens takes time in proportion to their number", points: 1, sizes: [5_000, 200_000],
    input: n => (int[])[.. Enumerable.Range(0, n).Select(i => i % 2 == 0 ? 0 : 7)],
    prepare: it => it.Load(["a"], [0], ["<sep>"], [7]), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

// the soft hyphen means nothing to a comparison by culture
MatchesReference("special tokens are found as they are written", points: 1, cases: 20,
    inputs: Text(["a", "<s", "\u00ad", ">", "<s>", "s"], 0, 6), examples: ["a<s\u00ad>b<s>c", "<s>", "\u00ad<s>\u00ad"], call: (it, text) =>
    {
        it.Load([.. ByteLetters.All.Select(letter => letter.ToString())], [.. Enumerable.Range(0, 256)], ["<s>"], [300]);
        return it.Encode(text);
    });

MatchesReference("white space of every kind is cut as such", points: 1, valid: IsOrdinary,
    inputs: Text(["a", "\u3000", "\u2003", "\u2028", "\u0085", "\v", "\f", "\u1680", " ", "."], 0, 6),
    examples: ["a\u3000b", "a\u3000\u3000b", "\u2028.", "a\vb", "a\f\fb"], call: (it, text) =>
    {
        it.Load(["a"], [0], [], []);
        return it.Split(text);
    });

// one object over and over, and at the end the first vocabulary again
MatchesReference("one tokenizer is loaded and asked many times", points: 1, cases: 10,
    inputs: Loaded(Text(spaced, 0, 8), Text(spaced, 0, 8), 4, "b").Array[4], valid: all => all.Length > 0 && all.All(IsSound),
    examples: [[Of("a b ab", "abab"), Of("b a", "ab"), Of("a b ab", "b", "b"), Of("Ġ a Ġa", " a a")]],
    call: (it, all) => string.Join(" / ", all.Append(all[0]).Select(x =>
    {
        var ids = Encoded(it, x);
        it.Split(x.Text);
        return it.Decode(ids) + ", " + string.Join(' ', ids) + ", " + string.Join('|', it.Split(x.Text));
    })));

// of which some are the beginning of others: <1, <10, <100
AtSize("hundreds of special tokens", Sizes.Named(("special tokens", 521)), points: 1,
    inputs: n => Gen.Const(new Case(["a"], [0], [.. Enumerable.Range(0, n[0]).Select(i => $"<{i}")],
        [.. Enumerable.Range(0, n[0]).Select(i => 70_000 + (3 * i))], string.Concat(Enumerable.Range(0, n[0]).Select(i => $"a<{i}")))),
    call: (it, x) =>
    {
        var ids = Encoded(it, x);
        return (ids, it.Decode(ids));
    });

Bench("encode", sizes: [1_000, 10_000, 100_000], input: Repeated, prepare: it => it.Load(cl100k, ranks, [], []),
    call: (it, text) => it.Encode(text), bytes: n => n);

public sealed record Case([Dims("tokens")] string[] Tokens, [Dims("tokens")] int[] Ranks, [Dims("special tokens")] string[] SpecialTokens,
    [Dims("special tokens")] int[] SpecialIds, string Text);

public sealed record Twice(string Earlier, Case Then);

public static class ByteLetters
{
    // visible bytes in their own place, the others numbered from U+0100
    public static readonly char[] All = [.. Enumerable.Range(0, 256)
        .Select(b => IsVisible(b) ? (char)b : (char)(0x100 + Enumerable.Range(0, b).Count(lower => !IsVisible(lower))))];

    static bool IsVisible(int b) => b is > 32 and < 127 or > 160 and not 173;
}
