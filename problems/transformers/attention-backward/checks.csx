// Expected answers are computed with the whole Jacobian of the softmax, in float64; derivatives are checked by central differences as well.
// `it` is the submission.
static double[,] Weights(Inputs x, double[,] query, double[,] key)
{
    var identity = new double[key.GetLength(0), key.GetLength(0)];
    for (var j = 0; j < key.GetLength(0); j++)
        identity[j, j] = 1;
    return Attention.ComputeDouble(query, key, identity, x.Mask);
}

static (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) InFloat64(Inputs x)
{
    int n = x.Query.GetLength(0), m = x.Key.GetLength(0), dk = x.Query.GetLength(1), dv = x.Value.GetLength(1);
    var weights = Weights(x, x.Query, x.Key);
    var (q, k, v) = (new double[n, dk], new double[m, dk], new double[m, dv]);
    for (var i = 0; i < n; i++)
        for (var j = 0; j < m; j++)
            for (var e = 0; e < dv; e++)
            {
                v[j, e] += weights[i, j] * x.OutputGradient[i, e];
                for (var s = 0; s < m; s++)
                {
                    // of weight j by score s, and what the loss makes of it
                    var slope = weights[i, j] * ((j == s ? 1 : 0) - weights[i, s]) * x.Value[j, e] * x.OutputGradient[i, e] / Math.Sqrt(dk);
                    for (var d = 0; d < dk; d++)
                    {
                        q[i, d] += slope * x.Key[s, d];
                        k[s, d] += slope * x.Query[i, d];
                    }
                }
            }
    return (q, k, v);
}

// a loss whose derivative by the output is the one given
static double Loss(Inputs x, double[,] query, double[,] key, double[,] value) =>
    Attention.ComputeDouble(query, key, value, x.Mask).Cast<double>()
    .Zip(x.OutputGradient.Cast<double>(), (output, gradient) => output * gradient).Sum();

static double[,] Like(double[,] matrix, double[] flat)
{
    var filled = new double[matrix.GetLength(0), matrix.GetLength(1)];
    Buffer.BlockCopy(flat, 0, filled, 0, sizeof(double) * flat.Length);
    return filled;
}

static (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Answer(IAttentionBackward it, Inputs x) =>
    it.Backward(x.Query, x.Key, x.Value, x.Mask, x.OutputGradient);

// eighths are the same number in float and double, whichever a submission takes
var number = Gen.Int[-16, 16].Select(i => i / 8.0);
Gen<double[,]> Matrix(int rows, int columns) => number.Array[rows * columns].Select(flat => Like(new double[rows, columns], flat));
Gen<bool[,]> Mask(int rows, int columns) => Gen.Bool.Array[rows * columns].Select(flat =>
{
    var mask = new bool[rows, columns];
    Buffer.BlockCopy(flat, 0, mask, 0, flat.Length);
    return mask;
});
Gen<Inputs> Sized(int least) =>
    from n in Gen.Int[1, 5]
    from m in Gen.Int[least, 5]
    from dk in Gen.Int[1, 5]
    from dv in Gen.Int[1, 4]
    from query in Matrix(n, dk)
    from key in Matrix(m, dk)
    from value in Matrix(m, dv)
    from gradient in Matrix(n, dv)
    select new Inputs(query, key, value, null, gradient);

var plain = Sized(1);
var masked = from x in Sized(2) from mask in Mask(x.Query.GetLength(0), x.Key.GetLength(0)) select x with { Mask = mask };
var large = from x in masked from factor in Gen.Int[30, 70] select x with { Query = Scaled(x.Query, factor), Key = Scaled(x.Key, factor) };

static double[,] Scaled(double[,] matrix, double factor) => Like(matrix, [.. matrix.Cast<double>().Select(x => x * factor)]);

// one query that cannot tell the keys apart, and one that can
static Inputs Small(bool[,]? mask = null) =>
    new(new double[,] { { 1 }, { 2 } }, new double[,] { { 0 }, { 1 } }, new double[,] { { 1 }, { 3 } }, mask,
        new double[,] { { 1 }, { 1 } });

static Inputs Square(int n, int width)
{
    var random = new Random(n);
    double[,] Uniform() => Like(new double[n, width], [.. Enumerable.Range(0, n * width).Select(_ => (2 * random.NextDouble()) - 1)]);
    return new Inputs(Uniform(), Uniform(), Uniform(), null, Uniform());
}

// float arithmetic: each weight is off by what rounds its score, and is multiplied by the numbers of a gradient
Tolerance Float32(Inputs x)
{
    static double Largest(double[,] matrix) => matrix.Cast<double>().Max(Math.Abs);
    var (root, weightGradient) = (Math.Sqrt(x.Query.GetLength(1)), x.Value.GetLength(1) * Largest(x.Value) * Largest(x.OutputGradient));
    var largest = Math.Max(Largest(x.OutputGradient), weightGradient * Math.Max(Largest(x.Query), Largest(x.Key)) / root);
    return Tolerance.ForLogits(Largest(x.Query) * Largest(x.Key) * root, largest);
}

WorkedExample(within: new Tolerance(1e-5, 0), points: 1);

Gradient("the gradient of the value", points: 2, inputs: plain, within: Float32, examples: [Small()],
    at: x => x.Value, loss: (x, value) => Loss(x, x.Query, x.Key, Like(x.Value, value)), call: (it, x) => Answer(it, x).ValueGradient);

Gradient("the gradient of the query", points: 3, inputs: plain, within: Float32, examples: [Small()],
    at: x => x.Query, loss: (x, query) => Loss(x, Like(x.Query, query), x.Key, x.Value), call: (it, x) => Answer(it, x).QueryGradient);

Gradient("the gradient of the key", points: 3, inputs: plain, within: Float32, examples: [Small()],
    at: x => x.Key, loss: (x, key) => Loss(x, x.Query, Like(x.Key, key), x.Value), call: (it, x) => Answer(it, x).KeyGradient);

MatchesReference("nothing flows through a hidden pair", points: 2, inputs: masked, within: Float32, expected: InFloat64,
    examples:
    [
        Small(new[,] { { true, false }, { true, true } }), Small(new[,] { { true, true }, { false, true } }),
        new(new double[,] { { 1 }, { 2 } }, new double[,] { { 1 } }, new double[,] { { 3 } }, new[,] { { false }, { true } },
            new double[,] { { 1 }, { 1 } }),
    ],
    call: Answer);

MatchesReference("a query that may attend to nothing changes nothing", points: 1, inputs: masked.Select(WithNothingVisible), cases: 20,
    within: Float32, expected: InFloat64,
    examples: [Small(new[,] { { false, false }, { true, true } }), Small(new[,] { { false, false }, { false, false } })], call: Answer);

Property("−2 times the loss has −2 times the gradients", points: 1, inputs: masked, cases: 10, examples: [Small()], holds: (it, x) =>
{
    var (one, two) = (Answer(it, x), Answer(it, x with { OutputGradient = Scaled(x.OutputGradient, -2) }));
    Expect.Shape(one.ValueGradient, x.Value.GetLength(0), x.Value.GetLength(1), "the gradient of the value");
    Expect.Shape(one.QueryGradient, x.Query.GetLength(0), x.Query.GetLength(1), "the gradient of the query");
    Expect.Shape(one.KeyGradient, x.Key.GetLength(0), x.Key.GetLength(1), "the gradient of the key");
    var within = new Tolerance(4 * Float32(x).Absolute, 0);
    Expect.Equal(Scaled(one.ValueGradient, -2), two.ValueGradient, within, "the gradient of the value, for −2 times the loss,");
    Expect.Equal(Scaled(one.QueryGradient, -2), two.QueryGradient, within, "the gradient of the query, for −2 times the loss,");
    Expect.Equal(Scaled(one.KeyGradient, -2), two.KeyGradient, within, "the gradient of the key, for −2 times the loss,");
});

Property("moving all keys alike changes no weight", points: 1, inputs: plain, cases: 10, examples: [Small()], holds: (it, x) =>
{
    var gradient = Answer(it, x).KeyGradient;
    Expect.Shape(gradient, x.Key.GetLength(0), x.Key.GetLength(1), "the gradient of the key");
    double[] sums = [.. Enumerable.Range(0, gradient.GetLength(1))
        .Select(d => Enumerable.Range(0, gradient.GetLength(0)).Sum(j => gradient[j, d]))];
    Expect.Equal(new double[sums.Length], sums, new Tolerance(x.Key.GetLength(0) * Float32(x).Absolute, 0),
        "the sum of the rows of the key's gradient");
});

MatchesReference("survives scores of ±10⁴", points: 1, inputs: Gen.OneOf(large, large.Select(x => x with { Mask = null })), cases: 20,
    within: Float32, expected: InFloat64,
    examples:
    [
        new(new double[,] { { 100 } }, new double[,] { { 100 } }, new double[,] { { 1 } }, null, new double[,] { { 1 } }),
        new(new double[,] { { 100 } }, new double[,] { { -100 }, { 1 } }, new double[,] { { 1 }, { 3 } }, new[,] { { true, false } },
            new double[,] { { 1 } }),
    ],
    call: Answer);

// no multiple of 8, and keys beyond a tile of 64
AtSize("as many keys as in a real layer", Sizes.Named(("queries", 19), ("keys", 67), ("columns of query and key", 17),
    ("columns of value", 9)), points: 2,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from query in Matrix(n[0], n[2]) from key in Matrix(n[1], n[2]) from value in Matrix(n[1], n[3]) from mask in Mask(n[0],
            n[1]) from gradient in Matrix(n[0], n[3])
        select new Inputs(query, key, value, mask, gradient));

// both beyond a tile of 64, and without a mask
AtSize("as many queries and keys as in a real layer", Sizes.Named(("queries", 67), ("keys", 131), ("columns of query and key", 19),
    ("columns of value", 9)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from query in Matrix(n[0], n[2]) from key in Matrix(n[1], n[2]) from value in Matrix(n[1], n[3])
        from gradient in Matrix(n[0], n[3])
        select new Inputs(query, key, value, null, gradient));

// beyond two tiles of 64, and not as wide for values as for keys
AtSize("heads as wide as in a real layer", Sizes.Named(("queries", 5), ("keys", 7), ("columns of query and key", 133),
    ("columns of value", 131)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from query in Matrix(n[0], n[2]) from key in Matrix(n[1], n[2]) from value in Matrix(n[1], n[3]) from mask in Mask(n[0], n[1])
        from gradient in Matrix(n[0], n[3])
        select new Inputs(query, key, value, mask, gradient));

// as with mixed precision: the loss is scaled, and nothing is clipped
MatchesReference("a loss that is scaled by 2¹⁶", points: 1, cases: 10,
    inputs: plain.Select(x => x with { OutputGradient = Scaled(x.OutputGradient, 65536) }),
    within: Float32, expected: InFloat64, call: Answer);

AtSize("keys that are hidden in whole blocks", Sizes.Named(("queries", 19), ("keys", 211), ("columns of value", 5)), points: 1,
    within: Float32, expected: InFloat64, call: Answer, inputs: n =>
        from query in Matrix(n[0], 7) from key in Matrix(n[1], 7) from value in Matrix(n[1], n[2]) from gradient in Matrix(n[0], n[2])
        select new Inputs(query, key, value, AttentionMasks.InBlocks(n[0], n[1]), gradient));

// who has a way of its own for a mask that hides nothing, everything, a triangle or the end of a batch's text gets it wrong at large sizes
AtSize("masks as models have them, over many queries and keys", Sizes.Named(("queries", 133), ("keys", 67)), points: 1,
    within: Float32, expected: x => ByMask(x, InFloat64), call: (it, x) => ByMask(x, asked => Answer(it, asked)), inputs: n =>
        from query in Matrix(n[0], 3) from key in Matrix(n[1], 3) from value in Matrix(n[1], 2) from gradient in Matrix(n[0], 2)
        select new Inputs(query, key, value, null, gradient));

static (T AllVisible, T NoneVisible, T Causal, T Padded) ByMask<T>(Inputs x, Func<Inputs, T> answer)
{
    int n = x.Query.GetLength(0), m = x.Key.GetLength(0);
    Inputs Where(Func<int, int, bool> isVisible)
    {
        var mask = new bool[n, m];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                mask[i, j] = isVisible(i, j);
        return x with { Mask = mask };
    }
    return (answer(Where((_, _) => true)), answer(Where((_, _) => false)), answer(Where((i, j) => j <= i)),
        answer(Where((i, j) => i < n - (n / 5) && j < m - (m / 3))));
}

// query and key, value, and loss times powers of 2, which the gradients show as powers of 2: each of them as precise as without
MatchesReference("numbers that are all large, all small or all 0", points: 1, cases: 10,
    inputs:
        from x in plain from query in Gen.Bool from value in Gen.Bool from loss in Gen.Bool
        select new Magnified(x, query ? 14 : -14, value ? 14 : -14, loss ? 0 : -14),
    within: x => Float32(x.Plain), expected: x => InFloat64(x.Plain),
    examples:
    [
        new(Small() with { Query = new double[2, 1] }, 0, 0, 0), new(Small() with { Key = new double[2, 1] }, 0, 0, 0),
        new(Small() with { Value = new double[2, 1] }, 0, 0, 0), new(Small() with { OutputGradient = new double[2, 1] }, 0, 0, 0),
        new(Small(), 14, 14, -14), new(Small(), -14, -14, -14),
    ],
    call: (it, x) =>
    {
        var (q, k, v) = Answer(it, new Inputs(
            Times(x.Plain.Query, x.Query), Times(x.Plain.Key, -x.Query), Times(x.Plain.Value, x.Value), null,
            Times(x.Plain.OutputGradient, x.Loss)));
        return (Times(q, x.Query - x.Value - x.Loss), Times(k, -x.Query - x.Value - x.Loss), Times(v, -x.Loss));
    });

static double[,] Times(double[,] matrix, int powerOf2) => Scaled(matrix, Math.ScaleB(1, powerOf2));

// one key has nearly all of the weight, and each of the others less than 10⁻⁵, which together is half a hundredth
AtSize("many keys of little weight each", Sizes.Named(("queries", 2), ("keys", 1003)), points: 1, within: Float32, expected: InFloat64,
    call: Answer, inputs: n =>
    from value in Matrix(n[1], 1) from gradient in Matrix(n[0], 1)
    select new Inputs(
        Filled(n[0], _ => 1), Filled(n[1], j => j == n[1] / 3 ? 12 : (j % 8) / 64.0),
            Filled(n[1], j => j == n[1] / 3 ? -2 : 2 + value[j, 0]), null,
        Filled(n[0], i => 2 + Math.Abs(gradient[i, 0]))));

static double[,] Filled(int rows, Func<int, double> of) => Like(new double[rows, 1], [.. Enumerable.Range(0, rows).Select(of)]);

// the same question but for one argument, each of which the answer hangs on
Stateless("each call stands alone", points: 1, inputs: Gen.Select(Gen.OneOf(masked, plain), Gen.Int[0, 2],
    (x, which) => (x, Other(x, which))), within: Float32, cases: 32,
    calls: [(it, x) => Answer(it, x)]);

Inputs Other(Inputs x, int which) => which switch
{
    0 => x with { Value = OtherNumbers(x.Value) },
    1 => x with { OutputGradient = OtherNumbers(x.OutputGradient) },
    _ => x with { Key = OtherNumbers(x.Key) },
};

static double[,] OtherNumbers(double[,] matrix)
{
    var other = (double[,])matrix.Clone();
    for (var i = 0; i < other.GetLength(0); i++)
        for (var j = 0; j < other.GetLength(1); j++)
            other[i, j] = 0.5f - (2 * other[i, j]);
    return other;
}

Pure("the arguments stay as they are", points: 1, inputs: masked, within: Float32,
    examples: [Small(), Small(new[,] { { true, false }, { true, true } })], call: Answer);

Bench("n queries and n keys, 64 wide", sizes: [16, 64, 256], input: n => Square(n, 64), flops: n => 10.0 * n * n * 64,
    call: (it, x) => it.Backward(x.Query, x.Key, x.Value, x.Mask, x.OutputGradient));

static Inputs WithNothingVisible(Inputs x)
{
    var mask = (bool[,])x.Mask!.Clone();
    for (var j = 0; j < mask.GetLength(1); j++)
        mask[mask.GetLength(0) / 2, j] = false;
    return x with { Mask = mask };
}

public sealed record Inputs([Dims("queries", "columns of query and key")] double[,] Query,
    [Dims("keys", "columns of query and key")] double[,] Key,
    [Dims("keys", "columns of value")] double[,] Value, [Dims("queries", "keys")] bool[,]? Mask,
        [Dims("queries", "columns of value")] double[,] OutputGradient);

/// <summary>The exponents of the powers of 2 that multiply the query (and divide the key), the value and the loss.</summary>
public sealed record Magnified(Inputs Plain, int Query, int Value, int Loss);
