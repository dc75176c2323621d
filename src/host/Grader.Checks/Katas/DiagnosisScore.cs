using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Checks;

/// <summary>
/// How good a diagnosis is: cause, line and evidence of every bug count a third each. The remarks say what is wrong, but not what would be
/// right.
/// </summary>
/// <param name="Parts">Thirds that are right.</param>
/// <param name="MaxParts">Three for each bug.</param>
/// <param name="RightCauses">Bugs whose cause is named.</param>
/// <param name="Remarks">One clause for each thing that is wrong or missing.</param>
public sealed record DiagnosisScore(int Parts, int MaxParts, int RightCauses, ImmutableArray<string> Remarks)
{
    /// <summary>Whether the cause of every bug is named, and nothing else.</summary>
    public bool NamesEveryCause => 3 * RightCauses == MaxParts;

    public bool IsRight => Parts == MaxParts && Remarks.IsEmpty;

    /// <summary>Scores the diagnoses of one submission.</summary>
    /// <param name="assertions">
    /// Results of the assertions among the evidence. One that is missing here has not been tried, and counts as wrong.
    /// </param>
    public static DiagnosisScore Compute(ImmutableArray<Diagnosis> given, Kata kata, ImmutableArray<TriedAssertion> assertions)
    {
        if (given.Length > kata.Bugs.Length)
        {
            // otherwise a file that names every cause would be mostly right
            var asked = kata.Bugs.Length == 1 ? "one is" : $"{kata.Bugs.Length} are";
            return new DiagnosisScore(0, 3 * kata.Bugs.Length, 0,
                [$"{given.Length} diagnoses are given, and here {asked} asked for: keep the ones that you are sure of"]);
        }
        var remarks = ImmutableArray.CreateBuilder<string>();
        var (parts, right) = (0, 0);
        var open = given.ToList();
        foreach (var bug in kata.Bugs)
        {
            // if two bugs have the same cause, each takes the diagnosis that fits it best
            var ofCause = open.Where(diagnosis => diagnosis.Cause == bug.Cause);
            if (ofCause.MaxBy(diagnosis => (HasLine(diagnosis, bug) ? 2 : 0) + (HasEvidence(diagnosis, bug) ? 1 : 0)) is not { } named)
            {
                continue;
            }
            open.Remove(named);
            right++;
            parts += 1 + (HasLine(named, bug) ? 1 : 0) + (HasEvidence(named, bug) ? 1 : 0);
            if (!HasLine(named, bug))
            {
                remarks.Add(named.Line is null ? $"{bug.Cause} is right; `// line:` names no line of the starter"
                    : $"{bug.Cause} is right; line {named.Line} of the starter is not the one that is blamed here, which costs points");
            }
            if (!HasEvidence(named, bug))
            {
                remarks.Add(named.Evidence is null ? $"{bug.Cause} is right; `// evidence:` is missing"
                    : Tried(named) is { Fault: { } fault } ? $"{bug.Cause} is right; {named.Evidence} does not show it: {fault}"
                    : $"{bug.Cause} is right; {named.Evidence} is not what shows it best here, which costs points");
            }
        }
        remarks.AddRange(open.Select(wrong => $"the cause is not {wrong.Cause}: look at what would tell it from its neighbours"));
        if (open.Count == 0 && right < kata.Bugs.Length)
        {
            remarks.Add(right == 0 ? "there is no diagnosis" : "there is more that is wrong");
        }
        return new DiagnosisScore(parts, 3 * kata.Bugs.Length, right, remarks.ToImmutable());

        TriedAssertion? Tried(Diagnosis diagnosis) => assertions.FirstOrDefault(tried => tried.Diagnosis == diagnosis);

        bool HasEvidence(Diagnosis diagnosis, Bug bug) =>
            bug.Evidence.IsEmpty
            || (diagnosis.Assertion is null
                ? diagnosis.Evidence is { } key && bug.Evidence.Contains(key)
                : Tried(diagnosis) is { Fault: null });
    }

    static bool HasLine(Diagnosis diagnosis, Bug bug) => bug.Lines.IsEmpty || (diagnosis.Line is { } line && bug.Lines.Contains(line));
}

/// <summary>The result of an assertion that a diagnosis names as its evidence.</summary>
/// <param name="Fault">
/// Why it does not show the bug, as a clause; null if it does: it fails on the broken loop, and holds on the fixed ones.
/// </param>
public sealed record TriedAssertion(Diagnosis Diagnosis, string? Fault);
