public interface ICausalAttention
{
    /// <summary>The next positions of the text: adds their keys and values to the cache, and lets their queries attend.</summary>
    /// <param name="query">[n, dₖ]</param>
    /// <param name="key">[n, dₖ]</param>
    /// <param name="value">[n, dᵥ]</param>
    /// <returns>[n, dᵥ], for the new positions only</returns>
    float[,] Step(float[,] query, float[,] key, float[,] value);

    /// <summary>Forgets everything; another text begins, perhaps of another width.</summary>
    void Reset();
}
