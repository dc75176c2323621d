using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Authoring.Coverage;

/// <summary>How much of the input space the checks look at.</summary>
/// <param name="Findings">One for each regime.</param>
/// <param name="Unused">Entries of <c>coverage.yaml</c> that rule nothing out.</param>
public sealed record CoverageScore(ImmutableArray<RegimeFinding> Findings, ImmutableArray<RuledOut> Unused)
{
    /// <summary>Checks that cannot reject anything, or ask what nobody may ask.</summary>
    public ImmutableArray<UselessCheck> Useless { get; init; } = [];

    /// <summary>Nothing was asked.</summary>
    public static CoverageScore None { get; } = new([], []);

    public int Rejected => Findings.Count(finding => finding.State == RegimeState.Rejected);

    public int RuledOut => Findings.Count(finding => finding.State == RegimeState.RuledOut);

    /// <summary>Regimes in which a submission may be wrong without being noticed.</summary>
    public ImmutableArray<RegimeFinding> Holes =>
        [.. Findings.Where(finding => finding.State is RegimeState.NeverAsked or RegimeState.NotNoticed)];

    /// <summary>The share of the regimes that are not ruled out in which some check rejects what is wrong, from 0 to 1.</summary>
    public double Share => Rejected + Holes.Length == 0 ? 1 : (double)Rejected / (Rejected + Holes.Length);
}

/// <param name="Why">To be read after the check's name.</param>
public sealed record UselessCheck(string Check, string Why)
{
    public string Sentence => $"`{Check}` {Why}";
}

/// <param name="Name">By which <c>coverage.yaml</c> names it.</param>
/// <param name="Text">To be read after "with".</param>
/// <param name="RejectedBy">A check; null unless rejected.</param>
/// <param name="Because">Why it is ruled out; null unless it is.</param>
public sealed record RegimeFinding(string Name, string Method, string Text, RegimeState State, string? RejectedBy, string? Because)
{
    /// <summary>The hole as a sentence; for a regime that is none, what is known of it.</summary>
    public string Sentence => State switch
    {
        RegimeState.NeverAsked => $"no check calls {Method} with {Text}: a submission that is wrong there passes",
        RegimeState.NotNoticed => $"{Method} is called with {Text}, and no check notices a wrong answer there",
        RegimeState.RuledOut => $"{Method} with {Text} is ruled out: {Because}",
        _ => $"{Method} with {Text}: rejected by `{RejectedBy}`",
    };
}

/// <summary>What becomes of a submission that is wrong in a regime.</summary>
public enum RegimeState
{
    Rejected,

    /// <summary>The problem's statement does not allow such calls.</summary>
    RuledOut,

    /// <summary>It passes because no check makes such a call.</summary>
    NeverAsked,

    /// <summary>It passes although such calls are made.</summary>
    NotNoticed,
}
