// expect: RE, TLE, MLE
// tier: full
// why: The collected heap is overwritten behind an array and the collector then asked to walk it.
using System.Runtime.InteropServices;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        var block = new byte[64];
        ref var start = ref MemoryMarshal.GetArrayDataReference(block);
        for (var i = -16; i < 1 << 16; i++)
            System.Runtime.CompilerServices.Unsafe.Add(ref start, i) = 0xCC;
        GC.Collect();
        throw new InvalidOperationException("still alive");
    }
}
