public class Solution
{
    /// <summary>Sets the hyperparameters, and forgets the moments and steps of earlier training.</summary>
    public void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled)
    {
        throw new NotImplementedException();
    }

    /// <summary>The parameters after one step of AdamW, or of Adam where the decay is not decoupled.</summary>
    public float[] Step(float[] parameters, float[] gradient)
    {
        throw new NotImplementedException();
    }
}
