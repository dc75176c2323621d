using System.Collections.Immutable;

namespace Grader.Authoring;

/// <summary>How many mutants of a reference solution its checks reject.</summary>
/// <param name="Equivalent">Those that no check rejects, and that are listed as changing nothing.</param>
/// <param name="Survivors">Those that no check rejects, and that are not listed.</param>
public sealed record MutationScore(int Rejected, int Equivalent, ImmutableArray<Mutant> Survivors)
{
    /// <summary>The rejected share of the mutants that change something, from 0 to 1; 1 if there are none.</summary>
    public double Share => Rejected + Survivors.Length == 0 ? 1 : (double)Rejected / (Rejected + Survivors.Length);

    /// <summary>Names of the checks that rejected one first.</summary>
    public ImmutableArray<string> RejectedBy { get; init; } = [];

    public static MutationScore Compute(IReadOnlyList<MutantFinding> findings) => new(
        findings.Count(finding => finding.RejectedBy is not null),
        findings.Count(finding => finding.RejectedBy is null && finding.Equivalent is not null),
        [.. findings.Where(finding => finding.Survived).Select(finding => finding.Mutant)])
    {
        RejectedBy = [.. findings.Select(finding => finding.RejectedBy?.Name).OfType<string>().Distinct()],
    };
}
