using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Grader.Sandboxing;

/// <summary>
/// How long the calling thread of the host has been ready to run while others had the processors. It is asked twice for each frame, so the
/// kernel's file is opened only once per thread.
/// </summary>
sealed class WaitingThread : IDisposable
{
    const string Schedstat = "/proc/thread-self/schedstat";

    SafeFileHandle? _file;
    int _thread;

    /// <summary>Since the thread began; zero if the kernel does not count it.</summary>
    public TimeSpan Waited()
    {
        if (_thread != Environment.CurrentManagedThreadId)
        {
            Dispose();
            (_file, _thread) = (TryOpen(), Environment.CurrentManagedThreadId);
        }
        if (_file is null)
        {
            return TimeSpan.Zero;
        }
        Span<byte> text = stackalloc byte[128];
        try
        {
            var length = RandomAccess.Read(_file, text, fileOffset: 0);
            return ThreadTime.Parse(Encoding.ASCII.GetString(text[..length])).Waited;
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>A later call opens the file again.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        (_file, _thread) = (null, 0);
    }

    static SafeFileHandle? TryOpen()
    {
        try
        {
            return File.OpenHandle(Schedstat);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
