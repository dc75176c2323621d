using Grader.Authoring.Reviewing;
using Grader.Grading.Examining;
using Grader.Grading.Trying;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>Code for reviews of the product's own problems, tried with processes.</summary>
[Collection(nameof(Grading))]
public sealed class CodeReviewsTests(GradingFixture grading)
{
    /// <summary>The seeds of a proof; the same in every run.</summary>
    const int Seeds = 3;

    public static TheoryData<string> Folders =>
        new(CatalogueProofs.Folders.Where(folder => CodeReviews.Suits(ProblemFiles.Read(Path.Combine(Repository.Problems, folder)))));

    CodeReviews Reviews => new(grading.Toolchain);

    [Theory]
    [Trait("Tier", "full")]
    [MemberData(nameof(Folders))]
    public void Every_problem_has_code_with_a_mistake_that_a_small_input_breaks(string folder)
    {
        var problem = ProblemFiles.Read(Path.Combine(Repository.Problems, folder));
        var picked = Enumerable.Range(1, Seeds)
            .Select(seed => Reviews.Pick(problem, new Seed((uint)seed), CancellationToken.None)).ToList();
        Assert.Contains(picked, code => !code.IsRight);
        Assert.All(picked.Where(code => !code.IsRight), code =>
        {
            Assert.All(code.Lines, line => Assert.InRange(line, 1, code.Source.Text.Split('\n').Length));
            Assert.DoesNotContain("// rejected by", code.Source.Text);
            var again = new Trial(grading.Toolchain).Read(problem, code.Breaking!.Text, CancellationToken.None);
            using var trial = Reviews.OpenTrial(code, CancellationToken.None);
            Assert.True(trial.Try(again).Breaks, $"{code.Breaking.Text} breaks\n{code.Source.Text}");
        });
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_same_seed_picks_the_same_code()
    {
        var (first, second) = (Pick(), Pick());
        Assert.Equal(first.Source.Text, second.Source.Text);
        Assert.Equal(first.Breaking!.Text, second.Breaking!.Text);

        CodeForReview Pick() => Reviews.Pick(GradingFixture.Attention, new Seed(3), CancellationToken.None);
    }

    [Theory]
    [InlineData("Attention([[1]], [[0], [1]], [[0], [1]], null)", true, false)] // √m in place of √dₖ
    [InlineData("Attention([[0]], [[0], [1]], [[0], [1]], null)", false, false)]
    [InlineData("Attention([[1, 1]], [[0]], [[0]], null)", false, true)] // ruled out: key and query have other widths
    public void An_input_breaks_code_if_right_programs_answer_it_alike_and_the_code_does_not(string input, bool breaks, bool undecided)
    {
        var problem = GradingFixture.Attention;
        var wrong = problem.ReadMistakes().Single(mistake => mistake.Name == "scaled-by-key-count").Source;
        using var trial = ReviewTrial.Open(
            problem, wrong, [problem.Solution], AskedRanges.Unknown, grading.Toolchain, CancellationToken.None);
        var tried = trial.Try(new Trial(grading.Toolchain).Read(problem, input, CancellationToken.None));
        Assert.Equal((breaks, undecided, breaks), (tried.Breaks, tried.Undecided is not null, tried.Shown is not null));
    }
}
