using System.Globalization;

namespace Grader.Confinement;

/// <summary>The arguments of a sandboxed program: its end of the pipe, and what it gives up before it reads the first request.</summary>
/// <param name="Read">Descriptor that requests come from.</param>
/// <param name="Write">Descriptor that replies go to.</param>
/// <param name="Nonce">Marks the frames of this conversation.</param>
/// <param name="Limits">The kernel's limits on this process.</param>
/// <param name="FiltersSystemCalls">Whether to install the filter; false if the user asked for a bare process.</param>
public sealed record BoxArguments(string Read, string Write, long Nonce, ResourceLimits Limits, bool FiltersSystemCalls)
{
    const string Filtered = "filtered", Open = "open";
    const int ParentDeathSignal = 1; // PR_SET_PDEATHSIG
    const int Kill = 9; // SIGKILL

    public IReadOnlyList<string> ToArguments() =>
    [
        Read, Write, Nonce.ToString(CultureInfo.InvariantCulture),
        Limits.PrivateMemory.ToString(CultureInfo.InvariantCulture), Limits.ProcessorSeconds.ToString(CultureInfo.InvariantCulture),
        FiltersSystemCalls ? Filtered : Open,
    ];

    /// <summary>Null if the arguments are not what <see cref="ToArguments"/> makes.</summary>
    public static BoxArguments? Parse(string[] arguments) =>
        arguments is [var read, var write, var nonce, var memory, var seconds, Filtered or Open] &&
        long.TryParse(nonce, CultureInfo.InvariantCulture, out var nonceValue) &&
        long.TryParse(memory, CultureInfo.InvariantCulture, out var memoryValue) &&
        int.TryParse(seconds, CultureInfo.InvariantCulture, out var secondsValue)
            ? new BoxArguments(read, write, nonceValue, new ResourceLimits(memoryValue, secondsValue), arguments[5] == Filtered)
            : null;

    /// <summary>Confines this process. No foreign code has run in it yet.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The kernel refused; the process must not go on.</exception>
    public void Enter()
    {
        Descriptors.KeepFromOthers(Read, Write);
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        _ = Libc.Control(ParentDeathSignal, Kill); // the host starts its sandboxes from a thread that lives as long as the host
        Limits.Apply();
        if (FiltersSystemCalls)
        {
            SystemCallFilter.Install();
        }
    }
}
