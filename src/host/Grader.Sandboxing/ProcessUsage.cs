using System.Globalization;

namespace Grader.Sandboxing;

/// <summary>
/// What one process, or several together, have used, from the kernel's files. A process chooses its own name, and two of these files
/// contain it. So nothing is read from the name, and only digits are read as numbers.
/// </summary>
/// <param name="Memory">Largest resident memory, in bytes.</param>
public readonly record struct ProcessUsage(long Memory, int Threads, TimeSpan ProcessorTime)
{
    /// <summary>Length of the kernel's unit of processor time (USER_HZ, 100 a second on all architectures of .NET).</summary>
    static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(10);

    /// <summary>All zero if the process is gone.</summary>
    public static ProcessUsage Read(int id) => Parse(ReadOrEmpty($"/proc/{id}/status"), ReadOrEmpty($"/proc/{id}/stat"));

    /// <summary>Whether it no longer runs: stopped, ended, or gone.</summary>
    public static bool StandsStill(int id) =>
        Fields(ReadOrEmpty($"/proc/{id}/stat")) is not [var state, ..] || state is "T" or "t" or "Z" or "X";

    public static IEnumerable<int> ChildrenOf(int id) => ParseChildren(ReadOrEmpty($"/proc/{id}/task/{id}/children"));

    public static ProcessUsage operator +(ProcessUsage a, ProcessUsage b) =>
        new(a.Memory + b.Memory, a.Threads + b.Threads, a.ProcessorTime + b.ProcessorTime);

    public ProcessUsage Largest(ProcessUsage other) => new(
        Math.Max(Memory, other.Memory), Math.Max(Threads, other.Threads),
        ProcessorTime > other.ProcessorTime ? ProcessorTime : other.ProcessorTime);

    /// <param name="status">Text of <c>/proc/…/status</c>: one field per line, the name first.</param>
    /// <param name="stat">Text of <c>/proc/…/stat</c>: the name in parentheses second, numbers after it.</param>
    internal static ProcessUsage Parse(string status, string stat) =>
        new(Field(status, "VmHWM:") << 10, (int)Math.Min(Field(status, "Threads:"), int.MaxValue), Ticks(stat) * s_tick);

    internal static IEnumerable<int> ParseChildren(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(child => int.TryParse(child, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0);

    /// <summary>
    /// The number at the start of the last line with that name: any lines that a process name contains come before the kernel's own.
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
    /// The fields of <c>stat</c> from the third, the state, onwards. The second, the name, may contain spaces and ends at the last
    /// parenthesis.
    /// </summary>
    internal static string[] Fields(string stat) => stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>User and system time, the 14th and 15th field of <c>stat</c>.</summary>
    static long Ticks(string stat)
    {
        var fields = Fields(stat);
        return fields.Length < 13 ? 0 : Number(fields[11]) + Number(fields[12]);
    }

    /// <summary>Capped so that sums of a few, in bytes or ticks, do not overflow.</summary>
    static long Number(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 1L << 40) : 0;

    /// <summary>The text of a kernel file; empty if it has vanished or cannot be read.</summary>
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
