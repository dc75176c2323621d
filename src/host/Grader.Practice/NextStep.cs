using Grader.Problems;

namespace Grader.Practice;

/// <summary>The commands with which a user begins or continues.</summary>
public static class NextStep
{
    /// <summary>The command to begin or continue a problem with.</summary>
    /// <param name="clock">The problem's clock; null if none was started.</param>
    public static string Begin(Problem problem, PracticeTimer? clock) => Begin(problem.Id, clock);

    /// <inheritdoc cref="Begin(Problem, PracticeTimer?)"/>
    public static string Begin(string problem, PracticeTimer? clock) => clock switch
    {
        { IsPaused: true } => $"grader resume {problem}",
        { IsRunning: true } => $"grader run {problem}",
        _ => $"grader start {problem} --timed",
    };

    /// <summary>What there is to do once a submission has been accepted, in one line.</summary>
    /// <param name="standings">These need not include that acceptance yet.</param>
    public static string AfterAccepted(Problem accepted, Curriculum curriculum, IReadOnlyDictionary<string, Standing> standings)
    {
        var next = curriculum.Next(standings, accepted.Id);
        return $"Next: grader solution {accepted.Id} ({(accepted.Kata is null ? "explain, followups" : "followups")})" +
            (next is null ? ". Every problem is accepted." : $", or {Begin(next, standings.GetValueOrDefault(next.Id)?.Timer)}");
    }
}
