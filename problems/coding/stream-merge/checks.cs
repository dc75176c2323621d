/// <summary>
/// Expected answers are the reference solution's. An input is documents, each with its stream, so that one can be taken away and the
/// streams stay sorted.
/// </summary>
public sealed class StreamMergeChecks : Checks<IStreamMerge>
{
    protected override void Define()
    {
        var merged = Asking<Documents, int[]>(Merged, valid: IsInOrder);
        var whole = Asking((IStreamMerge it, (float[] Scores, int[] Lengths) x) => it.Merge(x.Scores, x.Lengths, x.Scores.Length));
        var tied = Drawn(Gen.Int[0, 2].Select(i => i / 2f), 12, 5).Select(Filled);

        WorkedExample();

        merged.MatchesReference("the greatest score goes first", Drawn(Draw.Eighths(400), 12, 5).Select(Filled).Where(HasNoTies), points: 3,
            valid: x => HasNoTies(x) && HasNoEmptyStream(x),
            examples: All("1", "2 1", "1|2", "2|1", "3 1|2", "2|3 1", "4 3|2 1", "2 1|4 3", "6 5 1|4 3 2", "-1|-2", "-2|-1 -3", "0.25|0.5",
                "5|4|9 1|8 7|6 3|2", "0.0005 0.00025|0.0004 -0.0001"));

        merged.MatchesReference("ties go to the earlier stream", tied, valid: HasNoEmptyStream, cases: 60, points: 3,
            examples: All("1|1", "1 1|1", "1|1 1", "2 1|1", "1|2 1", "1|1|1", "2|2 2|2", "1 1|1 1|1 1", "3 2 1|2 2|3 2", "0|-0", "-0|0",
                "1|1|1|1|1|1|1|1|1"));

        merged.MatchesReference("streams may be empty, or end early", Drawn(s_whole, 5, 8), points: 2,
            examples: All("", "|", "1|", "|1", "|1|", "2||1", "3 2 1|", "||2 1||3"));

        merged.MatchesReference("as many as are asked for, and all where there are fewer", points: 2,
            inputs: Drawn(s_whole, 8, 4).Part(x => x.Count, Gen.Int[0, 10]),
            examples: [Of(0, "1"), Of(1, "1"), Of(2, "1"), Of(1, "2 1"), Of(1, "1|2"), Of(2, "1|2 2"), Of(3, "1|2"),
                Of(int.MaxValue, "2|1"), Of(2, "2 1|2 1"), Of(5, "4 3|4 2")]);

        merged.MatchesReference("infinite scores are scores", cases: 20, inputs: Drawn(Gen.OneOf(
                float.PositiveInfinity, float.NegativeInfinity, 0, float.MaxValue, float.MinValue, float.Epsilon), 8, 4),
            examples: All("-Infinity", "-Infinity|1", "Infinity|Infinity", "1 -Infinity|-Infinity", "Infinity|1|-Infinity"));

        Example("no streams", it => it.Merge([], [], 3), returns: []);

        Property("asking for fewer gives the beginning", tied, valid: IsInOrder, examples: [Of(1, "1|2"), Of(2, "1|1|2")], cases: 20,
            holds: (it, x) =>
            {
                var (scores, lengths) = Streams(x);
                var all = it.Merge(scores, lengths, scores.Length);
                for (var count = 0; count < scores.Length; count++)
                    Expect.Equal(all[..Math.Min(count, all.Length)], it.Merge(scores, lengths, count), what: $"the answer for {count}");
            });

        merged.Pure("the arguments stay as they are", tied, examples: [Of(2, "1|2")]);

        whole.Scaling("100,000 scores of 25,000 streams", sizes: [1_000, 100_000], Mixed, tolerated: 0.8, points: 2);

        // but for the first stream, which has half of the documents, all scores are equal
        whole.Scaling("a long stream, and very many of equal scores", sizes: [4_000, 30_000, 240_000], tolerated: 0.6, input: n => (
            [.. Enumerable.Range(0, n / 2).Select(i => (n - i) / (float)n), .. Times(n / 8 * 4, 0.75f)], [n / 2, .. Times(n / 8, 4)]));

        whole.Scaling("very many streams that fall from one score to another together", sizes: [8_000, 60_000, 500_000], tolerated: 0.6,
            input: n => ([.. Times(n / 2, 0.75f, 0.5f)], [.. Times(n / 2, 2)]));

        // those between fall to the score of those before and behind them: in the middle of all that wait
        whole.Scaling("streams between others that fall to their score", sizes: [8_000, 60_000, 240_000], tolerated: 0.6, input: n => (
            [.. Times(n / 4, 0.5f), .. Times(n / 4, 0.75f, 0.5f), .. Times(n / 4, 0.5f)],
            [.. Times(n / 4, 1), .. Times(n / 4, 2), .. Times(n / 4, 1)]));

        // one stream has half of all scores, and each is as good as those of the others
        whole.Scaling("a long stream of scores that others have too", sizes: [8_000, 60_000, 240_000], tolerated: 0.6,
            input: n => ([.. Times(n, 0.5f)], [n / 2, .. Times(n / 8, 4), n - (n / 2) - (4 * (n / 8))]));

        // no multiple of 8, and many of them equal
        merged.AtSize("hundreds of scores", Drawn(Draw.Eighths(100), 12, 5).Of(("documents", 203), ("streams", 37)));

        whole.Bench("merge n scores, four a stream", sizes: [1_000, 10_000, 100_000], Mixed, bytes: n => 4 * n);
    }

    static readonly Gen<float> s_whole = Gen.Int[-4, 4].Select(i => (float)i);

    static Drawn<Documents> Drawn(Gen<float> score, int most, int streams) => Draw.Each<Documents>()
        .Size("documents", 0, most).Size("streams", 1, streams).Numbers(score)
        .Part(x => x.Stream, n => Gen.Int[0, n["streams"] - 1].Array[n["documents"]])
        .Part(x => x.Streams, n => Gen.Const(n["streams"])).Part(x => x.Count, 1000);

    // streams written out: "3 1|2||2 2" is four of them
    static Documents Of(int count, string streams)
    {
        var all = streams.Split('|').Select(scores => scores.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return new([.. all.SelectMany(scores => scores).Select(float.Parse)],
            [.. all.SelectMany((scores, stream) => Times(scores.Length, stream))], all.Length, count);
    }

    static IEnumerable<Documents> All(params string[] streams) => streams.Select(each => Of(99, each));

    // the same without empty streams
    static Documents Filled(Documents x)
    {
        var used = x.Stream.Distinct().ToArray();
        return x with { Stream = [.. x.Stream.Select(stream => Array.IndexOf(used, stream))], Streams = Math.Max(1, used.Length) };
    }

    static bool IsInOrder(Documents x) => x.Stream.All(stream => stream >= 0) && !x.Scores.Any(float.IsNaN);

    static bool HasNoTies(Documents x) => IsInOrder(x) && x.Scores.Distinct().Count() == x.Scores.Length;

    static bool HasNoEmptyStream(Documents x) => IsInOrder(x) && Streams(x).Lengths.All(length => length > 0);

    static (float[] Scores, int[] Lengths) Streams(Documents x)
    {
        float[][] streams = [.. Enumerable.Range(0, x.Streams).Select(stream =>
            x.Scores.Where((_, i) => x.Stream[i] % x.Streams == stream).OrderDescending().ToArray())];
        return ([.. streams.SelectMany(scores => scores)], [.. streams.Select(scores => scores.Length)]);
    }

    static int[] Merged(IStreamMerge it, Documents x)
    {
        var (scores, lengths) = Streams(x);
        return it.Merge(scores, lengths, x.Count);
    }

    static IEnumerable<T> Times<T>(int n, params T[] items) => Enumerable.Repeat(items, n).SelectMany(all => all);

    // streams of four documents each, and their scores mixed
    static (float[] Scores, int[] Lengths) Mixed(int n)
    {
        var random = new Random(5);
        return ([.. Times(n / 4, 4).SelectMany(count => Enumerable.Range(0, count).Select(_ => random.NextSingle()).OrderDescending())],
            [.. Times(n / 4, 4)]);
    }

    public sealed record Documents(
        [Dims("documents")] float[] Scores, [Dims("documents")] int[] Stream, [AtLeast(1)] int Streams, int Count);
}
