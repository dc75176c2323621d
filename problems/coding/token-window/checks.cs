/// <summary>Expected answers are the reference solution's. Each input is a stream of documents with the two limits.</summary>
public sealed class TokenWindowChecks : Checks<ITokenWindow>
{
    const int Most = int.MaxValue;

    static readonly Gen<int> s_few = Gen.OneOf(0, 1, 1, 2, 3, 5);

    static readonly Drawn<Stream> s_both = Streams(most: 14, sources: 4, tokens: s_few, budget: Gen.Int[0, 16], limit: 3);

    protected override void Define()
    {
        var longest = Asking((ITokenWindow it, Stream x) => it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit), valid: IsNamed);

        WorkedExample();

        longest.MatchesReference("the longest run within the budget", Streams(10, 1, s_few, Gen.Int[0, 12], 3), points: 3,
            examples: [Of(0, 1, "", ""), Of(5, 1, "3", "a"), Of(5, 1, "5", "a"), Of(0, 1, "0", "a"), Of(5, 1, "12", "aa"),
                Of(5, 1, "423", "aaa"), Of(6, 1, "5222", "aaaa"), Of(9, 1, "911", "aaa"), Of(10, 1, "9111", "aaaa"),
                .. AllOfUpToFourDocuments]);

        longest.MatchesReference("no more sources than the limit", Streams(10, 4, Gen.Int[0, 1], Gen.Const(100), 4), points: 3,
            examples: [Of(9, 1, "1", "a"), Of(9, 1, "11", "ab"), Of(9, 2, "11", "ab"), Of(9, 3, "11", "ab"), Of(9, 1, "111", "abb"),
                Of(9, 1, "111", "aba"), Of(9, 2, "1111", "abcc"), Of(9, 2, "11111", "abaca"), Of(9, 1, "11111", "abbba"),
                Of(9, 2, "111111", "abcbcb")]);

        longest.MatchesReference("both limits at once", s_both, cases: 80, points: 3, examples: [Of(Most, Most, "12", "ab"),
            Of(2, 1, "111", "aab"), Of(2, 1, "111", "abb"), Of(4, 2, "4111", "aabc"), Of(3, 2, "15111", "abacb"),
            Of(3, 2, "11151", "abcab")]);

        longest.MatchesReference("of equally long runs the earliest", Streams(8, 2, Gen.Int[1, 2], Gen.Int[1, 4], 2), cases: 30,
            examples: [Of(1, 1, "11", "aa"), Of(1, 1, "10", "aa"), Of(9, 1, "11", "ab"), Of(2, 1, "11311", "aaaaa"),
                Of(3, 1, "2110", "aabb")]);

        longest.MatchesReference("a document that does not fit is in no run", Streams(8, 2, Gen.OneOf(1, 9, 1, 100), Gen.Int[0, 8], 2),
            cases: 30, points: 2, examples: [Of(1, 1, "2", "a"), Of(0, 1, "11", "aa"), Of(1, 1, "21", "aa"), Of(1, 1, "12", "aa"),
                Of(2, 1, "1311", "aaaa"), Of(2, 1, "1131", "aaaa"), Of(1, 1, "221", "aaa"), Of(2, 1, "311", "baa")]);

        longest.MatchesReference("sums beyond an int", cases: 30,
            inputs: Streams(6, 2, Gen.OneOf(Most, Most - 1, 1_000_000_000, 1, 0), Gen.OneOf(Most, Most - 1, 2_000_000_000), 2),
            examples: [OneSource(Most, Most, 1), OneSource(Most, Most, Most), OneSource(Most, 0, Most, 1),
                OneSource(2_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000), OneSource(Most, Most, Most, 2, 1)]);

        longest.MatchesReference("names are taken as they are", cases: 20, valid: _ => true, inputs: Gen.OneOf(
                "s3://crawl/2023-14/part.warc", "s3://crawl/2023-15/part.warc", "web", "Web", "web ", "", "wéb", "we\u0301b")
                .Array[1, 6].Select(sources => Of(100, sources)),
            examples: [Of(9, ["web", "web"]), Of(9, ["web", "Web"]), Of(9, ["web", "web "]), Of(9, ["wéb", "we\u0301b"]),
                Of(9, ["", "web"]), Of(9, ["Aa", "BB"])]);

        Property("no document more fits on either side", s_both, valid: IsNamed, holds: (it, x) =>
        {
            var (start, count) = it.Longest(x.Tokens, x.Sources, x.Budget, x.Limit);
            Expect.That(start >= 0 && count >= 0 && start + count <= x.Tokens.Length, "the run goes beyond the stream");
            bool Fits(int from, int to) => from >= 0 && to <= x.Tokens.Length && x.Tokens[from..to].Sum(n => (long)n) <= x.Budget
                && x.Sources[from..to].Distinct().Count() <= x.Limit;
            Expect.That(Fits(start, start + count), "the run does not keep within the budget and the limit");
            Expect.That(!Fits(start, start + count + 1) && !Fits(start - 1, start + count), "a document more beside the run fits as well");
        });

        longest.Pure("the arguments stay as they are", s_both, examples: [Of(2, 1, "111", "aab")]);

        longest.Scaling("50,000 documents", sizes: [500, 50_000], Long, tolerated: 0.9, points: 2);

        longest.Scaling("very many sources", sizes: [6_000, 25_000, 160_000], ManySources, tolerated: 0.9);

        longest.Scaling("very many documents that do not fit", sizes: [6_000, 25_000, 100_000], ManyThatDoNotFit, tolerated: 0.6);

        // half of the stream fits
        longest.AtSize("500,000 documents of one source", Sizes.Named(("documents", 500_000)),
            n => Gen.Const(Of(n[0], budget: n[0] / 2, limit: 1, _ => 1, _ => "a")));

        // the window leaves one source behind and then another, each of more documents than 16 bits count
        longest.AtSize("500,000 documents of three sources", Sizes.Named(("documents", 500_000)), n => Gen.Const(
            Of(n[0], budget: n[0], limit: 1, _ => 1, i => i < n[0] / 5 ? "a" : i < n[0] / 5 * 4 ? "b" : "c")));

        longest.InARow("a dozen calls of one object", s_both);

        longest.Bench("a stream of n documents", sizes: [1_000, 10_000, 100_000], Long, bytes: n => 4 * n);
    }

    static Drawn<Stream> Streams(int most, int sources, Gen<int> tokens, Gen<int> budget, int limit) => Draw.Each<Stream>()
        .Size("documents", 0, most).Elements(x => x.Tokens, tokens).Elements(x => x.Sources, Gen.Int[0, sources - 1].Select(Name))
        .Part(x => x.Budget, budget).Part(x => x.Limit, Gen.Int[1, limit]);

    static string Name(int source) => "abcdefgh"[source].ToString();

    // a digit and a letter for each document
    static Stream Of(int budget, int limit, string tokens, string sources) =>
        Of(tokens.Length, budget, limit, i => tokens[i] - '0', i => sources[i].ToString());

    static Stream OneSource(int budget, params int[] tokens) => Of(tokens.Length, budget, 1, i => tokens[i], _ => "a");

    static Stream Of(int budget, string[] sources) => Of(sources.Length, budget, 1, _ => 1, i => sources[i]);

    static Stream Of(int documents, int budget, int limit, Func<int, int> tokens, Func<int, string> source) =>
        new([.. Enumerable.Range(0, documents).Select(tokens)], [.. Enumerable.Range(0, documents).Select(source)], budget, limit);

    static IEnumerable<Stream> AllOfUpToFourDocuments =>
        from n in Enumerable.Range(1, 4)
        from code in Enumerable.Range(0, (int)Math.Pow(3, n))
        select Of(n, budget: 2, limit: 1, tokens: i => code / (int)Math.Pow(3, i) % 3, source: _ => "a");

    // in the first half the budget holds half of the documents at a time, in the second the limit does: to try every start takes long
    static Stream Long(int n) => Of(n, budget: n / 2, limit: 2,
        i => i < n / 2 ? 1 + (i % 3) : 0, i => Name(i < n / 2 ? i % 2 : (int)(8L * i / n)));

    // each document from a source of its own, and thousands of them in a run; then those of the last run again, in the opposite order
    static Stream ManySources(int n)
    {
        var all = n / 5 * 3;
        return Of(n, int.MaxValue, n / 5 * 2, _ => 1, i => $"s{(i < all ? i : Math.Max(0, (2 * all) - 1 - i)) * 7919L % all}");
    }

    // every other document exceeds the budget; before them a run of as many sources as documents
    static Stream ManyThatDoNotFit(int n) => Of(n, budget: n / 2, limit: n,
        i => i < n / 2 || i % 2 != 0 ? 1 : n, i => i < n / 2 ? $"s{i}" : "web");

    // a smaller stream should still look like one
    static bool IsNamed(Stream x) => x.Sources.All(source => source.Length > 0);

    public sealed record Stream([Dims("documents")] int[] Tokens, [Dims("documents")] string[] Sources, int Budget, [AtLeast(1)] int Limit);
}
