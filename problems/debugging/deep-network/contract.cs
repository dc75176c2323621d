public interface IDeepNetwork
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="inputs">[n, features]</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the initial weights and the batches</param>
    void Train(float[,] inputs, int[] labels, int seed);

    /// <returns>[n, K] logits of the trained network</returns>
    float[,] Predict(float[,] inputs);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <returns>norm of the gradient of each weight matrix of a freshly initialised network, first layer first</returns>
    float[] GradientNorms(float[,] inputs, int[] labels, int seed);
}
