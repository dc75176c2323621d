public class Solution
{
    /// <summary>Turns each pair of neighbours of row i by the position offset + i, each pair at a pace of its own.</summary>
    public float[,] Rotate(float[,] vectors, int offset)
    {
        throw new NotImplementedException();
    }
}
