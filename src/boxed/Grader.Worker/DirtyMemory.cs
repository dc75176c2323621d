using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grader.Protocol;

namespace Grader.Worker;

/// <summary>
/// Dirties the memory that a submission gets if it asks for memory that is not cleared. In a young process all memory is fresh and full of
/// zeros. In one that has worked for a while it is not, and code that relies on zeros fails there.
/// </summary>
static class DirtyMemory
{
    /// <summary>.NET clears anything shorter than this in any case, so only large results can show it.</summary>
    const int LeastSize = 2048 / sizeof(float);

    const int Block = 16 << 10;

    /// <summary>
    /// 4 MB together, a region of the heap: measured, 1 MB no longer reaches what is allocated next once some large calls have been made.
    /// </summary>
    const int Blocks = 256;

    /// <summary>Fills the memory that is allocated next with one bits, if the arguments are large enough for it to matter.</summary>
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
