/// <summary>Expected answers are computed in float64, head by head.</summary>
public sealed class MultiHeadAttentionChecks : Checks<IMultiHeadAttention>
{
    static readonly Drawn<Inputs> s_plain = Draw.Each<Inputs>().Numbers(Draw.Tenths(10)).Elements(x => x.Input, Draw.Tenths(20))
        .Size("texts", 1).Size("positions", 1, 5).Size("columns of the input", 1, 5).Size("heads", 1, 4)
        .Size("columns of query and key", 1, 4).Size("columns of the query weights", s => s["heads"] * s["columns of query and key"])
        .Size("columns of value", 1, 3).Size("columns of the value weights", s => s["heads"] * s["columns of value"])
        .Size("columns of the output weights", 1, 4).Part(x => x.Heads, s => Gen.Const(s["heads"]));

    static readonly Drawn<Inputs> s_batches = s_plain.Size("texts", 1, 3).Size("heads", 1, 3);
    static readonly Drawn<Inputs> s_masked = s_batches.Elements(x => x.Mask, Gen.Bool);

    protected override void Define()
    {
        var layer = Asking((IMultiHeadAttention it, Inputs x) => Answer(it, x), InFloat64, Float32, HasWholeHeads);

        WorkedExample(within: Tolerance.Float32);

        layer.MatchesReference("one head is attention between two projections", s_plain.Size("heads", 1), points: 2,
            examples: [Simple(1, 1, 1), Simple(2, 1, 2), Simple(3, 1, 2)]);

        layer.MatchesReference("heads have columns of their own", s_plain, points: 4,
            examples: [Simple(2, 2, 1), Simple(2, 2, 2), Simple(4, 2, 2), Simple(3, 3, 2)]);

        layer.MatchesReference("texts of a batch do not see each other", s_batches, points: 2,
            examples: [Simple(2, 1, 2, texts: 2), Simple(2, 2, 2, texts: 2)]);

        layer.MatchesReference("the mask says who may attend to whom", s_masked, points: 3, examples:
        [
            Simple(2, 1, 2).Where((_, i, j) => j <= i), Simple(2, 2, 1).Where((_, i, j) => j <= i),
            Simple(2, 1, 2, texts: 2).Where((text, i, j) => text == 0 || j <= i),
        ]);

        layer.MatchesReference("a position that may attend to nothing gets zeros", s_plain.Select(HidingAllFromTheFirst), cases: 10,
            examples: [HidingAllFromTheFirst(Simple(1, 1, 1)), HidingAllFromTheFirst(Simple(2, 1, 2))]);

        Property("a batch is as good as one text at a time", s_batches, cases: 10, valid: HasWholeHeads, holds: (it, x) =>
        {
            var together = Answer(it, x);
            for (var b = 0; b < x.Texts; b++)
                Expect.Equal(Answer(it, x with { Input = Stacked(Text(x.Input, b)) }), Stacked(Text(together, b)), Float32(x),
                    $"the answer to text {b} of the batch, beside that to it alone,");
        });

        Property("positions in reverse get their answers in reverse", s_plain, cases: 10, valid: HasWholeHeads, holds: (it, x) =>
            Expect.Equal(Reversed(Answer(it, x)), Answer(it, x with { Input = Reversed(x.Input) }), Float32(x)));

        layer.MatchesReference("survives scores of ±10⁴", cases: 20,
            inputs: s_masked.Select(Gen.Int[30, 70], (x, factor) => x.Scaled(query: factor, key: factor)),
            examples:
            [
                new(Stacked(Matrix.Row(100f)), Matrix.Row(1f), Matrix.Row(1f), Matrix.Row(0.01f), Matrix.Row(1f), 1, null),
                new Inputs(Stacked(Matrix.Column(100f, -100)), Matrix.Row(1f), Matrix.Row(-1f), Matrix.Row(0.01f), Matrix.Row(1f), 1, null)
                    .Where((_, i, j) => i == j),
            ]);

        // no multiple of 8 but by chance, and beyond a vector register in each size; scores stay small over many columns
        layer.AtSize("as large as in a real layer", points: 2, inputs: Sized(s_masked.Select(x => x.Scaled(query: 0.1f, key: 0.1f)),
            texts: 2, positions: 37, input: 19, heads: 3, key: 11, value: 11, output: 21));

        // without a mask, and more texts than a processor has cores
        var calm = s_plain.Select(x => x.Scaled(query: 0.1f, key: 0.1f));
        layer.AtSize("many texts, and no mask",
            Sized(calm, texts: 7, positions: 37, input: 19, heads: 3, key: 11, value: 11, output: 21));

        // wider than 128, and not as wide for values as for keys
        layer.AtSize("wide heads", Sized(calm, texts: 1, positions: 5, input: 9, heads: 2, key: 131, value: 137, output: 3));

        // beyond two tiles of 64 in all three
        layer.AtSize("a large batch of wide rows", Sized(s_masked.Select(x => x.Scaled(query: 0.1f, key: 0.1f, value: 0.1f)),
            texts: 131, positions: 3, input: 133, heads: 3, key: 2, value: 3, output: 131));

        layer.AtSize("rows as wide as a model's", Sized(s_plain.Select(x => x.Scaled(query: 0.01f, key: 0.01f, value: 0.1f)),
            texts: 1, positions: 3, input: 1003, heads: 2, key: 1, value: 1, output: 2));

        layer.AtSize("a thousand heads", Sized(s_plain, texts: 1, positions: 3, input: 2, heads: 1003, key: 1, value: 1, output: 2));

        // who has a way of its own for a mask that hides nothing, everything, a triangle or the ends of texts that differ in length
        layer.AtSize("masks as models have them, over many positions",
            Sized(s_plain, texts: 2, positions: 133, input: 4, heads: 2, key: 3, value: 2, output: 3), each: x =>
            [
                x.Where((_, _, _) => true), x.Where((_, _, _) => false), x.Where((_, i, j) => j <= i),
                x.Where((b, i, j) => Math.Max(i, j) < x.Positions - (x.Positions / (3 + b))),
            ]);

        // powers of 2 that leave the scores as they are, and that the answer shows as a power of 2
        MatchesReference("numbers that are all large, all small or all 0", cases: 10, valid: x => HasWholeHeads(x.Plain),
            within: x => Float32(x.Plain), expected: x => InFloat64(x.Plain),
            inputs: Gen.Select(s_plain, s_power, s_power, s_power, (x, input, value, output) => new Magnified(x, input, value, output)),
            examples:
            [
                new(Simple(2, 1, 2).Scaled(input: 0), 0, 0, 0), new(Simple(2, 1, 2).Scaled(query: 0), 0, 0, 0),
                new(Simple(2, 1, 2).Scaled(key: 0), 0, 0, 0), new(Simple(2, 1, 2).Scaled(value: 0), 0, 0, 0),
                new(Simple(2, 1, 2).Scaled(output: 0), 0, 0, 0), new(Simple(2, 1, 2), 14, 14, 14), new(Simple(2, 1, 2), -14, -14, -14),
            ],
            call: (it, x) =>
            {
                var (input, value, output) = (MathF.ScaleB(1, x.Input), MathF.ScaleB(1, x.Value), MathF.ScaleB(1, x.Output));
                return Times(Answer(it, x.Plain.Scaled(input, 1 / input, 1 / input, value, output)), 1 / input / value / output);
            });

        // each text with a mask of its own
        layer.AtSize("positions that are hidden in whole blocks, and many heads", Sized(calm.Select(x => x with
        {
            Mask = Stacked([.. Enumerable.Range(0, x.Texts).Select(b => AttentionMasks.InBlocks(x.Positions, x.Positions, shift: b))]),
        }), texts: 2, positions: 107, input: 5, heads: 9, key: 3, value: 2, output: 4));

        // other weights of the same shapes: the next layer
        layer.StandsAlone("each call stands alone", s_masked, x => x.Scaled(query: -0.5f, key: 0.75f, value: -2, output: 0.5f));

        layer.Pure("the arguments stay as they are", s_masked, [Simple(2, 1, 2).Where((_, i, j) => j <= i), Simple(3, 1, 2)]);

        layer.Bench("n positions, 64 wide, 4 heads", sizes: [16, 64, 256], flops: n => (8.0 * n * 64 * 64) + (4.0 * n * n * 64),
            input: n => Draw.Once(Sized(calm, texts: 1, positions: n, input: 64, heads: 4, key: 16, value: 16, output: 64)));
    }

    static readonly Gen<int> s_power = Gen.OneOf(14, -14);

    // positions that are the unit vectors, and all weights 0 or 1
    static Inputs Simple(int n, int heads, int perHead, int texts = 1)
    {
        var width = heads * perHead;
        var identity = Matrix.Of(width, width, (i, j) => i == j ? 1f : 0);
        var input = Texts(texts, n, width, (b, i, c) => c == (i + b) % width ? 1f + i : 0);
        return new(input, identity, identity, identity, identity, heads, null);
    }

    static Inputs HidingAllFromTheFirst(Inputs x) => x.Where((_, i, _) => i > 0);

    /// <param name="key">Columns of query and key in each head.</param>
    /// <param name="value">Columns of value in each head.</param>
    static DrawnAtSize<Inputs> Sized(
        Drawn<Inputs> inputs, int texts, int positions, int input, int heads, int key, int value, int output) => inputs.Of(
            ("texts", texts), ("positions", positions), ("columns of the input", input), ("heads", heads),
            ("columns of query and key", key), ("columns of value", value), ("columns of the output weights", output));

    // columns that do not come out even belong to no head
    static bool HasWholeHeads(Inputs x) => x.QueryWeights.Columns % x.Heads == 0 && x.ValueWeights.Columns % x.Heads == 0;

    static float[,,] Answer(IMultiHeadAttention it, Inputs x)
    {
        var answer = it.Forward(x.Input, x.QueryWeights, x.KeyWeights, x.ValueWeights, x.OutputWeights, x.Heads, x.Mask);
        Expect.Shape(answer, [x.Texts, x.Positions, x.OutputWeights.Columns]);
        return answer;
    }

    static float[,,] InFloat64(Inputs x) => Stacked([.. Enumerable.Range(0, x.Texts).Select(b =>
    {
        var mask = x.Mask is null ? null : Text(x.Mask, b);
        var heads = Enumerable.Range(0, x.Heads).Select(head =>
        {
            double[,] Projected(float[,] weights) => Times(Text(x.Input, b), Matrix.Of(
                weights.Rows, weights.Columns / x.Heads, (d, c) => weights[d, (head * weights.Columns / x.Heads) + c]));
            return Attention.ComputeDouble(Projected(x.QueryWeights), Projected(x.KeyWeights), Projected(x.ValueWeights), mask);
        }).ToArray();
        var width = heads[0].Columns;
        var joined = Matrix.Of(x.Positions, x.Heads * width, (i, c) => heads[c / width][i, c % width]);
        return Times(joined, x.OutputWeights).ToFloat();
    })]);

    // the sizes that scores and values can reach; what rounds a projection counts like what rounds a score
    static Tolerance Float32(Inputs x)
    {
        double Largest(float[,] weights) =>
            Enumerable.Range(0, x.Texts).Max(b => Times(Text(x.Input, b), weights).Flat.Max(Math.Abs));
        var logit = Largest(x.QueryWeights) * Largest(x.KeyWeights) * Math.Sqrt(x.QueryWeights.Columns / x.Heads);
        return Tolerance.ForLogits(2 * logit, Largest(x.ValueWeights) * x.OutputWeights.Rows * x.OutputWeights.Largest);
    }

    static double[,] Times(float[,] left, float[,] right) => Times(left.ToDouble(), right);

    static double[,] Times(double[,] left, float[,] right) => Matrix.Of(left.Rows, right.Columns, (i, j) =>
        Enumerable.Range(0, right.Rows).Sum(k => left[i, k] * right[k, j]));

    static float[,,] Times(float[,,] texts, float factor) =>
        Texts(texts.GetLength(0), texts.GetLength(1), texts.GetLength(2), (b, i, c) => factor * texts[b, i, c]);

    static float[,,] Reversed(float[,,] texts) =>
        Stacked([.. Enumerable.Range(0, texts.GetLength(0)).Select(b => Text(texts, b).RowsReversed())]);

    static T[,] Text<T>(T[,,] texts, int text) => Matrix.Of(texts.GetLength(1), texts.GetLength(2), (i, c) => texts[text, i, c]);

    static T[,,] Stacked<T>(params T[][,] texts) => Texts(texts.Length, texts[0].Rows, texts[0].Columns, (b, i, c) => texts[b][i, c]);

    static T[,,] Texts<T>(int count, int rows, int columns, Func<int, int, int, T> element)
    {
        var texts = new T[count, rows, columns];
        for (var b = 0; b < count; b++)
            for (var i = 0; i < rows; i++)
                for (var c = 0; c < columns; c++)
                    texts[b, i, c] = element(b, i, c);
        return texts;
    }

    public sealed record Inputs(
        [Dims("texts", "positions", "columns of the input")] float[,,] Input,
        [Dims("columns of the input", "columns of the query weights")] float[,] QueryWeights,
        [Dims("columns of the input", "columns of the query weights")] float[,] KeyWeights,
        [Dims("columns of the input", "columns of the value weights")] float[,] ValueWeights,
        [Dims("columns of the value weights", "columns of the output weights")] float[,] OutputWeights,
        [AtLeast(1)] int Heads,
        [Dims("texts", "positions", "positions")] bool[,,]? Mask)
    {
        public int Texts => Input.GetLength(0);

        public int Positions => Input.GetLength(1);

        public Inputs Where(Func<int, int, int, bool> isVisible) =>
            this with { Mask = MultiHeadAttentionChecks.Texts(Texts, Positions, Positions, isVisible) };

        public Inputs Scaled(float input = 1, float query = 1, float key = 1, float value = 1, float output = 1) => new(
            Times(Input, input), QueryWeights.Scaled(query), KeyWeights.Scaled(key), ValueWeights.Scaled(value),
            OutputWeights.Scaled(output), Heads, Mask);
    }

    /// <summary>
    /// The exponents of the powers of 2 that multiply the input (and divide the weights of query and key), the weights of the value and
    /// those of the output.
    /// </summary>
    public sealed record Magnified(Inputs Plain, int Input, int Value, int Output);
}
