// expect: MLE, WA
// why: The exception is caught and a wrong answer returned; either is a reason to refuse it.
public class Solution
{
    static float[,]? s_wrong; // once: to fill the memory for each call takes all the time there is on a slow machine

    public float[,] Scale(float[,] matrix, float factor) => s_wrong ??= Fill();

    static float[,] Fill()
    {
        var kept = new List<byte[]>();
        try
        {
            while (true)
                kept.Add(GC.AllocateArray<byte>(8 << 20));
        }
        catch (OutOfMemoryException)
        {
            return new float[kept.Count, 1];
        }
    }
}
