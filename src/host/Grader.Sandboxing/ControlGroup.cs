using System.Diagnostics;
using System.Globalization;

namespace Grader.Sandboxing;

/// <summary>
/// A kernel control group for one box, if this process may make one (version 2 with the memory controller, or version 1). It keeps the
/// memory of the whole process tree below the limit at every moment, page cache and files in memory included. The group is the host's:
/// at levels <c>namespaces</c> and <c>landlock</c> a box cannot change it.
/// </summary>
/// <param name="folder">Its folder, which exists and holds the limit.</param>
public sealed class ControlGroup(string folder) : IDisposable
{
    /// <summary>
    /// How long to wait for killed processes to be reaped: each of their threads must run once more. Usually milliseconds; 4.5 s were
    /// measured beside ten busy processes on two processors.
    /// </summary>
    static readonly TimeSpan s_reapTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Puts a process into the group. That may fail if the process has already ended; the watch limits it all the same.</summary>
    public void TryAdd(int process)
    {
        try
        {
            Write("cgroup.procs", process.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // see above
        }
    }

    /// <summary>Whether the kernel had to end a process for its memory use.</summary>
    public bool HasRunOut() => (Read("memory.events") + Read("memory.oom_control")).Split('\n')
        .Any(line => line.StartsWith("oom_kill ", StringComparison.Ordinal) && line != "oom_kill 0");

    /// <summary>Removes it; false if a process is still in it.</summary>
    public bool TryRemove()
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return !Directory.Exists(folder);
        }
    }

    /// <summary>Removes it once the last of its killed processes is gone.</summary>
    public void Dispose()
    {
        var clock = Stopwatch.StartNew();
        while (!TryRemove() && clock.Elapsed < s_reapTimeout)
        {
#pragma warning disable RS0030 // the kernel tells nobody when a group is empty
            Thread.Sleep(2);
#pragma warning restore RS0030
        }
    }

    void Write(string file, string value) => File.WriteAllText(Path.Combine(folder, file), value);

    string Read(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
