// Expected answers are computed in float64, head by head; `it` is the submission.
static double[,] Projected(Inputs x, int text, float[,] weights, int from, int width)
{
    var product = new double[x.Input.GetLength(1), width];
    for (var i = 0; i < product.GetLength(0); i++)
        for (var c = 0; c < width; c++)
            for (var d = 0; d < x.Input.GetLength(2); d++)
                product[i, c] += (double)x.Input[text, i, d] * weights[d, from + c];
    return product;
}

static float[,,] InFloat64(Inputs x)
{
    int batch = x.Input.GetLength(0), n = x.Input.GetLength(1), dk = x.QueryWeights.GetLength(1) / x.Heads,
        dv = x.ValueWeights.GetLength(1) / x.Heads;
    var output = new double[batch, n, x.OutputWeights.GetLength(1)];
    for (var b = 0; b < batch; b++)
    {
        var mask = x.Mask is null ? null : new bool[n, n];
        if (mask is not null)
            Buffer.BlockCopy(x.Mask!, b * n * n, mask, 0, n * n);
        for (var h = 0; h < x.Heads; h++)
        {
            var head = Attention.ComputeDouble(
                Projected(x, b, x.QueryWeights, h * dk, dk), Projected(x, b, x.KeyWeights, h * dk, dk),
                    Projected(x, b, x.ValueWeights, h * dv, dv), mask);
            for (var i = 0; i < n; i++)
                for (var c = 0; c < dv; c++)
                    for (var o = 0; o < output.GetLength(2); o++)
                        output[b, i, o] += head[i, c] * x.OutputWeights[(h * dv) + c, o];
        }
    }
    var rounded = new float[batch, n, output.GetLength(2)];
    for (var b = 0; b < batch; b++)
        for (var i = 0; i < n; i++)
            for (var o = 0; o < output.GetLength(2); o++)
                rounded[b, i, o] = (float)output[b, i, o];
    return rounded;
}

var tenths = Gen.Int[-20, 20].Select(i => i / 10f);
var small = Gen.Int[-10, 10].Select(i => i / 10f);
Gen<float[,]> Weights(int rows, int columns) => small.Array[rows * columns].Select(flat =>
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
});
Gen<float[,,]> Texts(int batch, int n, int width) => tenths.Array[batch * n * width].Select(flat =>
{
    var texts = new float[batch, n, width];
    Buffer.BlockCopy(flat, 0, texts, 0, sizeof(float) * flat.Length);
    return texts;
});
Gen<bool[,,]> Masks(int batch, int n) => Gen.Bool.Array[batch * n * n].Select(flat =>
{
    var mask = new bool[batch, n, n];
    Buffer.BlockCopy(flat, 0, mask, 0, flat.Length);
    return mask;
});
// so that scores stay small over many columns
static float[,] Tenth(float[,] weights)
{
    var smaller = new float[weights.GetLength(0), weights.GetLength(1)];
    for (var i = 0; i < smaller.GetLength(0); i++)
        for (var j = 0; j < smaller.GetLength(1); j++)
            smaller[i, j] = weights[i, j] / 10;
    return smaller;
}

Gen<Inputs> Layer(int mostHeads, int mostTexts) =>
    from batch in Gen.Int[1, mostTexts]
    from n in Gen.Int[1, 5]
    from d in Gen.Int[1, 5]
    from heads in Gen.Int[1, mostHeads]
    from dk in Gen.Int[1, 4]
    from dv in Gen.Int[1, 3]
    from o in Gen.Int[1, 4]
    from input in Texts(batch, n, d)
    from q in Weights(d, heads * dk)
    from k in Weights(d, heads * dk)
    from v in Weights(d, heads * dv)
    from w in Weights(heads * dv, o)
    select new Inputs(input, q, k, v, w, heads, null);

var oneHead = Layer(1, 1);
var plain = Layer(4, 1);
var batches = Layer(3, 3);
var masked = from x in batches from mask in Masks(x.Input.GetLength(0), x.Input.GetLength(1)) select x with { Mask = mask };
var large = from x in masked from factor in Gen.Int[30, 70] select x with { QueryWeights = Scaled(x.QueryWeights, factor),
    KeyWeights = Scaled(x.KeyWeights, factor) };

// columns that do not come out even belong to no head
static bool HasWholeHeads(Inputs x) => x.Heads >= 1 && x.QueryWeights.GetLength(1) % x.Heads == 0
    && x.ValueWeights.GetLength(1) % x.Heads == 0;

static float[,] Scaled(float[,] matrix, float factor)
{
    var scaled = (float[,])matrix.Clone();
    for (var i = 0; i < scaled.GetLength(0); i++)
        for (var j = 0; j < scaled.GetLength(1); j++)
            scaled[i, j] *= factor;
    return scaled;
}

// positions that are the unit vectors, and all weights 0 or 1
static Inputs Simple(int n, int heads, int perHead, bool[,,]? mask = null, int texts = 1)
{
    var input = new float[mask?.GetLength(0) ?? texts, n, heads * perHead];
    for (var b = 0; b < input.GetLength(0); b++)
        for (var i = 0; i < n; i++)
            input[b, i, (i + b) % input.GetLength(2)] = 1 + i;
    var identity = new float[input.GetLength(2), input.GetLength(2)];
    for (var i = 0; i < identity.GetLength(0); i++)
        identity[i, i] = 1;
    return new Inputs(input, identity, identity, identity, identity, heads, mask);
}

// some positions of some texts, in another order
static float[,,] Chosen(float[,,] texts, int[] which, int[] positions)
{
    var chosen = new float[which.Length, positions.Length, texts.GetLength(2)];
    for (var b = 0; b < which.Length; b++)
        for (var i = 0; i < positions.Length; i++)
            for (var c = 0; c < texts.GetLength(2); c++)
                chosen[b, i, c] = texts[which[b], positions[i], c];
    return chosen;
}

static float[,,] Answer(IMultiHeadAttention it, Inputs x)
{
    var answer = it.Forward(x.Input, x.QueryWeights, x.KeyWeights, x.ValueWeights, x.OutputWeights, x.Heads, x.Mask);
    Expect.Shape(answer, [x.Input.GetLength(0), x.Input.GetLength(1), x.OutputWeights.GetLength(1)]);
    return answer;
}

// as in a small model, and the same in every run
static Inputs Model(int n)
{
    var random = new Random(n);
    float[,] Uniform(int rows, int columns)
    {
        var matrix = new float[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = ((2 * random.NextSingle()) - 1) / 8;
        return matrix;
    }
    var input = new float[1, n, 64];
    for (var i = 0; i < n; i++)
        for (var d = 0; d < 64; d++)
            input[0, i, d] = (2 * random.NextSingle()) - 1;
    return new Inputs(input, Uniform(64, 64), Uniform(64, 64), Uniform(64, 64), Uniform(64, 64), 4, null);
}

// the sizes that scores and values can reach; what rounds a projection counts like what rounds a score
Tolerance Float32(Inputs x)
{
    double Largest(float[,] weights) => Enumerable.Range(0, x.Input.GetLength(0))
        .Max(b => Projected(x, b, weights, 0, weights.GetLength(1)).Cast<double>().Max(Math.Abs));
    var logit = Largest(x.QueryWeights) * Largest(x.KeyWeights) * Math.Sqrt(x.QueryWeights.GetLength(1) / x.Heads);
    return Tolerance.ForLogits(2 * logit, Largest(x.ValueWeights) * x.OutputWeights.GetLength(0) * x.OutputWeights.Cast<float>()
        .Max(Math.Abs));
}

WorkedExample(within: Tolerance.Float32, points: 1);

MatchesReference("one head is attention between two projections", points: 2, inputs: oneHead, valid: HasWholeHeads, within: Float32,
    expected: InFloat64,
    examples: [Simple(1, 1, 1), Simple(2, 1, 2), Simple(3, 1, 2)], call: Answer);

MatchesReference("heads have columns of their own", points: 4, inputs: plain, valid: HasWholeHeads, within: Float32, expected: InFloat64,
    examples: [Simple(2, 2, 1), Simple(2, 2, 2), Simple(4, 2, 2), Simple(3, 3, 2)], call: Answer);

MatchesReference("texts of a batch do not see each other", points: 2, inputs: batches, valid: HasWholeHeads, within: Float32,
    expected: InFloat64,
    examples: [Simple(2, 1, 2, texts: 2), Simple(2, 2, 2, texts: 2)], call: Answer);

MatchesReference("the mask says who may attend to whom", points: 3, inputs: masked, valid: HasWholeHeads, within: Float32,
    expected: InFloat64,
    examples:
    [
        Simple(2, 1, 2, new[,,] { { { true, false }, { true, true } } }), Simple(2, 2, 1, new[,,] { { { true, false }, { true, true } } }),
        Simple(2, 1, 2, new[,,] { { { true, true }, { true, true } }, { { true, false }, { true, true } } }),
    ],
    call: Answer);

Property("a position that may attend to nothing gets zeros", points: 1, cases: 10, inputs: plain, valid: HasWholeHeads,
    examples: [Simple(1, 1, 1), Simple(2, 1, 2)], holds: (it, x) =>
{
    var n = x.Input.GetLength(1);
    var mask = new bool[1, n, n];
    for (var i = 1; i < n; i++)
        for (var j = 0; j < n; j++)
            mask[0, i, j] = true;
    Expect.Equal(InFloat64(x with { Mask = mask }), Answer(it, x with { Mask = mask }), Float32(x));
});

Property("a batch is as good as one text at a time", points: 1, cases: 10, inputs: batches, valid: HasWholeHeads, holds: (it, x) =>
{
    var together = Answer(it, x);
    int[] all = [.. Enumerable.Range(0, x.Input.GetLength(1))];
    for (var b = 0; b < x.Input.GetLength(0); b++)
        Expect.Equal(Answer(it, x with { Input = Chosen(x.Input, [b], all) }), Chosen(together, [b], all), Float32(x),
            $"the answer to text {b} of the batch, beside that to it alone,");
});

Property("positions in reverse get their answers in reverse", points: 1, cases: 10, inputs: plain, valid: HasWholeHeads, holds: (it, x) =>
{
    int[] reverse = [.. Enumerable.Range(0, x.Input.GetLength(1)).Reverse()];
    Expect.Equal(Chosen(Answer(it, x), [0], reverse), Answer(it, x with { Input = Chosen(x.Input, [0], reverse) }), Float32(x));
});

MatchesReference("survives scores of ±10⁴", points: 1, inputs: large, cases: 20, valid: HasWholeHeads, within: Float32, expected: InFloat64,
    examples:
    [
        new(new float[,,] { { { 100 } } }, new float[,] { { 1 } }, new float[,] { { 1 } }, new float[,] { { 0.01f } },
            new float[,] { { 1 } }, 1, null),
        new(new float[,,] { { { 100 }, { -100 } } }, new float[,] { { 1 } }, new float[,] { { -1 } }, new float[,] { { 0.01f } },
            new float[,] { { 1 } }, 1, new[,,] { { { true, false }, { false, true } } }),
    ],
    call: Answer);

// no multiple of 8 but by chance, and beyond a vector register in each size
AtSize("as large as in a real layer", Sizes.Named(("texts", 2), ("positions", 37), ("columns of the input", 19), ("heads", 3),
    ("columns of a head", 11), ("columns of the output", 21)), points: 2,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from input in Texts(n[0], n[1], n[2])
        from q in Weights(n[2], n[3] * n[4])
        from k in Weights(n[2], n[3] * n[4])
        from v in Weights(n[2], n[3] * n[4])
        from w in Weights(n[3] * n[4], n[5])
        from mask in Masks(n[0], n[1])
        select new Inputs(input, Tenth(q), Tenth(k), v, w, n[3], mask));

// without a mask, and more texts than a processor has cores
AtSize("many texts, and no mask", Sizes.Named(("texts", 7), ("positions", 37), ("columns of the input", 19), ("heads", 3),
    ("columns of a head", 11), ("columns of the output", 21)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from input in Texts(n[0], n[1], n[2])
        from q in Weights(n[2], n[3] * n[4])
        from k in Weights(n[2], n[3] * n[4])
        from v in Weights(n[2], n[3] * n[4])
        from w in Weights(n[3] * n[4], n[5])
        select new Inputs(input, Tenth(q), Tenth(k), v, w, n[3], null));

// wider than 128, and not as wide for values as for keys
AtSize("wide heads", Sizes.Named(("positions", 5), ("columns of query and key", 131), ("columns of value", 137)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from input in Texts(1, n[0], 9)
        from q in Weights(9, 2 * n[1])
        from k in Weights(9, 2 * n[1])
        from v in Weights(9, 2 * n[2])
        from w in Weights(2 * n[2], 3)
        select new Inputs(input, Tenth(q), Tenth(k), v, w, 2, null));

// beyond two tiles of 64 in all three
AtSize("a large batch of wide rows", Sizes.Named(("texts", 131), ("positions", 3), ("columns of the input", 133),
    ("columns of the output", 131)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from input in Texts(n[0], n[1], n[2])
        from q in Weights(n[2], 3 * 2)
        from k in Weights(n[2], 3 * 2)
        from v in Weights(n[2], 3 * 3)
        from w in Weights(3 * 3, n[3])
        from mask in Masks(n[0], n[1])
        select new Inputs(input, Tenth(q), Tenth(k), Tenth(v), w, 3, mask));

AtSize("rows as wide as a model's", Sizes.Named(("positions", 3), ("columns of the input", 1003)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from input in Texts(1, n[0], n[1])
        from q in Weights(n[1], 2)
        from k in Weights(n[1], 2)
        from v in Weights(n[1], 2)
        from w in Weights(2, 2)
        select new Inputs(input, Tenth(Tenth(q)), Tenth(Tenth(k)), Tenth(v), w, 2, null));

AtSize("a thousand heads", Sizes.Named(("positions", 3), ("heads", 1003)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from input in Texts(1, n[0], 2)
        from q in Weights(2, n[1])
        from k in Weights(2, n[1])
        from v in Weights(2, n[1])
        from w in Weights(n[1], 2)
        select new Inputs(input, q, k, v, w, n[1], null));

// who has a way of its own for a mask that hides nothing, everything, a triangle or the end of a text gets it wrong at large sizes
AtSize("masks as models have them, over many positions", Sizes.Named(("texts", 2), ("positions", 133)), points: 1,
    within: Float32, expected: x => ByMask(x, InFloat64), call: (it, x) => ByMask(x, asked => Answer(it, asked)), inputs: n =>
        from input in Texts(n[0], n[1], 4)
        from q in Weights(4, 2 * 3)
        from k in Weights(4, 2 * 3)
        from v in Weights(4, 2 * 2)
        from w in Weights(2 * 2, 3)
        select new Inputs(input, q, k, v, w, 2, null));

static (T AllVisible, T NoneVisible, T Causal, T Padded) ByMask<T>(Inputs x, Func<Inputs, T> answer)
{
    int texts = x.Input.GetLength(0), n = x.Input.GetLength(1);
    Inputs Where(Func<int, int, int, bool> isVisible)
    {
        var mask = new bool[texts, n, n];
        for (var b = 0; b < texts; b++)
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    mask[b, i, j] = isVisible(b, i, j);
        return x with { Mask = mask };
    }
    // texts of different lengths, each padded at its end
    return (answer(Where((_, _, _) => true)), answer(Where((_, _, _) => false)), answer(Where((_, i, j) => j <= i)),
        answer(Where((b, i, j) => Math.Max(i, j) < n - (n / (3 + b)))));
}

// input and weights times powers of 2 that leave the scores as they are, and that the answer shows as a power of 2
MatchesReference("numbers that are all large, all small or all 0", points: 1, cases: 10,
    inputs:
        from x in plain from input in Gen.Bool from value in Gen.Bool from output in Gen.Bool
        select new Magnified(x, input ? 14 : -14, value ? 14 : -14, output ? 14 : -14),
    valid: x => HasWholeHeads(x.Plain), within: x => Float32(x.Plain), expected: x => InFloat64(x.Plain),
    examples:
    [
        new(Simple(2, 1, 2) with { Input = new float[1, 2, 2] }, 0, 0, 0),
        new(Simple(2, 1, 2) with { QueryWeights = new float[2, 2] }, 0, 0, 0),
        new(Simple(2, 1, 2) with { KeyWeights = new float[2, 2] }, 0, 0, 0),
        new(Simple(2, 1, 2) with { ValueWeights = new float[2, 2] }, 0, 0, 0),
        new(Simple(2, 1, 2) with { OutputWeights = new float[2, 2] }, 0, 0, 0),
        new(Simple(2, 1, 2), 14, 14, 14), new(Simple(2, 1, 2), -14, -14, -14),
    ],
    call: (it, x) => Times(Answer(it, new Inputs(
        Times(x.Plain.Input, x.Input), Times(x.Plain.QueryWeights, -x.Input), Times(x.Plain.KeyWeights, -x.Input),
        Times(x.Plain.ValueWeights, x.Value), Times(x.Plain.OutputWeights, x.Output), x.Plain.Heads, x.Plain.Mask)),
        -x.Input - x.Value - x.Output));

static T Times<T>(T numbers, int powerOf2) where T : class
{
    var array = (Array)(object)numbers;
    var flat = array.Cast<float>().Select(x => MathF.ScaleB(x, powerOf2)).ToArray();
    var product = (Array)array.Clone();
    Buffer.BlockCopy(flat, 0, product, 0, sizeof(float) * flat.Length);
    return (T)(object)product;
}

// each text with a mask of its own
static bool[,,] InBlocks(int texts, int n)
{
    var masks = new bool[texts, n, n];
    for (var b = 0; b < texts; b++)
        Buffer.BlockCopy(AttentionMasks.InBlocks(n, n, shift: b), 0, masks, b * n * n, n * n);
    return masks;
}

AtSize("positions that are hidden in whole blocks, and many heads", Sizes.Named(("texts", 2), ("positions", 107), ("heads", 9)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from input in Texts(n[0], n[1], 5)
        from q in Weights(5, n[2] * 3)
        from k in Weights(5, n[2] * 3)
        from v in Weights(5, n[2] * 2)
        from w in Weights(n[2] * 2, 4)
        select new Inputs(input, Tenth(q), Tenth(k), v, w, n[2], InBlocks(n[0], n[1])));

// other weights of the same shapes: the next layer
static Inputs NextLayer(Inputs x) => x with
{
    QueryWeights = Scaled(x.QueryWeights, -0.5f),
    KeyWeights = Scaled(x.KeyWeights, 0.75f),
    ValueWeights = Scaled(x.ValueWeights, -2),
    OutputWeights = Scaled(x.OutputWeights, 0.5f),
};

Stateless("each call stands alone", points: 1, inputs: masked.Select(x => (x, NextLayer(x))), within: Float32, calls: [Answer]);

Pure("the arguments stay as they are", points: 1, inputs: masked, within: Float32,
    examples: [Simple(2, 1, 2, new[,,] { { { true, false }, { true, true } } }), Simple(3, 1, 2)],
    call: (it, x) => it.Forward(x.Input, x.QueryWeights, x.KeyWeights, x.ValueWeights, x.OutputWeights, x.Heads, x.Mask));

Bench("n positions, 64 wide, 4 heads", sizes: [16, 64, 256], input: Model, flops: n => (8.0 * n * 64 * 64) + (4.0 * n * n * 64),
    call: (it, x) => it.Forward(x.Input, x.QueryWeights, x.KeyWeights, x.ValueWeights, x.OutputWeights, x.Heads, x.Mask));

public sealed record Inputs(
    [Dims("texts", "positions", "columns of the input")] float[,,] Input,
    [Dims("columns of the input", "columns of the query weights")] float[,] QueryWeights,
    [Dims("columns of the input", "columns of the query weights")] float[,] KeyWeights,
    [Dims("columns of the input", "columns of the value weights")] float[,] ValueWeights,
    [Dims("columns of the value weights", "columns of the output weights")] float[,] OutputWeights,
    [AtLeast(1)] int Heads,
    [Dims("texts", "positions", "positions")] bool[,,]? Mask);

/// <summary>
/// The exponents of the powers of 2 that multiply the input and divide the weights of query and key, multiply the weights of the value,
/// and multiply those of the output.
/// </summary>
public sealed record Magnified(Inputs Plain, int Input, int Value, int Output);
