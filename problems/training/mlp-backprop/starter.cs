public class Solution
{
    /// <summary>Makes the weights and biases that training begins with.</summary>
    public void Initialise(int features, int hidden, int classes, int seed)
    {
        throw new NotImplementedException();
    }

    /// <summary>Takes over these weights and biases.</summary>
    public void Load(float[,] hiddenWeights, float[] hiddenBias, float[,] outputWeights, float[] outputBias)
    {
        throw new NotImplementedException();
    }

    /// <summary>The weights and biases as they are now.</summary>
    public (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Weights()
    {
        throw new NotImplementedException();
    }

    /// <summary>The logits of a network with one hidden layer of ReLU units.</summary>
    public float[,] Forward(float[,] inputs)
    {
        throw new NotImplementedException();
    }

    /// <summary>The derivatives of the mean cross-entropy of those logits by each weight and bias.</summary>
    public (float[,] HiddenWeights, float[] HiddenBias, float[,] OutputWeights, float[] OutputBias) Backward(float[,] inputs, int[] labels)
    {
        throw new NotImplementedException();
    }

    /// <summary>Goes down the gradients of Backward, from the present weights and biases, until the network classifies well.</summary>
    public void Train(float[,] inputs, int[] labels, int seed)
    {
        throw new NotImplementedException();
    }
}
