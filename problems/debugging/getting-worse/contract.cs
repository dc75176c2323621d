public interface IGettingWorse
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="inputs">[n, features]</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the initial weights and the order of the samples</param>
    void Train(float[,] inputs, int[] labels, int seed);

    /// <returns>[n, K] logits of the trained network</returns>
    float[,] Predict(float[,] inputs);

    /// <returns>mean training loss of each epoch so far</returns>
    float[] Losses();

    /// <returns>[n, features + 1]: what the network is fed in one epoch (0 is the first), row by row; the last column is the label</returns>
    float[,] Fed(float[,] inputs, int[] labels, int seed, int epoch);
}
