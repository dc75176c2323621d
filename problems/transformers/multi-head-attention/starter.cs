public class Solution
{
    /// <summary>Self-attention in several heads, between projections of the input and one of the result.</summary>
    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        throw new NotImplementedException();
    }
}
