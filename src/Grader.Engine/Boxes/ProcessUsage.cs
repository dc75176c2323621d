using System.Globalization;

namespace Grader.Engine.Boxes;

/// <summary>
/// What one process, or several together, have used, from the kernel's files. A process chooses its own name, and two of these files
/// contain it: nothing is read from where the name stands, and nothing that is no number is taken for one.
/// </summary>
/// <param name="Memory">Largest resident memory, in bytes.</param>
public readonly record struct ProcessUsage(long Memory, int Threads, TimeSpan ProcessorTime)
{
    /// <summary>Length of the kernel's unit of processor time (USER_HZ, 100 a second on all architectures of .NET).</summary>
    static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(10);

    /// <summary>Nothing when the process is not there any more.</summary>
    public static ProcessUsage Of(int id) => Parse(ReadOrEmpty($"/proc/{id}/status"), ReadOrEmpty($"/proc/{id}/stat"));

    /// <summary>Whether it makes no step any more: stopped, ended, or not there.</summary>
    public static bool StandsStill(int id) =>
        Fields(ReadOrEmpty($"/proc/{id}/stat")) is not [var state, ..] || state is "T" or "t" or "Z" or "X";

    public static IEnumerable<int> ChildrenOf(int id) => ParseChildren(ReadOrEmpty($"/proc/{id}/task/{id}/children"));

    public static ProcessUsage operator +(ProcessUsage a, ProcessUsage b) =>
        new(a.Memory + b.Memory, a.Threads + b.Threads, a.ProcessorTime + b.ProcessorTime);

    public ProcessUsage Largest(ProcessUsage other) => new(
        Math.Max(Memory, other.Memory), Math.Max(Threads, other.Threads),
        ProcessorTime > other.ProcessorTime ? ProcessorTime : other.ProcessorTime);

    /// <param name="status">Text of <c>/proc/…/status</c>: a field a line, the name first.</param>
    /// <param name="stat">Text of <c>/proc/…/stat</c>: the name in parentheses second, numbers after it.</param>
    internal static ProcessUsage Parse(string status, string stat) =>
        new(Field(status, "VmHWM:") << 10, (int)Math.Min(Field(status, "Threads:"), int.MaxValue), Ticks(stat) * s_tick);

    internal static IEnumerable<int> ParseChildren(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(child => int.TryParse(child, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0);

    /// <summary>
    /// The number at the beginning of the last line of that name: whatever lines a name may bring along stand before the kernel's own.
    /// </summary>
    static long Field(string status, string name)
    {
        var line = status.LastIndexOf('\n' + name, StringComparison.Ordinal);
        if (line < 0)
        {
            return 0;
        }
        var rest = status.AsSpan(line + 1 + name.Length).TrimStart(" \t");
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        return Number(length < 0 ? rest : rest[..length]);
    }

    /// <summary>
    /// Those of <c>stat</c> from the third, the state, on; the second, the name, may contain spaces and ends with the last parenthesis.
    /// </summary>
    internal static string[] Fields(string stat) => stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>User and system time, the 14th and 15th field of <c>stat</c>.</summary>
    static long Ticks(string stat)
    {
        var fields = Fields(stat);
        return fields.Length < 13 ? 0 : Number(fields[11]) + Number(fields[12]);
    }

    /// <summary>At most so large that sums of some, in bytes or ticks, do not overflow.</summary>
    static long Number(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 1L << 40) : 0;

    /// <summary>Of a file of the kernel's that may vanish.</summary>
    internal static string ReadOrEmpty(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
