public interface ILossTurnsNan
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="inputs">[n, pixels]</param>
    /// <param name="labels">n glyphs, 0 to K − 1; of the K questions about an image, one has the answer yes</param>
    /// <param name="seed">decides the initial weights and the batches</param>
    void Train(float[,] inputs, int[] labels, int seed);

    /// <returns>[n, K] logits of the trained network, one for each question</returns>
    float[,] Predict(float[,] inputs);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <param name="logits">[n, K]</param>
    /// <returns>the training loss of these logits</returns>
    float Cost(float[,] logits, int[] labels);

    /// <param name="logits">[n, K]</param>
    /// <returns>[n, K]: the gradient of the training loss with respect to each logit</returns>
    float[,] Gradients(float[,] logits, int[] labels);
}
