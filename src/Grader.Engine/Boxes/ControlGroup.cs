using System.Diagnostics;
using System.Globalization;

namespace Grader.Engine.Boxes;

/// <summary>
/// A control group of the kernel for one box, where this process may make one (version 2 with the memory controller, or version 1): the
/// memory of the whole tree stays below the limit at every moment, page cache and files in memory included. The group is the host's; a box
/// neither sees nor changes it.
/// </summary>
/// <param name="folder">Its folder, which exists and holds the limit.</param>
public sealed class ControlGroup(string folder) : IDisposable
{
    /// <summary>
    /// What the kernel may take to bury processes that were killed: each of their threads must run once more for that. Milliseconds; beside
    /// ten busy processes on two processors 4.5 s were measured.
    /// </summary>
    static readonly TimeSpan s_burial = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Puts a process into it; where that fails, for it may have ended before it could be moved, the watch is there all the same.
    /// </summary>
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

    /// <summary>Whether the kernel had to end a process for its memory.</summary>
    public bool HasRunOut() => (Read("memory.events") + Read("memory.oom_control")).Split('\n')
        .Any(line => line.StartsWith("oom_kill ", StringComparison.Ordinal) && line != "oom_kill 0");

    /// <summary>Removes it; false where a process is in it still.</summary>
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

    /// <summary>Removes it when the last of its processes, which have been killed, is gone.</summary>
    public void Dispose()
    {
        var clock = Stopwatch.StartNew();
        while (!TryRemove() && clock.Elapsed < s_burial)
        {
            Thread.Sleep(2);
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
