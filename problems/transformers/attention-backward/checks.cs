/// <summary>Expected answers come from the Jacobian of the softmax, in float64; derivatives from central differences as well.</summary>
public sealed class AttentionBackwardChecks : Checks<IAttentionBackward>
{
    // eighths are the same number in float and double, whichever a submission takes
    static readonly Drawn<Inputs> s_plain = Draw.Each<Inputs>().Numbers(Draw.Eighths(16))
        .Size("queries", 1, 5).Size("keys", 1, 5).Size("columns of query and key", 1, 5).Size("columns of value", 1, 4);

    static readonly Drawn<Inputs> s_masked = s_plain.Size("keys", 2, 5).Elements(x => x.Mask, Gen.Bool);

    static readonly Gen<Inputs> s_either = Gen.OneOf(s_plain, s_masked);

    protected override void Define()
    {
        var backward = Asking(call: (IAttentionBackward it, Inputs x) => Answer(it, x), expected: InFloat64, within: Float32);

        WorkedExample(within: new Tolerance(1e-5, 0));

        Gradient("the gradient of the value", s_plain, at: x => x.Value, loss: (x, value) => Loss(x with { Value = Like(x.Value, value) }),
            call: (it, x) => Answer(it, x).ValueGradient, within: Float32, examples: [s_two], points: 2);

        Gradient("the gradient of the query", s_plain, at: x => x.Query, loss: (x, query) => Loss(x with { Query = Like(x.Query, query) }),
            call: (it, x) => Answer(it, x).QueryGradient, within: Float32, examples: [s_two], points: 3);

        Gradient("the gradient of the key", s_plain, at: x => x.Key, loss: (x, key) => Loss(x with { Key = Like(x.Key, key) }),
            call: (it, x) => Answer(it, x).KeyGradient, within: Float32, examples: [s_two], points: 3);

        backward.MatchesReference("nothing flows through a hidden pair", s_masked, points: 2, examples:
        [
            s_two.Where((i, j) => j <= i), s_two.Where((i, j) => j >= i),
            s_two with { Key = Matrix.Row(1.0), Value = Matrix.Row(3.0), Mask = Matrix.Column(false, true) },
        ]);

        backward.MatchesReference("a query that may attend to nothing changes nothing", cases: 20,
            inputs: s_masked.Select(x => x with { Mask = x.Mask!.WithRow(x.Queries / 2, false) }),
            examples: [s_two.Where((i, _) => i > 0), s_two.Where((_, _) => false)]);

        Property("−2 times the loss has −2 times the gradients", s_masked, cases: 10, examples: [s_two], holds: (it, x) =>
        {
            var once = Answer(it, x);
            Expect.Shape(once.QueryGradient, x.Queries, x.Query.Columns, "the gradient of the query");
            Expect.Shape(once.KeyGradient, x.Keys, x.Key.Columns, "the gradient of the key");
            Expect.Shape(once.ValueGradient, x.Keys, x.Value.Columns, "the gradient of the value");
            Expect.Equal(Scaled(once, -2, -2, -2), Answer(it, x.Scaled(loss: -2)), new Tolerance(4 * Float32(x).Absolute, 0),
                "the answer for −2 times the loss,");
        });

        Property("moving all keys alike changes no weight", s_plain, cases: 10, examples: [s_two], holds: (it, x) =>
        {
            var gradient = Answer(it, x).KeyGradient;
            Expect.Shape(gradient, x.Keys, x.Key.Columns, "the gradient of the key");
            Expect.Equal(new double[1, x.Key.Columns], Times(Matrix.Filled(1, x.Keys, 1.0), gradient),
                new Tolerance(x.Keys * Float32(x).Absolute, 0), "the sum of the rows of the key's gradient");
        });

        backward.MatchesReference("survives scores of ±10⁴", cases: 20,
            inputs: from x in s_either from factor in Gen.Int[30, 70] select x.Scaled(factor, factor),
            examples:
            [
                new(Matrix.Row(100.0), Matrix.Row(100.0), Matrix.Row(1.0), null, Matrix.Row(1.0)),
                new(Matrix.Row(100.0), Matrix.Column(-100.0, 1), Matrix.Column(1.0, 3), Matrix.Row(true, false), Matrix.Row(1.0)),
            ]);

        // no multiple of 8, and keys beyond a tile of 64
        backward.AtSize("as many keys as in a real layer", points: 2,
            inputs: s_masked.Of(("queries", 19), ("keys", 67), ("columns of query and key", 17), ("columns of value", 9)));

        // both beyond a tile of 64, and without a mask
        backward.AtSize("as many queries and keys as in a real layer",
            s_plain.Of(("queries", 67), ("keys", 131), ("columns of query and key", 19), ("columns of value", 9)));

        // beyond two tiles of 64, and not as wide for values as for keys
        backward.AtSize("heads as wide as in a real layer",
            s_masked.Of(("queries", 5), ("keys", 7), ("columns of query and key", 133), ("columns of value", 131)));

        // as with mixed precision: the loss is scaled, and nothing is clipped
        backward.MatchesReference("a loss that is scaled by 2¹⁶", s_plain.Select(x => x.Scaled(loss: 65536)), cases: 10);

        backward.AtSize("keys that are hidden in whole blocks",
            s_plain.Select(x => x with { Mask = AttentionMasks.InBlocks(x.Queries, x.Keys) })
            .Of(("queries", 19), ("keys", 211), ("columns of query and key", 7), ("columns of value", 5)));

        // who has a way of its own for a mask that hides nothing, everything, a triangle or the end of a batch's text
        backward.AtSize("masks as models have them, over many queries and keys",
            s_plain.Of(("queries", 133), ("keys", 67), ("columns of query and key", 3), ("columns of value", 2)), each: x =>
            [
                x.Where((_, _) => true), x.Where((_, _) => false), x.Where((i, j) => j <= i),
                x.Where((i, j) => i < x.Queries - (x.Queries / 5) && j < x.Keys - (x.Keys / 3)),
            ]);

        // powers of 2, which the gradients show as powers of 2: each of them as precise as without
        MatchesReference("numbers that are all large, all small or all 0", cases: 10, within: x => Float32(x.Plain),
            expected: x => InFloat64(x.Plain),
            inputs: Gen.Select(s_plain, s_power, s_power, Gen.OneOf(0, -14), (x, q, v, loss) => new Magnified(x, q, v, loss)),
            examples:
            [
                new(s_two.Scaled(query: 0), 0, 0, 0), new(s_two.Scaled(key: 0), 0, 0, 0), new(s_two.Scaled(value: 0), 0, 0, 0),
                new(s_two.Scaled(loss: 0), 0, 0, 0), new(s_two, 14, 14, -14), new(s_two, -14, -14, -14),
            ],
            call: (it, x) =>
            {
                var (query, value, loss) = (Math.ScaleB(1, x.Query), Math.ScaleB(1, x.Value), Math.ScaleB(1, x.Loss));
                return Scaled(
                    Answer(it, x.Plain.Scaled(query, 1 / query, value, loss)), query / value / loss, 1 / query / value / loss, 1 / loss);
            });

        // one key has nearly all of the weight, and each of the others less than 10⁻⁵, which together is half a hundredth
        backward.AtSize("many keys of little weight each",
            s_plain.Size("columns of query and key", 1).Size("columns of value", 1).Select(x => x with
            {
                Query = Matrix.Filled(x.Queries, 1, 1.0),
                Key = Matrix.Of(x.Keys, 1, (j, _) => j == x.Keys / 3 ? 12 : (j % 8) / 64.0),
                Value = x.Value.Map((value, j, _) => j == x.Keys / 3 ? -2 : 2 + value),
                OutputGradient = x.OutputGradient.Map(gradient => 2 + Math.Abs(gradient)),
            }).Of(("queries", 2), ("keys", 1003)));

        // the same question but for one argument, each of which the answer hangs on
        static double[,] Other(double[,] matrix) => matrix.Map(number => 0.5 - (2 * number));
        Stateless("each call stands alone", cases: 32, within: Float32, calls: [(it, x) => Answer(it, x)], inputs:
            from x in s_either
            from then in Gen.OneOf(x with { Value = Other(x.Value) }, x with { OutputGradient = Other(x.OutputGradient) },
                x with { Key = Other(x.Key) })
            select (x, then));

        backward.Pure("the arguments stay as they are", s_masked, [s_two, s_two.Where((i, j) => j <= i)]);

        backward.Bench("n queries and n keys, 64 wide", sizes: [16, 64, 256], flops: n => 10.0 * n * n * 64,
            input: n => Draw.Once(s_plain.Of(("queries", n), ("keys", n), ("columns of query and key", 64), ("columns of value", 64))));
    }

    static readonly Gen<int> s_power = Gen.OneOf(14, -14);

    // one query that cannot tell the keys apart, and one that can
    static readonly Inputs s_two = new(Matrix.Column(1.0, 2), Matrix.Column(0.0, 1), Matrix.Column(1.0, 3), null, Matrix.Column(1.0, 1));

    static (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Answer(IAttentionBackward it, Inputs x) =>
        it.Backward(x.Query, x.Key, x.Value, x.Mask, x.OutputGradient);

    static (double[,], double[,], double[,]) InFloat64(Inputs x)
    {
        var weights = Attention.ComputeDouble(x.Query, x.Key, Matrix.Of(x.Keys, x.Keys, (j, s) => j == s ? 1.0 : 0), x.Mask);
        var byWeight = Times(x.OutputGradient, Transposed(x.Value));
        double Slope(int i, int j, int s) => weights[i, j] * ((j == s ? 1 : 0) - weights[i, s]); // of weight j by score s
        var byScore = weights.Map((_, i, s) =>
            Enumerable.Range(0, x.Keys).Sum(j => Slope(i, j, s) * byWeight[i, j]) / Math.Sqrt(x.Query.Columns));
        return (Times(byScore, x.Key), Times(Transposed(byScore), x.Query), Times(Transposed(weights), x.OutputGradient));
    }

    // a loss whose derivative by the output is the one given
    static double Loss(Inputs x) => Attention.ComputeDouble(x.Query, x.Key, x.Value, x.Mask).Flat
        .Zip(x.OutputGradient.Flat, (output, gradient) => output * gradient).Sum();

    // float arithmetic: each weight is off by what rounds its score, and is multiplied by the numbers of a gradient
    static Tolerance Float32(Inputs x)
    {
        static double Largest(double[,] matrix) => matrix.Flat.Max(Math.Abs);
        var (root, weightGradient) = (Math.Sqrt(x.Query.Columns), x.Value.Columns * Largest(x.Value) * Largest(x.OutputGradient));
        var largest = Math.Max(Largest(x.OutputGradient), weightGradient * Math.Max(Largest(x.Query), Largest(x.Key)) / root);
        return Tolerance.ForLogits(Largest(x.Query) * Largest(x.Key) * root, largest);
    }

    static double[,] Like(double[,] matrix, double[] flat) => Matrix.Of(matrix.Rows, matrix.Columns, flat);

    // an answer that is null stays so, and is found wrong where it is compared
    static double[,] Times(double[,]? matrix, double factor) => matrix?.Map(number => number * factor)!;

    static (double[,], double[,], double[,]) Scaled(
        (double[,] Query, double[,] Key, double[,] Value) gradients, double query, double key, double value) =>
        (Times(gradients.Query, query), Times(gradients.Key, key), Times(gradients.Value, value));

    static double[,] Transposed(double[,] matrix) => Matrix.Of(matrix.Columns, matrix.Rows, (i, j) => matrix[j, i]);

    static double[,] Times(double[,] left, double[,] right) => Matrix.Of(left.Rows, right.Columns, (i, j) =>
        Enumerable.Range(0, right.Rows).Sum(k => left[i, k] * right[k, j]));

    public sealed record Inputs(
        [Dims("queries", "columns of query and key")] double[,] Query, [Dims("keys", "columns of query and key")] double[,] Key,
        [Dims("keys", "columns of value")] double[,] Value, [Dims("queries", "keys")] bool[,]? Mask,
        [Dims("queries", "columns of value")] double[,] OutputGradient)
    {
        public int Queries => Query.Rows;

        public int Keys => Key.Rows;

        public Inputs Where(Func<int, int, bool> isVisible) => this with { Mask = AttentionMasks.Of(Queries, Keys, isVisible) };

        public Inputs Scaled(double query = 1, double key = 1, double value = 1, double loss = 1) =>
            new(Times(Query, query), Times(Key, key), Times(Value, value), Mask, Times(OutputGradient, loss));
    }

    /// <summary>The exponents of the powers of 2 that multiply the query (and divide the key), the value and the loss.</summary>
    public sealed record Magnified(Inputs Plain, int Query, int Value, int Loss);
}
