// expect: MLE
// why: A list of arrays grows until the memory is gone.
// tier: full
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var kept = new List<byte[]>();
        while (true)
        {
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)1);
            kept.Add(block);
        }
    }
}
