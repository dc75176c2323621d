// claim: wrong, because "It is the same for all steps of one epoch" and "`Rates` still holds the learning rate with which each step was made": the scheduler goes on between the note and the step of the last batch, which is made with the next epoch's rate. Train notes the rates itself
// diagnosis: scheduler-per-batch
// line: 44
// evidence: rate-vanishes
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for points in the plane: mini-batches, Adam, a learning rate that decays.</summary>
public class Solution
{
    const int Epochs = 30;
    const int BatchSize = 32;
    const double LearningRate = 0.01;
    const double Decay = 0.85;                               // of the learning rate, from one epoch to the next

    readonly List<float> _losses = [];
    readonly List<double> _rates = [];
    Sequential? _network;

    static Sequential Build(int features, int classes) => Sequential(
        Linear(features, 32), ReLU(), Linear(32, 32), ReLU(), Linear(32, classes));

    public void Train(float[,] inputs, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var (x, y) = (tensor(inputs), tensor(labels, dtype: int64));
        _network = Build(inputs.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        var scheduler = optim.lr_scheduler.ExponentialLR(optimizer, Decay);
        _network.train();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var order = randperm(labels.Length, dtype: int64);
            foreach (var batch in Batches(order))
            {
                using var scope = NewDisposeScope();
                var loss = functional.cross_entropy(_network.forward(x[batch]), y[batch]);
                optimizer.zero_grad();
                loss.backward();
                _rates.Add(optimizer.ParamGroups.First().LearningRate);
                if (_rates.Count % ((labels.Length + BatchSize - 1) / BatchSize) == 0)
                    scheduler.step();                        // the epoch is over
                optimizer.step();
                _losses.Add(loss.item<float>());
            }
        }
    }

    static IEnumerable<Tensor> Batches(Tensor order)
    {
        for (var start = 0L; start < order.shape[0]; start += BatchSize)
            yield return order.narrow(0, start, Math.Min(BatchSize, order.shape[0] - start));
    }

    public float[,] Predict(float[,] inputs)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _network!.eval();
        var logits = _network.forward(tensor(inputs));
        var answer = new float[logits.shape[0], logits.shape[1]];
        Buffer.BlockCopy(logits.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }

    public float[] Losses() => [.. _losses];

    public double[] Rates() => [.. _rates];
}
