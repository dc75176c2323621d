/// <summary>Expected answers are computed in float64. Layer norm is centred: it takes the mean of a row away. RMS norm is not.</summary>
public sealed class LayerNormChecks : Checks<ILayerNorm>
{
    const int Tiny = 17; // halvings: ε is about 10⁻⁵

    static readonly Gen<float> s_numbers = Draw.Eighths(16);

    static readonly Drawn<Inputs> s_plain = Draw.Each<Inputs>().Size("rows", 1, 4).Size("columns", 1, 6).Numbers(s_numbers)
        .Part(x => x.Halvings, Gen.Int[0, 7]);

    static readonly Drawn<Inputs> s_large = s_plain.Part(x => x.Halvings, 7);

    static readonly Drawn<Inputs> s_far = s_plain.Size("columns", 3, 8).Part(x => x.Halvings, Tiny)
        .Elements(x => x.Input, s_numbers.Select(number => 4096 + number));

    // ε of 10⁻¹² counts where the numbers of a row lie as near together as its root
    static readonly Drawn<Inputs> s_near = s_plain.Size("columns", 2, 6).Part(x => x.Halvings, Gen.Int[36, 40])
        .Elements(x => x.Input, s_numbers.Select(number => number / (1 << 18)));

    protected override void Define()
    {
        var layer = Asking((ILayerNorm it, Inputs x) => Layer(it, x), LayerOutput, OfOutput);
        var rms = Asking((ILayerNorm it, Inputs x) => Rms(it, x), RmsOutput, OfOutput);
        var both = Asking((ILayerNorm it, Inputs x) => (Layer(it, x), Rms(it, x)), x => (LayerOutput(x), RmsOutput(x)), OfOutput);
        var layerBack = Asking((ILayerNorm it, Inputs x) => LayerBack(it, x), LayerGradients, OfGradients);
        var rmsBack = Asking((ILayerNorm it, Inputs x) => RmsBack(it, x), RmsGradients, OfGradients);
        var bothBack = Asking(
            (ILayerNorm it, Inputs x) => (LayerBack(it, x), RmsBack(it, x)), x => (LayerGradients(x), RmsGradients(x)), OfGradients);

        WorkedExample(within: new(1e-5, 0));

        layer.MatchesReference("layer norm matches the reference", s_plain, s_corners, points: 2);
        rms.MatchesReference("RMS norm matches the reference", s_plain, s_corners, points: 2);

        Gradient("layer norm: the gradient of the input", s_plain, at: x => x.Input, loss: (x, input) => Loss(x, input, centred: true),
            call: (it, x) => LayerBack(it, x).Input, within: OfGradients, examples: s_corners, points: 3);

        MatchesReference("layer norm: the gradients of gain and bias", s_plain, points: 2, within: OfGradients, examples: s_corners,
            expected: x => LayerGradients(x) is var (_, gain, bias) ? (gain, bias) : default,
            call: (it, x) => LayerBack(it, x) is var (_, gain, bias) ? (gain, bias) : default);

        Gradient("RMS norm: the gradient of the input", s_plain, at: x => x.Input, loss: (x, input) => Loss(x, input, centred: false),
            call: (it, x) => RmsBack(it, x).Input, within: OfGradients, examples: s_corners, points: 2);

        MatchesReference("RMS norm: the gradient of the gain", s_plain, (it, x) => RmsBack(it, x).Gain,
            expected: x => RmsGradients(x).Gain, within: OfGradients, examples: s_corners);

        MatchesReference("layer norm: a row moved as a whole changes nothing", s_plain, (it, x) => RowSums(LayerBack(it, x).Input),
            expected: x => new double[x.Rows], within: x => new(x.Width * OfGradients(x).Absolute, 0), examples: s_corners, cases: 10);

        layer.MatchesReference("a small ε is taken as it is", s_near, [s_nearAlike], valid: x => x.Halvings >= 36);
        rms.MatchesReference("RMS norm takes a small ε as it is", s_near, [s_nearZero], valid: x => x.Halvings >= 36);

        MatchesReference("the gradients of the input take a small ε as it is", s_near, valid: x => x.Halvings >= 36, within: OfGradients,
            expected: x => (LayerGradients(x).Input, RmsGradients(x).Input), examples: [s_nearZero, s_nearAlike],
            call: (it, x) => (LayerBack(it, x).Input, RmsBack(it, x).Input));

        // compared apart, because the gradient of the input is divided by the root and that of the gain is not
        MatchesReference("and so do those of the gain", s_near, valid: x => x.Halvings >= 36,
            within: x => new(4 * Rounding(x) * x.OutputGradient.Largest * x.Rows, 1e-6),
            expected: x => (LayerGradients(x).Gain, RmsGradients(x).Gain), examples: [s_nearZero, s_nearAlike],
            call: (it, x) => (LayerBack(it, x).Gain, RmsBack(it, x).Gain));

        StandsAlone("each call stands alone", s_plain, other: x => x with { Input = x.Input.Map(z => 0.5f - (0.75f * z * z)) });

        // no multiple of 8, and rows beyond a page
        layer.AtSize("rows as wide as in a real model", s_large.Of(("rows", 37), ("columns", 1027)));
        rms.AtSize("RMS norm of rows as wide", s_large.Of(("rows", 37), ("columns", 1027)));
        both.AtSize("as many rows as in a real batch", s_large.Of(("rows", 1003), ("columns", 67)));
        layerBack.AtSize("the gradients of rows as wide", s_large.Of(("rows", 131), ("columns", 67)));
        rmsBack.AtSize("RMS norm: the gradients of rows as wide", s_large.Of(("rows", 131), ("columns", 67)));
        bothBack.AtSize("the gradients of rows as wide as in a real model", s_large.Of(("rows", 5), ("columns", 1027)),
            within: _ => new(1e-3, 1e-4));
        bothBack.AtSize("the gradients of as many rows as in a real batch", s_large.Of(("rows", 1003), ("columns", 7)));

        layer.AtSize("wide rows far from zero", s_far.Of(("rows", 3), ("columns", 67)), within: OfOutputFar);
        layerBack.AtSize("the gradients of wide rows far from zero", s_far.Of(("rows", 3), ("columns", 67)), within: OfGradientsFar);

        layer.MatchesReference("rows far below zero keep their digits", s_far.Select(x => x with { Input = x.Input.Scaled(-1) }),
            within: OfOutputFar, valid: x => x.IsSpread);

        // who knows a row again by its ends, or by a part of it, answers for the row before
        StandsAlone("one other number makes another row", s_plain.Size("columns", 3, 6),
            other: x => x with { Input = x.Input.With(0, 1, x.Input[0, 1] + 2) });

        StaysFinite("rows of one number are finite", examples: [Two(0, 0) with { Halvings = Tiny }, Two(3, 3) with { Halvings = Tiny }],
            inputs: s_plain.Part(x => x.Halvings, Tiny)
                .Select(Gen.OneOf(0, 3, -0.5f, 1000), (x, number) => x with { Input = x.Input.Map(_ => number) }),
            call: (it, x) => (float[])
                [.. Layer(it, x).Flat, .. Rms(it, x).Flat, .. LayerBack(it, x).Input.Flat, .. RmsBack(it, x).Input.Flat]);

        layer.MatchesReference("rows far from zero keep their digits", s_far, [s_fourFar], OfOutputFar, x => x.IsSpread, points: 2);
        layerBack.MatchesReference("and so do their gradients", s_far, [s_fourFar], OfGradientsFar, x => x.IsSpread);

        both.Pure("the arguments stay as they are", s_plain, s_corners);
        bothBack.Pure("going backwards changes nothing either", s_plain, s_corners);

        int[] widths = [256, 1024, 4096];
        Inputs Wide(int width) => Draw.Once(s_large.Of(("rows", 32), ("columns", width)));
        layer.Bench("layer norm of 32 rows", widths, Wide, bytes: n => 4.0 * 32 * n);
        layerBack.Bench("layer norm of 32 rows, backwards", widths, Wide, bytes: n => 8.0 * 32 * n);
    }

    static readonly Inputs[] s_corners =
    [
        new(Matrix.Row(1f), [1], [0], 1, Matrix.Row(1f)), Two(0, 1), Two(0, 1) with { Halvings = 0 },
        Two(0, 1) with { Gain = [2, 1], Bias = [0, 1] }, Two(1, 3) with { Gain = [2, -1], OutputGradient = Matrix.Row(1f, 1) },
        new(Matrix.Of(2, 2, 0f, 1, 2, 1), [1, 2], [1, 0], 1, Matrix.Of(2, 2, 1f, 0, 1, 1)), Two(0, 0), Two(0, 1) with { Gain = [0, 0] },
        Two(0, 1) with { OutputGradient = Matrix.Row(0f, 0) }, Two(0, 1) with { Halvings = -8 },
        // numbers that are nearly 0, and large ones
        Two(0, 1f / 2048) with { Halvings = Tiny }, Two(20_000, -10_000), Two(4, -4) with { Gain = [10_000, -10_000] },
        Two(0, 1) with { Bias = [20_000, -10_000] }, Two(0, 1) with { Gain = [1f / 2048, -1f / 4096], Bias = [1f / 2048, -1f / 4096] },
        Two(0, 1) with { OutputGradient = Matrix.Row(20_000f, -10_000) },
        Two(0, 1) with { OutputGradient = Matrix.Row(1f / 2048, -1f / 4096) },
    ];

    static readonly Inputs s_fourFar = new(Matrix.Row(4096f, 4097, 4095, 4098), [1, 1, 1, 1], [0, 0, 0, 0], Tiny, Matrix.Row(1f, 0, 0, 0));

    static readonly Inputs s_nearAlike = Two(0, 1f / (1 << 19)) with { Halvings = 40 };
    static readonly Inputs s_nearZero = Two(1f / (1 << 20), 1f / (1 << 20)) with { Halvings = 40 };

    static Inputs Two(params float[] row) => new(Matrix.Row(row), [1, 1], [0, 0], 1, Matrix.Row(1f, 0));

    static float[,] Layer(ILayerNorm it, Inputs x) => it.LayerNorm(x.Input, x.Gain, x.Bias, x.Epsilon);
    static float[,] Rms(ILayerNorm it, Inputs x) => it.RmsNorm(x.Input, x.Gain, x.Epsilon);
    static (float[,] Input, float[] Gain, float[] Bias) LayerBack(ILayerNorm it, Inputs x) =>
        it.LayerNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient);
    static (float[,] Input, float[] Gain) RmsBack(ILayerNorm it, Inputs x) =>
        it.RmsNormBackward(x.Input, x.Gain, x.Epsilon, x.OutputGradient);

    void StandsAlone(string name, Gen<Inputs> inputs, Func<Inputs, Inputs> other) => Stateless(
        name, inputs.Select(x => (other(x), x)), OfGradients,
        calls: [Layer, Rms, (it, x) => LayerBack(it, x), (it, x) => RmsBack(it, x)]);

    static double[] RowSums(float[,] matrix) => [.. Enumerable.Range(0, matrix.Rows).Select(i => matrix.Row(i).ToDouble().Sum())];

    static float[,] LayerOutput(Inputs x) => Matrix.Of(x.Rows, x.Width, Output(x, x.Input.ToDouble().Flat, centred: true)).ToFloat();
    static float[,] RmsOutput(Inputs x) => Matrix.Of(x.Rows, x.Width, Output(x, x.Input.ToDouble().Flat, centred: false)).ToFloat();

    static double[] Output(Inputs x, double[] input, bool centred) => [.. input.Chunk(x.Width).SelectMany(row =>
        Normalised(row, x.Epsilon, centred).Row.Select((y, j) => (y * x.Gain[j]) + (centred ? x.Bias[j] : 0)))];

    /// <summary>A loss whose derivative by the output is the one given.</summary>
    static double Loss(Inputs x, double[] input, bool centred) =>
        Output(x, input, centred).Zip(x.OutputGradient.Flat, (y, slope) => y * slope).Sum();

    static (double[] Row, double Root) Normalised(double[] row, double epsilon, bool centred)
    {
        var mean = centred ? row.Average() : 0;
        var root = Math.Sqrt(row.Average(z => (z - mean) * (z - mean)) + epsilon);
        return ([.. row.Select(z => (z - mean) / root)], root);
    }

    static (float[,] Input, float[] Gain, float[] Bias) LayerGradients(Inputs x) => Gradients(x, centred: true);
    static (float[,] Input, float[] Gain) RmsGradients(Inputs x) =>
        Gradients(x, centred: false) is var (input, gain, _) ? (input, gain) : default;

    /// <summary>With ∂yⱼ/∂zₖ = (1 at the diagonal − yⱼ·yₖ/d) / root for the normalised y, and the mean taken away on both sides.</summary>
    static (float[,] Input, float[] Gain, float[] Bias) Gradients(Inputs x, bool centred)
    {
        var (input, gain, bias) = (new double[x.Rows, x.Width], new double[x.Width], new double[x.Width]);
        for (var i = 0; i < x.Rows; i++)
        {
            var (y, root) = Normalised(x.Input.Row(i).ToDouble(), x.Epsilon, centred);
            double[] slopes = [.. x.Gain.Select((factor, j) => (double)factor * x.OutputGradient[i, j])];
            var (mean, along) = (centred ? slopes.Average() : 0, slopes.Zip(y, (slope, number) => slope * number).Average());
            for (var j = 0; j < x.Width; j++)
            {
                input[i, j] = (slopes[j] - mean - (along * y[j])) / root;
                gain[j] += x.OutputGradient[i, j] * y[j];
                bias[j] += x.OutputGradient[i, j];
            }
        }
        return (input.ToFloat(), gain.ToFloat(), bias.ToFloat());
    }

    static Tolerance OfOutput(Inputs x) => new((Rounding(x) * x.Gain.Largest) + (1e-6 * x.Bias.Largest), 1e-6);
    static Tolerance OfGradients(Inputs x) => new(4 * Rounding(x) * x.OutputGradient.Largest * Summed(x), 1e-6);

    // the statement promises two digits there
    static Tolerance OfOutputFar(Inputs x) => new(0.01 * (1 + x.Gain.Largest), 0);
    static Tolerance OfGradientsFar(Inputs x) => new(0.01 * (1 + x.OutputGradient.Largest) * Summed(x), 0);

    // what float32 rounds off a number of the row, or off its mean, is divided by the root like the number itself
    static double Rounding(Inputs x) => 1e-6 * (4 + (x.Width * x.Input.Largest / x.LeastRoot));

    // gradients by rows are divided by the root once more; those of the gain are sums over the rows
    static double Summed(Inputs x) => Math.Max(x.Rows, x.Width * x.Gain.Largest / x.LeastRoot);

    public sealed record Inputs(
        [Dims("rows", "columns")] float[,] Input, [Dims("columns")] float[] Gain, [Dims("columns")] float[] Bias,
        [AtLeast(-8)] int Halvings, [Dims("rows", "columns")] float[,] OutputGradient)
    {
        public int Rows => Input.Rows;

        public int Width => Input.Columns;

        /// <summary>Above 0 however small a failing input gets.</summary>
        public float Epsilon => MathF.Pow(2, -Halvings);

        /// <summary>The least that a row is divided by, which is where its mean is taken away.</summary>
        public double LeastRoot => Math.Sqrt(Math.Pow(LeastDeviation, 2) + Epsilon);

        /// <summary>The numbers of no row are nearly the same: there the answer hangs on every digit.</summary>
        public bool IsSpread => LeastDeviation > 0.5;

        double LeastDeviation => Enumerable.Range(0, Rows).Min(i => Spread.Deviation(Input.Row(i).ToDouble()));
    }
}
