using Grader.Engine.Examining;
using Grader.Engine.Proving;
using Grader.Problems;

namespace Grader.Engine.Tests;

/// <summary>
/// <c>grader verify</c> over the product's own problems. A kata's mistakes train for seconds each: of these a sample in each run, all with
/// GRADER_MUTANTS=all.
/// </summary>
[Collection(nameof(Grading))]
public sealed class CatalogueProofTests(GradingFixture grading)
{
    public static TheoryData<string> Folders => new(Catalogue.FoldersAt(GradingFixture.Problems).Select(folder => Path.GetRelativePath(GradingFixture.Problems, folder)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_problem_accepts_what_is_right_and_rejects_each_known_mistake(string folder)
    {
        var problem = ProblemFiles.Read(Path.Combine(GradingFixture.Problems, folder));
        int? sample = problem.Kata is null || Environment.GetEnvironmentVariable("GRADER_MUTANTS") == "all" ? null : 5;
        var findings = new ProblemProof(grading.Judge).Prove(problem, Seed.Fresh(), seeds: 1, sample, CancellationToken.None).ToList();
        Assert.All(findings, finding => Assert.True(finding.IsGood, $"{finding.Path}: {finding.Text} (seed {finding.Report?.Seed})"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_problem_is_complete(string folder)
    {
        var path = Path.Combine(GradingFixture.Problems, folder);
        var problem = ProblemFiles.Read(path);
        Assert.True(problem.ReadMistakes().Length >= 5, "at least 5 mistakes");
        Assert.True(problem.AcceptedPaths().Length >= 2, "at least 2 other accepted submissions");
        Assert.Equal(3, File.ReadAllText(Path.Combine(path, "hints.md")).Split("## Hint").Length - 1);
        Assert.True(File.ReadAllText(Path.Combine(path, "followups.md")).Split("\n## ").Length >= 3, "at least 3 follow-up questions");
    }

    [Fact]
    public void There_are_problems_in_all_three_families() =>
        Assert.Superset(
            new HashSet<string> { "attention", "bpe-tokenizer", "word-tokenizer", "vanishing-gradients", "loss-explosion", "bad-data-loader" },
            new HashSet<string>(new Catalogue(GradingFixture.Problems).Ids));
}
