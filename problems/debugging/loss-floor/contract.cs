public interface ILossFloor
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="inputs">[n, pixels]</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the initial weights and the batches</param>
    void Train(float[,] inputs, int[] labels, int seed);

    /// <returns>[n, K]: scores for the classes, of which a softmax makes probabilities</returns>
    float[,] Predict(float[,] inputs);

    /// <returns>mean training loss of each epoch so far</returns>
    float[] Losses();

    /// <returns>K numbers: the gradient that these inputs with these labels send to the biases of the trained network's last layer</returns>
    float[] Corrections(float[,] inputs, int[] labels);
}
