/// <summary>
/// Without shuffling there is one right answer. With it any order may come, so that properties hold it: sample i is the row (i, i + ½) with
/// the label 3i.
/// </summary>
public sealed class DataLoaderChecks : Checks<IDataLoader>
{
    static readonly Gen<int> s_seeds = Gen.Int[0, 100_000];

    static readonly Drawn<Plain> s_plain = Draw.Each<Plain>()
        .Size("samples", 1, 20).Size("columns", 1, 3).Numbers(Gen.Int[-9, 9].Select(i => (float)i)).Elements(x => x.Labels, Gen.Int[0, 9])
        .Part(x => x.BatchSize, Gen.Int[1, 7]).Part(x => x.Workers, Gen.Int[1, 4]).Part(x => x.Worker, 0)
        .Select(Gen.Int[0, 11], (x, worker) => x with { Worker = worker % x.Workers });

    protected override void Define()
    {
        WorkedExample();

        MatchesReference("batches are counted", s_plain, valid: IsSound, call: (it, x) => Started(it, x, 0).BatchCount(), points: 2,
            examples: [Counted(1, 1), Counted(1, 1, true), Counted(1, 2), Counted(1, 2, true), Counted(2, 1, true), Counted(3, 2),
                Counted(3, 2, true), Counted(4, 2), Counted(4, 2, true), Counted(1, 1, false, 1, 2), Counted(1, 1, false, 2, 4),
                Counted(2, 1, false, 1, 2), Counted(3, 1, false, 0, 2), Counted(3, 1, false, 1, 2), Counted(3, 2, true, 1, 2),
                Counted(6, 2, false, 1, 2), Counted(7, 2, true, 0, 3), Counted(3, int.MaxValue), Counted(3, int.MaxValue, true),
                Counted(3, int.MaxValue, false, 3, 4), Counted(11, 1, false, 9, 12), Counted(200, 1, false, 70, 71),
                Counted(3, 1, false, 1500, 2000), Counted(3, 1, true, 70_000, 70_001)]);

        // all batches one after another, each followed by its size and by the epoch that it is of
        MatchesReference("without shuffling the batches come in order", s_plain, valid: IsSound, cases: 60, points: 3,
            call: (it, x) => new[] { 1, 0 }.SelectMany(epoch => Batches(Started(it, x, epoch)).SelectMany(batch =>
                (float[])[.. batch.Inputs.Flat, .. batch.Labels.Select(label => (float)label), batch.Labels.Length, epoch])).ToArray(),
            examples: [Counted(1, 1), Counted(2, 1), Counted(2, 2), Counted(3, 2), Counted(3, 2, true), Counted(3, 1, false, 0, 2),
                Counted(3, 1, false, 1, 2), Counted(6, 2, false, 0, 2), Counted(6, 2, false, 1, 2), Counted(5, 4, false, 2, 3),
                Counted(3, int.MaxValue), Counted(3, 2) with { Labels = [4, 4, 4] },
                Counted(2, 1) with { Inputs = Matrix.Column(1f / 2048, -1f / 4096) },
                Counted(2, 1) with { Inputs = Matrix.Of(2, 2, 200f, -30_000, 20_000, 1) }]);

        // as far as an epoch's number goes; who replays all epochs before it has nothing to replay without shuffling
        Asking((IDataLoader it, Plain x) =>
        {
            Started(it, x, int.MaxValue);
            return (float[])[it.BatchCount(), .. Batches(it).SelectMany(batch => batch.Inputs.Flat)];
        }).AtSize("samples of many columns come in order", s_plain.Numbers(Gen.Int[-20_000, 20_000].Select(i => (float)i))
            .Select(x => x with { BatchSize = 5, DropLast = true, Worker = 2, Workers = 4 }).Of(("samples", 301), ("columns", 131)));

        // one sample a batch
        AtSize("a batch may be far behind the first", Sizes.Named(("samples", 65_603)), n => Gen.Const(Counted(n[0], 1)), (it, x) =>
        {
            var last = Started(it, x, 0).BatchCount() - 1;
            return new[] { 70, 1003, last }.SelectMany(index => it.Batch(Math.Min(index, last)).Labels).ToArray();
        });

        Property("a shuffled input keeps its label", Cases(Gen.Int[1, 30], Gen.Int[1, 3]), points: 3,
            examples: [new(1, 1), new(2, 2), new(8, 8), new(8, 3, Seed: 1)], holds: (it, x) =>
            {
                Opened(it, x).StartEpoch(1);
                foreach (var (index, (inputs, labels)) in Batches(it).Index())
                    Expect.Equal(Matrix.Of(labels.Length, 2, (i, j) => (labels[i] / 3f) + (0.5f * j)), inputs,
                        what: $"the matrix of inputs that belong to the labels {Listed(labels)} of batch {index}");
            });

        Property("every sample comes once an epoch", Cases(Gen.Int[1, 30]), points: 3,
            examples: [new(1, 1), new(2, 1), new(3, 2), new(3, 2, DropLast: true), new(5, 5, Seed: 1)], holds: (it, x) =>
            {
                Opened(it, x);
                foreach (var epoch in new[] { 0, 1 })
                {
                    var (seen, right) = (Epoch(it, epoch), x.InBatches(x.Samples));
                    Expect.That(seen.Distinct().Count() == seen.Length, $"a sample comes twice in epoch {epoch}: {Listed(seen)}");
                    Expect.That(seen.Length == right, $"epoch {epoch} has {seen.Length} of {x.Samples} samples, and should have {right}");
                }
            });

        Property("what one epoch drops comes in another", s_seeds, cases: 2, examples: [0], shrink: false, holds: (it, seed) =>
        {
            Opened(it, new(5, 2, DropLast: true, seed));
            var seen = Enumerable.Range(0, 40).SelectMany(epoch => Epoch(it, epoch)).Distinct().Count();
            Expect.That(seen == 5, $"of 5 samples in batches of 2, without the last batch, {seen} come in 40 epochs");
        });

        Property("labels are whole numbers of any size", s_seeds, cases: 1, examples: [0], shrink: false, holds: (it, seed) =>
        {
            int[] labels = [int.MaxValue, int.MinValue, (1 << 24) + 1, -1, 0];
            it.Open(new float[5, 1], labels, 5, true, false, seed, 0, 1);
            it.StartEpoch(0);
            Expect.Equal([.. labels.Order()], it.Batch(0).Labels.Order().ToArray(), what: "the labels, sorted,");
        });

        Property("workers share the samples", Cases(Gen.Int[1, 30], Gen.Int[2, 4]), points: 3,
            examples: [new(2, 1, Workers: 2), new(1, 1, Workers: 2), new(3, 1, Workers: 2), new(8, 2, Workers: 2),
                new(8, 2, Seed: 1, Workers: 3), new(6, 2, DropLast: true, Seed: 1, Workers: 2), new(5, 2, Workers: 4)], holds: (it, x) =>
            {
                var shares = Shares(x, worker => Epoch(Opened(it, x, worker), 1));
                foreach (var (worker, share) in shares.Index())
                {
                    var right = x.InBatches(Enumerable.Range(0, x.Samples).Count(position => position % x.Workers == worker));
                    Expect.That(share.Length == right,
                        $"worker {worker} of {x.Workers} gets {share.Length} of {x.Samples} samples, and should get {right}");
                }
                int[] all = [.. shares.SelectMany(share => share)];
                Expect.That(all.Distinct().Count() == all.Length, $"a sample comes twice: {string.Join(" | ", shares.Select(Listed))}");
                if (!x.DropLast)
                    IsAll(x, all, "the samples of all workers");
            });

        // without another epoch beside it: where seed and epoch are added up, the sum may overflow
        Property("seed and epoch may be large", cases: 5, shrink: false,
            inputs: Gen.Select(Cases(Gen.Int[1, 30], dropLast: false), Gen.Int[0, 5000],
                (x, epoch) => (x with { Seed = int.MaxValue - x.Seed }, epoch)),
            examples: [(new(5, 2, Seed: 2), 1), (new(5, 2, Seed: int.MaxValue), 0), (new(5, 2, Seed: int.MaxValue), 9),
                (new(5, 2, Seed: 1), 65), (new(5, 2, Seed: 1), 1001), (new(5, 2, Seed: 1), 70_001)],
            holds: (it, asked) =>
            {
                var (x, epoch) = asked;
                var seen = Epoch(Opened(it, x), epoch);
                IsAll(x, seen, $"the samples of epoch {epoch}");
                IsSame(seen, Epoch(it, epoch), $"epoch {epoch} has another order when it is started again");
            });

        MatchesReferenceAcrossObjects("workers on objects of their own do so too", Cases(Gen.Int[2, 30], Gen.Int[2, 4], dropLast: false),
            (create, x) => Shares(x, worker => Epoch(Opened(create(), x, worker), 2)).SelectMany(share => share).Order().ToArray());

        Property("the order follows from seed and epoch", Cases(Gen.Int[20, 40], Gen.Int[1, 2], dropLast: false), cases: 10, points: 3,
            examples: [new(20, 20), new(20, 20, Seed: 7)], valid: x => x.Samples >= 20 * x.Workers && !x.DropLast, shrink: false,
            holds: (it, x) =>
            {
                int[] With(int seed, int epoch) => Epoch(Opened(it, x with { Seed = seed }), epoch);
                int[] zero = With(x.Seed, 0), one = Epoch(it, 1), two = Epoch(it, 2);
                IsAnother(zero, one, $"two epochs have the same order: {Listed(one)}");
                IsAnother(one, two, $"two epochs have the same order: {Listed(one)}");
                IsAnother([.. zero.Order()], zero, $"epoch 0 is not shuffled: {Listed(zero)}");
                foreach (var (epoch, before) in new[] { (1, one), (0, zero), (2, two), (2, two) })
                    IsSame(before, Epoch(it, epoch), $"epoch {epoch} has another order when it is started again");
                IsSame(one, With(x.Seed, 1), "epoch 1 has another order when the data are opened again");
                IsAnother(one, With(x.Seed + 1, 1), "the next seed gives the same order");
                foreach (var seed in new[] { 0, 16, 20, 24, 27, 29 }.Select(bit => x.Seed + (1 << bit)))
                    IsAnother(zero, With(seed, 0), $"the seeds {x.Seed} and {seed} give the same order of epoch 0");
                foreach (var epoch in new[] { 256, 4096 })
                    IsAnother(zero, With(x.Seed, epoch), $"the epochs 0 and {epoch} have the same order");
            });

        Property("the order does not depend on the batches", Cases(Gen.Int[2, 20], dropLast: false), valid: x => !x.DropLast,
            examples: [new(6, 1), new(6, 2)], holds: (it, x) =>
            {
                int[] small = Epoch(Opened(it, x), 1), large = Epoch(Opened(it, x with { BatchSize = 20 }), 1);
                IsSame(small, large, $"the same epoch in batches of {x.BatchSize} and of 20: {Listed(small)} | {Listed(large)}");
            });

        Property("the order does not depend on the number of workers", Cases(Gen.Int[8, 30], Gen.Int[2, 4], dropLast: false), cases: 10,
            valid: x => x is { DropLast: false, Samples: >= 8 }, examples: [new(8, 2, Workers: 2)], holds: (it, x) =>
            {
                var alone = Epoch(Opened(it, x with { Workers = 1 }), 1);
                foreach (var (worker, share) in Shares(x, worker => Epoch(Opened(it, x, worker), 1)).Index())
                    Expect.Equal(alone.Where((_, position) => position % x.Workers == worker).ToArray(), share,
                        what: $"worker {worker}'s share of the order that one worker alone has");
            });

        MatchesReferenceAcrossObjects("another object has the same order", Cases(Gen.Int[8, 30]),
            (create, x) => Epoch(Opened(create(), x), 3).SequenceEqual(Epoch(Opened(create(), x), 3)));

        Property("a batch may be asked for at any time", Cases(Gen.Int[8, 20], Gen.Int[1, 2]), cases: 10, examples: [new(8, 2)],
            holds: (it, x) =>
            {
                Opened(it, x).StartEpoch(1);
                var backwards = Indices(it).Reverse().Select(index => (index, it.Batch(index).Labels)).ToList();
                foreach (var (index, labels) in Enumerable.Reverse(backwards))
                    Expect.Equal(labels, it.Batch(index).Labels, what: $"batch {index}, asked for again,");
            });

        // over many seeds: System.Random's first numbers follow a line where its seeds do, and leaves an order out in a right loader's
        // first hundred epochs now and then
        Property("every order occurs", s_seeds, cases: 1, examples: [0], shrink: false, points: 2, holds: (it, seed) =>
        {
            foreach (var batchSize in new[] { 3, 1 })
            {
                var orders = OrdersOfThree(it, seed, seeds: 20, epochs: 15, batchSize).Select(Listed).ToHashSet();
                Expect.That(orders.Count == 6,
                    $"of the 6 orders of three samples {orders.Count} come in 15 epochs of 20 seeds: {string.Join(" | ", orders)}");
            }
        });

        Property("a worker's share is another in each epoch", s_seeds, cases: 2, examples: [0], shrink: false, holds: (it, seed) =>
        {
            Opened(it, new(40, 40, Seed: seed, Workers: 2));
            var shares = Enumerable.Range(0, 3).Select(epoch => Listed(Epoch(it, epoch).Order())).ToHashSet();
            Expect.That(shares.Count > 1, $"worker 0 of 2 gets the same samples in each epoch: {shares.First()}");
        });

        // where samples of each third of the data lie in the order; one column, so that the case is small enough to tell the mistake by
        void Thirds(string name, int third, int epochs) => Sampled(name, s_seeds, probabilities: _ => Equal(9), call: (it, seed) =>
        {
            Opened(it, new(3 * third, 3 * third, Seed: seed), columns: 1);
            return [.. Enumerable.Range(0, epochs).SelectMany(epoch =>
                Epoch(it, epoch).Select((sample, position) => (sample / third * 3) + Math.Min(position / third, 2)))];
        });
        Thirds("samples go everywhere equally often", third: 1_000, epochs: 8);
        Thirds("those of a large data set too", third: 67_001, epochs: 1);

        // who sorts by few keys leaves the samples of one key in their order; 0: a sample is followed by a larger one, 1: by a smaller one
        Sampled("neighbours come in either order", s_seeds, probabilities: _ => Equal(2), call: (it, seed) =>
            [.. Epoch(Opened(it, new(200_006, 200_006, Seed: seed), columns: 1), 0).Chunk(2).Select(pair => pair[0] < pair[^1] ? 0 : 1)]);

        // with few samples, where keys from a small range are often equal
        Sampled("each order of three samples is equally likely", s_seeds, probabilities: _ => Equal(6), call: (it, seed) =>
            [.. OrdersOfThree(it, seed, seeds: 300, epochs: 10, batchSize: 3)
                .Select(order => order is [var first, var second, var third] ? (2 * first) + (second < third ? 0 : 1) : 6)]);

        // who shuffles blocks leaves the samples of one beside each other: how far on the next sample lies, in tenths of the data
        Sampled("neighbours are as far apart as any", s_seeds, probabilities: _ => Equal(10), call: (it, seed) =>
        {
            const int All = 20_001;
            var order = Epoch(Opened(it, new(All, All, Seed: seed), columns: 1), 0);
            return [.. order.Skip(1).Zip(order, (next, sample) => Math.Min(9, 10 * ((next - sample + All) % All) / All))];
        });

        Property("labels have no say in the order", s_seeds, cases: 2, shrink: false, holds: (it, seed) =>
        {
            int[] With(Func<int, int> label)
            {
                it.Open(Inputs(20, 2), [.. Enumerable.Range(0, 20).Select(label)], 20, true, false, seed, 0, 1);
                it.StartEpoch(0);
                return [.. it.Batch(0).Inputs.Flat.Where((_, i) => i % 2 == 0).Select(z => (int)z)];
            }
            Expect.Equal(With(i => i), With(i => i % 2), what: "the order of the same samples with other labels");
        });

        // the caller has written into the first batch by then
        Property("a batch that was written to is as before in the next epoch", s_plain, valid: IsSound, cases: 20,
            examples: [Counted(3, 2)], holds: (it, x) =>
            {
                foreach (var index in Indices(Started(it, x, 0)))
                {
                    var batch = it.Batch(index);
                    it.StartEpoch(1);
                    Expect.Equal(batch, it.Batch(index), what: "a batch that is asked for again");
                }
            });

        MatchesReference("opening again starts afresh", Gen.Select(Gen.Int[1, 12], s_plain, (earlier, then) => new Twice(earlier, then)),
            valid: x => IsSound(x.Then), examples: [new(2, Counted(1, 1)), new(1, Counted(3, 2))], call: (it, x) =>
            {
                Epoch(Opened(it, new(x.Earlier, 1, Seed: 3)), 0);
                Started(it, x.Then, 0);
                return (int[])[it.BatchCount(), .. Batches(it).SelectMany(batch => batch.Labels)];
            });

        Pure("the arguments stay as they are", s_plain, examples: [Counted(8, 3)], call: (it, x) =>
            Listed(Batches(Started(it, x, 0, shuffle: true)).SelectMany(batch => batch.Labels)));

        Reproducible("the same seed gives the same order in another process", Gen.Int[0, 1_000_000], cases: 2,
            call: (it, seed) => Listed(Epoch(Opened(it, new(40, 8, Seed: seed)), 1)));

        Bench("an epoch of n samples, 64 at a time", sizes: [1_000, 10_000, 50_000], input: n => new Case(n, 64, Seed: 1),
            call: (it, x) => Epoch(Opened(it, x), 0));
    }

    static Gen<Case> Cases(Gen<int> samples, Gen<int>? workers = null, bool? dropLast = null) =>
        Gen.Select(samples, Gen.Int[1, 7], dropLast is { } drops ? Gen.Const(drops) : Gen.Bool, s_seeds, workers ?? Gen.Const(1),
            (n, batchSize, drop, seed, w) => new Case(n, batchSize, drop, seed, w));

    static Plain Counted(int n, int batchSize, bool dropLast = false, int worker = 0, int workers = 1) =>
        new(Matrix.Of(n, 1, (i, _) => i + 1f), [.. Enumerable.Range(1, n)], batchSize, dropLast, worker, workers);

    static bool IsSound(Plain x) => x.Worker < x.Workers;

    static IDataLoader Started(IDataLoader it, Plain x, int epoch, bool shuffle = false)
    {
        it.Open(x.Inputs, x.Labels, x.BatchSize, shuffle, x.DropLast, 5, x.Worker, x.Workers);
        it.StartEpoch(epoch);
        return it;
    }

    static float[,] Inputs(int samples, int columns) => Matrix.Of(samples, columns, (i, j) => i + (0.5f * j));

    static IDataLoader Opened(IDataLoader it, Case x, int worker = 0, int columns = 2)
    {
        int[] labels = [.. Enumerable.Range(0, x.Samples).Select(i => 3 * i)];
        it.Open(Inputs(x.Samples, columns), labels, x.BatchSize, true, x.DropLast, x.Seed, worker, x.Workers);
        return it;
    }

    // none, where the count has overflowed
    static IEnumerable<int> Indices(IDataLoader it) => Enumerable.Range(0, Math.Max(0, it.BatchCount()));

    static IEnumerable<(float[,] Inputs, int[] Labels)> Batches(IDataLoader it) => Indices(it).Select(it.Batch);

    // what one worker sees in an epoch, by the labels
    static int[] Epoch(IDataLoader it, int epoch)
    {
        it.StartEpoch(epoch);
        return [.. Batches(it).SelectMany(batch => batch.Labels).Select(label => label / 3)];
    }

    static int[][] Shares(Case x, Func<int, int[]> epochOf) => [.. Enumerable.Range(0, x.Workers).Select(epochOf)];

    static IEnumerable<int[]> OrdersOfThree(IDataLoader it, int seed, int seeds, int epochs, int batchSize) =>
        from i in Enumerable.Range(0, seeds)
        let opened = Opened(it, new(3, batchSize, Seed: seed + (i * i * 7919)))
        from epoch in Enumerable.Range(0, epochs)
        select Epoch(opened, epoch);

    static double[] Equal(int categories) => [.. Enumerable.Repeat(1.0 / categories, categories)];

    static string Listed(IEnumerable<int> samples) => string.Join(", ", samples);

    static void IsAll(Case x, IEnumerable<int> seen, string what) =>
        Expect.Equal([.. Enumerable.Range(0, x.Samples)], seen.Order().ToArray(), what: $"{what}, sorted,");

    static void IsSame(int[] order, int[] again, string otherwise) => Expect.That(order.SequenceEqual(again), otherwise);

    static void IsAnother(int[] order, int[] another, string otherwise) => Expect.That(!order.SequenceEqual(another), otherwise);

    public sealed record Case([AtLeast(1)] int Samples, [AtLeast(1)] int BatchSize, bool DropLast = false, int Seed = 0,
        [AtLeast(1)] int Workers = 1)
    {
        /// <summary>How many of a share of samples come in batches.</summary>
        public int InBatches(int share) => DropLast ? share / BatchSize * BatchSize : share;
    }

    public sealed record Plain([Dims("samples", "columns")] float[,] Inputs, [Dims("samples")] int[] Labels, [AtLeast(1)] int BatchSize,
        bool DropLast, int Worker, [AtLeast(1)] int Workers);

    public sealed record Twice([AtLeast(1)] int Earlier, Plain Then);
}
