using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Judging;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli;

/// <summary>The diagnoses of a kata that are on record, the first one first. The first is the one that counts.</summary>
sealed record DiagnosisHistory(ImmutableArray<DiagnosisTry> Tries)
{
    /// <summary>Records a diagnosis, unless it is empty or the same as the last one.</summary>
    public static DiagnosisHistory Add(History history, Problem problem, ImmutableArray<Diagnosis> given, DiagnosisScore score)
    {
        string[] names = [.. problem.Manifest.Names];
        if (given.IsEmpty)
        {
            return new DiagnosisHistory(history.ReadDiagnoses(names));
        }
        var text = string.Join("; ", given.Select(diagnosis => $"{diagnosis.Cause} {diagnosis.Line} {diagnosis.Evidence}"));
        var made = new DiagnosisTry(
            problem.Id, DateTimeOffset.UtcNow, text, score.IsRight, score.NamesEveryCause, score.Parts, score.MaxParts);
        return new DiagnosisHistory(history.Add(made, names));
    }

    /// <summary>How the diagnosis came about, apart from the fix; null if nothing is on record.</summary>
    /// <param name="report">The report on the submission, whether it is fixed or not.</param>
    public string? Summary(Report report)
    {
        var first = FirstRight;
        var isFixed = report.Checks.Where(check => check.Name != Checks<object>.DiagnosisCheck).All(check => !check.Rejects);
        return Tries.IsEmpty ? null
            : first == 0 ? "the diagnosis was right first time"
            : first > 0 ? $"the diagnosis was right after {first + 1} tries"
            : isFixed && Tries.All(made => !made.AreCausesRight) ? "fixed without knowing why"
            : $"the diagnosis is not right yet, after {(Tries.Length == 1 ? "1 try" : $"{Tries.Length} tries")}";
    }

    /// <summary>0-based; −1 if none was right.</summary>
    public int FirstRight => Tries.ToList().FindIndex(made => made.IsRight);
}
