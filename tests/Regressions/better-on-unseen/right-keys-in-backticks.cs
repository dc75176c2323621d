// expect: AC
// why: 'as keys that `grader show better-on-unseen` lists' - they are written as they are listed there, in backticks
// diagnosis: `healthy`
// line: -
// evidence: `all-as-usual`
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for small images. A fifth of the images is held out, and validates the network after each epoch.</summary>
public class Solution
{
    const int Epochs = 8;
    const int BatchSize = 32;
    const double LearningRate = 0.01;

    readonly List<float> _losses = [];
    readonly List<float[]> _curves = [];
    readonly List<int> _fed = [];
    Sequential? _network;

    static Sequential Build(int pixels, int classes) => Sequential(
        Linear(pixels, 64), ReLU(), Dropout(0.5), Linear(64, 64), ReLU(), Dropout(0.5), Linear(64, classes));

    public void Train(float[,] images, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(images), tensor(labels, dtype: int64));
        var (learned, held) = Split(labels.Length, seed);
        _network = Build(images.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var order = learned[randperm(learned.shape[0], dtype: int64)];
            var (loss, accuracy) = RunEpoch(_network, optimizer, x, y, order);
            var (heldLoss, heldAccuracy) = Validate(x[held], y[held]);
            _curves.Add([loss, accuracy, heldLoss, heldAccuracy]);
        }
    }

    static (Tensor Learned, Tensor Held) Split(int count, int seed)
    {
        long[] rows = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(rows);
        return (tensor(rows[(count / 5)..]), tensor(rows[..(count / 5)]));
    }

    /// <summary>One step for each batch of these rows.</summary>
    (float Loss, float Accuracy) RunEpoch(Sequential network, optim.Optimizer optimizer, Tensor x, Tensor y, Tensor rows)
    {
        var (sum, right) = (0f, 0f);
        network.train();
        foreach (var batch in rows.split(BatchSize))
        {
            using var scope = NewDisposeScope();
            var logits = network.forward(x[batch]);
            var loss = functional.cross_entropy(logits, y[batch]);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            _losses.Add(loss.item<float>());
            _fed.AddRange(batch.data<long>().ToArray().Select(row => (int)row));
            sum += loss.item<float>() * batch.shape[0];              // the last batch may be smaller
            right += logits.argmax(1).eq(y[batch]).sum().item<long>();
        }
        return (sum / rows.shape[0], right / rows.shape[0]);
    }

    (float Loss, float Accuracy) Validate(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        var logits = Logits(x);
        return (functional.cross_entropy(logits, y).item<float>(), logits.argmax(1).eq(y).to(float32).mean().item<float>());
    }

    Tensor Logits(Tensor images)
    {
        using var _ = no_grad();
        _network!.eval();
        return _network.forward(images);
    }

    public float[,] Predict(float[,] images)
    {
        using var scope = NewDisposeScope();
        return Matrix(Logits(tensor(images)));
    }

    static float[,] Matrix(Tensor values)
    {
        var answer = new float[values.shape[0], values.shape[1]];
        Buffer.BlockCopy(values.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }

    public float[] Losses() => [.. _losses];

    public float[,] Curves()
    {
        using var scope = NewDisposeScope();
        return Matrix(stack([.. _curves.Select(epoch => tensor(epoch))]));
    }

    public int[] Fed() => [.. _fed];

    public int[] HeldOut(int count, int seed)
    {
        using var scope = NewDisposeScope();
        return [.. Split(count, seed).Held.data<long>().ToArray().Select(row => (int)row)];
    }
}
