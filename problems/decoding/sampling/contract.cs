public interface ISampler
{
    /// <param name="logits">[n], finite or −∞</param>
    /// <param name="temperature">0 for greedy</param>
    /// <param name="topK">how many tokens stay; 0 for all</param>
    /// <param name="topP">how much probability stays at least; 1 for all</param>
    /// <returns>[n], summing to 1</returns>
    float[] Probabilities(float[] logits, float temperature, int topK, float topP);

    /// <param name="count">number of draws</param>
    /// <returns>[count], ids of tokens</returns>
    int[] Sample(float[] logits, float temperature, int topK, float topP, int seed, int count);
}
