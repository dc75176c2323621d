using System.Globalization;

namespace Grader.Engine.Boxes;

/// <summary>Memory of a process and its descendants, read from the kernel. Elsewhere than on Linux nothing is read and the figures are 0.</summary>
public sealed class ProcessMemory(int processId) : IDisposable
{
    static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(20);

    Timer? _watch;
    long _peak;

    /// <summary>Largest sum of resident memory seen, in bytes.</summary>
    public long Peak => Math.Max(Volatile.Read(ref _peak), Sample());

    /// <summary>Looks every 20 ms and calls <paramref name="exceeded"/> once the limit is passed.</summary>
    public void Watch(long limit, Action exceeded) =>
        _watch = new Timer(_ =>
        {
            if (Sample() > limit)
            {
                exceeded();
            }
        }, null, s_interval, s_interval);

    public void Dispose() => _watch?.Dispose();

    long Sample()
    {
        var total = Tree(processId).Sum(HighWaterMark);
        if (total > Volatile.Read(ref _peak))
        {
            Volatile.Write(ref _peak, total);
        }
        return total;
    }

    static IEnumerable<int> Tree(int root)
    {
        var pending = new Stack<int>([root]);
        while (pending.TryPop(out var id))
        {
            yield return id;
            foreach (var child in ReadOrEmpty($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                pending.Push(int.Parse(child, CultureInfo.InvariantCulture));
            }
        }
    }

    static long HighWaterMark(int id)
    {
        const string Field = "VmHWM:";
        var status = ReadOrEmpty($"/proc/{id}/status");
        var start = status.IndexOf(Field, StringComparison.Ordinal);
        if (start < 0)
        {
            return 0;
        }
        var line = status.AsSpan(start + Field.Length);
        var kilobytes = line[..line.IndexOf("kB", StringComparison.Ordinal)].Trim();
        return long.Parse(kilobytes, CultureInfo.InvariantCulture) << 10;
    }

    static string ReadOrEmpty(string path)
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
