// Samples are pairs; the order sorts them by random keys.
(float[] Input, int Label)[] samples = [], share = [];
int size, of, me, start;
bool mixed, whole;

void Open(float[][] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
{
    samples = inputs.Zip(labels).ToArray();
    (size, mixed, whole, start, me, of) = (batchSize, shuffle, dropLast, seed, worker, workers);
}

void StartEpoch(int epoch)
{
    var random = new Random(start * 31 + epoch * 17);
    share = samples.Select(sample => (sample, key: mixed ? random.NextDouble() : 0)).OrderBy(x => x.key).Select(x => x.sample)
        .Where((_, i) => i % of == me).ToArray();
}

int BatchCount() => share.Chunk(size).Count(batch => batch.Length == size || !whole);

(float[][], int[]) Batch(int index) => share.Chunk(size).ElementAt(index) is var batch
    ? (batch.Select(x => (float[])x.Input.Clone()).ToArray(), batch.Select(x => x.Label).ToArray())
    : default;
