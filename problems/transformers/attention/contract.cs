public interface IAttention
{
    /// <param name="query">[n, dₖ]</param>
    /// <param name="key">[m, dₖ]</param>
    /// <param name="value">[m, dᵥ]</param>
    /// <param name="mask">[n, m], true where query i may attend to key j; null where every query may attend to every key</param>
    /// <returns>[n, dᵥ]</returns>
    float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask);
}
