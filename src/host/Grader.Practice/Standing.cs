using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>How far the user is with one problem.</summary>
/// <param name="Timer">The clock that was started last; null if none was.</param>
public sealed record Standing(ImmutableArray<Attempt> Attempts, PracticeTimer? Timer)
{
    public static Standing Untouched { get; } = new([], null);

    public bool IsAccepted => Attempts.Any(attempt => attempt.IsAccepted);

    public bool IsTried => !Attempts.IsEmpty || Timer is not null;

    /// <summary>How many attempts it took until one was accepted, or has taken so far.</summary>
    public int Tries => Attempts.TakeWhile(attempt => !attempt.IsAccepted).Count() + (IsAccepted ? 1 : 0);

    /// <summary>The accepted attempt with the least time on a clock; null if none was accepted on one.</summary>
    public Attempt? Best => Attempts.Where(attempt => attempt is { IsAccepted: true, Used: not null }).MinBy(attempt => attempt.Used);

    public DateTimeOffset LastAt => Attempts.Select(attempt => attempt.At).Append(Timer?.Events[^1].At ?? DateTimeOffset.MinValue).Max();

    /// <summary>By problem; problems that were never touched are missing.</summary>
    public static ImmutableDictionary<string, Standing> ReadAll(History history) =>
        Arrange(history.ReadAttempts(), history.ReadClocks());

    /// <inheritdoc cref="ReadAll"/>
    /// <param name="all">The attempts, in order of time.</param>
    internal static ImmutableDictionary<string, Standing> Arrange(
        IEnumerable<Attempt> all, ImmutableDictionary<string, PracticeTimer> clocks)
    {
        var attempts = all.ToLookup(attempt => attempt.Problem);
        return attempts.Select(group => group.Key).Union(clocks.Keys)
            .ToImmutableDictionary(problem => problem, problem => new Standing([.. attempts[problem]], clocks.GetValueOrDefault(problem)));
    }
}
