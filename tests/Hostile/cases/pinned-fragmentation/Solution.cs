// expect: MLE
// tier: full
// why: Pinned blocks keep the collector from giving anything back.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var kept = new List<byte[]>();
        while (true)
            kept.Add(GC.AllocateArray<byte>(100_000, pinned: true));
    }
}
