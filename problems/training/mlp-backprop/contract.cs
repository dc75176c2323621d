public interface IMlp
{
    /// <summary>Weights and biases for training to begin with.</summary>
    /// <param name="features">d</param>
    /// <param name="hidden">h</param>
    /// <param name="classes">K</param>
    void Initialise(int features, int hidden, int classes, int seed);

    /// <summary>Takes copies of these weights and biases, which stay the caller's.</summary>
    /// <param name="hiddenWeights">[d, h]</param>
    /// <param name="hiddenBias">[h]</param>
    /// <param name="outputWeights">[h, K]</param>
    /// <param name="outputBias">[K]</param>
    void Load(float[,] hiddenWeights, float[] hiddenBias, float[,] outputWeights, float[] outputBias);

    /// <summary>Copies of the weights and biases as they are now.</summary>
    (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Weights();

    /// <param name="inputs">[n, d]</param>
    /// <returns>[n, K], logits</returns>
    float[,] Forward(float[,] inputs);

    /// <param name="labels">[n], each 0 to K − 1</param>
    /// <returns>the derivatives of the mean cross-entropy with respect to weights and biases, each in the shape of its parameter</returns>
    (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Backward(float[,] inputs, int[] labels);

    /// <summary>Goes on from the present weights and biases.</summary>
    void Train(float[,] inputs, int[] labels, int seed);
}
