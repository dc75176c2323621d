using Grader.Engine;
using Grader.Engine.Judging;
using Grader.Practice;

namespace Grader.Cli;

/// <summary>
/// Keeps what was graded, and knows the clock of the problem. It opens while something else happens: a grading does not wait for it.
/// </summary>
sealed class AttemptRecord : IDisposable
{
    /// <summary>How long a verdict waits for a history that is still being opened once the grading is over.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    readonly Task<History?> _opening = Task.Run(UserHistory.OpenToRecord);

    /// <summary>A history that failed once is not tried again: each try may take seconds, and would say the same.</summary>
    bool _hasFailed;

    /// <summary>What the clock of a problem shows; null if none runs or waits, or if the history cannot be read soon.</summary>
    public TimeUsed? Time(string problem, DateTimeOffset now) =>
        _opening.Wait(s_patience) ? Read(history => TimeUsed.Of(history.ReadClock(problem), now)) : null;

    /// <summary>Adds an attempt; stops the clock if it was accepted.</summary>
    /// <param name="began">When grading began: the time that counts.</param>
    public void Keep(Report report, Submission submission, DateTimeOffset began) => Read(history => history.Add(new Attempt(
        report.Problem, began.ToLocalTime(), report.Verdict, report.Points, report.MaxPoints, report.Elapsed, report.Seed,
        Path.GetFullPath(submission.Path), submission.Sources)));

    /// <summary>What the history says; null if it cannot be used, which costs the record and not the verdict.</summary>
    public T? Read<T>(Func<History, T?> work)
    {
        T? result = default;
        if (!_hasFailed && _opening.GetAwaiter().GetResult() is { } history)
        {
            _hasFailed = !UserHistory.Try(() => result = work(history));
        }
        return result;
    }

    public void Dispose() => _opening.ContinueWith(static opened => opened.Result?.Dispose(), TaskScheduler.Default).Wait();
}
