public interface IDataLoader
{
    /// <param name="inputs">[n, d]</param>
    /// <param name="labels">[n]</param>
    /// <param name="shuffle">whether each epoch has its own random order</param>
    /// <param name="dropLast">whether a last batch that is not full is left out</param>
    /// <param name="seed">the same for all workers</param>
    /// <param name="worker">which one this is, from 0</param>
    /// <param name="workers">how many share the samples</param>
    void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers);

    /// <summary>Puts the samples into the order of an epoch.</summary>
    void StartEpoch(int epoch);

    /// <returns>how many batches this worker's share has</returns>
    int BatchCount();

    /// <returns>[b, d] and [b]: the samples of a batch</returns>
    (float[,] Inputs, int[] Labels) Batch(int index);
}
