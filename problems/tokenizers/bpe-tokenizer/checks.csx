// Expected answers are the reference solution's; `it` is a fresh tokenizer, and each case trains it first.
static int[] Encoded(IBpeTokenizer it, Case x)
{
    it.Train(x.Corpus, x.VocabularySize);
    return it.Encode(x.Text);
}

// The text of the first merges. A text of n bytes has at least log₂ n of them, because a merge at most halves it.
static string[] Learned(IBpeTokenizer it, string text)
{
    var merges = (int)Math.Ceiling(Math.Log2(text.Length));
    it.Train(text, 256 + merges);
    return [.. Enumerable.Range(256, merges).Select(id => it.Decode([id]))];
}

// whether one pair occurs more often than each other
static bool HasClearWinner(string text) =>
    text.Zip(text.Skip(1)).CountBy(pair => pair).Select(entry => entry.Value).OrderDescending().ToList() is [var most, .. var others] &&
    others.FirstOrDefault() < most;

// all texts of so many letters, the smallest first
static IEnumerable<string> Every(string letters, int least, int most) =>
    Enumerable.Range(least, most - least + 1).SelectMany(length =>
        Enumerable.Repeat(letters, length).Aggregate(new[] { "" }.AsEnumerable(),
            (texts, all) => texts.SelectMany(text => all.Select(c => text + c))));

Gen<string> Text(string[] parts, int least, int most) => Gen.OneOf(parts).Array[least, most].Select(string.Concat);
Gen<Case> Trained(Gen<string> corpora, Gen<string> texts, int merges) =>
    from corpus in corpora
    from more in Gen.Int[0, merges]
    from text in texts
    select new Case(corpus, 256 + more, text);

string[] ab = ["a", "b"], abc = ["a", "b", "c"], accented = ["a", "é", "ê"];
string[] unicode = ["a", "A", "é", "ß", "€", "漢", "🙃", "👍", "\u0301", "\u0000", "\u007f", "\u0080", "\uffff", "\ufeff", " ", "\t", "\r\n",
    "\n"];
string[] words = ["the ", "then ", "there ", "other ", "he ", "She ", "said, ", "low ", "lower. ", "lowest ", "\n", "naïve ", "Größe ",
    "12 ", "1,200 ", "  ", "— ", "«да» "];
const string Prose = """
    There was once a tokenizer that knew nothing but bytes. It read the same three sentences over and over, and each time it looked for
    the two neighbours that stood together most often. "th", it said, and then "the", and then "the " with the space behind it. Nobody had
    told it what a word was; it found the words because they kept coming back, and it found the endings of words before the words.
    """;

static string Repeated(int length) => string.Concat(Enumerable.Repeat(Prose, (length / Prose.Length) + 1))[..length];

// without a pattern, so that training goes on to ids far beyond a thousand
static string Letters(int count)
{
    var random = new Random(7);
    return string.Concat(Enumerable.Range(0, count).Select(_ => (char)('a' + random.Next(26))));
}

WorkedExample(points: 1);

MatchesReference("without merges the tokens are bytes", points: 2, inputs: Text(unicode, 0, 8),
    examples: ["", "a", "A", " ", "é", "a\r\n", "€", "🙃", "\0"],
    call: (it, text) => Encoded(it, new Case("ab", 256, text)));

MatchesReference("the most frequent pair is merged first", points: 2, inputs: Text(abc, 2, 12).Where(HasClearWinner),
    valid: HasClearWinner, examples: ["ab", "aaa", "abbb", "cabab", "abcbc", "aaaaababab"],
    call: (it, text) =>
    {
        it.Train(text, 257);
        return it.Decode([256]);
    });

MatchesReference("ties go to the smaller ids", points: 2, inputs: Text(abc, 2, 14),
    examples: [.. Every("ab", 2, 6), .. Every("abc", 3, 4), "aaaab"], call: Learned);

MatchesReference("every occurrence is merged, from left to right", points: 2, inputs: Trained(Text(ab, 0, 8), Text(ab, 0, 8), 3),
    examples: [new("aa", 257, "aaa"), new("ab", 257, "abab"), new("aaa", 258, "aaa"), new("abab", 258, "abab"),
        new("aaaa", 258, "aaaaaaa")], call: Encoded);

MatchesReference("encodes in the order in which the merges were learned", points: 3, inputs: Trained(Text(abc, 0, 12), Text(abc, 0, 8), 6),
    examples: [new("ab", 257, "ab"), new("abab", 257, "abab"), new("bcbcab", 258, "abc"), new("bcbcbcabab", 258, "abc"),
        new("baba aa", 258, "baa"), new("abcd", 259, "abcd")], call: Encoded);

MatchesReference("the text is taken as it is", points: 1,
    inputs: Trained(Text(["a", "A", " ", "\n"], 0, 8), Text(["a", "A", " ", "\n"], 0, 8), 4),
    examples: [new(" a a", 257, " a a"), new("a a ", 257, "a a "), new("aA", 257, "aa"), new("a b", 258, "a b"), new("Ab", 257, "Ab"),
        new("a'b'a'", 257, "'a'"), new("\u00a0a\u00a0a", 258, "a\u00a0a"), new("\u3000a\u3000a", 259, "\u3000\u3000a"),
        new("aaaaaaaaab", 259, "aaaaaaaaaa")],
        call: Encoded);

MatchesReference("merges join bytes, not characters", points: 1, inputs: Trained(Text(accented, 0, 8), Text(accented, 0, 6), 4),
    examples: [new("é", 257, "é"), new("éê", 257, "ê"), new("aéaê", 257, "aé")], call: Encoded);

MatchesReference("training stops when no pair is left", points: 1,
    inputs: Trained(Text(ab, 0, 6), Text(ab, 0, 6), 3).Select(x => x with { VocabularySize = 300 }),
    examples: [new("", 257, ""), new("", 300, "aa"), new("a", 300, "aa"), new("ab", 300, "ab"), new("aaaa", 300, "aaaa"),
        new("abc", 1000, "abc"), new("ab", int.MaxValue, "ab")], call: Encoded);

MatchesReference("a vocabulary may be as large as an int", points: 1, cases: 20,
    inputs: Trained(Text(abc, 0, 12), Text(abc, 0, 8), 0).Select(x => x with { VocabularySize = int.MaxValue }), call: Encoded);

MatchesReference("training again starts afresh", points: 1,
    inputs: Gen.Select(Trained(Text(ab, 2, 8), Text(ab, 2, 8), 3), Text(ab, 0, 8), (x, earlier) => (Earlier: earlier, Then: x)),
    examples: [("ab", new("ba", 256, "ab")), ("ab", new("ba", 257, "ab")), ("ab", new("ba", 257, "ba")), ("aabb", new("ab", 300, "aabb"))],
    call: (it, x) =>
    {
        it.Train(x.Earlier, 258);
        it.Decode(it.Encode(x.Earlier));
        var tokens = Encoded(it, x.Then);
        return (tokens, it.Decode(tokens));
    });

// one object over and over, and at the end the first training again
MatchesReference("one tokenizer is trained and asked many times", points: 1,
    inputs: Trained(Text(abc, 0, 8), Text(abc, 1, 8), 3).Array[5], valid: all => all.Length > 0, cases: 10,
    examples: [[new("ab", 257, "ab"), new("ba", 257, "aba"), new("aa", 257, "aa"), new("bb", 256, "ab"), new("cab", 258, "abab")]],
    call: (it, all) => string.Join(" / ", all.Append(all[0]).Select(x =>
    {
        var tokens = Encoded(it, x);
        return it.Decode(tokens) + ", " + string.Join(' ', tokens);
    })));

Property("decode undoes encode", points: 2, inputs: Trained(Text(unicode, 0, 12), Text(unicode, 0, 12), 12),
    examples: [new("ab", 256, ""), new("ab", 256, "ab"), new("ab", 256, " a "), new("ab", 256, "é"), new("🙃", 258, "🙃"),
        new("aaaa", 258, "aaaaa"), new("ab", 256, "\ufeffa"), new(Letters(1400), 1300, Letters(1400))],
    holds: (it, x) => Expect.Equal(x.Text, it.Decode(Encoded(it, x)), what: "the decoded text"));

MatchesReference("decode joins the bytes before it reads them", points: 1, inputs: Gen.Int[0, 257].Array[0, 6],
    examples: [[], [97], [195, 169], [256], [195], [0xE2, 0x82], [0xE2, 0x82, 0xAC], [255, 65], [65, 169], [257, 195]],
    call: (it, tokens) =>
    {
        it.Train("é", 257);
        it.Train("aéé", 258);
        return it.Decode(tokens);
    });

// the caller has written into the first answer by then
MatchesReference("a text that is encoded twice has the same tokens", points: 1, inputs: Trained(Text(ab, 2, 8), Text(ab, 1, 8), 3),
    cases: 10, examples: [new("ab", 256, "a"), new("ab", 257, "ab"), new("aaab", 258, "aaab")],
    call: (it, x) =>
    {
        Encoded(it, x);
        return it.Encode(x.Text);
    });

Pure("the arguments stay as they are", points: 1, inputs: Gen.Int[97, 99].Array[1, 5], examples: [[97, 98]], call: (it, tokens) =>
{
    it.Train("cb", 257);
    it.Train("abc", 257);
    return it.Decode(it.Encode("abcb")) + " / " + it.Decode(tokens);
});

MatchesReference("agrees on longer texts", points: 2, inputs: Trained(Text(words, 20, 80), Text(words, 0, 60), 60), cases: 20,
    examples: [new(Prose, 320, Prose), new(Letters(3000), 2000, Letters(3000)),
        new(Prose, 400, "The other tokenizer had never seen any of these words: naïve, Größe, «да».")], call: Encoded);

Scaling("encoding takes time in proportion to the text", points: 2, sizes: [5_000, 200_000],
    input: Repeated, prepare: it => it.Train(Prose, 280), call: (it, text) => it.Encode(text), tolerated: 0.6);

Scaling("decoding takes time in proportion to the tokens", points: 1, sizes: [5_000, 200_000],
    input: n => (int[])[.. Enumerable.Range(0, n).Select(i => 97 + (i % 20))],
    prepare: it => it.Train(Prose, 280), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

Scaling("decoding merges takes time in proportion to the tokens", points: 1, sizes: [5_000, 200_000],
    input: n => (int[])[.. Enumerable.Range(0, n).Select(i => 256 + (i % 20))],
    prepare: it => it.Train(Prose, 280), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

// behind the checks of time, which say more about what is too slow; the a's go in pairs however many they are
AtSize("a text has no longest length", Sizes.Named(("characters", 1_100_003)), points: 1,
    inputs: n => Gen.Const("b" + new string('a', n[0] - 1)), call: (it, text) =>
{
    it.Train("aa", 257);
    return it.Encode(text);
});

Bench("train 100 merges", sizes: [1_000, 10_000], input: Repeated, call: (it, text) => it.Train(text, 356), bytes: n => n);
Bench("encode with 100 merges", sizes: [1_000, 10_000, 100_000], input: Repeated, prepare: it => it.Train(Prose, 356),
    call: (it, text) => it.Encode(text), bytes: n => n);

public sealed record Case(string Corpus, [AtLeast(256)] int VocabularySize, string Text);
