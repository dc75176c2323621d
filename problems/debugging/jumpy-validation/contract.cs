public interface IJumpyValidation
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="inputs">[n, pixels]</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="heldOut">[m, pixels] images to validate with</param>
    /// <param name="answers">their m classes</param>
    /// <param name="every">epochs from one validation to the next</param>
    /// <param name="seed">decides the initial weights, the order of the samples and what is dropped</param>
    void Train(float[,] inputs, int[] labels, float[,] heldOut, int[] answers, int every, int seed);

    /// <returns>[n, K] logits of the trained network</returns>
    float[,] Predict(float[,] inputs);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <returns>mean loss on the held-out images, of each validation so far</returns>
    float[] Validation();

    /// <returns>what the layers remember beside their parameters</returns>
    float[] Buffers();
}
