public class Solution
{
    /// <summary>Takes the data and the settings, forgetting what was opened before.</summary>
    public void Open(float[,] inputs, int[] labels, int batchSize, bool shuffle, bool dropLast, int seed, int worker, int workers)
    {
        throw new NotImplementedException();
    }

    /// <summary>Puts the samples into the order of an epoch.</summary>
    public void StartEpoch(int epoch)
    {
        throw new NotImplementedException();
    }

    /// <summary>How many batches this worker's share has.</summary>
    public int BatchCount()
    {
        throw new NotImplementedException();
    }

    /// <summary>The samples of a batch, each input with its label.</summary>
    public (float[,] Inputs, int[] Labels) Batch(int index)
    {
        throw new NotImplementedException();
    }
}
