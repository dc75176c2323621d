// expect: MLE, RE
// tier: full
// why: The heap's limit is asked to be lifted at run time and a gigabyte is taken.
using System.Runtime;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        AppContext.SetData("GCHeapHardLimit", 8UL << 30);
        AppContext.SetData("System.GC.HeapHardLimit", 8UL << 30);
        Environment.SetEnvironmentVariable("DOTNET_GCHeapHardLimit", "200000000");
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        try
        {
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException)
        {
        }
        var kept = new List<byte[]>();
        for (var megabytes = 0; megabytes < 1024; megabytes += 16)
        {
            var block = new byte[16 << 20];
            Array.Fill(block, (byte)1);
            kept.Add(block);
        }
        GC.KeepAlive(kept);
        return Right(matrix, factor);
    }

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
