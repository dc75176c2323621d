public class Solution
{
    /// <summary>What is drawn from, after temperature, top-k and top-p.</summary>
    public float[] Probabilities(float[] logits, float temperature, int topK, float topP)
    {
        throw new NotImplementedException();
    }

    /// <summary>Independent draws from those probabilities.</summary>
    public int[] Sample(float[] logits, float temperature, int topK, float topP, int seed, int count)
    {
        throw new NotImplementedException();
    }
}
