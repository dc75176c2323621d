using Grader.Problems;

namespace Grader.Engine.Tests;

/// <summary><c>grader verify</c> over the product's own problems.</summary>
[Collection(nameof(Grading))]
public sealed class CatalogueProofTests(CatalogueProofs proofs) : IClassFixture<CatalogueProofs>
{
    public static TheoryData<string> Folders => new(CatalogueProofs.Folders);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_problem_accepts_what_is_right_and_rejects_each_known_mistake(string folder)
    {
        var faults = proofs.FaultsOf(folder);
        Assert.True(faults.Count == 0, string.Join('\n', faults)); // Assert.Empty would cut them off
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_problem_is_complete(string folder)
    {
        var path = Path.Combine(GradingFixture.Problems, folder);
        var problem = ProblemFiles.Read(path);
        Assert.True(problem.ReadMistakes().Length >= 5, "at least 5 mistakes");
        Assert.True(problem.AcceptedPaths().Length >= (problem.Kata is null ? 3 : 2), "at least 3 other accepted submissions, of a kata 2");
        Assert.Equal(3, File.ReadAllText(Path.Combine(path, "hints.md")).Split("## Hint").Length - 1);
        Assert.True(problem.ReadFollowUps().Length >= 3, "at least 3 follow-up questions");
        Assert.All(problem.ReadFollowUps(), followUp => Assert.NotEmpty(followUp.Answer));
        Assert.True(problem.Statement.Split('\n').Length <= 75, "a statement of one page");
        Assert.Subset(new Catalogue(GradingFixture.Problems).Ids.ToHashSet(), problem.Manifest.After.ToHashSet());
    }

    [Fact]
    public void There_are_fifteen_katas_of_which_one_has_four_bugs_two_have_two_and_two_are_healthy()
    {
        var katas = Catalogue.FoldersAt(GradingFixture.Problems).Select(ProblemFiles.Read).Select(problem => problem.Kata).OfType<Kata>().ToList();
        Assert.True(katas.Count >= 15, $"{katas.Count} katas");
        Assert.Equal((1, 2, 2), (katas.Count(kata => kata.Bugs.Length == 4), katas.Count(kata => kata.Bugs.Length == 2), katas.Count(kata => kata.Bugs[0].Cause == Causes.Healthy)));
    }

    [Fact]
    public void There_are_problems_in_all_three_families() =>
        Assert.Superset(
            new HashSet<string> { "attention", "bpe-tokenizer", "word-tokenizer", "vanishing-gradients", "loss-explosion", "bad-data-loader" },
            new HashSet<string>(new Catalogue(GradingFixture.Problems).Ids));
}
