// Expected answers are computed in float64 by the numeric core; `it` is the submission.
static float[,] InFloat64(Inputs x)
{
    var exact = Attention.ComputeDouble(x.Query, x.Key, x.Value, x.Mask);
    var rounded = new float[exact.GetLength(0), exact.GetLength(1)];
    for (var i = 0; i < rounded.GetLength(0); i++)
        for (var j = 0; j < rounded.GetLength(1); j++)
            rounded[i, j] = (float)exact[i, j];
    return rounded;
}

var number = Gen.Int[-20, 20].Select(i => i / 10f);
Gen<float[,]> Matrix(int rows, int columns) => number.Array[rows * columns].Select(flat =>
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
});
Gen<bool[,]> Mask(int rows, int columns) => Gen.Bool.Array[rows * columns].Select(flat =>
{
    var mask = new bool[rows, columns];
    Buffer.BlockCopy(flat, 0, mask, 0, flat.Length);
    return mask;
});
Gen<Inputs> Sized(int least) =>
    from n in Gen.Int[1, 6]
    from m in Gen.Int[least, 7]
    from dk in Gen.Int[1, 9]
    from dv in Gen.Int[1, 5]
    from query in Matrix(n, dk)
    from key in Matrix(m, dk)
    from value in Matrix(m, dv)
    select new Inputs(query, key, value, null);

var plain = Sized(1);
var masked = from x in plain from mask in Mask(x.Query.GetLength(0), x.Key.GetLength(0)) select x with { Mask = mask };
var large = from x in plain from factor in Gen.Int[30, 70] select x with { Query = Scaled(x.Query, factor), Key = Scaled(x.Key, factor) };
var largeMasked = from x in large from mask in Mask(x.Query.GetLength(0), x.Key.GetLength(0)) select x with { Mask = mask };
var poisoned = masked.Select(x => x with { Value = PoisonHidden(x) });

static float[,] Scaled(float[,] matrix, float factor)
{
    var scaled = (float[,])matrix.Clone();
    for (var i = 0; i < scaled.GetLength(0); i++)
        for (var j = 0; j < scaled.GetLength(1); j++)
            scaled[i, j] *= factor;
    return scaled;
}

// values that no query may see, replaced by NaN
static float[,] PoisonHidden(Inputs x)
{
    var value = (float[,])x.Value.Clone();
    for (var j = 0; j < value.GetLength(0); j++)
        if (Enumerable.Range(0, x.Query.GetLength(0)).All(i => !x.Mask![i, j]))
            for (var d = 0; d < value.GetLength(1); d++)
                value[j, d] = float.NaN;
    return value;
}

static bool[,] WithARowOfNone(bool[,] mask)
{
    for (var j = 0; j < mask.GetLength(1); j++)
        mask[mask.GetLength(0) / 2, j] = mask.GetLength(0) == 1 && mask[0, j];
    return mask;
}

static float[,] Filled(int rows, int columns, Func<int, float> of)
{
    var matrix = new float[rows, columns];
    for (var i = 0; i < rows; i++)
        for (var j = 0; j < columns; j++)
            matrix[i, j] = of(i);
    return matrix;
}

static float[,] Reversed(float[,] rows)
{
    var reversed = new float[rows.GetLength(0), rows.GetLength(1)];
    for (var i = 0; i < rows.GetLength(0); i++)
        for (var j = 0; j < rows.GetLength(1); j++)
            reversed[rows.GetLength(0) - 1 - i, j] = rows[i, j];
    return reversed;
}

// as large as in a real layer, and the same in every run
static Inputs Square(int n, int width)
{
    var random = new Random(n);
    float[,] Normal()
    {
        var matrix = new float[n, width];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < width; j++)
                matrix[i, j] = 2 * random.NextSingle() - 1;
        return matrix;
    }
    return new Inputs(Normal(), Normal(), Normal(), null);
}

Tolerance Float32(Inputs x) => Tolerance.ForLogits(x.MaxLogit, x.MaxValue);

WorkedExample(within: Tolerance.ForLogits(1, 30), points: 1);

MatchesReference("matches the reference", points: 4, inputs: plain, within: Float32, expected: InFloat64,
    call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask));

MatchesReference("masked keys have no weight", points: 3, inputs: masked, within: Float32, expected: InFloat64,
    call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask));

Property("a query that may attend to nothing gets zeros", points: 1, cases: 10, inputs: plain, holds: (it, x) =>
{
    int n = x.Query.GetLength(0), m = x.Key.GetLength(0), dv = x.Value.GetLength(1);
    var mask = new bool[n, m];
    for (var i = 1; i < n; i++)
        for (var j = 0; j < m; j++)
            mask[i, j] = true;
    var answer = it.Attention(x.Query, x.Key, x.Value, mask);
    Expect.Shape(answer, n, dv);
    var expected = InFloat64(x with { Mask = mask });
    Expect.Equal(expected, answer, Float32(x));
});

MatchesReference("survives scores of ±10⁴", points: 2, inputs: Gen.OneOf(large, largeMasked), within: Float32, expected: InFloat64,
    examples: [new(new float[,] { { 100 } }, new float[,] { { -100 }, { 1 } }, new float[,] { { 1 }, { 3 } }, new[,] { { true, false } })],
    call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask));

Property("the order of the keys does not matter", points: 1, inputs: Sized(2), cases: 10, holds: (it, x) => Expect.Equal(
    it.Attention(x.Query, x.Key, x.Value, null), it.Attention(x.Query, Reversed(x.Key), Reversed(x.Value), null), Float32(x)));

// no multiple of 8, and beyond two tiles of 64; a row that may attend to nothing among many
AtSize("as large as in a real layer", Sizes.Named(("queries", 134), ("keys", 131), ("columns of query and key", 133),
    ("columns of value", 35)), points: 2,
    within: Float32, expected: InFloat64, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask), inputs: n =>
        from query in Matrix(n[0], n[2]) from key in Matrix(n[1], n[2]) from value in Matrix(n[1], n[3]) from mask in Mask(n[0], n[1])
        select new Inputs(query, key, value, WithARowOfNone(mask)));

// who has a way of its own for calls without a mask gets it wrong beyond a tile too
AtSize("as large, and without a mask", Sizes.Named(("queries", 70), ("keys", 131), ("columns of query and key", 67),
    ("columns of value", 35)), points: 1,
    within: Float32, expected: InFloat64, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask), inputs: n =>
        from query in Matrix(n[0], n[2]) from key in Matrix(n[1], n[2]) from value in Matrix(n[1], n[3])
        select new Inputs(query, key, value, null));

AtSize("scores of ±10⁴ among many keys", Sizes.Named(("queries", 7), ("keys", 131)), points: 1,
    within: Float32, expected: InFloat64, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask), inputs: n =>
        from query in Matrix(n[0], 5) from key in Matrix(n[1], 5) from value in Matrix(n[1], 3)
        select new Inputs(Scaled(query, 50), Scaled(key, 50), value, null));

AtSize("keys that are hidden in whole blocks", Sizes.Named(("queries", 70), ("keys", 211), ("columns of value", 5)), points: 1,
    within: Float32, expected: InFloat64, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask), inputs: n =>
        from query in Matrix(n[0], 7) from key in Matrix(n[1], 7) from value in Matrix(n[1], n[2]) select new Inputs(query, key, value,
            AttentionMasks.InBlocks(n[0], n[1])));

// who has a way of its own for a mask that hides nothing, everything, a triangle or the end of a batch's text gets it wrong at large sizes
AtSize("masks as models have them, over many keys", Sizes.Named(("queries", 70), ("keys", 131), ("columns of value", 5)), points: 1,
    within: Float32, expected: x => ByMask(x, mask => InFloat64(x with { Mask = mask })),
    call: (it, x) => ByMask(x, mask => it.Attention(x.Query, x.Key, x.Value, mask)), inputs: n =>
        from query in Matrix(n[0], 7) from key in Matrix(n[1], 7) from value in Matrix(n[1], n[2])
        select new Inputs(query, key, value, null));

static (float[,] AllVisible, float[,] NoneVisible, float[,] Causal, float[,] Padded) ByMask(Inputs x, Func<bool[,], float[,]> answer)
{
    int n = x.Query.GetLength(0), m = x.Key.GetLength(0);
    bool[,] Where(Func<int, int, bool> isVisible)
    {
        var mask = new bool[n, m];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                mask[i, j] = isVisible(i, j);
        return mask;
    }
    // the last query is at the position of the last key, as with a cache
    return (answer(Where((_, _) => true)), answer(Where((_, _) => false)), answer(Where((i, j) => j - m <= i - n)),
        answer(Where((_, j) => j < m - (m / 3))));
}

// each row of the result has more than 2 KB, which .NET need not clear
AtSize("values as wide as a page", Sizes.Named(("queries", 9), ("keys", 5), ("columns of value", 1027)), points: 1,
    within: Float32, expected: InFloat64, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask), inputs: n =>
        from query in Matrix(n[0], 3) from key in Matrix(n[1], 3) from value in Matrix(n[1], n[2]) from mask in Mask(n[0], n[1])
        select new Inputs(query, key, value, WithARowOfNone(mask)));

// one key has nearly all of the weight, and each of the others some 2·10⁻⁶, which together is a hundredth
AtSize("thousands of keys of little weight each", Sizes.Named(("queries", 3), ("keys", 4001), ("columns of value", 2)), points: 1,
    within: Float32, expected: InFloat64, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask), inputs: n =>
        from value in Matrix(n[1], n[2]) select new Inputs(Filled(n[0], 1, _ => 1),
            Filled(n[1], 1, j => j == n[1] / 3 ? 13 : 0.001f * (j % 100)), value, null));

// queries of 10⁴ to keys of 10⁻⁴ have scores of unit size, and so the other way round; what is allowed follows the values
MatchesReference("numbers that are all large, all small or all 0", points: 1, cases: 10,
    inputs: from x in plain from largeQuery in Gen.Bool from largeValue in Gen.Bool select Magnified(x, largeQuery, largeValue),
    within: x => new(x.MaxValue * Tolerance.ForLogits(x.MaxLogit, 1).Absolute, 0), expected: InFloat64,
    examples:
    [
        Extremes(0, 1, 1), Extremes(1, 0, 1), Extremes(1, 1, 0), Extremes(1e4f, 1e-4f, 1e-4f), Extremes(1e-4f, 1e4f, 1e4f),
    ],
    call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask));

static Inputs Magnified(Inputs x, bool largeQuery, bool largeValue) => new(
    Scaled(x.Query, largeQuery ? 1e4f : 1e-4f), Scaled(x.Key, largeQuery ? 1e-4f : 1e4f), Scaled(x.Value, largeValue ? 1e4f : 1e-4f), null);

static Inputs Extremes(float query, float key, float value) => new(
    Scaled(new float[,] { { 1, 0 }, { 1, -1 } }, query), Scaled(new float[,] { { 1, 1 }, { 0, 1 } }, key),
    Scaled(new float[,] { { 1 }, { 3 } }, value), null);

// a weight that is only small shows beside a value that is large enough; a weight of 0 gives 0 · 10³⁰ = 0
Property("a hidden key has a weight of exactly 0", inputs: masked, points: 1, cases: 10, holds: (it, x) =>
    Expect.Equal(InFloat64(x), it.Attention(x.Query, x.Key, WithHugeHiddenValues(x), x.Mask), Float32(x)));

static float[,] WithHugeHiddenValues(Inputs x)
{
    var value = (float[,])x.Value.Clone();
    for (var j = 0; j < value.GetLength(0); j++)
        if (Enumerable.Range(0, x.Query.GetLength(0)).All(i => !x.Mask![i, j]))
            for (var d = 0; d < value.GetLength(1); d++)
                value[j, d] = 1e30f;
    return value;
}

Pure("the arguments stay as they are", points: 1, inputs: masked, within: Float32,
    call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask));

Remark(() => MatchesReference("a masked value is never read", inputs: poisoned, within: Float32, expected: InFloat64,
    call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask)));

Bench("attention of n queries to n keys, 64 wide", sizes: [64, 128, 256], input: n => Square(n, 64), flops: n => 4.0 * n * n * 64,
    call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));

public sealed record Inputs([Dims("queries", "columns of query and key")] float[,] Query,
    [Dims("keys", "columns of query and key")] float[,] Key,
    [Dims("keys", "columns of value")] float[,] Value, [Dims("queries", "keys")] bool[,]? Mask)
{
    public double MaxValue => Value.Cast<float>().Where(float.IsFinite).Select(v => Math.Abs((double)v)).DefaultIfEmpty(0).Max();

    public double MaxLogit => Query.Cast<float>().Max(q => Math.Abs((double)q)) * Key.Cast<float>()
        .Max(k => Math.Abs((double)k)) * Math.Sqrt(Query.GetLength(1));
}
