// If texts are short, expected answers come from trying all cuts; if they are long, from the reference solution.
static IEnumerable<int[]> Cuts(Case x, int at = 0) =>
    at == x.Text.Length
        ? [[]]
        : from id in Enumerable.Range(0, x.Tokens.Length)
          where string.CompareOrdinal(x.Text, at, x.Tokens[id], 0, x.Tokens[id].Length) == 0
          from rest in Cuts(x, at + x.Tokens[id].Length)
          select (int[])[id, .. rest];

static double Sum(Case x, int[] cut) => cut.Sum(id => (double)x.Scores[id]);

static int[] Likeliest(Case x) => Cuts(x).OrderByDescending(cut => Sum(x, cut))
    .ThenByDescending(cut => string.Concat(cut.Select(id => (char)x.Tokens[id].Length)), StringComparer.Ordinal).FirstOrDefault([]);

// a vocabulary written out: "a:-1 b:-2"
static Case Of(string text, string vocabulary)
{
    var entries = vocabulary.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(':')).ToArray();
    return new(text, [.. entries.Select(entry => entry[0])], [.. entries.Select(entry => float.Parse(entry[1]))]);
}

// a smaller vocabulary should still be one
static bool IsVocabulary(Case x) => x.Tokens.All(token => token.Length is > 0 and <= 20) && x.Tokens.Distinct().Count() == x.Tokens.Length
    && x.Scores.All(score => score is >= -32 and <= 0 && score * 8 == MathF.Round(score * 8));

static bool IsSpelled(Case x) => IsVocabulary(x) && Cuts(x).Any();

static bool HasOneWinner(Case x) => IsVocabulary(x)
    && Cuts(x).Select(cut => Sum(x, cut)).OrderDescending().Take(2).ToList() is [var most, .. var next] && next.All(sum => sum < most);

// all texts of so many letters, the smallest first
static string[] Every(string letters, int least, int most) =>
    [.. Enumerable.Range(least, most - least + 1).SelectMany(length =>
        Enumerable.Repeat(letters, length).Aggregate(new[] { "" }.AsEnumerable(),
            (texts, all) => texts.SelectMany(text => all.Select(c => text + c))))];

// a text of these letters, and some of the tokens with scores among these
Gen<Case> Drawn(string letters, int most, string[] tokens, Gen<float> score) =>
    from text in Gen.OneOf(letters.ToCharArray()).Array[0, most].Select(chars => new string(chars))
    from order in Gen.Shuffle(tokens)
    from count in Gen.Int[1, Math.Min(8, tokens.Length)]
    from scores in score.Array[count]
    select new Case(text, order[..count], scores);

// with all letters among the tokens, so that every text can be spelled
Gen<Case> Spelled(string letters, int most, string[] tokens, Gen<float> score) =>
    from x in Drawn(letters, most, [.. tokens.Where(token => token.Length > 1)], score)
    from scores in score.Array[letters.Length]
    from order in Gen.Shuffle(Enumerable.Range(0, letters.Length + x.Tokens.Length).ToArray())
    let all = (string[])[.. letters.Select(c => c.ToString()), .. x.Tokens]
    let allScores = (float[])[.. scores, .. x.Scores]
    select new Case(x.Text, [.. order.Select(i => all[i])], [.. order.Select(i => allScores[i])]);

var eighths = Gen.Int[-64, 0].Select(i => i / 8f);
var few = Gen.OneOf((float[])[0, -0.5f, -1, -1.5f, -2]);
var clear = Spelled("ab", 9, Every("ab", 1, 4), eighths).Where(HasOneWinner);
var tied = Gen.OneOf(Spelled("ab", 8, Every("ab", 1, 3), few), Spelled("a", 8, Every("a", 1, 5), few));
string[] pieces = ["a", "A", "b", " ", "  ", "a ", " a", "▁a", "▁", "é", "e\u0301", "e", "ß", "ss", "\n", "🙃", "\u0301", "aA", "a b"];

static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

// Many ways to cut the end; the c before it have one, as many tokens deep as they are.
static Case LongText(int n) => Of(new string('c', n * 3 / 4) + Repeated("abbabaabbaababba", n - (n * 3 / 4)),
    "a:-2 b:-2.5 c:-1 ab:-4 ba:-4 abb:-6 bab:-6.5 aab:-6 baab:-8 abbabaab:-15 ababba:-12.5");

// A vocabulary of random words of 6 to 20 letters, and a text of these. There are two letters, so that very many words begin alike.
static Case LargeVocabulary(int n)
{
    var random = new Random(11);
    var words = Enumerable.Range(0, 3 * n).Select(_ =>
        string.Concat(Enumerable.Range(0, random.Next(6, 21)).Select(_ => "ab"[random.Next(2)]))).Distinct().Take(n).ToArray();
    return new(Repeated(string.Concat(Enumerable.Range(0, n / 6).Select(_ => words[random.Next(words.Length)])), n), words,
        [.. words.Select(_ => -random.Next(1, 200) / 8f)]);
}

WorkedExample(points: 1);

MatchesReference("the greatest sum wins", points: 4, inputs: clear, valid: HasOneWinner, expected: Likeliest,
    examples: [Of("a", "a:-1"), Of("aa", "a:-1"), Of("ab", "a:-1 b:-2"), Of("ab", "b:-1 a:-2"), Of("ab", "a:-1 b:-1 ab:-3"),
        Of("ab", "a:-1 b:-1 ab:-1"), Of("ab", "a:-1 b:-1 ab:-1.5"), Of("aba", "a:-1 b:-3 ab:-2 ba:-2.5"),
        Of("aba", "a:-1 b:-3 ab:-3 ba:-2"),
        Of("abab", "ab:-3 a:-1 bab:-2 b:-3"), Of("abc", "a:-1 bc:-8 ab:-2 c:-2"), Of("abc", "a:-2 bc:-1 ab:-1 c:-8"),
            Of("abcd", "a:-4 bcd:-4 ab:-3 cd:-3 abc:-2 d:-7"), Of("aaaaa", "aa:-1 a:-3 aaa:-1.5"), Of("a", "a:0"),
        Of("ab", "a:-1 b:-1 ab:-32"), Of("ab", "a:0 b:0 ab:-1"),
        Of("ab", "a:-32 b:-32"), Of("abcdefghijklmnopqrst", "abcdefghijklmnopqrst:-1 abcdefghij:-1 klmnopqrst:-1"),
            Of("ab", "a:-0.125 b:0 ab:-0.25"), Of("abcd", "abcd:-8 a:-1 b:-2 c:-2 d:-2")],
    call: Segmented);

MatchesReference("of equal sums the longer first token wins", points: 3, inputs: tied, valid: IsSpelled, expected: Likeliest, cases: 80,
    examples: [Of("ab", "a:-1 b:-1 ab:-2"), Of("ab", "ab:-2 b:-1 a:-1"), Of("aa", "a:0 aa:0"), Of("abc", "a:-1 bc:-2 ab:-2 c:-1"),
        Of("abc", "ab:-2 c:-1 a:-1 bc:-2"), Of("abcde", "abc:-1 d:-1 e:-1 ab:-1 cde:-2"), Of("abcde", "ab:-1 cde:-2 abc:-1 d:-1 e:-1"),
        Of("abcd", "a:-1 bc:-2 d:-1 b:-1 cd:-2"), Of("abcdef", "ab:-1 c:-1 def:-2 abc:-1 d:-1 e:-1 f:-1"), Of("aaa", "a:-1 aa:-2"),
            Of("aaaaa", "aaa:-2 aa:-2 a:-1")],
    call: Segmented);

MatchesReference("empty where no tokens spell the text", points: 2, inputs: Drawn("abc", 6, Every("abc", 1, 3), eighths),
    valid: IsVocabulary, expected: Likeliest, cases: 80,
    examples: [Of("", ""), Of("", "a:-1"), Of("a", ""), Of("a", "b:-1"), Of("a", "aa:-1"), Of("ab", "b:-1"), Of("ab", "a:-1"),
        Of("aab", "aa:-1"), Of("aba", "a:-1"), Of("aba", "ab:-1 ba:-1"), Of("aaa", "aa:-1"), Of("abc", "ab:-1 a:-3 bc:-4"),
        Of("abc", "a:-3 ab:-1 bc:-4"),
        Of("aab", "a:-1 aa:-1 ab:-32"), Of("abbb", "ab:-1 bbb:-5 a:-4"), Of("abcb", "a:-1 ab:-1 c:-1"), Of("ab", "a:0"),
            Of("ba", "a:0 ab:0"), Of("BB", "Aa:-1"), Of("abcabc", "abca:-1 abc:-30")],
    call: Segmented);

MatchesReference("texts are taken as they are", points: 1,
    inputs: Drawn("aAb é\n", 6, pieces, eighths).Select(x => x with { Text = string.Concat(x.Tokens.Reverse()) }), valid: IsVocabulary,
    expected: Likeliest, cases: 30,
    examples: [new("A", ["a", "A"], [-1, -2]), new("a", ["a", "A"], [-2, -1]), new("A", ["a"], [-1]), new("a", ["A"], [-1]),
        new("a ", ["a"], [-1]), new(" a", ["a"], [-1]), new(" ", [" "], [-1]), new("a a", ["a", " a"], [-1, -2]),
        new("a b", ["a", "b"], [-1, -1]),
        new("é", ["e\u0301", "e"], [-1, -1]), new("e\u0301", ["e", "\u0301", "é"], [-1, -1, -1]), new("🙃a", ["🙃", "a"], [-1, -1]),
        new("a\r\n\tb", ["b", "a", "\t", "\n", "\r", "\r\n"], [-1, -1, -1, -1, -1, -3]),
        new("a\u00a0\u3000b", ["\u00a0", "a", "\u3000", " ", "b"], [-1, -1, -1, -1, -1]),
        new("don't, 12!", ["'", "don", "t", ", ", "1", "2", "12", "!"], [-1, -1, -1, -1, -1, -1, -3, -1]),
        new("a\0\u0001", ["\0", "a", "\u0001"], [-1, -1, -1])],
    call: Segmented);

MatchesReference("sums of long texts", points: 1,
    inputs: Gen.Int[60, 400].SelectMany(n => Drawn("ab", 0, ["a"], few).Select(_ => LongText(n))), valid: IsVocabulary, cases: 5,
    examples: [Of(Repeated("ab", 100), "a:-9 b:-9.5 ab:-18 ba:-17"), Of(Repeated("ab", 2_000), "a:-9 b:-9.5 ab:-18 ba:-17"),
        Of(Repeated("ab", 2_000), "a:-32 b:-31.875 ba:-32"), Of(Repeated("a", 2_001), "aa:-32 a:-31.875"),
        Of(Repeated("a", 2_001), "aa:-0.125"), LongText(3_000)],
    call: Segmented);

Property("the order of the vocabulary does not matter", points: 1, inputs: tied, valid: IsVocabulary, cases: 30,
    examples: [Of("ab", "a:-1 b:-1 ab:-2"), Of("abc", "a:-1 bc:-1 ab:-1 c:-1")],
    holds: (it, x) => Expect.Equal(
        it.Segment(x.Text, x.Tokens, x.Scores).Select(id => x.Tokens.Length - 1 - id).ToArray(),
        it.Segment(x.Text, [.. x.Tokens.Reverse()], [.. x.Scores.Reverse()]), what: "the ids with the vocabulary reversed"));

Property("what cannot be joined is cut on its own", points: 1, inputs: clear.SelectMany(x => clear.Select(y => (Left: x, Right: y.Text))),
    valid: x => IsSpelled(x.Left), cases: 30,
    holds: (it, x) =>
    {
        string[] tokens = [.. x.Left.Tokens, "|"];
        float[] scores = [.. x.Left.Scores, -3];
        Expect.Equal(
            (int[])[.. it.Segment(x.Left.Text, tokens, scores), tokens.Length - 1, .. it.Segment(x.Right, tokens, scores)],
            it.Segment(x.Left.Text + "|" + x.Right, tokens, scores), what: "the tokens of two texts with | between them");
    });

Pure("the arguments stay as they are", points: 1, inputs: tied, examples: [Of("ab", "b:-1 a:-1 ab:-2")], call: Segmented);

Scaling("100,000 characters", points: 2, sizes: [1_000, 100_000], input: LongText, prepare: _ => { }, call: (it, x) => Segmented(it, x),
    tolerated: 0.8);

Scaling("30,000 tokens", points: 1, sizes: [1_000, 30_000], input: LargeVocabulary, prepare: _ => { }, call: (it, x) => Segmented(it, x),
    tolerated: 0.7);

// tokens that begin with different characters, as Chinese ones do
static Case DifferentBeginnings(int n) => new(
    string.Concat(Enumerable.Range(0, n).Select(i => (char)(0x3400 + (i * 7919L % n)))),
        [.. Enumerable.Range(0, n).Select(i => ((char)(0x3400 + i)).ToString())], [.. Enumerable.Repeat(-1f, n)]);

Scaling("20,000 tokens of different characters", points: 1, sizes: [1_000, 5_000, 20_000], input: DifferentBeginnings, prepare: _ => { },
    call: (it, x) => Segmented(it, x), tolerated: 0.6);

// as with "▁" before each word: they differ in the second character; measured: right ones at most 0.2, a list of them 0.6 to 0.8
Scaling("20,000 tokens that begin alike", points: 1, sizes: [1_000, 5_000, 20_000], input: n => BeginningAlike(DifferentBeginnings(n)),
    prepare: _ => { }, call: (it, x) => Segmented(it, x), tolerated: 0.4);

static Case BeginningAlike(Case x) => new(
    string.Concat(x.Text.Select(c => "\u2581" + c)), [.. x.Tokens.Select(token => "\u2581" + token)], x.Scores);

// two cuts of equal sums that part at the beginning, wherever they end
Scaling("100,000 characters with two cuts all the way", points: 1, sizes: [1_000, 100_000],
    input: n => Of("x" + new string('a', n), "x:-1 xa:-1 aaa:0 a:-1 aa:-1"), prepare: _ => { },
    call: (it, x) => Segmented(it, x), tolerated: 0.6);

Scaling("two cuts that part at the second token", points: 1, sizes: [1_000, 100_000],
    input: n => Of("yx" + new string('a', n), "y:-1 x:-1 xa:-1 aaa:0 a:-1 aa:-1"), prepare: _ => { },
    call: (it, x) => Segmented(it, x), tolerated: 0.6);

// behind the checks of time, which say more about what is too slow
AtSize("a sum of two million", Sizes.Named(("characters", 62_500)), points: 1, inputs: n => Gen.Const(Of(new string('a', n[0]), "a:-32")),
    call: Segmented);

MatchesReference("a dozen calls of one object", points: 1, inputs: tied.Array[12], valid: all => all.All(IsVocabulary), cases: 5,
    call: (it, all) => string.Join(" / ", all.Select(x => string.Join(' ', Segmented(it, x)))));

Bench("a text of n characters", sizes: [1_000, 10_000, 100_000], input: LongText, call: (it, x) => Segmented(it, x), bytes: n => n);

static int[] Segmented(ILikeliestTokens it, Case x) => it.Segment(x.Text, x.Tokens, x.Scores);

public sealed record Case(string Text, [Dims("tokens")] string[] Tokens, [Dims("tokens")] float[] Scores);
