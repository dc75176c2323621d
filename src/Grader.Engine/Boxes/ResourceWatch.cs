using System.Globalization;

namespace Grader.Engine.Boxes;

/// <summary>What a box may use before the watch ends it.</summary>
/// <param name="Memory">Resident memory of the process tree, shared mappings included, in bytes.</param>
/// <param name="Threads">Threads of the process tree.</param>
public sealed record WatchLimits(long Memory, int Threads);

/// <summary>
/// Looks every 20 ms at what a process and its descendants use, in the kernel's books, never in the process's own. Elsewhere than on Linux
/// nothing is read: the figures are 0 and no limit trips.
/// </summary>
public sealed class ResourceWatch : IDisposable
{
    static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Length of the kernel's unit of processor time (USER_HZ, 100 a second on all architectures of .NET).</summary>
    static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(10);

    readonly int _root;
    readonly WatchLimits _limits;
    readonly Action<DeathCause> _exceeded;
    readonly Timer _timer;
    readonly Lock _lock = new();
    Usage _peak;
    TimeSpan _latest;
    TimeSpan _callBegan;
    TimeSpan _callLimit = Timeout.InfiniteTimeSpan;

    public ResourceWatch(int processId, WatchLimits limits, Action<DeathCause> exceeded)
    {
        (_root, _limits, _exceeded) = (processId, limits, exceeded);
        _timer = new Timer(_ => Look(), null, s_interval, s_interval);
    }

    /// <summary>Largest sum of resident memory seen, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            Look();
            lock (_lock)
            {
                return _peak.Memory;
            }
        }
    }

    /// <summary>From now on so much processor time, counted to within two intervals.</summary>
    public void BeginCall(TimeSpan processorTime)
    {
        lock (_lock)
        {
            (_callBegan, _callLimit) = (_latest, processorTime);
        }
    }

    public void EndCall()
    {
        lock (_lock)
        {
            _callLimit = Timeout.InfiniteTimeSpan;
        }
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Ids of the process and its descendants.</summary>
    public IReadOnlyList<int> Tree()
    {
        var tree = new List<int> { _root };
        for (var i = 0; i < tree.Count; i++)
        {
            tree.AddRange(ReadOrEmpty($"/proc/{tree[i]}/task/{tree[i]}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture)));
        }
        return tree;
    }

    void Look()
    {
        DeathCause cause;
        var now = Tree().Select(Usage.Of).Aggregate(default(Usage), static (sum, one) => sum + one);
        lock (_lock)
        {
            _peak = _peak.Largest(now);
            _latest = now.ProcessorTime > _latest ? now.ProcessorTime : _latest;
            cause = now.Memory > _limits.Memory ? DeathCause.MemoryLimit :
                now.Threads > _limits.Threads ? DeathCause.ThreadLimit :
                _callLimit != Timeout.InfiniteTimeSpan && _latest - _callBegan > _callLimit ? DeathCause.ProcessorTimeLimit : DeathCause.None;
        }
        if (cause != DeathCause.None)
        {
            _exceeded(cause);
        }
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

    /// <summary>What one process, or several together, have used.</summary>
    readonly record struct Usage(long Memory, int Threads, TimeSpan ProcessorTime)
    {
        public static Usage Of(int id)
        {
            var status = ReadOrEmpty($"/proc/{id}/status");
            return new Usage(Number(status, "VmHWM:") << 10, (int)Number(status, "Threads:"), Ticks(ReadOrEmpty($"/proc/{id}/stat")) * s_tick);
        }

        public static Usage operator +(Usage a, Usage b) => new(a.Memory + b.Memory, a.Threads + b.Threads, a.ProcessorTime + b.ProcessorTime);

        public Usage Largest(Usage other) => new(
            Math.Max(Memory, other.Memory), Math.Max(Threads, other.Threads), ProcessorTime > other.ProcessorTime ? ProcessorTime : other.ProcessorTime);

        static long Number(string status, string field)
        {
            var start = status.IndexOf(field, StringComparison.Ordinal);
            if (start < 0)
            {
                return 0;
            }
            var rest = status.AsSpan(start + field.Length).TrimStart();
            var length = rest.IndexOfAnyExceptInRange('0', '9');
            return long.Parse(rest[..length], CultureInfo.InvariantCulture);
        }

        /// <summary>User and system time, the 14th and 15th field of <c>stat</c>; the second, the name, may hold spaces and ends with the last parenthesis.</summary>
        static long Ticks(string stat)
        {
            var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return fields.Length < 13 ? 0 : long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        }
    }
}
