using Grader.Problems;

namespace Grader.Practice;

/// <summary>What attempts and diagnoses prove.</summary>
public static class Skills
{
    static readonly TimeSpan s_timeOfMedian = TimeSpan.FromMinutes(20);

    /// <summary>The problem that proves it; null if nothing on record does.</summary>
    /// <param name="attempts">In order of time.</param>
    /// <param name="help">What was shown: who saw some on the day itself did not write it from memory.</param>
    /// <param name="diagnoses">In order of time.</param>
    public static string? Proof(
        ProofOfSkill skill, IEnumerable<Attempt> attempts, IReadOnlyCollection<Help> help, IEnumerable<DiagnosisTry> diagnoses,
        IReadOnlyCollection<Problem> problems)
    {
        return skill switch
        {
            ProofOfSkill.Tokenizer => Accepted(manifest => manifest.Track == "tokenizers"),
            ProofOfSkill.Attention => Accepted(manifest => manifest.Id == "attention"),
            ProofOfSkill.TimedCoding => Accepted(
                manifest => manifest is { Track: "coding", Difficulty: >= Difficulty.Medium }, attempt => attempt.Used <= s_timeOfMedian),
            _ => diagnoses.GroupBy(made => made.Problem).FirstOrDefault(made => made.First().AreCausesRight)?.Key,
        };

        string? Accepted(Func<Manifest, bool> isMeant, Func<Attempt, bool>? isEnough = null)
        {
            var meant = problems.Select(problem => problem.Manifest).Where(isMeant).Select(manifest => manifest.Id).ToHashSet();
            return attempts.FirstOrDefault(attempt =>
                attempt.IsAccepted && meant.Contains(attempt.Problem) && isEnough?.Invoke(attempt) != false &&
                !help.Any(shown => shown.Problem == attempt.Problem && shown.At <= attempt.At && shown.IsOfDay(attempt)))?.Problem;
        }
    }
}
