public class Solution
{
    /// <summary>Mean cross-entropy of the softmax of each row with its smoothed label; rows labelled −100 are ignored.</summary>
    public float Loss(float[,] logits, int[] labels, float smoothing)
    {
        throw new NotImplementedException();
    }

    /// <summary>The derivative of that loss by each logit.</summary>
    public float[,] Gradient(float[,] logits, int[] labels, float smoothing)
    {
        throw new NotImplementedException();
    }
}
