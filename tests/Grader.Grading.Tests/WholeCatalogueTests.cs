using Grader.Authoring.Coverage;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary><c>grader verify</c> over all of the product's own problems, whether they have changed or not.</summary>
[Trait("Tier", "full")]
public sealed class WholeCatalogueTests(WholeCatalogueTests.Proofs proofs) : IClassFixture<WholeCatalogueTests.Proofs>
{
    public static TheoryData<string> Folders => new(Part.Of(CatalogueProofs.Folders));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_problem_accepts_what_is_right_and_rejects_each_known_mistake(string folder)
    {
        var faults = proofs.FaultsOf(folder);
        Assert.True(faults.Count == 0, string.Join('\n', faults)); // Assert.Empty would cut them off
    }

    /// <summary>The inputs are drawn by one seed: another one may miss a rare kind of call in one problem or another.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void The_checks_of_a_problem_look_into_its_inputs(string folder)
    {
        using var grading = new GradingFixture();
        var problem = ProblemFiles.Read(Path.Combine(Repository.Problems, folder));
        var score = new InputCoverage(grading.Toolchain).Prove(problem, Seed.Parse("1")!.Value, CancellationToken.None);
        Assert.True(score.Share >= 0.98, string.Join('\n', score.Holes.Select(hole => hole.Sentence)));
        Assert.Empty(score.Unused);
    }

    public sealed class Proofs() : CatalogueProofs(Folders);
}
