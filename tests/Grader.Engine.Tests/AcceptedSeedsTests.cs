using System.Globalization;
using Grader.Contracts;
using Grader.Engine.Examining;
using Grader.Problems;

namespace Grader.Engine.Tests;

/// <summary>Nothing right is refused: every accepted solution with fresh seeds, one in each run of the suite, GRADER_SEEDS of them for a night.</summary>
[Collection(nameof(Grading))]
public sealed class AcceptedSeedsTests(GradingFixture grading)
{
    public static TheoryData<string> Folders => CatalogueProofTests.Folders;

    static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("GRADER_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_right_solution_is_accepted_with_any_seed(string folder)
    {
        var problem = ProblemFiles.Read(Path.Combine(GradingFixture.Problems, folder));
        foreach (var seed in Enumerable.Range(0, Seeds).Select(_ => Seed.Fresh()))
        {
            Assert.All(problem.AcceptedPaths().Prepend(problem.Solution.Path), path =>
            {
                var report = grading.Judge.Grade(problem, Submission.Read(path), seed, CancellationToken.None);
                Assert.True(report.Verdict == Verdict.Accepted, $"{path}: {report.Verdict.Code} with seed {seed}: {report.Checks.FirstOrDefault(check => !check.Passed)}");
            });
        }
    }
}
