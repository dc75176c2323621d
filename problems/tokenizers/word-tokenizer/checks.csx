// Expected answers are the reference solution's; `it` is a fresh tokenizer, and each case trains it first.
static int[] Encoded(IWordTokenizer it, Case x)
{
    it.Train(x.Corpus, x.VocabularySize);
    return it.Encode(x.Text);
}

// The words of the text, as far as Decode can tell them.
static string Cut(IWordTokenizer it, string text)
{
    it.Train(text, 100);
    return it.Decode(it.Encode(text));
}

// The words of the first ids; <unk> where the vocabulary is smaller.
static string[] Vocabulary(IWordTokenizer it, string text)
{
    it.Train(text, 100);
    return [.. Enumerable.Range(0, 7).Select(id => it.Decode([id]))];
}

// for texts that have spaces between their words: whether no two words are equally frequent
static bool HasNoTies(string text) =>
    text.Split(' ', StringSplitOptions.RemoveEmptyEntries).CountBy(word => word).Select(entry => entry.Value).ToList() is var counts &&
    counts.Distinct().Count() == counts.Count;

// Half of the words are new ones, the others have been there before.
static string ManyWords(int count) => string.Join(' ',
    Enumerable.Range(0, count).Select(i => $"w{(i % 2 == 0 ? i : (long)i * 7919 % count / 2 * 2)}"));

Gen<string> Text(string[] parts, int least, int most) => Gen.OneOf(parts).Array[least, most].Select(string.Concat);

string[] pieces = ["a", "b", "Z", "7", "é", "e\u0301", "½", "²", "ж", "漢", "_", "-", "'", ".", ",", "!", "€", " ", " ", "\t", "\n", "\r\n",
    "\u00a0", "\u2003", "\u3000", "\u2028", "\v", "\u0085", "\u3005",
    "\u30fc", "\u01c5", "\u0663", "\u2160", "\0", "\a", "\u200b", "<unk>"];
string[] few = ["a ", "b ", "c "], cased = ["a ", "A ", "b ", "B ", "é ", "z ", "10 ", "9 ", ". "];
Gen<Case> Trained(int least) =>
    from corpus in Text(cased, 0, 8)
    from size in Gen.Int[least, 8]
    from text in Text(cased, 0, 6)
    select new Case(corpus, size, text);

WorkedExample(points: 1);

MatchesReference("the text is cut into words", points: 3, inputs: Text(pieces, 0, 10),
    examples: ["", " ", "a", "ab", "a b", "a.", "a.b", "..", "a-b", "a_b", "don't", "a\tb", "a\nb", "a\u00a0b", "a\u2003b", "a\u3000b",
        "a\u2028b", "a\vb", "a\fb", "a\u0085b", "a\u1680b", "a\0b", "\a", "a\u200bb", "\u001b[0m", "  a  ", "7a", "3.14", "é", "Größe",
        "e\u0301", "½", "x²", "да!", "<unk>", "コーヒー", "時々", "a\u01c5b", "a\u0663b", "a\u2160b"], call: Cut);

MatchesReference("upper and lower case differ", points: 1, inputs: Text(["a", "A", " "], 0, 8), examples: ["A", "a A", "The the the"],
    call: Cut);

MatchesReference("the most frequent word comes first", points: 2, inputs: Text(few, 1, 10).Where(HasNoTies), valid: HasNoTies,
    examples: ["a", "b b a", "a b b", "a b b c c c", "c c c b b a", string.Concat(Enumerable.Repeat("c ", 300)) + "a b b"],
    call: Vocabulary);

MatchesReference("ties are in ordinal order", points: 2, inputs: Text(cased, 1, 8),
    examples: ["a b", "b a", "a B", "a A", "A a", "é z", "e é", "Z a", "é e\u0301", "- a", "a_ a-", "9 10", "b a b a c", "a . a ."],
    call: Vocabulary);

MatchesReference("the vocabulary size counts <unk>", points: 2, inputs: Trained(1),
    examples: [new("a", 1, "a"), new("a b", 2, "a b"), new("a b c", 3, "a b c"), new("a", 9, "a"), new("a b", int.MaxValue, "b a c")],
        call: Encoded);

MatchesReference("an unknown word is 0, in its place", points: 2, inputs: Trained(3),
    examples: [new("", 9, "a"), new("a", 9, "b"), new("a", 9, "b a b"), new("a", 9, "b b"), new("a b c", 3, "c")],
    call: Encoded);

MatchesReference("encode learns nothing", points: 1, inputs: Trained(3), examples: [new("a", 9, "b"), new("a b", 2, "b")], call: (it, x) =>
{
    var before = Encoded(it, x);
    return it.Decode([.. before, .. it.Encode(x.Text), 1, 2, 3]);
});

MatchesReference("a number that is no id decodes to <unk>", points: 1, inputs: Gen.Int[-3, 6].Array[0, 5],
    examples: [[], [0], [1], [1, 2], [3], [99], [-1], [int.MaxValue], [int.MinValue]],
    call: (it, tokens) =>
    {
        it.Train("a b", 9);
        return it.Decode(tokens);
    });

MatchesReference("training again starts afresh", points: 1,
    inputs: Gen.Select(Trained(1), Text(cased, 0, 8), (x, earlier) => (Earlier: earlier, Then: x)),
    examples: [("a", new("", 9, "a")), ("a", new("b", 9, "a b")), ("a a", new("a b b", 9, "a b")), ("a b c", new("a", 9, "c")),
        ("a", new(" \n", 9, "a b"))],
    call: (it, x) =>
    {
        it.Train(x.Earlier, 9);
        it.Decode(it.Encode(x.Then.Text));
        var tokens = Encoded(it, x.Then);
        return it.Decode(tokens) + " / " + it.Decode([1, 2, 3]);
    });

// one object over and over, and at the end the first training again
MatchesReference("one tokenizer is trained and asked many times", points: 1, inputs: Trained(2).Array[6], valid: all => all.Length > 0,
    cases: 10, examples: [[new("a b", 3, "a b c"), new("b", 3, "a b"), new("c a a", 2, "c a"), new("Z", 9, "a Z"), new("", 9, "Z")]],
    call: (it, all) => string.Join(" / ", all.Append(all[0]).Select(x =>
    {
        var tokens = Encoded(it, x);
        return it.Decode([.. tokens, 1, 2, 3]) + ", " + string.Join(' ', tokens);
    })));

Property("no id is outside of the vocabulary", points: 1, inputs: Trained(1),
    examples: [new("a b c", 1, "a b c"), new("a b c", 2, "a b c")], holds: (it, x) =>
{
    foreach (var id in Encoded(it, x))
    {
        Expect.AtLeast(0, id, "an id");
        Expect.AtMost(x.VocabularySize - 1, id, "an id");
    }
});

Pure("the arguments stay as they are", points: 1, inputs: Gen.Int[0, 4].Array[1, 5], examples: [[1, 2, 9]], call: (it, tokens) =>
{
    it.Train("b c", 2);
    it.Train("a b b", 3);
    return it.Decode(it.Encode("a b c")) + " / " + it.Decode(tokens);
});

Scaling("the time grows in proportion to the text", points: 1, sizes: [4_000, 160_000], input: ManyWords,
    prepare: _ => { }, call: (it, text) =>
    {
        it.Train(text, 100_000);
        it.Encode(text);
    }, tolerated: 0.6);

Scaling("most words are too rare for the vocabulary", points: 1, sizes: [4_000, 80_000], input: ManyWords,
    prepare: _ => { }, call: (it, text) =>
    {
        it.Train(text, 1_000);
        it.Encode(text);
    }, tolerated: 0.6);

// the reference solution's time is too short to be measured, and counts as the same at both sizes: linear work shows as 1, and quadratic
// work as 2
Scaling("a word as long as the text", points: 1, sizes: [5_000, 100_000], input: n => new string('w', n), prepare: _ => { },
    call: (it, text) =>
    {
        it.Train(text, 10);
        it.Encode(text);
    }, tolerated: 1.6);

Scaling("white space as long as the text", points: 1, sizes: [5_000, 100_000], input: n => "a" + new string(' ', n) + "a",
    prepare: _ => { }, call: (it, text) =>
    {
        it.Train(text, 10);
        it.Encode(text);
    }, tolerated: 1.6);

Scaling("a text full of punctuation", points: 1, sizes: [4_000, 160_000], input: n => string.Concat(Enumerable.Repeat("a,", n / 2)),
    prepare: _ => { }, call: (it, text) =>
    {
        it.Train(text, 10);
        it.Encode(text);
    }, tolerated: 0.6);

Scaling("decoding takes time in proportion to the tokens", points: 1, sizes: [2_000, 80_000],
    input: n => (int[])[.. Enumerable.Range(0, n).Select(i => i % 4)],
    prepare: it => it.Train("a b b c", 10), call: (it, tokens) => it.Decode(tokens), tolerated: 0.6);

// behind the checks of time, which say more about what is too slow; each word occurs once, so that the ids are those of the ordinal order
AtSize("40,000 different words", Sizes.Named(("words", 40_009)), points: 1,
    inputs: n => Gen.Const(string.Join(' ', Enumerable.Range(0, n[0]).Select(i => $"w{i}"))), call: (it, text) =>
{
    it.Train(text, 100_000);
    return it.Decode(it.Encode(text));
});

Bench("train on n words", sizes: [1_000, 10_000], input: ManyWords, call: (it, text) => it.Train(text, 100_000),
    bytes: n => ManyWords(n).Length);
Bench("encode n words", sizes: [1_000, 10_000], input: ManyWords, prepare: it => it.Train(ManyWords(10_000), 100_000),
    call: (it, text) => it.Encode(text), bytes: n => ManyWords(n).Length);

public sealed record Case(string Corpus, [AtLeast(1)] int VocabularySize, string Text);
