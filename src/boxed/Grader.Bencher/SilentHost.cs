using BenchmarkDotNet.Engines;

namespace Grader.Bencher;

/// <summary>Discards what BenchmarkDotNet would print about its progress: stdout is the submission's, and its length is limited.</summary>
sealed class SilentHost : IHost
{
    public void Write(string message)
    {
    }

    public void WriteLine()
    {
    }

    public void WriteLine(string message)
    {
    }

    public void SendSignal(HostSignal hostSignal)
    {
    }

    public void SendError(string message)
    {
    }

    public void ReportResults(RunResults runResults)
    {
    }

    public void Dispose()
    {
    }
}
