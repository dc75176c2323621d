namespace Grader.Cli.Watching;

/// <summary>
/// Tells when something below one of several files or folders has been saved. It watches the folder around a file, because many editors
/// write another file and rename it. It also looks at intervals, because events are missing on some file systems (network, containers).
/// </summary>
sealed class FileChanges : IDisposable
{
    /// <summary>Editors write in several steps; the file is read this long after the last of them.</summary>
    static readonly TimeSpan s_settling = TimeSpan.FromMilliseconds(4);

    static readonly TimeSpan s_looking = TimeSpan.FromSeconds(1);

    readonly string[] _paths;
    readonly List<FileSystemWatcher> _watchers = [];
    readonly SemaphoreSlim _happened = new(0);
    Task _next = Task.CompletedTask;
    volatile bool _isSlow;

    /// <param name="paths">Files or folders; they need not exist, but the folders around them do.</param>
    public FileChanges(params string[] paths) : this(static folder => new FileSystemWatcher(folder), paths)
    {
    }

    /// <param name="watch">Creates the watcher of a folder.</param>
    public FileChanges(Func<string, FileSystemWatcher> watch, params string[] paths)
    {
        _paths = [.. paths.Select(Path.GetFullPath)];
        foreach (var folder in _paths.Select(path => Directory.Exists(path) ? path : Path.GetDirectoryName(path)!).Distinct())
        {
            TryWatch(watch, folder);
        }
    }

    /// <summary>Whether events are missing, so that saves are noticed only by looking: no inotify instance or watch is left.</summary>
    public bool IsSlow => _isSlow;

    /// <summary>Ends when something may have changed since the previous task ended, and has settled; the same task until then.</summary>
    public Task NextAsync(CancellationToken cancellation) => _next = _next.IsCompleted ? WaitAsync(cancellation) : _next;

    async Task WaitAsync(CancellationToken cancellation)
    {
        await _happened.WaitAsync(s_looking, cancellation).ConfigureAwait(false);
        while (await _happened.WaitAsync(s_settling, cancellation).ConfigureAwait(false))
        {
            // another step of the same save
        }
    }

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _happened.Dispose();
    }

    void TryWatch(Func<string, FileSystemWatcher> watch, string folder)
    {
        try
        {
            var watcher = watch(folder);
            _watchers.Add(watcher);
            watcher.NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size | NotifyFilters.CreationTime;
            watcher.Changed += (_, change) => Notice(change.FullPath);
            watcher.Created += (_, change) => Notice(change.FullPath);
            watcher.Deleted += (_, change) => Notice(change.FullPath);
            watcher.Renamed += (_, change) => Notice(change.FullPath);
            // if only a few events are lost, the next look finds the change
            watcher.Error += (_, error) => _isSlow |= error.GetException() is not InternalBufferOverflowException;
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            _isSlow = true;
        }
    }

    void Notice(string changed)
    {
        if (!_paths.Any(path => changed == path || Path.GetDirectoryName(changed) == path))
        {
            return;
        }
        try
        {
            _happened.Release();
        }
        catch (ObjectDisposedException)
        {
            // the event was under way when watching ended
        }
    }
}
