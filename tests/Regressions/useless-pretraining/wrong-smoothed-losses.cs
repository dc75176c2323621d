// expect: WA
// why: "`Losses` gets the mean loss of each epoch": from the second epoch of a task on it gets a running mean over the epochs (refused by "each loss is that of its epoch, and the head has an output for each class")
// diagnosis: missing-parameters
// line: 41
// evidence: weights-never-change
// diagnosis: wrong-normalisation
// line: 40
// evidence: inputs-not-standardised
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier of small images: pre-trained on a task with many examples, then fine-tuned for one with few.</summary>
public class Solution
{
    const int Width = 80, BatchSize = 40, PretrainingEpochs = 10;

    readonly List<float> _losses = [];
    Sequential? _body, _network;
    Linear? _head;
    Adam? _optimizer;
    float _mean, _deviation;

    public void Pretrain(float[,] images, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(images), tensor(labels, dtype: int64));
        (_mean, _deviation) = (x.mean().item<float>(), x.std().item<float>());
        _body = Sequential(Linear(images.GetLength(1), Width), ReLU(), Linear(Width, Width), ReLU());
        Attach(Linear(Width, labels.Max() + 1));
        _optimizer = Optimizer(ofBody: 0.005, ofHead: 0.005);
        Learn(x, y, PretrainingEpochs);
    }

    public void FineTune(float[,] images, int[] labels, int epochs, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var classes = labels.Max() + 1;
        var (x, y) = (tensor(images), tensor(labels, dtype: int64));      // were standardised here, and by Learn once more
        Attach(Linear(Width, classes));
        _optimizer = Optimizer(ofBody: 0.0003, ofHead: 0.02);      // was one line higher, where the head was still the old one
        Learn(x, y, epochs);
    }

    void Attach(Linear head)
    {
        _head = head;
        _network = Sequential(("body", _body!), ($"head of {head.out_features}", head));
    }

    Adam Optimizer(double ofBody, double ofHead) =>
        optim.Adam([new Adam.ParamGroup(_body!.parameters(), lr: ofBody), new Adam.ParamGroup(_head!.parameters(), lr: ofHead)]);

    /// <summary>By the mean and the deviation of all pixels of the images of the pre-training.</summary>
    Tensor Standardised(Tensor x) => (x - _mean) / _deviation;

    void Learn(Tensor x, Tensor y, int epochs)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var sum = 0f;
            foreach (var rows in randperm(y.shape[0], dtype: int64).split(BatchSize))
            {
                using var scope = NewDisposeScope();
                var loss = functional.cross_entropy(_network!.forward(Standardised(x[rows])), y[rows]);
                _optimizer!.zero_grad();
                loss.backward();
                _optimizer.step();
                sum += loss.item<float>() * rows.shape[0];
            }
            _losses.Add(epoch == 0 ? sum / y.shape[0] : (0.7f * _losses[^1]) + (0.3f * sum / y.shape[0]));
        }
    }

    public float[,] Predict(float[,] images)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        return Matrix(_network!.forward(Standardised(tensor(images))));
    }

    public float[] Losses() => [.. _losses];

    public float[] Moved(float[,] images, int[] labels, int seed)
    {
        using var scope = NewDisposeScope();
        var pretrained = Weights();
        FineTune(images, labels, 0, seed);
        List<Tensor> before = [.. pretrained[..^2], .. Weights()[^2..]];         // the head is new, all else is what pre-training left
        FineTune(images, labels, 1, seed);
        return [.. before.Zip(Weights(), (first, second) => (second - first).abs().max().item<float>())];
    }

    public float[,] Fed(float[,] images, int[] labels, int seed)
    {
        using var scope = NewDisposeScope();
        var fed = new List<Tensor>();
        var hook = _body!.modules().OfType<Linear>().First().register_forward_pre_hook((_, input) =>
        {
            fed.Add(input.detach().clone().DetachFromDisposeScope());
            return input;
        });
        FineTune(images, labels, 1, seed);
        Predict(images);
        hook.remove();
        return fed.Count == 0 ? new float[0, 0] : Matrix(cat(fed));
    }

    List<Tensor> Weights() => [.. _body!.parameters().Concat(_head!.parameters()).Select(weight => weight.detach().clone())];

    static float[,] Matrix(Tensor values)
    {
        var answer = new float[values.shape[0], values.shape[1]];
        Buffer.BlockCopy(values.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }
}
