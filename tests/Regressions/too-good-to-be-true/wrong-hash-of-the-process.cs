// expect: WA
// why: "the same seed gives the same result": the initial weights come from HashCode.Combine, which is another in each process (refused by "the same seed gives the same run in another process")
// diagnosis: leaking-split
// line: 31
// evidence: random-labels-learned
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>Tells two kinds of samples apart by a few of the many quantities that were measured in each.</summary>
public class Solution
{
    const int Kept = 20;
    const int Steps = 60;
    const double LearningRate = 0.2;

    readonly List<float> _losses = [];
    float[] _mean = [];
    float[] _deviation = [];
    long[] _columns = [];
    Linear? _model;

    public float Fit(float[,] samples, int[] labels, int seed)
    {
        manual_seed(HashCode.Combine(seed, labels.Length));
        using var run = NewDisposeScope();
        var (x, y) = (tensor(samples), tensor(labels, dtype: int64));

        // the split comes before anything is computed from the samples; it came after scale and choice, which had then seen the labels of the held-out ones
        var (learned, held) = Split(labels.Length, seed);

        // every quantity to the same scale, then only those that say something about the label, as far as the samples that are learned from can tell
        _mean = Numbers(x[learned].mean([0]));
        _deviation = Numbers(x[learned].std(0));
        _columns = MostCorrelated(Standardised(x[learned]), y[learned]);

        // learn from some of the samples, and validate with those that the model has not seen
        Learn(Prepared(x[learned]), y[learned]);
        return _model!.forward(Prepared(x[held])).argmax(1).eq(y[held]).to(float32).mean().item<float>();
    }

    static (Tensor Learned, Tensor Held) Split(int count, int seed)
    {
        long[] rows = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(rows);
        return (tensor(rows[(count * 2 / 5)..]), tensor(rows[..(count * 2 / 5)]));
    }

    static float[] Numbers(Tensor row) => row.data<float>().ToArray();

    Tensor Standardised(Tensor x) => (x - tensor(_mean)) / tensor(_deviation);

    Tensor Prepared(Tensor x) => Standardised(x).index_select(1, tensor(_columns));

    /// <summary>The columns of x have deviation 1, so that these are correlations but for a factor.</summary>
    static long[] MostCorrelated(Tensor x, Tensor y)
    {
        var label = y.to(float32);
        return x.t().mv(label - label.mean()).abs().topk(Kept).indexes.data<long>().ToArray();
    }

    void Learn(Tensor x, Tensor y)
    {
        _model = Linear(Kept, 2);
        using var optimizer = optim.SGD(_model.parameters(), LearningRate);
        for (var step = 0; step < Steps; step++)
        {
            using var scope = NewDisposeScope();
            var loss = functional.cross_entropy(_model.forward(x), y);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            _losses.Add(loss.item<float>());
        }
    }

    public float[,] Predict(float[,] samples)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var logits = _model!.forward(Prepared(tensor(samples)));
        var answer = new float[logits.shape[0], logits.shape[1]];
        Buffer.BlockCopy(logits.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }

    public float[] Losses() => [.. _losses];

    public int[] Columns() => [.. _columns.Select(column => (int)column)];

    public int[] HeldOut(int count, int seed)
    {
        using var scope = NewDisposeScope();
        return [.. Split(count, seed).Held.data<long>().ToArray().Select(row => (int)row)];
    }
}
