using System.Collections.Immutable;
using System.Text.Json;
using Grader.Engine.Checks;
using Grader.Engine.Judging;
using Grader.Problems;

namespace Grader.Cli;

/// <summary>
/// The diagnoses of a kata that the user has made, in order: a line of JSON each in the state folder, added before a fix is graded. The
/// first is the one that counts.
/// </summary>
/// <param name="Tries">Which parts of each were right.</param>
sealed record DiagnosisHistory(ImmutableArray<DiagnosisTry> Tries)
{
    /// <summary>Adds a diagnosis unless it repeats the last one, and returns what is on record.</summary>
    /// <param name="assertions">The results of the assertions among the evidence.</param>
    public static DiagnosisHistory Add(Problem problem, ImmutableArray<Diagnosis> given, ImmutableArray<TriedAssertion> assertions)
    {
        var text = string.Join("; ", given.Select(diagnosis => $"{diagnosis.Cause} {diagnosis.Line} {diagnosis.Evidence}"));
        var lines = Lines(problem);
        if (!given.IsEmpty && problem.Kata is { } kata && !(lines is [.., var last] && last.Given == text))
        {
            var score = DiagnosisScore.Of(given, kata, assertions);
            var made = new DiagnosisTry(score.IsRight, score.RightCauses == kata.Bugs.Length);
            lines.Add((text, made));
            StateFiles.Append(Name(problem.Id), JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["time"] = DateTime.UtcNow,
                ["given"] = text,
                ["right"] = made.IsRight,
                ["causesRight"] = made.AreCausesRight,
                ["parts"] = score.Parts,
                ["maxParts"] = score.MaxParts,
            }));
        }
        return new DiagnosisHistory([.. lines.Select(line => line.Try)]);
    }

    /// <summary>How the diagnosis came about, apart from the fix; null if nothing is on record.</summary>
    /// <param name="report">The submission's report; the bug may be fixed or not.</param>
    public string? Standing(Report report)
    {
        var first = FirstRight;
        var isMended = report.Checks.Where(check => check.Name != Checks<object>.DiagnosisCheck).All(check => !check.Rejects);
        return Tries.IsEmpty ? null
            : first == 0 ? "the diagnosis was right first time"
            : first > 0 ? $"the diagnosis was right after {first + 1} tries"
            : isMended && Tries.All(made => !made.AreCausesRight) ? "fixed without knowing why"
            : $"the diagnosis is not right yet, after {(Tries.Length == 1 ? "1 try" : $"{Tries.Length} tries")}";
    }

    /// <summary>0-based; −1 if none was right.</summary>
    public int FirstRight => Tries.ToList().FindIndex(made => made.IsRight);

    static string Name(string id) => $"diagnoses/{id}.jsonl";

    static List<(string Given, DiagnosisTry Try)> Lines(Problem problem)
    {
        var found = new List<(string, DiagnosisTry)>();
        // diagnoses under an earlier id came first
        var recorded = string.Join('\n', problem.Manifest.Names.Reverse().Select(id => StateFiles.Read(Name(id))));
        foreach (var line in recorded.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                var given = root.GetProperty("given").GetString() ?? "";
                var (isRight, areCausesRight) = (root.GetProperty("right").GetBoolean(), root.GetProperty("causesRight").GetBoolean());
                found.Add((given, new DiagnosisTry(isRight, areCausesRight)));
            }
            catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                // a line that was cut off when the machine stopped
            }
        }
        return found;
    }
}

/// <summary>One diagnosis on record.</summary>
/// <param name="IsRight">Whether cause, line and evidence are right, for everything that is wrong.</param>
/// <param name="AreCausesRight">Whether the causes are right.</param>
sealed record DiagnosisTry(bool IsRight, bool AreCausesRight);
