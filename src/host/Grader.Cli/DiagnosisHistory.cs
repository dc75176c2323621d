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
            return Of(history, problem, history.ReadDiagnoses(names));
        }
        var text = string.Join("; ", given.Select(diagnosis => $"{diagnosis.Cause} {diagnosis.Line} {diagnosis.Evidence}"));
        var made = new DiagnosisTry(
            problem.Id, DateTimeOffset.UtcNow, text, score.IsRight, score.NamesEveryCause, score.Parts, score.MaxParts);
        return Of(history, problem, history.Add(made, names));
    }

    static DiagnosisHistory Of(History history, Problem problem, ImmutableArray<DiagnosisTry> tries) => new(tries)
    {
        Looks = tries is [var first, ..] ? history.CountLooks(problem.Id, first.At) : 0,
    };

    /// <summary>How many looks were asked for one by one before the first diagnosis; 0 also if everything was shown at once.</summary>
    public int Looks { get; init; }

    /// <summary>How the diagnosis came about, apart from the fix; null if nothing is on record.</summary>
    /// <param name="report">The report on the submission, whether it is fixed or not.</param>
    public string? Summary(Report report)
    {
        var first = FirstRight;
        var isFixed = report.Checks.Where(check => check.Name != Checks<object>.DiagnosisCheck).All(check => !check.Rejects);
        var looks = Looks switch
        {
            0 => "",
            1 => ", with one look",
            var several => $", with {several} looks",
        };
        return Tries.IsEmpty ? null
            : first == 0 ? $"the diagnosis was right first time{looks}"
            : first > 0 ? $"the diagnosis was right after {first + 1} tries{looks}"
            : isFixed && Tries.All(made => !made.AreCausesRight) ? "fixed without knowing why"
            : $"the diagnosis is not right yet, after {(Tries.Length == 1 ? "1 try" : $"{Tries.Length} tries")}";
    }

    /// <summary>0-based; −1 if none was right.</summary>
    public int FirstRight => Tries.ToList().FindIndex(made => made.IsRight);
}
