using System.Globalization;
using Grader.Authoring;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Testing;
using Xunit.Abstractions;

namespace Grader.Grading.Tests;

/// <summary>
/// The checks of the product's own problems reject small changes to the reference solution: a sample in each run, all with
/// GRADER_MUTANTS=all.
/// </summary>
[Collection(nameof(Grading))]
public sealed class MutationProofTests(GradingFixture grading, ITestOutputHelper output)
{
    const int DefaultSample = 25;

    /// <summary>Of a kata, whose mutants train.</summary>
    const int KataSample = 8;

    public static TheoryData<string> Folders => CatalogueProofTests.Folders;

    static int? Sample(Problem problem) => Environment.GetEnvironmentVariable("GRADER_MUTANTS") switch
    {
        "all" => null,
        { Length: > 0 } count => int.Parse(count, CultureInfo.InvariantCulture),
        _ => problem.Kata is null ? DefaultSample : KataSample,
    };

    [Theory]
    [Trait("Tier", "full")]
    [MemberData(nameof(Folders))]
    public void The_checks_reject_every_mutant_that_makes_a_difference(string folder)
    {
        var problem = ProblemFiles.Read(Path.Combine(Repository.Problems, folder));
        var seed = TestSeed.Value;
        var findings = Proof.Prove(problem, seed, Sample(problem), CancellationToken.None).ToList();
        output.WriteLine($"{findings.Count} mutants, seed {seed}");
        Assert.NotEmpty(findings);
        var survivors = findings
            .Where(finding => finding.Survived)
            .Select(finding => $"line {finding.Mutant.Line}: `{finding.Mutant.Before}` became `{finding.Mutant.After}`")
            .ToList();
        Assert.True(survivors.Count == 0, $"with seed {seed} there survive\n{string.Join('\n', survivors)}");
    }

    [Fact]
    public void Checks_that_look_at_too_little_let_mutants_survive()
    {
        using var echo = new EchoProblem("int", "Example(\"one\", it => it.Echo(1), returns: 1);", "x > 0 ? x : -x");
        var findings = Proof.Prove(echo.Problem, new Seed(1), null, CancellationToken.None).ToList();
        Assert.Contains(findings, finding =>
            finding is { Survived: true, Mutant: { Before: var before, After: var after } }
            && before.Contains("-x", StringComparison.Ordinal)
            && after != before);
        Assert.Contains(findings, finding => !finding.Survived);
    }

    [Fact]
    public void A_survivor_that_is_listed_with_a_reason_is_no_survivor()
    {
        using var echo = new EchoProblem("int", "Example(\"one\", it => it.Echo(1), returns: 1);", "x > 0 ? x : -x");
        var survivors = Proof.Prove(echo.Problem, new Seed(1), null, CancellationToken.None).Where(finding => finding.Survived).ToList();
        File.WriteAllText(Path.Combine(echo.Problem.Folder, EquivalentMutant.FileName), string.Concat(survivors.Select(finding =>
            $"- before: '{finding.Mutant.Before}'\n  after: '{finding.Mutant.After}'\n  reason: nobody asks for numbers below 1\n")));
        Assert.DoesNotContain(Proof.Prove(echo.Problem, new Seed(1), null, CancellationToken.None), finding => finding.Survived);
    }

    MutationTesting Proof => new(grading.Toolchain);
}
