using Grader.Engine;
using Grader.Engine.Judging;
using Grader.Practice;

namespace Grader.Cli;

/// <summary>Keeps what was graded, and knows the clock of the problem. It opens while something else happens: a grading does not wait for it.</summary>
sealed class AttemptRecord : IDisposable
{
    readonly Task<History?> _opening = Task.Run(UserHistory.OpenToRecord);

    /// <summary>What the clock of a problem shows; null where none runs or waits.</summary>
    public TimeUsed? Time(string problem, DateTimeOffset now) => Try(history => TimeUsed.Of(history.ReadClock(problem), now));

    /// <summary>Adds an attempt; stops the clock where it was accepted.</summary>
    /// <param name="began">When grading began: the time that counts.</param>
    public void Keep(Report report, Submission submission, DateTimeOffset began) => Try(history => history.Add(new Attempt(
        report.Problem, began, report.Verdict, report.Points, report.MaxPoints, report.Elapsed, report.Seed, Path.GetFullPath(submission.Path), submission.Sources)));

    public void Dispose() => _opening.ContinueWith(static opened => opened.Result?.Dispose(), TaskScheduler.Default).Wait();

    /// <summary>A history that fails costs the record, not the verdict.</summary>
    T? Try<T>(Func<History, T?> work)
    {
        try
        {
            return _opening.GetAwaiter().GetResult() is { } history ? work(history) : default;
        }
        catch (HistoryException failed)
        {
            Console.Error.WriteLine(failed.Message);
            return default;
        }
    }
}
