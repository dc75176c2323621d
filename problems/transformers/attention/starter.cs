public class Solution
{
    /// <summary>softmax(query · keyᵀ / √dₖ) · value, over the keys that the mask allows.</summary>
    public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
    {
        throw new NotImplementedException();
    }
}
