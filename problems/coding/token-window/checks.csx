// Expected answers are the reference solution's. Each input is a stream of documents with the two limits.
static Stream Of(int budget, int limit, int[] tokens, string sources) => new(tokens, [.. sources.Select(c => c.ToString())], budget, limit);

// a smaller stream should still look like one
static bool IsNamed(Stream x) => x.Sources.All(source => source.Length > 0);

Gen<Stream> Streams(int most, int kinds, int[] sizes, Gen<int> budget, Gen<int> limit) =>
    from n in Gen.Int[0, most]
    from tokens in Gen.OneOf(sizes).Array[n]
    from sources in Gen.Int[0, kinds - 1].Select(i => "abcdefgh"[i].ToString()).Array[n]
    from b in budget
    from l in limit
    select new Stream(tokens, sources, b, l);

// all streams of so many documents whose sizes are among these, from one source
static IEnumerable<Stream> Every(int most, int[] sizes, int budget) =>
    Enumerable.Range(1, most).SelectMany(n => Enumerable.Repeat(sizes, n).Aggregate(new[] { Array.Empty<int>() }.AsEnumerable(),
        (all, next) => all.SelectMany(some => next.Select(size => (int[])[.. some, size]))))
        .Select(tokens => Of(budget, 1, tokens, new string('a', tokens.Length)));

string[] names = ["s3://crawl/2023-14/part.warc", "s3://crawl/2023-15/part.warc", "web", "Web", "web ", "", "wéb", "we\u0301b"];
int[] few = [0, 1, 1, 2, 3, 5];
var oneSource = Streams(10, 1, few, Gen.Int[0, 12], Gen.Int[1, 3]);
var noBudget = Streams(10, 4, [0, 1], Gen.Const(100), Gen.Int[1, 4]);
var both = Streams(14, 4, few, Gen.Int[0, 16], Gen.Int[1, 3]);

// In the first half the budget holds half of the documents at a time, in the second the limit does: trying every start takes a good part of
// n² steps.
static Stream Long(int n) => new(
    [.. Enumerable.Range(0, n).Select(i => i < n / 2 ? 1 + (i % 3) : 0)],
    [.. Enumerable.Range(0, n).Select(i => "abcdefgh"[i < n / 2 ? i % 2 : (int)(8L * i / n)].ToString())], n / 2, 2);

WorkedExample(points: 1);

MatchesReference("the longest run within the budget", points: 3, inputs: oneSource, valid: IsNamed,
    examples: [Of(0, 1, [], ""), Of(5, 1, [3], "a"), Of(5, 1, [5], "a"), Of(0, 1, [0], "a"), Of(5, 1, [1, 2], "aa"),
        Of(5, 1, [4, 2, 3], "aaa"), Of(6, 1, [5, 2, 2, 2], "aaaa"), Of(9, 1, [9, 1, 1], "aaa"), Of(10, 1, [9, 1, 1, 1], "aaaa"),
        .. Every(4, [0, 1, 2], 2)],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

MatchesReference("no more sources than the limit", points: 3, inputs: noBudget, valid: IsNamed,
    examples: [Of(9, 1, [1], "a"), Of(9, 1, [1, 1], "ab"), Of(9, 2, [1, 1], "ab"), Of(9, 3, [1, 1], "ab"), Of(9, 1, [1, 1, 1], "abb"),
        Of(9, 1, [1, 1, 1], "aba"), Of(9, 2, [1, 1, 1, 1], "abcc"), Of(9, 2, [1, 1, 1, 1, 1], "abaca"), Of(9, 1, [1, 1, 1, 1, 1], "abbba"),
        Of(9, 2, [1, 1, 1, 1, 1, 1], "abcbcb")],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

MatchesReference("both limits at once", points: 3, inputs: both, cases: 80, valid: IsNamed,
    examples: [Of(int.MaxValue, int.MaxValue, [1, 2], "ab"), Of(2, 1, [1, 1, 1], "aab"), Of(2, 1, [1, 1, 1], "abb"),
        Of(4, 2, [4, 1, 1, 1], "aabc"), Of(3, 2, [1, 5, 1, 1, 1], "abacb"), Of(3, 2, [1, 1, 1, 5, 1], "abcab")],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

MatchesReference("of equally long runs the earliest", points: 1, inputs: Streams(8, 2, [1, 2], Gen.Int[1, 4], Gen.Int[1, 2]),
    valid: IsNamed, cases: 30,
    examples: [Of(1, 1, [1, 1], "aa"), Of(1, 1, [1, 0], "aa"), Of(9, 1, [1, 1], "ab"), Of(2, 1, [1, 1, 3, 1, 1], "aaaaa"),
        Of(3, 1, [2, 1, 1, 0], "aabb")],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

MatchesReference("a document that does not fit is in no run", points: 2,
    inputs: Streams(8, 2, [1, 9, 1, 100], Gen.Int[0, 8], Gen.Int[1, 2]), valid: IsNamed, cases: 30,
    examples: [Of(1, 1, [2], "a"), Of(0, 1, [1, 1], "aa"), Of(1, 1, [2, 1], "aa"), Of(1, 1, [1, 2], "aa"), Of(2, 1, [1, 3, 1, 1], "aaaa"),
        Of(2, 1, [1, 1, 3, 1], "aaaa"), Of(1, 1, [2, 2, 1], "aaa"), Of(2, 1, [3, 1, 1], "baa")],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

MatchesReference("sums beyond an int", points: 1,
    inputs: Streams(6, 2, [int.MaxValue, int.MaxValue - 1, 1_000_000_000, 1, 0],
    Gen.OneOf((int[])[int.MaxValue, int.MaxValue - 1, 2_000_000_000]), Gen.Int[1, 2]), valid: IsNamed, cases: 30,
    examples: [Of(int.MaxValue, 1, [int.MaxValue, 1], "aa"), Of(int.MaxValue, 1, [int.MaxValue, int.MaxValue], "aa"),
        Of(int.MaxValue, 1, [0, int.MaxValue, 1], "aaa"), Of(2_000_000_000, 1, [1_000_000_000, 1_000_000_000, 1_000_000_000], "aaa"),
        Of(int.MaxValue, 1, [int.MaxValue, int.MaxValue, 2, 1], "aaaa")],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

MatchesReference("names are taken as they are", points: 1,
    inputs: Gen.OneOf(names).Array[1, 6].Select(sources => new Stream([.. sources.Select(_ => 1)], sources, 100, 1)), cases: 20,
    examples: [new([1, 1], ["web", "web"], 9, 1), new([1, 1], ["web", "Web"], 9, 1), new([1, 1], ["web", "web "], 9, 1),
        new([1, 1], ["wéb", "we\u0301b"], 9, 1), new([1, 1], ["", "web"], 9, 1), new([1, 1], ["Aa", "BB"], 9, 1)],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

Property("no document more fits on either side", points: 1, inputs: both, valid: IsNamed, holds: (it, x) =>
{
    var (start, count) = it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit);
    Expect.That(start >= 0 && count >= 0 && start + count <= x.Tokens.Length, "the run goes beyond the stream");
    bool Fits(int from, int to) => from >= 0 && to <= x.Tokens.Length && x.Tokens[from..to].Sum(n => (long)n) <= x.Budget
        && x.Sources[from..to].Distinct().Count() <= x.Limit;
    Expect.That(Fits(start, start + count), "the run does not keep within the budget and the limit");
    Expect.That(!Fits(start, start + count + 1) && !Fits(start - 1, start + count), "a document more beside the run fits as well");
});

Pure("the arguments stay as they are", points: 1, inputs: both, valid: IsNamed, examples: [Of(2, 1, [1, 1, 1], "aab")],
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

Scaling("50,000 documents", points: 2, sizes: [500, 50_000], input: Long, prepare: _ => { }, tolerated: 0.9,
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

// each document from a source of its own, and thousands of them in a run; then those of the last run again, in the opposite order
static Stream ManySources(int n)
{
    var (all, limit) = (n / 5 * 3, n / 5 * 2);
    return new([.. Enumerable.Repeat(1, n)], [.. Enumerable.Range(0, n)
        .Select(i => $"s{(i < all ? i : Math.Max(0, (2 * all) - 1 - i)) * 7919L % all}")], int.MaxValue, limit);
}

Scaling("very many sources", points: 1, sizes: [6_000, 25_000, 160_000], input: ManySources, prepare: _ => { }, tolerated: 0.9,
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

// every other document exceeds the budget; before them a run of as many sources as documents
static Stream ManyThatDoNotFit(int n) => new(
    [.. Enumerable.Range(0, n).Select(i => i < n / 2 ? 1 : i % 2 == 0 ? n : 1)],
        [.. Enumerable.Range(0, n).Select(i => i < n / 2 ? $"s{i}" : "web")], n / 2, n);

Scaling("very many documents that do not fit", points: 1, sizes: [6_000, 25_000, 100_000], input: ManyThatDoNotFit, prepare: _ => { },
    tolerated: 0.6,
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit));

// one source, and half of the stream fits
AtSize("500,000 documents of one source", Sizes.Named(("documents", 500_000)), points: 1,
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit),
    inputs: n => Gen.Const(new Stream([.. Enumerable.Repeat(1, n[0])], [.. Enumerable.Repeat("a", n[0])], n[0] / 2, 1)));

// the window leaves one source behind and then another, each of more documents than 16 bits count
AtSize("500,000 documents of three sources", Sizes.Named(("documents", 500_000)), points: 1,
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit),
    inputs: n => Gen.Const(new Stream([.. Enumerable.Repeat(1, n[0])],
        [.. Enumerable.Range(0, n[0]).Select(i => i < n[0] / 5 ? "a" : i < n[0] / 5 * 4 ? "b" : "c")], n[0], 1)));

MatchesReference("a dozen calls of one object", points: 1, inputs: both.Array[12], valid: all => all.All(IsNamed), cases: 5,
    call: (it, all) => string.Join(' ', all.Select(x => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit))));

Bench("a stream of n documents", sizes: [1_000, 10_000, 100_000], input: Long,
    call: (it, x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit), bytes: n => 4 * n);

public sealed record Stream([Dims("documents")] int[] Tokens, [Dims("documents")] string[] Sources, int Budget, [AtLeast(1)] int Limit);
