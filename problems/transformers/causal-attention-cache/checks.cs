/// <summary>Expected answers are one causal pass over the whole text in float64, by the numeric core.</summary>
public sealed class CausalAttentionCacheChecks : Checks<ICausalAttention>
{
    static readonly Drawn<Inputs> s_tokens = Draw.Each<Inputs>()
        .Size("positions", 1, 7).Size("columns of query and key", 1, 6).Size("columns of value", 1, 4);

    static readonly Drawn<Inputs> s_chunked = s_tokens.Size("positions", 1, 9).Part(x => x.Size, Gen.Int[1, 4]);

    static readonly Drawn<Inputs> s_narrow = s_tokens.Size("columns of query and key", 1).Size("columns of value", 1);

    // scores of 0: each output is the mean of the values up to its own
    static readonly Drawn<Inputs> s_means = s_narrow.Select(x =>
        x.Scaled(query: 0, key: 0) with { Value = x.Value.Map((_, i, _) => i < 300 ? 8f : 1) });

    static readonly Gen<Two> s_two = Gen.Select(s_chunked, s_tokens, (then, other) => new Two(then, Other.Of(other)));

    protected override void Define()
    {
        var text = Asking(call: (ICausalAttention it, Inputs x) => InChunks(it, x), expected: InFloat64, within: Float32);

        var last = Asking(
            call: (ICausalAttention it, Inputs x) => InChunks(it, x).TakeRows(x.Positions - 1), within: Float32,
            expected: x => Attention.ComputeDouble(x.Query.TakeRows(x.Positions - 1), x.Key, x.Value, null).ToFloat());

        WorkedExample(within: Tolerance.Float32);

        text.MatchesReference("one token at a time", s_tokens, points: 3, examples:
            [Means(1), Means(1, 2), Means(1, 2, 4), new(Matrix.Filled(2, 2, 1f), Matrix.Of(2, 2, 1f, 0, 2, 1), Matrix.Column(1f, 2))]);

        text.MatchesReference("a prompt in one step is causal", s_tokens.Select(InOneStep), points: 2, valid: x => x.Size >= x.Positions,
            examples: [InOneStep(Means(1, 2)), InOneStep(Means(1, 2, 4))]);

        text.MatchesReference("chunks see the cache and their own past", s_chunked, points: 3, examples:
            [Means(1, 2, 4) with { Size = 2 }, Means(1, 2, 4, 8) with { Size = 2 }, Means(1, 2, 4, 8, 16, 32, 64) with { Size = 3 }]);

        Property("the chunks make no difference", s_chunked, cases: 20, examples: [Means(1, 2), Means(1, 2, 4, 8) with { Size = 2 }],
            holds: (it, x) =>
            {
                var inChunks = InChunks(it, x);
                it.Reset();
                Expect.Equal(InChunks(it, InOneStep(x)), inChunks, Float32(x),
                    $"the answer in chunks of {x.Size}, beside that in one step,");
            });

        Property("what comes later changes nothing", s_tokens.Size("positions", 2, 7), cases: 20, valid: x => x.Positions > 1,
            examples: [Means(1, 2)], holds: (it, x) =>
            {
                int[] positions = [.. Enumerable.Range(0, x.Positions)];
                var alone = Stepped(it, x, positions[..^1]);
                it.Reset();
                Expect.Equal(alone, Stepped(it, x, positions).TakeRows(positions[..^1]), Float32(x),
                    "the answer to the positions before the last");
            });

        MatchesReference("Reset forgets everything", s_two, points: 2, within: x => Float32(x.Then), expected: x => InFloat64(x.Then),
            examples:
            [
                new(Means(2), Other.Of(Means(1))), new(Means(4, 8), Other.Of(Means(1, 2))),
                new(new(Matrix.Row(1f, 2), Matrix.Row(1f, 2), Matrix.Row(1f, 2)), Other.Of(Means(1))),
            ],
            call: (it, x) => AfterReset(it, x.Other.Text with { Size = x.Then.Size }, x.Then));

        MatchesReferenceAcrossObjects("each object has a cache of its own", s_two, within: x => Float32(x.Then), call: (create, x) =>
        {
            var (one, another) = (create(), create());
            InChunks(one, x.Other.Text with { Size = x.Then.Size });
            return InChunks(another, x.Then);
        });

        MatchesReferenceAcrossObjects("two texts grow in turns", s_two, within: x => Float32(x.Then), call: (create, x) =>
        {
            var (one, another, other) = (create(), create(), x.Other.Text);
            return InChunks(x.Then, positions =>
            {
                if (positions[0] < other.Positions)
                    Stepped(another, other, positions[0]);
                return Stepped(one, x.Then, positions);
            });
        });

        text.MatchesReference("survives scores of ±10⁴", cases: 20,
            inputs: s_tokens.Part(x => x.Size, Gen.Int[1, 3]).Select(Gen.Int[30, 70], (x, factor) => x.Scaled(factor, factor)),
            examples: [s_one.Scaled(100, 100), s_one.Scaled(100, -100)]);

        // queries of 10⁴ to keys of 10⁻⁴ have scores of unit size, and so the other way round; what is allowed follows the values
        text.MatchesReference("numbers that are all large, all small or all 0", cases: 10,
            inputs: Gen.Select(s_chunked, s_tiny, s_tiny, (x, query, value) => x.Scaled(query, 1 / query, value)),
            within: x => new(x.Value.Largest * Tolerance.ForLogits(x.MaxLogit, 1).Absolute, 0),
            examples: [s_plusMinus.Scaled(value: 0), s_plusMinus.Scaled(1e4f, 1e-4f, 1e4f), s_plusMinus.Scaled(1e-4f, 1e4f, 1e-4f)]);

        Pure("the arguments stay as they are", s_tokens, within: Float32,
            examples: [new(Matrix.Row(1f, 2), Matrix.Row(3f, 4), Matrix.Row(5f))], call: (it, x) =>
            {
                it.Reset();
                return it.Step(x.Query, x.Key, x.Value);
            });

        // the last position comes alone; in large chunks, because who keeps the cache in one array copies it in each step
        last.AtSize("a text has no longest length", s_means.Part(x => x.Size, 850).Of(("positions", 8501)), within: _ => new(1e-3, 0));

        // the same length, where each key counts
        last.AtSize("keys count in a text of thousands", s_narrow.Part(x => x.Size, 850).Of(("positions", 8501)));

        text.AtSize("scores of ±10⁴ far into a text", s_tokens.Part(x => x.Size, 30).Select(x => x.Scaled(50, 50))
            .Of(("positions", 523), ("columns of query and key", 3), ("columns of value", 2)));

        last.AtSize("a prompt of thousands of positions in one step", s_means.Select(InOneStep).Of(("positions", 4201)),
            within: _ => new(1e-3, 0));

        text.AtSize("as wide as in a real layer", s_tokens.Part(x => x.Size, 30)
            .Of(("positions", 131), ("columns of query and key", 133), ("columns of value", 131)));

        text.AtSize("a long prompt in one step", s_tokens.Select(InOneStep)
            .Of(("positions", 211), ("columns of query and key", 5), ("columns of value", 3)));

        var afterReset = Asking(
            call: (ICausalAttention it, Inputs x) => AfterReset(it, Means(1, 2, 3), x), expected: InFloat64, within: Float32);

        afterReset.AtSize("a wider text after Reset", s_tokens.Part(x => x.Size, 7)
            .Of(("positions", 67), ("columns of query and key", 9), ("columns of value", 9)));

        // the room for the first text holds neither as many positions nor as many columns
        afterReset.AtSize("a wider and longer text after Reset", within: _ => new(1e-3, 0),
            inputs: s_tokens.Select(x => InOneStep(x.Scaled(query: 0, key: 0) with { Value = x.Value.Map(_ => 2f) }))
                .Of(("positions", 1201), ("columns of query and key", 19), ("columns of value", 19)));

        // linear where earlier outputs stay as they are, and quadratic where they are computed again, or a mask is made of all positions by
        // all; so many and so narrow that what a call costs by itself does not hide it
        CostsOneLook("a new position costs one look at the cache", sizes: [400, 1600], added: 24, size: 1, columns: 1, points: 2);

        // measured: right ones, and one that copies its cache in each step, 0.3 at most; all earlier outputs once more 1.3
        CostsOneLook("a chunk costs one look at the cache for each of its positions",
            sizes: [200, 1600], added: 8, size: 8, columns: 4, points: 1);

        Bench("a prompt of n positions, 64 wide", sizes: [16, 64, 256], input: n => Once(n, 64), flops: n => 2.0 * n * n * 64,
            call: (it, x) => it.Step(x.Query, x.Key, x.Value));
    }

    /// <summary>Times positions that are added to a text of n.</summary>
    void CostsOneLook(string name, int[] sizes, int added, int size, int columns, int points)
    {
        var text = s_one;
        Scaling(name, sizes, points: points, tolerated: 0.8, within: _ => Float32(text),
            input: n =>
            {
                text = Once(n + added, columns);
                return n;
            },
            prepare: it =>
            {
                it.Reset();
                Stepped(it, text, [.. Enumerable.Range(0, text.Positions - added)]);
            },
            call: (it, n) =>
            {
                foreach (var positions in Enumerable.Range(n, added).Chunk(size))
                    Stepped(it, text, positions);
            });
    }

    static readonly Gen<float> s_tiny = Gen.OneOf(1e4f, 1e-4f);

    static readonly Inputs s_one = new(Matrix.Row(1f), Matrix.Row(1f), Matrix.Row(1f));

    static readonly Inputs s_plusMinus = new(Matrix.Column(1f, -1), Matrix.Column(1f, 2), Matrix.Column(1f, 3));

    static Inputs Once(int positions, int columns) => Draw.Once(seed: (uint)positions, inputs: s_tokens
        .Of(("positions", positions), ("columns of query and key", columns), ("columns of value", columns)));

    // scores of 0: each output is the mean of the values up to its own, which are easy to tell apart
    static Inputs Means(params float[] values) => new(new float[values.Length, 1], new float[values.Length, 1], Matrix.Column(values));

    static Inputs InOneStep(Inputs x) => x with { Size = x.Positions };

    // one step of the text, and its answer, which has to be of the right shape to be put together with others
    static float[,] Stepped(ICausalAttention it, Inputs x, params int[] positions)
    {
        var answer = it.Step(x.Query.TakeRows(positions), x.Key.TakeRows(positions), x.Value.TakeRows(positions));
        Expect.Shape(answer, positions.Length, x.Value.Columns,
            $"the answer to {positions.Length} new position{(positions.Length == 1 ? "" : "s")}");
        return answer;
    }

    static float[,] InChunks(ICausalAttention it, Inputs x) => InChunks(x, positions => Stepped(it, x, positions));

    static float[,] InChunks(Inputs x, Func<int[], float[,]> answer) => Matrix.Of(x.Positions, x.Value.Columns,
        (float[])[.. Enumerable.Range(0, x.Positions).Chunk(x.Size).SelectMany(positions => answer(positions).Flat)]);

    static float[,] AfterReset(ICausalAttention it, Inputs earlier, Inputs x)
    {
        InChunks(it, earlier);
        it.Reset();
        return InChunks(it, x);
    }

    static float[,] InFloat64(Inputs x) =>
        Attention.ComputeDouble(x.Query, x.Key, x.Value, AttentionMasks.Causal(x.Positions, x.Positions)).ToFloat();

    static Tolerance Float32(Inputs x) => Tolerance.ForLogits(x.MaxLogit, x.Value.Largest);

    /// <param name="Size">The positions of a step; the last one has fewer where they do not come out even.</param>
    public sealed record Inputs(
        [Dims("positions", "columns of query and key")] float[,] Query, [Dims("positions", "columns of query and key")] float[,] Key,
        [Dims("positions", "columns of value")] float[,] Value, [AtLeast(1)] int Size = 1)
    {
        public int Positions => Query.Rows;

        public double MaxLogit => Query.Largest * Key.Largest * Math.Sqrt(Query.Columns);

        public Inputs Scaled(float query = 1, float key = 1, float value = 1) =>
            this with { Query = Query.Scaled(query), Key = Key.Scaled(key), Value = Value.Scaled(value) };
    }

    public sealed record Two(Inputs Then, Other Other);

    /// <summary>A text of another length and width.</summary>
    public sealed record Other(
        [Dims("other positions", "other columns of query and key")] float[,] Query,
        [Dims("other positions", "other columns of query and key")] float[,] Key,
        [Dims("other positions", "other columns of value")] float[,] Value)
    {
        public static Other Of(Inputs text) => new(text.Query, text.Key, text.Value);

        public Inputs Text => new(Query, Key, Value);
    }
}
