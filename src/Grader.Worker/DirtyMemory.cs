using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grader.Contracts;

namespace Grader.Worker;

/// <summary>
/// What a submission gets that asks for memory without having it cleared. In a young process all memory is fresh and full of zeros; in one
/// that has worked for a while it is not, and who counts on zeros is wrong there.
/// </summary>
static class DirtyMemory
{
    /// <summary>.NET clears what is shorter than this whatever is asked, so only large results can show it.</summary>
    const int LeastSize = 2048 / sizeof(float);

    const int Block = 16 << 10;

    const int Blocks = 64;

    /// <summary>Leaves the memory that is allocated next full of ones, if the arguments are so large that it can matter.</summary>
    public static void LeaveBefore(ImmutableArray<Value> arguments)
    {
        if (arguments.Sum(Size) < LeastSize)
        {
            return;
        }
        FillAndForget();
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
    }

    static long Size(Value value) => value switch
    {
        TensorValue tensor => tensor.Data.Length,
        ListValue list => list.Items.Sum(Size),
        _ => 1,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void FillAndForget()
    {
        for (var i = 0; i < Blocks; i++)
        {
            GC.AllocateUninitializedArray<byte>(Block).AsSpan().Fill(byte.MaxValue);
        }
    }
}
