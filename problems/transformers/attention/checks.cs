/// <summary>Expected answers are computed in float64 by the numeric core.</summary>
public sealed class AttentionChecks : Checks<IAttention>
{
    static readonly Drawn<Inputs> s_plain = Draw.Each<Inputs>()
        .Size("queries", 1, 6).Size("keys", 1, 7).Size("columns of query and key", 1, 9).Size("columns of value", 1, 5);

    static readonly Drawn<Inputs> s_masked = s_plain.Elements(x => x.Mask, Gen.Bool);

    protected override void Define()
    {
        var attention = Asking(
            call: (IAttention it, Inputs x) => it.Attention(x.Query, x.Key, x.Value, x.Mask),
            expected: x => Attention.ComputeDouble(x.Query, x.Key, x.Value, x.Mask).ToFloat(),
            within: x => Tolerance.ForLogits(x.MaxLogit, x.MaxValue));

        WorkedExample(within: Tolerance.ForLogits(1, 30));

        attention.MatchesReference("matches the reference", s_plain, points: 4);

        attention.MatchesReference("masked keys have no weight", s_masked, points: 3);

        attention.MatchesReference("a query that may attend to nothing gets zeros", cases: 10,
            inputs: s_plain.Select(x => x.With(AttentionMasks.AllVisible(x.Queries, x.Keys).WithRow(0, false))));

        attention.MatchesReference("survives scores of ±10⁴", points: 2,
            inputs: Gen.OneOf(s_plain, s_masked).SelectMany(x => Gen.Int[30, 70].Select(factor => x.Scaled(factor, factor))),
            examples: [new(Matrix.Row(100f), Matrix.Column(-100f, 1), Matrix.Column(1f, 3), Matrix.Row(true, false))]);

        attention.Same("the order of the keys does not matter", s_plain.Size("keys", 2, 7),
            after: x => x with { Key = x.Key.RowsReversed(), Value = x.Value.RowsReversed() });

        // no multiple of 8, and beyond two tiles of 64; a row that may attend to nothing among many
        attention.AtSize("as large as in a real layer", points: 2, inputs: s_masked.Select(HidingAllFromOne)
            .Of(("queries", 134), ("keys", 131), ("columns of query and key", 133), ("columns of value", 35)));

        // who has a way of its own for calls without a mask gets it wrong beyond a tile too
        attention.AtSize("as large, and without a mask",
            s_plain.Of(("queries", 70), ("keys", 131), ("columns of query and key", 67), ("columns of value", 35)));

        attention.AtSize("scores of ±10⁴ among many keys", s_plain.Select(x => x.Scaled(50, 50)).Of(("queries", 7), ("keys", 131)));

        attention.AtSize("keys that are hidden in whole blocks",
            s_plain.Select(x => x.With(AttentionMasks.InBlocks(x.Queries, x.Keys))).Of(("queries", 70), ("keys", 211)));

        // who has a way of its own for a mask that hides nothing, everything, a triangle or the end of a batch's text
        attention.AtSize("masks as models have them, over many keys", s_plain.Of(("queries", 70), ("keys", 131)),
            each: x => AttentionMasks.OfModels(x.Queries, x.Keys).Select(x.With));

        // each row of the result has more than 2 KB, which .NET need not clear
        attention.AtSize("values as wide as a page",
            s_masked.Select(HidingAllFromOne).Of(("queries", 9), ("keys", 5), ("columns of value", 1027)));

        // one key has nearly all of the weight, and each of the others some 2·10⁻⁶, which together is a hundredth
        attention.AtSize("thousands of keys of little weight each", s_plain.Size("columns of query and key", 1).Select(x => x with
        {
            Query = Matrix.Filled(x.Queries, 1, 1f),
            Key = Matrix.Of(x.Keys, 1, (j, _) => j == x.Keys / 3 ? 13 : 0.001f * (j % 100)),
        }).Of(("queries", 3), ("keys", 4001), ("columns of value", 2)));

        // queries of 10⁴ to keys of 10⁻⁴ have scores of unit size, and so the other way round; what is allowed follows the values
        attention.MatchesReference("numbers that are all large, all small or all 0", cases: 10,
            within: x => new(x.MaxValue * Tolerance.ForLogits(x.MaxLogit, 1).Absolute, 0),
            inputs: from x in s_plain from query in s_tiny from value in s_tiny select x.Scaled(query, 1 / query, value),
            examples: [s_two.Scaled(0, 1), s_two.Scaled(1, 0), s_two.Scaled(1, 1, 0), s_two.Scaled(1e4f, 1e-4f, 1e-4f),
                s_two.Scaled(1e-4f, 1e4f, 1e4f)]);

        // a weight that is only small shows beside a value that is large enough; a weight of 0 gives 0 · 10³⁰ = 0
        attention.MatchesReference("a hidden key has a weight of exactly 0", s_masked.Select(x => x.WithHidden(1e30f)), cases: 10);

        attention.Pure("the arguments stay as they are", s_masked);

        Remark(() => attention.MatchesReference("a masked value is never read", s_masked.Select(x => x.WithHidden(float.NaN))));

        attention.Bench("attention of n queries to n keys, 64 wide", sizes: [64, 128, 256], flops: n => 4.0 * n * n * 64,
            input: n => Draw.Once(s_plain.Of(("queries", n), ("keys", n), ("columns of query and key", 64), ("columns of value", 64))));
    }

    static readonly Gen<float> s_tiny = Gen.OneOf(1e4f, 1e-4f);

    static readonly Inputs s_two = new(Matrix.Of(2, 2, 1f, 0, 1, -1), Matrix.Of(2, 2, 1f, 1, 0, 1), Matrix.Column(1f, 3), null);

    static Inputs HidingAllFromOne(Inputs x) => x.Queries == 1 ? x : x.With(x.Mask!.WithRow(x.Queries / 2, false));

    public sealed record Inputs(
        [Dims("queries", "columns of query and key")] float[,] Query, [Dims("keys", "columns of query and key")] float[,] Key,
        [Dims("keys", "columns of value")] float[,] Value, [Dims("queries", "keys")] bool[,]? Mask)
    {
        public int Queries => Query.Rows;

        public int Keys => Key.Rows;

        public double MaxLogit => Query.Largest * Key.Largest * Math.Sqrt(Query.Columns);

        /// <summary>Of values that some query may see: a leak of another must not make the tolerance larger.</summary>
        public double MaxValue => Value.Map((value, key, _) => IsHidden(key) ? 0 : value).Largest;

        public Inputs With(bool[,] mask) => this with { Mask = mask };

        public Inputs Scaled(float query, float key, float value = 1) =>
            this with { Query = Query.Scaled(query), Key = Key.Scaled(key), Value = Value.Scaled(value) };

        /// <summary>With another number in place of each value that no query may see.</summary>
        public Inputs WithHidden(float number) => this with { Value = Value.Map((value, key, _) => IsHidden(key) ? number : value) };

        bool IsHidden(int key) => Mask is not null && Enumerable.Range(0, Queries).All(query => !Mask[query, key]);
    }
}
