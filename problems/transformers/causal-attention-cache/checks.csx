// Expected answers are one causal pass over the whole text in float64, by the numeric core; `it` is the submission.
static float[,] InFloat64(Inputs x)
{
    var n = x.Query.GetLength(0);
    var causal = new bool[n, n];
    for (var i = 0; i < n; i++)
        for (var j = 0; j <= i; j++)
            causal[i, j] = true;
    var exact = Attention.ComputeDouble(x.Query, x.Key, x.Value, causal);
    var rounded = new float[n, exact.GetLength(1)];
    for (var i = 0; i < n; i++)
        for (var j = 0; j < rounded.GetLength(1); j++)
            rounded[i, j] = (float)exact[i, j];
    return rounded;
}

static float[,] Rows(float[,] matrix, int start, int count)
{
    var rows = new float[count, matrix.GetLength(1)];
    Array.Copy(matrix, start * matrix.GetLength(1), rows, 0, rows.Length);
    return rows;
}

static float[,] Below(float[,] above, float[,] below)
{
    var both = new float[above.GetLength(0) + below.GetLength(0), above.GetLength(1)];
    Array.Copy(above, both, above.Length);
    Array.Copy(below, 0, both, above.Length, below.Length);
    return both;
}

// one step of the text, and its answer, which has to be of the right shape to be put together with others
static float[,] Stepped(ICausalAttention it, Inputs x, int start, int count)
{
    var answer = it.Step(Rows(x.Query, start, count), Rows(x.Key, start, count), Rows(x.Value, start, count));
    Expect.Shape(answer, count, x.Value.GetLength(1), $"the answer to {count} new position{(count == 1 ? "" : "s")}");
    return answer;
}

// the text in chunks of so many positions, the last one shorter where they do not come out even
static float[,] InChunks(ICausalAttention it, Inputs x, int size)
{
    var n = x.Query.GetLength(0);
    var answers = new float[0, x.Value.GetLength(1)];
    for (var start = 0; start < n; start += size)
        answers = Below(answers, Stepped(it, x, start, Math.Min(size, n - start)));
    return answers;
}

var number = Gen.Int[-20, 20].Select(i => i / 10f);
Gen<float[,]> Matrix(int rows, int columns) => number.Array[rows * columns].Select(flat =>
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
});
Gen<Inputs> Text(int most) =>
    from n in Gen.Int[1, most]
    from dk in Gen.Int[1, 6]
    from dv in Gen.Int[1, 4]
    from query in Matrix(n, dk)
    from key in Matrix(n, dk)
    from value in Matrix(n, dv)
    select new Inputs(query, key, value);

var texts = Text(7);
var chunked = from x in Text(9) from size in Gen.Int[1, 4] select new Chunks(x, size);
var twoTexts = Gen.Select(texts, chunked, (earlier, then) => new Two(Before.Of(earlier), then));
var large = from x in texts from factor in Gen.Int[30, 70] from size in Gen.Int[1,
    3] select new Chunks(x with { Query = Scaled(x.Query, factor), Key = Scaled(x.Key, factor) }, size);

static float[,] Scaled(float[,] matrix, float factor)
{
    var scaled = (float[,])matrix.Clone();
    for (var i = 0; i < scaled.GetLength(0); i++)
        for (var j = 0; j < scaled.GetLength(1); j++)
            scaled[i, j] *= factor;
    return scaled;
}

// scores of 0: each output is the mean of the values up to its own, which are easy to tell apart
static Inputs Means(params float[] values)
{
    var value = new float[values.Length, 1];
    Buffer.BlockCopy(values, 0, value, 0, sizeof(float) * values.Length);
    return new Inputs(new float[values.Length, 1], new float[values.Length, 1], value);
}

var plusMinus = new Inputs(new float[,] { { 1 }, { -1 } }, new float[,] { { 1 }, { 2 } }, new float[,] { { 1 }, { 3 } });

static float[,] LastOfMeans(float[,] value)
{
    var sum = value.Cast<float>().Sum(v => (double)v);
    return new[,] { { (float)(sum / value.GetLength(0)) } };
}

// the same in every run
static Inputs Random(int n, int width)
{
    var random = new Random(n);
    float[,] Uniform()
    {
        var matrix = new float[n, width];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < width; j++)
                matrix[i, j] = 2 * random.NextSingle() - 1;
        return matrix;
    }
    return new Inputs(Uniform(), Uniform(), Uniform());
}

Tolerance Float32(Inputs x) => Tolerance.ForLogits(x.MaxLogit, x.MaxValue);

WorkedExample(within: Tolerance.Float32, points: 1);

MatchesReference("one token at a time", points: 3, inputs: texts, within: Float32, expected: InFloat64,
    examples: [Means(1), Means(1, 2), Means(1, 2, 4),
        new(new float[,] { { 1, 1 }, { 1, 1 } }, new float[,] { { 1, 0 }, { 2, 1 } }, new float[,] { { 1 }, { 2 } })],
    call: (it, x) => InChunks(it, x, 1));

MatchesReference("a prompt in one step is causal", points: 2, inputs: texts, within: Float32, expected: InFloat64,
    examples: [Means(1, 2), Means(1, 2, 4)],
    call: (it, x) => InChunks(it, x, x.Query.GetLength(0)));

MatchesReference("chunks see the cache and their own past", points: 3, inputs: chunked, within: x => Float32(x.Text),
    expected: x => InFloat64(x.Text),
    examples: [new(Means(1, 2, 4), 2), new(Means(1, 2, 4, 8), 2), new(Means(1, 2, 4, 8, 16, 32, 64), 3)],
        call: (it, x) => InChunks(it, x.Text, x.Size));

Property("the chunks make no difference", points: 1, inputs: chunked, cases: 20,
    examples: [new(Means(1, 2), 1), new(Means(1, 2, 4, 8), 2)], holds: (it, x) =>
{
    var inChunks = InChunks(it, x.Text, x.Size);
    it.Reset();
    Expect.Equal(InChunks(it, x.Text, x.Text.Query.GetLength(0)), inChunks, Float32(x.Text),
        $"the answer in chunks of {x.Size}, beside that in one step,");
});

Property("what comes later changes nothing", points: 1, inputs: texts, cases: 20, examples: [Means(1, 2)], holds: (it, x) =>
{
    var (n, width) = (x.Query.GetLength(0) - 1, x.Value.GetLength(1));
    if (n == 0)
        return;
    var alone = Stepped(it, x, 0, n);
    it.Reset();
    Expect.Equal(alone, Rows(Stepped(it, x, 0, n + 1), 0, n), Float32(x), "the answer to the positions before the last");
});

MatchesReference("Reset forgets everything", points: 2, inputs: twoTexts, within: x => Float32(x.Then.Text),
    expected: x => InFloat64(x.Then.Text),
    examples:
    [
        new(Before.Of(Means(1)), new(Means(2), 1)), new(Before.Of(Means(1, 2)), new(Means(4, 8), 1)),
        new(Before.Of(Means(1)), new(new(new float[,] { { 1, 2 } }, new float[,] { { 1, 2 } }, new float[,] { { 1, 2 } }), 1)),
    ],
    call: (it, x) =>
    {
        InChunks(it, x.Earlier.Text, x.Then.Size);
        it.Reset();
        return InChunks(it, x.Then.Text, x.Then.Size);
    });

MatchesReferenceAcrossObjects("each object has a cache of its own", points: 1, inputs: twoTexts, within: x => Float32(x.Then.Text),
    call: (create, x) =>
{
    var (one, another) = (create(), create());
    InChunks(one, x.Earlier.Text, x.Then.Size);
    return InChunks(another, x.Then.Text, x.Then.Size);
});

MatchesReferenceAcrossObjects("two texts grow in turns", points: 1,
    inputs: Gen.Select(chunked, texts, (x, other) => new Turns(x, Before.Of(other))), within: x => Float32(x.Then.Text),
    call: (create, x) =>
{
    var (one, another) = (create(), create());
    var (text, earlier) = (x.Then.Text, x.Beside.Text);
    var answers = new float[0, text.Value.GetLength(1)];
    for (var start = 0; start < text.Query.GetLength(0); start += x.Then.Size)
    {
        if (start < earlier.Query.GetLength(0))
            Stepped(another, earlier, start, 1);
        answers = Below(answers, Stepped(one, text, start, Math.Min(x.Then.Size, text.Query.GetLength(0) - start)));
    }
    return answers;
});

MatchesReference("survives scores of ±10⁴", points: 1, inputs: large, cases: 20, within: x => Float32(x.Text),
    expected: x => InFloat64(x.Text),
    examples: [new(new(new float[,] { { 100 } }, new float[,] { { 100 } }, new float[,] { { 1 } }), 1),
        new(new(new float[,] { { 100 } }, new float[,] { { -100 } }, new float[,] { { 1 } }), 1)],
    call: (it, x) => InChunks(it, x.Text, x.Size));

// queries of 10⁴ to keys of 10⁻⁴ have scores of unit size, and so the other way round; what is allowed follows the values
MatchesReference("numbers that are all large, all small or all 0", points: 1, cases: 10,
    inputs: from x in chunked from largeQuery in Gen.Bool from largeValue in Gen.Bool
        select x with { Text = Magnified(x.Text, largeQuery, largeValue) },
    within: x => new(x.Text.MaxValue * Tolerance.ForLogits(x.Text.MaxLogit, 1).Absolute, 0), expected: x => InFloat64(x.Text),
    examples:
    [
        new(plusMinus with { Value = new float[2, 1] }, 1), new(Magnified(plusMinus, largeQuery: true, largeValue: true), 1),
        new(Magnified(plusMinus, largeQuery: false, largeValue: false), 1),
    ],
    call: (it, x) => InChunks(it, x.Text, x.Size));

static Inputs Magnified(Inputs x, bool largeQuery, bool largeValue) => new(
    Scaled(x.Query, largeQuery ? 1e4f : 1e-4f), Scaled(x.Key, largeQuery ? 1e-4f : 1e4f), Scaled(x.Value, largeValue ? 1e4f : 1e-4f));

Pure("the arguments stay as they are", points: 1, inputs: texts, within: Float32,
    examples: [new(new float[,] { { 1, 2 } }, new float[,] { { 3, 4 } }, new float[,] { { 5 } })],
    call: (it, x) =>
    {
        it.Reset();
        return it.Step(x.Query, x.Key, x.Value);
    });

// the mean of all values up to its own, for the last position: the scores are 0; in large chunks, because who keeps the cache in one array
// copies it in each step
AtSize("a text has no longest length", Sizes.Named(("positions", 8501)), points: 1,
    inputs: n => Gen.Const(Means([.. Enumerable.Range(0, n[0]).Select(i => i < 300 ? 8f : 1f)])), within: _ => new Tolerance(1e-3, 0),
    expected: x => LastOfMeans(x.Value), call: (it, x) =>
    {
        var n = x.Query.GetLength(0);
        for (var start = 0; start < n - 1; start += 850)
            Stepped(it, x, start, Math.Min(850, n - 1 - start));
        return Stepped(it, x, n - 1, 1);
    });

// the same length, where each key counts; what the last position sees, in float64
AtSize("keys count in a text of thousands", Sizes.Named(("positions", 8501)), points: 1, within: Float32, expected: LastInFloat64,
    inputs: n => from query in Matrix(n[0], 1) from key in Matrix(n[0], 1) from value in Matrix(n[0], 1)
        select new Inputs(query, key, value),
    call: (it, x) =>
    {
        var n = x.Query.GetLength(0);
        for (var start = 0; start < n - 1; start += 850)
            Stepped(it, x, start, Math.Min(850, n - 1 - start));
        return Stepped(it, x, n - 1, 1);
    });

// of a text with one column
static float[,] LastInFloat64(Inputs x)
{
    var n = x.Query.GetLength(0);
    var weights = Enumerable.Range(0, n).Select(j => Math.Exp((double)x.Query[n - 1, 0] * x.Key[j, 0])).ToArray();
    var sum = weights.Sum();
    return new[,] { { (float)weights.Select((weight, j) => weight / sum * x.Value[j, 0]).Sum() } };
}

AtSize("scores of ±10⁴ far into a text", Sizes.Named(("positions", 523)), points: 1, within: Float32, expected: InFloat64,
    inputs: n => from query in Matrix(n[0], 3) from key in Matrix(n[0], 3) from value in Matrix(n[0], 2)
        select new Inputs(Scaled(query, 50), Scaled(key, 50), value),
    call: (it, x) => InChunks(it, x, 30));

AtSize("a prompt of thousands of positions in one step", Sizes.Named(("positions", 4201)), points: 1,
    inputs: n => Gen.Const(Means([.. Enumerable.Range(0, n[0]).Select(i => i < 300 ? 8f : 1f)])),
    within: _ => new Tolerance(1e-3, 0), expected: x => LastOfMeans(x.Value),
        call: (it, x) => Rows(Stepped(it, x, 0, x.Query.GetLength(0)), x.Query.GetLength(0) - 1, 1));

AtSize("as wide as in a real layer", Sizes.Named(("positions", 131), ("columns of query and key", 133), ("columns of value", 131)),
    points: 1, within: Float32, expected: InFloat64,
    inputs: n => from query in Matrix(n[0], n[1]) from key in Matrix(n[0], n[1]) from value in Matrix(n[0], n[2]) select new Inputs(query,
        key, value),
    call: (it, x) => InChunks(it, x, 30));

AtSize("a long prompt in one step", Sizes.Named(("positions", 211)), points: 1, within: Float32, expected: InFloat64,
    inputs: n => from query in Matrix(n[0], 5) from key in Matrix(n[0], 5) from value in Matrix(n[0], 3) select new Inputs(query, key,
        value),
    call: (it, x) => InChunks(it, x, x.Query.GetLength(0)));

AtSize("a wider text after Reset", Sizes.Named(("positions", 67), ("columns", 9)), points: 1, within: Float32, expected: InFloat64,
    inputs: n => from query in Matrix(n[0], n[1]) from key in Matrix(n[0], n[1]) from value in Matrix(n[0], n[1]) select new Inputs(query,
        key, value),
    call: (it, x) =>
    {
        InChunks(it, Means([.. Enumerable.Range(0, 3).Select(i => (float)i)]), 1);
        it.Reset();
        return InChunks(it, x, 7);
    });

// the room for the first text holds neither as many positions nor as many columns
AtSize("a wider and longer text after Reset", Sizes.Named(("positions", 1201), ("columns", 19)), points: 1,
    within: _ => new Tolerance(1e-3, 0), expected: x => new[,] { { x.Value[0, 0] } },
    inputs: n => Gen.Const(new Inputs(new float[n[0], n[1]], new float[n[0], n[1]], AllTwos(n[0], n[1]))),
    call: (it, x) =>
    {
        InChunks(it, Means(1, 2, 3), 1);
        it.Reset();
        var answer = Stepped(it, x, 0, x.Query.GetLength(0));
        return new[,] { { answer[x.Query.GetLength(0) - 1, x.Value.GetLength(1) - 1] } };
    });

static float[,] AllTwos(int rows, int columns)
{
    var matrix = new float[rows, columns];
    for (var i = 0; i < rows; i++)
        for (var j = 0; j < columns; j++)
            matrix[i, j] = 2;
    return matrix;
}

// positions behind a text of n, one at a time: linear where earlier outputs stay as they are, and quadratic where they are computed again,
// or a mask is made of all positions by all; so many and so narrow that what a call costs by itself does not hide it
const int New = 24;
var text = Random(1, 1);
Scaling("a new position costs one look at the cache", points: 2, sizes: [400, 1600], tolerated: 0.8, input: n =>
{
    text = Random(n + New, 1);
    return n;
}, prepare: it =>
{
    it.Reset();
    Stepped(it, text, 0, text.Query.GetLength(0) - New);
}, call: (it, n) =>
{
    for (var i = 0; i < New; i++)
        Stepped(it, text, n + i, 1);
}, within: _ => Float32(text));

// measured: right ones, and one that copies its cache in each step, 0.3 at most; all earlier outputs once more 1.3
Scaling("a chunk costs one look at the cache for each of its positions", points: 1, sizes: [200, 1600], tolerated: 0.8, input: n =>
{
    text = Random(n + 8, 4);
    return n;
}, prepare: it =>
{
    it.Reset();
    Stepped(it, text, 0, text.Query.GetLength(0) - 8);
}, call: (it, n) => Stepped(it, text, n, 8), within: _ => Float32(text));

Bench("a prompt of n positions, 64 wide", sizes: [16, 64, 256], input: n => Random(n, 64), flops: n => 2.0 * n * n * 64,
    call: (it, x) => it.Step(x.Query, x.Key, x.Value));

public sealed record Inputs([Dims("positions", "columns of query and key")] float[,] Query,
    [Dims("positions", "columns of query and key")] float[,] Key,
    [Dims("positions", "columns of value")] float[,] Value)
{
    public double MaxValue => Value.Cast<float>().Max(v => Math.Abs((double)v));

    public double MaxLogit => Query.Cast<float>().Max(q => Math.Abs((double)q)) * Key.Cast<float>()
        .Max(k => Math.Abs((double)k)) * Math.Sqrt(Query.GetLength(1));
}

public sealed record Chunks(Inputs Text, [AtLeast(1)] int Size);
public sealed record Two(Before Earlier, Chunks Then);

/// <summary>A text, and another one that grows beside it.</summary>
public sealed record Turns(Chunks Then, Before Beside);

// a text of another length and width
public sealed record Before([Dims("earlier positions", "earlier columns of query and key")] float[,] Query,
    [Dims("earlier positions", "earlier columns of query and key")] float[,] Key,
    [Dims("earlier positions", "earlier columns of value")] float[,] Value)
{
    public static Before Of(Inputs text) => new(text.Query, text.Key, text.Value);

    public Inputs Text => new(Query, Key, Value);
}
