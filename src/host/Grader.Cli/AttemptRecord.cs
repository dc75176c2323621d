using System.Collections.Immutable;
using Grader.Grading;
using Grader.Grading.Judging;
using Grader.Practice;

namespace Grader.Cli;

/// <summary>
/// Records what was graded, and reads the clock of the problem. The history is opened in the background: a grading does not wait for it.
/// </summary>
sealed class AttemptRecord : IDisposable
{
    /// <summary>How long a verdict waits for the history to open once the grading is over.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    readonly Task<History?> _opening = Task.Run(UserHistory.OpenToRecord);

    /// <summary>What is recorded together with the attempt.</summary>
    readonly List<Action<History>> _late = [];

    /// <summary>A history that failed once is not tried again: each try may take seconds, and would fail the same way.</summary>
    bool _hasFailed;

    /// <summary>What the clock of a problem shows; null if none runs or waits, or if the history cannot be read soon.</summary>
    public TimeUsed? Time(string problem, DateTimeOffset now) =>
        _opening.Wait(s_patience) ? Read(history => TimeUsed.Read(history.ReadClock(problem), now)) : null;

    /// <summary>The submissions to a problem that were graded before a moment.</summary>
    public Lazy<ImmutableArray<Attempt>> Earlier(string problem, DateTimeOffset before) => new(() =>
        [.. Read(history => history.ReadAttempts().Where(made => made.Problem == problem && made.At < before).ToList()) ?? []]);

    /// <summary>Adds an attempt; stops the clock if it was accepted.</summary>
    /// <param name="began">When grading began: the time that counts.</param>
    public void Keep(Report report, Submission submission, DateTimeOffset began) => Read(history =>
    {
        _late.ForEach(record => record(history));
        _late.Clear();
        return history.Add(new Attempt(
            report.Problem, began.ToLocalTime(), report.Verdict, report.Points, report.MaxPoints, report.Elapsed, report.Seed,
            Path.GetFullPath(submission.Path), submission.Sources));
    });

    /// <summary>
    /// Records something now, and returns what the history says then. If the history is not open soon, null is returned, and it is recorded
    /// together with the attempt.
    /// </summary>
    public T? KeepSoon<T>(Func<History, T?> work)
    {
        if (_opening.Wait(s_patience))
        {
            return Read(work);
        }
        _late.Add(history => work(history));
        return default;
    }

    /// <summary>
    /// What <paramref name="work"/> reads from the history; null if the history cannot be used. Then only the record is lost, not the
    /// verdict.
    /// </summary>
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
