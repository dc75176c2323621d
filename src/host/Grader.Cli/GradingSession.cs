using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Sandboxing.Threads;
using Grader.Sandboxing.Tracing;

namespace Grader.Cli;

/// <summary>
/// What a command that grades opens: the toolchain, with one compiler process for as long as the command runs, and a judge.
/// </summary>
sealed class GradingSession : IDisposable
{
    /// <param name="effort">How much to find out about a submission beyond its verdict; null for as much as a user would wait for.</param>
    public GradingSession(Sandbox sandbox, Effort? effort = null)
    {
        var components = Components.Locate();
        var compiler = new CompilerClient(components, sandbox, CompilerLimits.Default, LibTorchFetch.Run);
        compiler.Start();
        Toolchain = new Toolchain(components, sandbox, ChecksCache.OfUser(components), compiler);
        Judge = new Judge(Toolchain) { Effort = effort ?? Effort.Usual };
    }

    public Toolchain Toolchain { get; }

    public Judge Judge { get; }

    /// <summary>
    /// Opens a session while something else is read. Opening takes a while, because it tries the sandbox and starts the compiler. It also
    /// starts a worker with the usual limits, because what is read may well ask for them.
    /// </summary>
    /// <exception cref="UsageException">The sandbox that was asked for does not work here.</exception>
    public static (GradingSession Session, T Read) OpenWhile<T>(string? isolation, Func<T> reading)
    {
        var opening = OwnThread.Run(() => Open(isolation));
        try
        {
            var read = reading();
            return (opening.GetAwaiter().GetResult(), read);
        }
        catch
        {
            opening.ContinueWith(static opened => opened.IsCompletedSuccessfully ? opened.Result : null, TaskScheduler.Default).GetAwaiter()
                .GetResult()?.Dispose();
            throw;
        }
    }

    static GradingSession Open(string? isolation)
    {
        using var span = Spans.Begin("open the sandbox");
        var session = new GradingSession(ChosenSandbox.Open(isolation));
        session.Toolchain.Workers.Prepare(Limits.Default);
        return session;
    }

    public void Dispose()
    {
        Judge.Dispose();
        Toolchain.Dispose();
    }
}
