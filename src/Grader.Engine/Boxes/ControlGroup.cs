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
    /// <summary>Puts a process into it; where that fails, for it may have ended before it could be moved, the watch is there all the same.</summary>
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

    public void Dispose()
    {
        for (var attempt = 0; attempt < 100 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(2); // the kernel has not buried the last process yet
            }
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
