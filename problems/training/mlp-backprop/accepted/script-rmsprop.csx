// Functions over float[,]; the four gradients by their definitions as sums, and RMSProp on all examples.
float[,] w1 = new float[0, 0], w2 = new float[0, 0];
float[] b1 = [], b2 = [];

void Initialise(int features, int hidden, int classes, int seed)
{
    var random = new Random(seed);
    Load(Map(features, hidden, (_, _) => random.NextSingle() * 2 - 1), Enumerable.Range(0, hidden).Select(_ => random.NextSingle() - 0.5f).ToArray(),
        Map(hidden, classes, (_, _) => random.NextSingle() * 0.5f - 0.25f), new float[classes]);
}

void Load(float[,] hiddenWeights, float[] hiddenBias, float[,] outputWeights, float[] outputBias) =>
    (w1, b1, w2, b2) = ((float[,])hiddenWeights.Clone(), (float[])hiddenBias.Clone(), (float[,])outputWeights.Clone(), (float[])outputBias.Clone());

(float[,], float[], float[,], float[]) Weights() =>
    ((float[,])w1.Clone(), (float[])b1.Clone(), (float[,])w2.Clone(), (float[])b2.Clone());

float[,] Forward(float[,] inputs) =>
    Map(inputs.GetLength(0), b2.Length, (i, k) => b2[k] + Sum(b1.Length, j => Unit(inputs, i, j) * w2[j, k]));

(float[,] W1, float[] B1, float[,] W2, float[] B2) Backward(float[,] inputs, int[] labels)
{
    int n = labels.Length, d = inputs.GetLength(1), h = b1.Length, classes = b2.Length;
    var hidden = Map(n, h, (i, j) => Unit(inputs, i, j));
    var logits = Map(n, classes, (i, k) => b2[k] + Sum(h, j => hidden[i, j] * w2[j, k]));
    var max = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, classes).Max(k => logits[i, k])).ToArray();
    var total = Enumerable.Range(0, n).Select(i => Sum(classes, k => MathF.Exp(logits[i, k] - max[i]))).ToArray();
    var delta = Map(n, classes, (i, k) => (MathF.Exp(logits[i, k] - max[i]) / total[i] - (labels[i] == k ? 1f : 0f)) / n);
    var back = Map(n, h, (i, j) => hidden[i, j] > 0f ? Sum(classes, k => delta[i, k] * w2[j, k]) : 0f);
    return (
        Map(d, h, (a, j) => Sum(n, i => inputs[i, a] * back[i, j])), [.. Enumerable.Range(0, h).Select(j => Sum(n, i => back[i, j]))],
        Map(h, classes, (j, k) => Sum(n, i => hidden[i, j] * delta[i, k])), [.. Enumerable.Range(0, classes).Select(k => Sum(n, i => delta[i, k]))]);
}

void Train(float[,] inputs, int[] labels, int seed)
{
    var (s1, r1, s2, r2) = (new float[w1.Length], new float[b1.Length], new float[w2.Length], new float[b2.Length]);
    var random = new Random(seed);
    for (var step = 0; step < 500; step++)
    {
        var drawn = Enumerable.Range(0, Math.Min(64, labels.Length)).Select(_ => random.Next(labels.Length)).ToArray();
        var batch = Map(drawn.Length, inputs.GetLength(1), (i, a) => inputs[drawn[i], a]);
        var g = Backward(batch, [.. drawn.Select(i => labels[i])]);
        var rate = 0.02f * (1 - step / 500f);
        float Step(float gradient, ref float square) => rate * gradient / (MathF.Sqrt(square = 0.95f * square + 0.05f * gradient * gradient) + 1e-6f);
        for (var i = 0; i < w1.GetLength(0); i++)
            for (var j = 0; j < w1.GetLength(1); j++)
                w1[i, j] -= Step(g.W1[i, j], ref s1[i * w1.GetLength(1) + j]);
        for (var j = 0; j < b1.Length; j++)
            b1[j] -= Step(g.B1[j], ref r1[j]);
        for (var j = 0; j < w2.GetLength(0); j++)
            for (var k = 0; k < w2.GetLength(1); k++)
                w2[j, k] -= Step(g.W2[j, k], ref s2[j * w2.GetLength(1) + k]);
        for (var k = 0; k < b2.Length; k++)
            b2[k] -= Step(g.B2[k], ref r2[k]);
    }
}

float Unit(float[,] inputs, int i, int j)
{
    var sum = b1[j];
    for (var a = 0; a < inputs.GetLength(1); a++)
        sum += inputs[i, a] * w1[a, j];
    return sum > 0 ? sum : 0;
}

float Sum(int count, Func<int, float> of)
{
    var sum = 0f;
    for (var i = 0; i < count; i++)
        sum += of(i);
    return sum;
}

float[,] Map(int rows, int columns, Func<int, int, float> of)
{
    var result = new float[rows, columns];
    for (var i = 0; i < rows; i++)
        for (var j = 0; j < columns; j++)
            result[i, j] = of(i, j);
    return result;
}
