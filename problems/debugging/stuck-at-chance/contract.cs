public interface IStuckAtChance
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="inputs">[n, features]</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the initial weights and the batches</param>
    void Train(float[,] inputs, int[] labels, int seed);

    /// <returns>[n, K] logits of the trained network</returns>
    float[,] Predict(float[,] inputs);

    /// <returns>mean training loss of each epoch so far</returns>
    float[] Losses();

    /// <returns>[n, units]: what the hidden units of the trained network put out</returns>
    float[,] Hidden(float[,] inputs);

    /// <returns>
    /// [units, 2]: of each hidden unit of a freshly initialised network, the norm of the gradient of the weights that lead to it, and of those that lead on from it
    /// </returns>
    float[,] Gradients(float[,] inputs, int[] labels, int seed);
}
