using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>
/// The kernel's own limits on this process, lowered permanently. Address space is not among them: the runtime reserves far more than it
/// uses, and dies under such a limit.
/// </summary>
/// <param name="PrivateMemory">
/// Private memory, in bytes (RLIMIT_DATA): what is written to, not what is reserved; shared mappings do not count.
/// </param>
/// <param name="ProcessorSeconds">Processor time of all threads together.</param>
public sealed record ResourceLimits(long PrivateMemory, int ProcessorSeconds)
{
    const int Processor = 0, FileSize = 1, Data = 2, Core = 4, OpenFiles = 7;

    /// <summary>Largest file that the process may write, in bytes. If the sandbox offers a folder at all, the folder is smaller.</summary>
    const long LargestFile = 64 << 20;

    const int MostOpenFiles = 256;

    /// <summary>Lowers the limits.</summary>
    /// <exception cref="Win32Exception">The kernel refused.</exception>
    public void Apply()
    {
        Lower(Processor, ProcessorSeconds);
        Lower(FileSize, LargestFile);
        Lower(Data, PrivateMemory);
        Lower(Core, 0);
        Lower(OpenFiles, MostOpenFiles);
    }

    static void Lower(int resource, long limit)
    {
        var wanted = (nuint)limit;
        if (Libc.GetLimit(resource, out var current) == 0 && current.Hard < wanted)
        {
            wanted = current.Hard; // a limit is never raised
        }
        if (Libc.SetLimit(resource, new Libc.ResourceLimit { Soft = wanted, Hard = wanted }) != 0)
        {
            throw new Win32Exception(
                Marshal.GetLastPInvokeError(), $"resource limit {resource} could not be set: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }
}
