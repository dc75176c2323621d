using System.Diagnostics;
using System.Text;

namespace Grader.Sandboxing;

/// <summary>stdout and stderr of a process: always drained, kept up to a bound, counted in full.</summary>
public sealed class CapturedOutput : IDisposable
{
    const int Kept = 64 << 10;

    /// <summary>Usually everything written is there at once; a host whose threads are all busy needs longer.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    readonly Lock _lock = new();
    readonly MemoryStream _standard = new();
    readonly MemoryStream _error = new();
    readonly Action _exceeded;
    readonly Task _drained;
    long _total;

    public CapturedOutput(Process process, long limit, Action exceeded)
    {
        Limit = limit;
        _exceeded = exceeded;
        _drained = Task.WhenAll(
            DrainAsync(process.StandardOutput.BaseStream, _standard),
            DrainAsync(process.StandardError.BaseStream, _error));
    }

    /// <summary>Bytes that the process may write to stdout and stderr together.</summary>
    public long Limit { get; }

    /// <summary>What has been kept of stdout so far.</summary>
    public string Standard => Text(_standard);

    public string Error => Text(_error);

    /// <summary>Waits for the rest after the process has ended; gives up if a stray child keeps a pipe open.</summary>
    public void WaitForRest() => _drained.Wait(s_patience);

    public void Dispose()
    {
        _standard.Dispose();
        _error.Dispose();
    }

    async Task DrainAsync(Stream stream, MemoryStream kept)
    {
        var buffer = new byte[16 << 10];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
            {
                lock (_lock)
                {
                    kept.Write(buffer, 0, (int)Math.Min(read, Math.Max(0, Kept - kept.Length)));
                    _total += read;
                }
                if (_total > Limit)
                {
                    _exceeded();
                }
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or NotSupportedException)
        {
            // the process is gone
        }
    }

    string Text(MemoryStream kept)
    {
        lock (_lock)
        {
            return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
        }
    }
}
