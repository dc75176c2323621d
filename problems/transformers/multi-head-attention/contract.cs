public interface IMultiHeadAttention
{
    /// <param name="input">[b, n, d]</param>
    /// <param name="queryWeights">[d, heads · dₖ]; head h has columns h · dₖ … (h + 1) · dₖ − 1</param>
    /// <param name="keyWeights">[d, heads · dₖ]</param>
    /// <param name="valueWeights">[d, heads · dᵥ]; head h has columns h · dᵥ … (h + 1) · dᵥ − 1</param>
    /// <param name="outputWeights">[heads · dᵥ, dₒ]</param>
    /// <param name="heads">at least 1</param>
    /// <param name="mask">[b, n, n], true where position i may attend to position j, in all heads; null where all may attend to all</param>
    /// <returns>[b, n, dₒ]</returns>
    float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask);
}
