// Expected answers are the reference solution's. An input is documents, each with its stream, so that one can be taken away and the streams
// stay sorted.
static (float[] Scores, int[] Lengths) Streams(Documents x)
{
    var streams = Enumerable.Range(0, x.Streams).Select(stream =>
        x.Scores.Where((_, i) => x.Stream[i] % x.Streams == stream).OrderDescending().ToArray()).ToList();
    return ([.. streams.SelectMany(scores => scores)], [.. streams.Select(scores => scores.Length)]);
}

static int[] Merged(IStreamMerge it, Documents x)
{
    var (scores, lengths) = Streams(x);
    return it.Merge(scores, lengths, x.Count);
}

// streams written out: "3 1|2||2 2" is four of them
static Documents Of(int count, string streams)
{
    var lists = streams.Split('|').Select(list => list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(float.Parse).ToArray())
        .ToArray();
    return new([.. lists.SelectMany(list => list)], [.. lists.SelectMany((list, stream) => list.Select(_ => stream))], lists.Length, count);
}

static bool IsInOrder(Documents x) => x.Stream.All(stream => stream >= 0) && !x.Scores.Any(float.IsNaN);

static bool HasNoTies(Documents x) => IsInOrder(x) && x.Scores.Distinct().Count() == x.Scores.Length;

static bool HasNoEmptyStream(Documents x) => IsInOrder(x) && x.Stream.Select(stream => stream % x.Streams).Distinct().Count() == x.Streams;

// the same without empty streams
static Documents Filled(Documents x)
{
    var used = x.Stream.Distinct().ToArray();
    return x with { Stream = [.. x.Stream.Select(stream => Array.IndexOf(used, stream))], Streams = Math.Max(1, used.Length) };
}

Gen<Documents> Drawn(Gen<float> score, int most, int streams, Gen<int> count) =>
    from n in Gen.Int[0, most]
    from k in Gen.Int[1, streams]
    from scores in score.Array[n]
    from stream in Gen.Int[0, k - 1].Array[n]
    from asked in count
    select new Documents(scores, stream, k, asked);

var all = Gen.Const(1000);
var distinct = Drawn(Gen.Int[-400, 400].Select(i => i / 8f), 12, 5, all).Where(HasNoTies).Select(Filled);
var tied = Drawn(Gen.Int[0, 2].Select(i => i / 2f), 12, 5, all).Select(Filled);

// streams of four documents each, and their scores mixed
static (float[] Scores, int[] Lengths) Many(int n)
{
    var random = new Random(5);
    return ([.. Enumerable.Range(0, n / 4).SelectMany(_ => Enumerable.Range(0, 4).Select(_ => random.NextSingle()).OrderDescending())],
        [.. Enumerable.Repeat(4, n / 4)]);
}

// half of the documents in the first stream, the others in streams of four; but for that first one all scores are equal
static (float[] Scores, int[] Lengths) LongAndEqual(int n) =>
    ([.. Enumerable.Range(0, n / 2).Select(i => (n - i) / (float)n), .. Enumerable.Repeat(0.75f, n / 8 * 4)],
        [n / 2, .. Enumerable.Repeat(4, n / 8)]);

// two documents a stream; all first ones have one score, all second ones another
static (float[] Scores, int[] Lengths) FallingTogether(int n) =>
    ([.. Enumerable.Range(0, n / 2).SelectMany(_ => new[] { 0.75f, 0.5f })], [.. Enumerable.Repeat(2, n / 2)]);

WorkedExample(points: 1);

MatchesReference("the greatest score goes first", points: 3, inputs: distinct, valid: x => HasNoTies(x) && HasNoEmptyStream(x),
    examples: [Of(9, "1"), Of(9, "2 1"), Of(9, "1|2"), Of(9, "2|1"), Of(9, "3 1|2"), Of(9, "2|3 1"), Of(9, "4 3|2 1"), Of(9, "2 1|4 3"),
        Of(9, "6 5 1|4 3 2"), Of(9, "-1|-2"), Of(9, "-2|-1 -3"), Of(9, "0.25|0.5"),
        Of(99, "5|4|9 1|8 7|6 3|2"), Of(9, "0.0005 0.00025|0.0004 -0.0001")],
    call: Merged);

MatchesReference("ties go to the earlier stream", points: 3, inputs: tied, valid: HasNoEmptyStream, cases: 60,
    examples: [Of(9, "1|1"), Of(9, "1 1|1"), Of(9, "1|1 1"), Of(9, "2 1|1"), Of(9, "1|2 1"), Of(9, "1|1|1"), Of(9, "2|2 2|2"),
        Of(9, "1 1|1 1|1 1"), Of(9, "3 2 1|2 2|3 2"), Of(9, "0|-0"), Of(9, "-0|0"), Of(99, "1|1|1|1|1|1|1|1|1")],
    call: Merged);

MatchesReference("streams may be empty, or end early", points: 2, inputs: Drawn(Gen.Int[-4, 4].Select(i => (float)i), 5, 8, all),
    valid: IsInOrder,
    examples: [Of(9, ""), Of(9, "|"), Of(9, "1|"), Of(9, "|1"), Of(9, "|1|"), Of(9, "2||1"), Of(9, "3 2 1|"), Of(9, "||2 1||3")],
    call: Merged);

MatchesReference("as many as are asked for, and all where there are fewer", points: 2,
    inputs: Drawn(Gen.Int[-4, 4].Select(i => (float)i), 8, 4, Gen.Int[0, 10]), valid: IsInOrder,
    examples: [Of(0, "1"), Of(1, "1"), Of(2, "1"), Of(1, "2 1"), Of(1, "1|2"), Of(2, "1|2 2"), Of(3, "1|2"), Of(int.MaxValue, "2|1"),
        Of(2, "2 1|2 1"), Of(5, "4 3|4 2")],
    call: Merged);

MatchesReference("infinite scores are scores", points: 1,
    inputs: Drawn(Gen.OneOf([float.PositiveInfinity, float.NegativeInfinity, 0f, float.MaxValue, float.MinValue, float.Epsilon]), 8, 4,
    all), valid: IsInOrder, cases: 20,
    examples: [Of(9, "-Infinity"), Of(9, "-Infinity|1"), Of(9, "Infinity|Infinity"), Of(9, "1 -Infinity|-Infinity"),
        Of(9, "Infinity|1|-Infinity")],
    call: Merged);

Example("no streams", it => it.Merge([], [], 3), returns: [], points: 1);

Property("asking for fewer gives the beginning", points: 1, inputs: tied, valid: IsInOrder, examples: [Of(1, "1|2"), Of(2, "1|1|2")],
    cases: 20, holds: (it, x) =>
{
    var (scores, lengths) = Streams(x);
    var whole = it.Merge(scores, lengths, scores.Length);
    for (var count = 0; count < scores.Length; count++)
        Expect.Equal(whole[..Math.Min(count, whole.Length)], it.Merge(scores, lengths, count), what: $"the answer for {count}");
});

Pure("the arguments stay as they are", points: 1, inputs: tied, valid: IsInOrder, examples: [Of(2, "1|2")], call: Merged);

Scaling("100,000 scores of 25,000 streams", points: 2, sizes: [1_000, 100_000], input: Many, prepare: _ => { }, tolerated: 0.8,
    call: (it, x) => it.Merge(x.Scores, x.Lengths, x.Scores.Length));

Scaling("a long stream, and very many of equal scores", points: 1, sizes: [4_000, 30_000, 240_000], input: LongAndEqual, prepare: _ => { },
    tolerated: 0.6,
    call: (it, x) => it.Merge(x.Scores, x.Lengths, x.Scores.Length));

Scaling("very many streams that fall from one score to another together", points: 1, sizes: [8_000, 60_000, 500_000],
    input: FallingTogether, prepare: _ => { }, tolerated: 0.6,
    call: (it, x) => it.Merge(x.Scores, x.Lengths, x.Scores.Length));

// those between fall to the score of those before and behind them: in the middle of all that wait
static (float[] Scores, int[] Lengths) FallingBetween(int n) => (
    [.. Enumerable.Repeat(0.5f, n / 4), .. Enumerable.Range(0, n / 4).SelectMany(_ => new[] { 0.75f, 0.5f }),
        .. Enumerable.Repeat(0.5f, n / 4)],
    [.. Enumerable.Repeat(1, n / 4), .. Enumerable.Repeat(2, n / 4), .. Enumerable.Repeat(1, n / 4)]);

Scaling("streams between others that fall to their score", points: 1, sizes: [8_000, 60_000, 240_000], input: FallingBetween,
    prepare: _ => { }, tolerated: 0.6, call: (it, x) => it.Merge(x.Scores, x.Lengths, x.Scores.Length));

// one stream has half of all scores, and each is as good as those of the others
static (float[] Scores, int[] Lengths) AllEqual(int n) => (
    [.. Enumerable.Repeat(0.5f, n)], [n / 2, .. Enumerable.Repeat(4, n / 8), n - (n / 2) - (4 * (n / 8))]);

Scaling("a long stream of scores that others have too", points: 1, sizes: [8_000, 60_000, 240_000], input: AllEqual, prepare: _ => { },
    tolerated: 0.6, call: (it, x) => it.Merge(x.Scores, x.Lengths, x.Scores.Length));

// no multiple of 8, and many of them equal
AtSize("hundreds of scores", Sizes.Named(("scores", 203), ("streams", 37)), points: 1, call: Merged,
    inputs: n => from scores in Gen.Int[-100, 100].Select(i => i / 8f).Array[n[0]]
                 from stream in Gen.Int[0, n[1] - 1].Array[n[0]]
                 select new Documents(scores, stream, n[1], 1000));

Bench("merge n scores, four a stream", sizes: [1_000, 10_000, 100_000], input: Many,
    call: (it, x) => it.Merge(x.Scores, x.Lengths, x.Scores.Length), bytes: n => 4 * n);

public sealed record Documents([Dims("documents")] float[] Scores, [Dims("documents")] int[] Stream, [AtLeast(1)] int Streams, int Count);
