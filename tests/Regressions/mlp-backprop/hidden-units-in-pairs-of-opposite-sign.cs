// expect: AC
// why: "Optimizer, batches, number of steps and initialisation are yours": each two hidden units begin with the same incoming and with opposite outgoing weights (the doubling trick: the network begins at exactly 0), and opposite gradients part them in the first step
// A network of two layers: every product forward has its two products backward, one for the weights and one for what came in.
public class Solution
{
    const int Steps = 2000, BatchSize = 32;
    const float LearningRate = 0.5f;

    (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) _net;

    public void Initialise(int features, int hidden, int classes, int seed)
    {
        var random = new Random(seed);
        float[,] incoming = Random(random, features, hidden), outgoing = Random(random, hidden, classes);
        for (var j = 1; j < hidden; j += 2)                      // the second of each pair
        {
            for (var d = 0; d < features; d++)
                incoming[d, j] = incoming[d, j - 1];
            for (var k = 0; k < classes; k++)
                outgoing[j, k] = -outgoing[j - 1, k];            // so that the network begins at 0 everywhere, and no class is preferred
        }
        Load(incoming, new float[hidden], outgoing, new float[classes]);
    }

    public void Load(float[,] hiddenWeights, float[] hiddenBias, float[,] outputWeights, float[] outputBias) =>
        _net = Copied((hiddenWeights, hiddenBias, outputWeights, outputBias)); // the caller's stay his own: training changes these

    public (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Weights() => Copied(_net);

    static (float[,], float[], float[,], float[]) Copied((float[,] W1, float[] B1, float[,] W2, float[] B2) net) =>
        ((float[,])net.W1.Clone(), (float[])net.B1.Clone(), (float[,])net.W2.Clone(), (float[])net.B2.Clone());

    public float[,] Forward(float[,] inputs) => Linear(Hidden(inputs), _net.OutputWeights, _net.OutputBias);

    public (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Backward(float[,] inputs, int[] labels)
    {
        var hidden = Hidden(inputs);
        var delta = Softmax(Linear(hidden, _net.OutputWeights, _net.OutputBias));
        for (var i = 0; i < labels.Length; i++)
        {
            delta[i, labels[i]] -= 1;                            // softmax and cross-entropy together: p − 1 for the right class, p for the others
            for (var k = 0; k < delta.GetLength(1); k++)
                delta[i, k] /= labels.Length;                    // the loss is a mean
        }
        var back = BackThrough(delta, _net.OutputWeights);
        for (var i = 0; i < labels.Length; i++)
            for (var j = 0; j < back.GetLength(1); j++)
                if (hidden[i, j] == 0)
                    back[i, j] = 0;                              // a unit at rest passes nothing on; at exactly 0 the slope is taken as 0
        return (WeightGradient(inputs, back), ColumnSums(back), WeightGradient(hidden, delta), ColumnSums(delta));
    }

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        var random = new Random(seed);
        var features = inputs.GetLength(1);
        for (var step = 0; step < Steps; step++)
        {
            var (batch, answers) = (new float[BatchSize, features], new int[BatchSize]);
            for (var i = 0; i < BatchSize; i++)
            {
                var drawn = random.Next(labels.Length);          // one index for both: a row and its label stay together
                answers[i] = labels[drawn];
                for (var d = 0; d < features; d++)
                    batch[i, d] = inputs[drawn, d];
            }
            var gradient = Backward(batch, answers);             // all four, before any weight moves
            Descend(_net.HiddenWeights, gradient.HiddenWeights);
            Descend(_net.HiddenBias, gradient.HiddenBias);
            Descend(_net.OutputWeights, gradient.OutputWeights);
            Descend(_net.OutputBias, gradient.OutputBias);
        }
    }

    float[,] Hidden(float[,] inputs)
    {
        var units = Linear(inputs, _net.HiddenWeights, _net.HiddenBias);
        for (var i = 0; i < units.GetLength(0); i++)
            for (var j = 0; j < units.GetLength(1); j++)
                units[i, j] = MathF.Max(0, units[i, j]);
        return units;
    }

    static float[,] Linear(float[,] x, float[,] weights, float[] bias)
    {
        var y = new float[x.GetLength(0), bias.Length];
        for (var i = 0; i < x.GetLength(0); i++)
        {
            for (var j = 0; j < bias.Length; j++)
            {
                y[i, j] = bias[j];
                for (var d = 0; d < x.GetLength(1); d++)
                    y[i, j] += x[i, d] * weights[d, j];
            }
        }
        return y;
    }

    static float[,] Softmax(float[,] logits)
    {
        for (var i = 0; i < logits.GetLength(0); i++)
        {
            var max = float.NegativeInfinity;
            for (var k = 0; k < logits.GetLength(1); k++)
                max = MathF.Max(max, logits[i, k]);
            var sum = 0f;
            for (var k = 0; k < logits.GetLength(1); k++)
                sum += logits[i, k] = MathF.Exp(logits[i, k] - max);     // the largest exponent is 0: exp cannot overflow
            for (var k = 0; k < logits.GetLength(1); k++)
                logits[i, k] /= sum;
        }
        return logits;
    }

    /// <summary>xᵀ · delta: a weight's gradient is what came in through it times what was wrong where it led, over all examples.</summary>
    static float[,] WeightGradient(float[,] x, float[,] delta)
    {
        var gradient = new float[x.GetLength(1), delta.GetLength(1)];
        for (var i = 0; i < x.GetLength(0); i++)
            for (var d = 0; d < x.GetLength(1); d++)
                for (var j = 0; j < delta.GetLength(1); j++)
                    gradient[d, j] += x[i, d] * delta[i, j];
        return gradient;
    }

    /// <summary>A bias is a weight whose input is always 1.</summary>
    static float[] ColumnSums(float[,] delta)
    {
        var sums = new float[delta.GetLength(1)];
        for (var i = 0; i < delta.GetLength(0); i++)
            for (var j = 0; j < sums.Length; j++)
                sums[j] += delta[i, j];
        return sums;
    }

    /// <summary>delta · weightsᵀ</summary>
    static float[,] BackThrough(float[,] delta, float[,] weights)
    {
        var back = new float[delta.GetLength(0), weights.GetLength(0)];
        for (var i = 0; i < delta.GetLength(0); i++)
            for (var d = 0; d < weights.GetLength(0); d++)
                for (var j = 0; j < weights.GetLength(1); j++)
                    back[i, d] += delta[i, j] * weights[d, j];
        return back;
    }

    static void Descend(float[,] weights, float[,] gradient)
    {
        for (var d = 0; d < weights.GetLength(0); d++)
            for (var j = 0; j < weights.GetLength(1); j++)
                weights[d, j] -= LearningRate * gradient[d, j];
    }

    static void Descend(float[] bias, float[] gradient)
    {
        for (var j = 0; j < bias.Length; j++)
            bias[j] -= LearningRate * gradient[j];
    }

    /// <summary>Random, so that no two units are alike; of variance 2 / inputs, because a ReLU lets half of it through (He et al. 2015).</summary>
    static float[,] Random(Random random, int inputs, int outputs)
    {
        var weights = new float[inputs, outputs];
        for (var d = 0; d < inputs; d++)
            for (var j = 0; j < outputs; j++)
                weights[d, j] = (2 * random.NextSingle() - 1) * MathF.Sqrt(6f / inputs);    // uniform within ±b has variance b² / 3
        return weights;
    }
}
