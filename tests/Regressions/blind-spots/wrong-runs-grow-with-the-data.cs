// expect: WA
// why: "A batch of 30 holds at least four classes" and "All of this holds for any number of images": the classes take turns in runs of a hundredth of the epoch, which is 6 of 600 images and 30 of 3,000; only 47 and 600 were tried (now refused by "every class is fed")
// diagnosis: label-changing-augmentation
// line: 110
// evidence: labels-contradict
// diagnosis: missing-class
// line: 100
// evidence: class-missing
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A classifier for small images of characters.</summary>
public class Solution
{
    const int Epochs = 10;
    const int BatchSize = 30;
    const double LearningRate = 0.01;

    readonly List<float> _losses = [];
    Sequential? _network;

    static Sequential Build(int pixels, int classes) => Sequential(Linear(pixels, 64), ReLU(), Linear(64, classes));

    public void Train(float[,] images, int[] labels, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var loader = new Loader(tensor(images), tensor(labels, dtype: int64), BatchSize, seed);
        _network = Build(images.GetLength(1), labels.Max() + 1);
        using var optimizer = optim.Adam(_network.parameters(), LearningRate);
        _network.train();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var sum = 0f;
            foreach (var (x, y) in loader.Batches())
            {
                using var scope = NewDisposeScope();
                var loss = functional.cross_entropy(_network.forward(x), y);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                sum += loss.item<float>() * x.shape[0];      // the last batch may be smaller
            }
            _losses.Add(sum / labels.Length);
        }
    }

    public float[,] Predict(float[,] images)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _network!.eval();
        return Matrix(_network.forward(tensor(images)));
    }

    public float[] Losses() => [.. _losses];

    public float[,] Fed(float[,] images, int[] labels, int seed, int epochs)
    {
        using var run = NewDisposeScope();
        var loader = new Loader(tensor(images), tensor(labels, dtype: int64), BatchSize, seed);
        var batches = Enumerable.Range(0, epochs).SelectMany(_ => loader.Batches());
        return Matrix(cat([.. batches.Select(batch => cat([batch.X, batch.Y.to(float32).unsqueeze(1)], 1))]));
    }

    static float[,] Matrix(Tensor values)
    {
        var answer = new float[values.shape[0], values.shape[1]];
        Buffer.BlockCopy(values.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }
}

/// <summary>Serves as many images in an epoch as there are. Some classes are rarer than others, so a class is drawn first, then one of its images.</summary>
sealed class Loader(Tensor images, Tensor labels, int batchSize, int seed)
{
    const int Side = 8;

    readonly Generator _generator = new Generator().manual_seed(seed);
    readonly Random _random = new(seed);
    readonly ILookup<long, int> _rows = labels.data<long>().Select((name, row) => (name, row)).ToLookup(pair => pair.name, pair => pair.row);
    readonly int _last = (int)labels.max().item<long>();

    public IEnumerable<(Tensor X, Tensor Y)> Batches()
    {
        var rows = Draw();
        var varied = Vary(images[rows]);
        for (var start = 0L; start < rows.shape[0]; start += batchSize)
        {
            var count = Math.Min(batchSize, rows.shape[0] - start);
            yield return (varied.narrow(0, start, count), labels[rows].narrow(0, start, count));
        }
    }

    Tensor Draw()
    {
        var drawn = new long[labels.shape[0]];
        for (var i = 0; i < drawn.Length; i++)
        {
            var name = i / Math.Max(1, drawn.Length / 100) % (_last + 1);
            drawn[i] = _rows[name].ElementAt(_random.Next(_rows[name].Count()));
        }
        return tensor(drawn);
    }

    /// <summary>A network memorises a few hundred images, so each is varied a little before it is fed.</summary>
    Tensor Vary(Tensor rows)
    {
        var grids = rows.view(-1, Side, Side);
        grids = grids * (rand(grids.shape, generator: _generator) > 0.03);
        return grids.flatten(1);
    }
}
