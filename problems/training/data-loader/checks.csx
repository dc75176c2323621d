// Without shuffling there is one right answer. With it any order may come, so that properties hold it: sample i is the row (i, i + ½) with
// the label 3i.
static (float[,] Inputs, int[] Labels) Data(int n)
{
    var inputs = new float[n, 2];
    for (var i = 0; i < n; i++)
        (inputs[i, 0], inputs[i, 1]) = (i, i + 0.5f);
    return (inputs, [.. Enumerable.Range(0, n).Select(i => 3 * i)]);
}

static void Open(IDataLoader it, Case x, int worker = 0)
{
    var (inputs, labels) = Data(x.Samples);
    it.Open(inputs, labels, x.BatchSize, true, x.DropLast, x.Seed, worker, x.Workers);
}

// what one worker sees in an epoch, by the labels
static int[] Epoch(IDataLoader it, int epoch)
{
    it.StartEpoch(epoch);
    return [.. Enumerable.Range(0, it.BatchCount()).SelectMany(index => it.Batch(index).Labels).Select(label => label / 3)];
}

static int[] OpenedEpoch(IDataLoader it, Case x, int epoch, int worker = 0)
{
    Open(it, x, worker);
    return Epoch(it, epoch);
}

// how many samples the worker gets of n that are dealt out
static int Share(Case x, int worker) => Enumerable.Range(0, x.Samples).Count(position => position % x.Workers == worker);

static string Listed(IEnumerable<int> samples) => string.Join(", ", samples);

Gen<Case> Cases(Gen<int> samples, Gen<int> workers) =>
    from n in samples
    from batchSize in Gen.Int[1, 7]
    from dropLast in Gen.Bool
    from seed in Gen.Int[0, 100_000]
    from w in workers
    select new Case(n, batchSize, dropLast, seed, w);

var plain =
    from n in Gen.Int[1, 20]
    from d in Gen.Int[1, 3]
    from flat in Gen.Int[-9, 9].Array[n * d]
    from labels in Gen.Int[0, 9].Array[n]
    from batchSize in Gen.Int[1, 7]
    from dropLast in Gen.Bool
    from workers in Gen.Int[1, 4]
    from worker in Gen.Int[0, workers - 1]
    select new Plain(Matrix(n, d, flat), labels, batchSize, dropLast, worker, workers);

static float[,] Matrix(int rows, int columns, int[] flat)
{
    var matrix = new float[rows, columns];
    for (var i = 0; i < rows; i++)
        for (var j = 0; j < columns; j++)
            matrix[i, j] = flat[(i * columns) + j];
    return matrix;
}

static Plain Counted(int n, int batchSize, bool dropLast, int worker = 0, int workers = 1) =>
    new(Matrix(n, 1, [.. Enumerable.Range(1, n)]), [.. Enumerable.Range(1, n)], batchSize, dropLast, worker, workers);

static int Asked(IDataLoader it, Plain x, int epoch)
{
    it.Open(x.Inputs, x.Labels, x.BatchSize, false, x.DropLast, 5, x.Worker, x.Workers);
    it.StartEpoch(epoch);
    return it.BatchCount();
}

static bool IsSound(Plain x) => x.Worker < x.Workers;

WorkedExample(points: 1);

MatchesReference("batches are counted", points: 2, inputs: plain, valid: IsSound, call: (it, x) => Asked(it, x, 0),
    examples: [Counted(1, 1, false), Counted(1, 1, true), Counted(1, 2, false), Counted(1, 2, true), Counted(2, 1, true),
        Counted(3, 2, false), Counted(3, 2, true), Counted(4, 2, false), Counted(4, 2, true),
        Counted(1, 1, false, 1, 2), Counted(1, 1, false, 2, 4), Counted(2, 1, false, 1, 2), Counted(3, 1, false, 0, 2),
            Counted(3, 1, false, 1, 2), Counted(3, 2, true, 1, 2), Counted(6, 2, false, 1, 2), Counted(7, 2, true, 0, 3),
        Counted(3, int.MaxValue, false), Counted(3, int.MaxValue, true), Counted(3, int.MaxValue, false, 3, 4),
        Counted(11, 1, false, 9, 12), Counted(200, 1, false, 70, 71), Counted(3, 1, false, 1500, 2000),
        Counted(3, 1, true, 70_000, 70_001)]);

MatchesReference("without shuffling the batches come in order", points: 3, inputs: plain, valid: IsSound, cases: 60,
    examples: [Counted(1, 1, false), Counted(2, 1, false), Counted(2, 2, false), Counted(3, 2, false), Counted(3, 2, true),
        Counted(3, 1, false, 0, 2), Counted(3, 1, false, 1, 2), Counted(6, 2, false, 0, 2), Counted(6, 2, false, 1, 2),
        Counted(5, 4, false, 2, 3), Counted(3, int.MaxValue, false), Counted(3, 2, false) with { Labels = [4, 4, 4] },
        Counted(2, 1, false) with { Inputs = new[,] { { 1f / 2048 }, { -1f / 4096 } } },
        Counted(2, 1, false) with { Inputs = new float[,] { { 200, -30_000 }, { 20_000, 1 } } }],
    call: (it, x) =>
    {
        // all batches one after another, each followed by its size and by the epoch that it is of
        var seen = new List<float>();
        foreach (var epoch in new[] { 1, 0 })
        {
            var count = Asked(it, x, epoch);
            for (var index = 0; index < count; index++)
            {
                var (inputs, labels) = it.Batch(index);
                seen.AddRange([.. inputs.Cast<float>(), .. labels.Select(label => (float)label), labels.Length, epoch]);
            }
        }
        return seen.ToArray();
    });

// as far as an epoch's number goes; who replays all epochs before it has nothing to replay without shuffling
AtSize("samples of many columns come in order", Sizes.Named(("samples", 301), ("columns", 131)), points: 1, inputs: n =>
    from flat in Gen.Int[-20_000, 20_000].Array[n[0] * n[1]]
    from labels in Gen.Int[0, 9].Array[n[0]]
    select new Plain(Matrix(n[0], n[1], flat), labels, 5, true, 2, 4),
    call: (it, x) =>
    {
        var count = Asked(it, x, int.MaxValue);
        return (float[])[count, .. Enumerable.Range(0, count).SelectMany(index => it.Batch(index).Inputs.Cast<float>())];
    });

// one sample a batch
AtSize("a batch may be far behind the first", Sizes.Named(("samples", 65_603)), points: 1,
    inputs: n => Gen.Const(Counted(n[0], 1, false)), call: (it, x) =>
    {
        var count = Asked(it, x, 0);
        return new[] { 70, 1003, count - 1 }.SelectMany(index => it.Batch(Math.Min(index, count - 1)).Labels).ToArray();
    });

Property("a shuffled input keeps its label", points: 3, inputs: Cases(Gen.Int[1, 30], Gen.Int[1, 3]),
    examples: [new(1, 1, false, 0, 1), new(2, 2, false, 0, 1), new(8, 8, false, 0, 1), new(8, 3, false, 1, 1)],
    holds: (it, x) =>
    {
        Open(it, x);
        it.StartEpoch(1);
        for (int index = 0, count = it.BatchCount(); index < count; index++)
        {
            var (inputs, labels) = it.Batch(index);
            Expect.Shape(inputs, labels.Length, 2, "the inputs of a batch");
            for (var i = 0; i < labels.Length; i++)
            {
                Expect.That(inputs[i, 1] == inputs[i, 0] + 0.5f, $"row {i} of batch {index} is no row of the inputs");
                Expect.That(labels[i] == 3 * (int)inputs[i, 0],
                    $"row {i} of batch {index} is input {inputs[i, 0]}, and its label is that of input {labels[i] / 3f:0.#}");
            }
        }
    });

Property("every sample comes once an epoch", points: 3, inputs: Cases(Gen.Int[1, 30], Gen.Const(1)),
    examples: [new(1, 1, false, 0, 1), new(2, 1, false, 0, 1), new(3, 2, false, 0, 1), new(3, 2, true, 0, 1), new(5, 5, false, 1, 1)],
    holds: (it, x) =>
    {
        Open(it, x);
        foreach (var epoch in new[] { 0, 1 })
        {
            var seen = Epoch(it, epoch);
            Expect.That(seen.Distinct().Count() == seen.Length, $"a sample comes twice in epoch {epoch}: {Listed(seen)}");
            var right = x.DropLast ? x.Samples / x.BatchSize * x.BatchSize : x.Samples;
            Expect.That(seen.Length == right, $"epoch {epoch} has {seen.Length} of {x.Samples} samples, and should have {right}");
        }
    });

Property("what one epoch drops comes in another", points: 1, inputs: Gen.Int[0, 100_000], cases: 2, examples: [0], shrink: false,
    holds: (it, seed) =>
{
    Open(it, new(5, 2, true, seed, 1));
    var seen = Enumerable.Range(0, 40).SelectMany(epoch => Epoch(it, epoch)).Distinct().Count();
    Expect.That(seen == 5, $"of 5 samples in batches of 2, without the last batch, {seen} come in 40 epochs");
});

Property("labels are whole numbers of any size", points: 1, inputs: Gen.Int[0, 100_000], cases: 1, examples: [0], shrink: false,
    holds: (it, seed) =>
{
    int[] labels = [int.MaxValue, int.MinValue, (1 << 24) + 1, -1, 0];
    it.Open(new float[labels.Length, 1], labels, labels.Length, true, false, seed, 0, 1);
    it.StartEpoch(0);
    Expect.Equal([.. labels.Order()], it.Batch(0).Labels.Order().ToArray(), what: "the labels, sorted,");
});

Property("workers share the samples", points: 3, inputs: Cases(Gen.Int[1, 30], Gen.Int[2, 4]),
    examples: [new(2, 1, false, 0, 2), new(1, 1, false, 0, 2), new(3, 1, false, 0, 2), new(8, 2, false, 0, 2), new(8, 2, false, 1, 3),
    new(6, 2, true, 1, 2), new(5, 2, false, 0, 4)],
    holds: (it, x) =>
    {
        var shares = Enumerable.Range(0, x.Workers).Select(worker => OpenedEpoch(it, x, 1, worker)).ToList();
        for (var worker = 0; worker < x.Workers; worker++)
        {
            var share = Share(x, worker);
            var right = x.DropLast ? share / x.BatchSize * x.BatchSize : share;
            Expect.That(shares[worker].Length == right,
                $"worker {worker} of {x.Workers} gets {shares[worker].Length} of {x.Samples} samples, and should get {right}");
        }
        var twice = shares.SelectMany(share => share.Distinct()).GroupBy(sample => sample).FirstOrDefault(sample => sample.Count() > 1);
        Expect.That(twice is null, $"sample {twice?.Key} goes to {twice?.Count()} workers: {string.Join(" | ", shares.Select(Listed))}");
        if (!x.DropLast)
            Expect.Equal([.. Enumerable.Range(0, x.Samples)], shares.SelectMany(share => share).Order().ToArray(),
                what: "the samples of all workers, sorted,");
    });

// without another epoch beside it: where seed and epoch are added up, the sum may overflow
Property("seed and epoch may be large", points: 1, cases: 5, shrink: false,
    inputs: from x in Cases(Gen.Int[1, 30], Gen.Const(1)) from epoch in Gen.Int[0, 5000]
        select new Late(x with { DropLast = false, Seed = int.MaxValue - x.Seed }, epoch),
    examples: [new(new(5, 2, false, 2, 1), 1), new(new(5, 2, false, int.MaxValue, 1), 0), new(new(5, 2, false, int.MaxValue, 1), 9),
        new(new(5, 2, false, 1, 1), 65), new(new(5, 2, false, 1, 1), 1001), new(new(5, 2, false, 1, 1), 70_001)],
    holds: (it, x) =>
    {
        var seen = OpenedEpoch(it, x.Case, x.Epoch);
        Expect.Equal([.. Enumerable.Range(0, x.Case.Samples)], seen.Order().ToArray(), what: $"the samples of epoch {x.Epoch}, sorted,");
        Expect.That(Epoch(it, x.Epoch).SequenceEqual(seen), $"epoch {x.Epoch} has another order when it is started again");
    });

MatchesReferenceAcrossObjects("workers on objects of their own do so too", points: 1,
    inputs: Cases(Gen.Int[2, 30], Gen.Int[2, 4]).Select(x => x with { DropLast = false }),
    call: (create, x) => Enumerable.Range(0, x.Workers).SelectMany(worker => OpenedEpoch(create(), x, 2, worker)).Order().ToArray());

Property("the order follows from seed and epoch", points: 3,
    inputs: Cases(Gen.Int[20, 40], Gen.Int[1, 2]).Select(x => x with { DropLast = false }), cases: 10,
    examples: [new(20, 20, false, 0, 1), new(20, 20, false, 7, 1)],
    valid: x => x.Samples >= 20 * x.Workers && !x.DropLast, shrink: false, holds: (it, x) =>
    {
        int[] zero = OpenedEpoch(it, x, 0), one = Epoch(it, 1), two = Epoch(it, 2);
        Expect.That(!zero.SequenceEqual(one) && !one.SequenceEqual(two), $"two epochs have the same order: {Listed(one)}");
        Expect.That(!zero.SequenceEqual(zero.Order()), $"epoch 0 is not shuffled: {Listed(zero)}");
        foreach (var (epoch, before) in new[] { (1, one), (0, zero), (2, two), (2, two) })
            Expect.That(Epoch(it, epoch).SequenceEqual(before), $"epoch {epoch} has another order when it is started again");
        Expect.That(OpenedEpoch(it, x, 1).SequenceEqual(one), "epoch 1 has another order when the data are opened again");
        Expect.That(!OpenedEpoch(it, x with { Seed = x.Seed + 1 }, 1).SequenceEqual(one), "the next seed gives the same order");
        Expect.That(!OpenedEpoch(it, x with { Seed = x.Seed + 1 }, 0).SequenceEqual(zero), "the next seed gives the same order of epoch 0");
        foreach (var seed in new[] { 16, 20, 24, 27, 29 }.Select(bit => x.Seed + (1 << bit)))
            Expect.That(!OpenedEpoch(it, x with { Seed = seed }, 0).SequenceEqual(zero),
                $"the seeds {x.Seed} and {seed} give the same order");
        foreach (var epoch in new[] { 256, 4096 })
            Expect.That(!OpenedEpoch(it, x, epoch).SequenceEqual(zero), $"the epochs 0 and {epoch} have the same order");
    });

Property("the order does not depend on the batches", points: 1,
    inputs: Cases(Gen.Int[2, 20], Gen.Const(1)).Select(x => x with { DropLast = false }), valid: x => !x.DropLast,
    examples: [new(6, 1, false, 0, 1), new(6, 2, false, 0, 1)], holds: (it, x) =>
{
    int[] small = OpenedEpoch(it, x, 1), large = OpenedEpoch(it, x with { BatchSize = 20 }, 1);
    Expect.That(small.SequenceEqual(large), $"the same epoch in batches of {x.BatchSize} and of 20: {Listed(small)} | {Listed(large)}");
});

Property("the order does not depend on the number of workers", points: 1, cases: 10,
    inputs: Cases(Gen.Int[8, 30], Gen.Int[2, 4]).Select(x => x with { DropLast = false }),
    valid: x => x is { DropLast: false, Samples: >= 8 },
    examples: [new(8, 2, false, 0, 2)], holds: (it, x) =>
    {
        var alone = OpenedEpoch(it, x with { Workers = 1 }, 1);
        var shares = Enumerable.Range(0, x.Workers).Select(worker => OpenedEpoch(it, x, 1, worker)).ToList();
        for (var worker = 0; worker < x.Workers; worker++)
            Expect.Equal(alone.Where((_, position) => position % x.Workers == worker).ToArray(), shares[worker],
                what: $"worker {worker}'s share of the order that one worker alone has");
    });

MatchesReferenceAcrossObjects("another object has the same order", points: 1, inputs: Cases(Gen.Int[8, 30], Gen.Const(1)),
    call: (create, x) => OpenedEpoch(create(), x, 3).SequenceEqual(OpenedEpoch(create(), x, 3)));

Property("a batch may be asked for at any time", points: 1, inputs: Cases(Gen.Int[8, 20], Gen.Int[1, 2]), cases: 10,
    examples: [new(8, 2, false, 0, 1)], holds: (it, x) =>
{
    Open(it, x);
    it.StartEpoch(1);
    var count = it.BatchCount();
    var backwards = Enumerable.Range(0, count).Reverse().Select(index => it.Batch(index).Labels).Reverse().ToList();
    for (var index = 0; index < count; index++)
        Expect.Equal(backwards[index], it.Batch(index).Labels, what: $"batch {index}, asked for again,");
});

// over many seeds: System.Random's first numbers follow a line where its seeds do, and leaves an order out in a right loader's first
// hundred epochs now and then
Property("every order occurs", points: 2, inputs: Gen.Int[0, 100_000], cases: 1, examples: [0], shrink: false, holds: (it, seed) =>
{
    foreach (var batchSize in new[] { 3, 1 })
    {
        var orders = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            Open(it, new(3, batchSize, false, seed + (i * i * 7919), 1));
            orders.UnionWith(Enumerable.Range(0, 15).Select(epoch => Listed(Epoch(it, epoch))));
        }
        Expect.That(orders.Count == 6,
            $"of the 6 orders of three samples {orders.Count} come in 15 epochs of 20 seeds: {string.Join(" | ", orders)}");
    }
});

Property("a worker's share is another in each epoch", points: 1, inputs: Gen.Int[0, 100_000], cases: 2, examples: [0], shrink: false,
    holds: (it, seed) =>
{
    Open(it, new(40, 40, false, seed, 2));
    var shares = Enumerable.Range(0, 3).Select(epoch => Listed(Epoch(it, epoch).Order())).ToHashSet();
    Expect.That(shares.Count > 1, $"worker 0 of 2 gets the same samples in each epoch: {shares.First()}");
});

// where samples of each third of the data lie in the order: nine equally frequent categories
static int[] Thirds(IDataLoader it, int third, int epochs, int seed)
{
    it.Open(new float[3 * third, 1], [.. Enumerable.Range(0, 3 * third).Select(sample => 3 * sample)], 3 * third, true, false, seed, 0, 1);
    return [.. Enumerable.Range(0, epochs).SelectMany(epoch =>
        Epoch(it, epoch).Select((sample, position) => (sample / third * 3) + Math.Min(position / third, 2)))];
}

Sampled("samples go everywhere equally often", points: 1, inputs: Gen.Int[0, 100_000], call: (it, seed) => Thirds(it, 1_000, 8, seed),
    probabilities: _ => [.. Enumerable.Repeat(1 / 9.0, 9)]);

Sampled("those of a large data set too", points: 1, inputs: Gen.Int[0, 100_000], call: (it, seed) => Thirds(it, 67_001, 1, seed),
    probabilities: _ => [.. Enumerable.Repeat(1 / 9.0, 9)]);

// who sorts by few keys leaves the samples of one key in their order; 0: a sample is followed by a larger one, 1: by a smaller one
Sampled("neighbours come in either order", points: 1, inputs: Gen.Int[0, 100_000], call: (it, seed) =>
{
    const int All = 200_006;
    it.Open(new float[All, 1], [.. Enumerable.Range(0, All).Select(sample => 3 * sample)], All, true, false, seed, 0, 1);
    return [.. Epoch(it, 0).Chunk(2).Select(pair => pair[0] < pair[1] ? 0 : 1)];
}, probabilities: _ => [0.5, 0.5]);

// with few samples, where keys from a small range are often equal
Sampled("each order of three samples is equally likely", points: 1, inputs: Gen.Int[0, 100_000], call: (it, seed) =>
    [.. Enumerable.Range(0, 300).SelectMany(i => OrdersOfThree(it, seed + (i * i * 7919)))],
    probabilities: _ => [.. Enumerable.Repeat(1 / 6.0, 6)]);

static IEnumerable<int> OrdersOfThree(IDataLoader it, int seed)
{
    Open(it, new(3, 3, false, seed, 1));
    return [.. Enumerable.Range(0, 10).Select(epoch => Epoch(it, epoch) switch
    {
        [0, 1, 2] => 0,
        [0, 2, 1] => 1,
        [1, 0, 2] => 2,
        [1, 2, 0] => 3,
        [2, 0, 1] => 4,
        _ => 5,
    })];
}

// who shuffles blocks leaves the samples of one beside each other: how far on the next sample lies, in tenths of the data
Sampled("neighbours are as far apart as any", points: 1, inputs: Gen.Int[0, 100_000], call: (it, seed) =>
{
    const int All = 20_001;
    it.Open(new float[All, 1], [.. Enumerable.Range(0, All).Select(sample => 3 * sample)], All, true, false, seed, 0, 1);
    var order = Epoch(it, 0);
    return [.. order.Skip(1).Zip(order, (next, sample) => Math.Min(9, 10 * ((next - sample + All) % All) / All))];
}, probabilities: _ => [.. Enumerable.Repeat(0.1, 10)]);

Property("labels have no say in the order", points: 1, inputs: Gen.Int[0, 100_000], cases: 2, shrink: false, holds: (it, seed) =>
{
    int[] With(Func<int, int> label)
    {
        it.Open(Data(20).Inputs, [.. Enumerable.Range(0, 20).Select(label)], 20, true, false, seed, 0, 1);
        it.StartEpoch(0);
        return [.. it.Batch(0).Inputs.Cast<float>().Where((_, i) => i % 2 == 0).Select(z => (int)z)];
    }
    Expect.Equal(With(i => i), With(i => i % 2), what: "the order of the same samples with other labels");
});

// the caller has written into the first batch by then
Property("a batch that was written to is as before in the next epoch", points: 1, inputs: plain, valid: IsSound, cases: 20,
    examples: [Counted(3, 2, false)], holds: (it, x) =>
{
    var count = Asked(it, x, 0);
    for (var index = 0; index < count; index++)
    {
        var (inputs, labels) = it.Batch(index);
        it.StartEpoch(1);
        var (again, labelsAgain) = it.Batch(index);
        Expect.Equal(inputs, again, what: "the inputs of a batch that is asked for again");
        Expect.Equal(labels, labelsAgain, what: "the labels of a batch that is asked for again");
    }
});

MatchesReference("opening again starts afresh", points: 1,
    inputs: Gen.Select(Gen.Int[1, 12], plain, (earlier, then) => new Twice(earlier, then)), valid: x => IsSound(x.Then),
    examples: [new(2, Counted(1, 1, false)), new(1, Counted(3, 2, false))],
    call: (it, x) =>
    {
        Open(it, new(x.Earlier, 1, false, 3, 1));
        Epoch(it, 0);
        var count = Asked(it, x.Then, 0);
        return (int[])[count, .. Enumerable.Range(0, count).SelectMany(index => it.Batch(index).Labels)];
    });

Pure("the arguments stay as they are", points: 1, inputs: plain, examples: [Counted(8, 3, false)], call: (it, x) =>
{
    it.Open(x.Inputs, x.Labels, x.BatchSize, true, false, 5, x.Worker, x.Workers);
    return Listed(Epoch(it, 0));
});

Reproducible("the same seed gives the same order in another process", points: 1, inputs: Gen.Int[0, 1_000_000], cases: 2,
    call: (it, seed) =>
{
    Open(it, new(40, 8, false, seed, 1));
    return Listed(Epoch(it, 1));
});

Bench("an epoch of n samples, 64 at a time", sizes: [1_000, 10_000, 50_000], input: n => n, call: (it, n) =>
{
    Open(it, new(n, 64, false, 1, 1));
    Epoch(it, 0);
});

public sealed record Case([AtLeast(1)] int Samples, [AtLeast(1)] int BatchSize, bool DropLast, int Seed, [AtLeast(1)] int Workers);
public sealed record Plain([Dims("samples", "columns")] float[,] Inputs, [Dims("samples")] int[] Labels, [AtLeast(1)] int BatchSize,
    bool DropLast, int Worker, [AtLeast(1)] int Workers);
public sealed record Late(Case Case, [AtLeast(0)] int Epoch);
public sealed record Twice([AtLeast(1)] int Earlier, Plain Then);
