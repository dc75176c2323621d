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

    public sealed class Proofs() : CatalogueProofs(Folders);
}
