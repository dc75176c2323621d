using Grader.Authoring;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>
/// <c>grader verify</c> over the product's own problems: those whose files have changed since they were proved, and some files of another
/// in turn.
/// </summary>
public sealed class CatalogueProofTests(CatalogueProofTests.Proofs proofs, GradingFixture grading)
    : IClassFixture<CatalogueProofTests.Proofs>, IClassFixture<GradingFixture>
{
    public static TheoryData<string> Folders => new(CatalogueProofs.Folders);

    public static TheoryData<string, int> InTurn => Proofs.InTurn();

    [Theory]
    [MemberData(nameof(Folders))]
    public void What_is_on_record_of_a_problem_is_of_its_files_as_they_are(string folder)
    {
        var path = Path.Combine(Repository.Problems, folder);
        if (ProofRecord.WhyOutOfDate(path) is not { } reason)
        {
            return;
        }
        var faults = Proofs.MustBeProved(path) ? proofs.FaultsOf(folder) : [];
        if (faults.Count == 0 && ProofRecord.Read(path) is null)
        {
            return; // a new problem, which is proved here each time until there is a record
        }
        Assert.Fail(faults.Count > 0
            ? $"{folder}: {reason}, and it does not hold:\n{string.Join('\n', faults)}"
            : $"{folder}: {reason}. Renew it with ./grader verify problems/{folder.Replace('\\', '/')} --record");
    }

    [Theory]
    [MemberData(nameof(InTurn))]
    public void Another_problem_accepts_what_is_right_and_rejects_what_is_wrong(string folder, int turn)
    {
        var problem = ProblemFiles.Read(Path.Combine(Repository.Problems, folder));
        var faults = new ProblemVerifier(grading.Judge)
            .ProveInTurn(problem, TestSeed.Value, turn, mistakes: 2, CancellationToken.None)
            .Where(finding => !finding.IsGood).Select(finding => $"{finding.Path}: {finding.Text} (seed {TestSeed.Value})").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults)); // Assert.Empty would cut them off
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_problem_is_complete(string folder)
    {
        var path = Path.Combine(Repository.Problems, folder);
        var problem = ProblemFiles.Read(path);
        Assert.True(problem.ReadMistakes().Length >= 5, "at least 5 mistakes");
        Assert.True(problem.AcceptedPaths().Length >= (problem.Kata is null ? 3 : 2), "at least 3 other accepted submissions, of a kata 2");
        Assert.Equal(3, File.ReadAllText(Path.Combine(path, "hints.md")).Split("## Hint").Length - 1);
        Assert.True(problem.ReadFollowUps().Length >= 3, "at least 3 follow-up questions");
        Assert.All(problem.ReadFollowUps(), followUp => Assert.NotEmpty(followUp.Answer));
        var promises = File.ReadAllText(Path.Combine(Repository.Root, "docs", "promises.md"));
        Assert.Contains($"## {folder.Replace('\\', '/')}\n\n| promise | held by |", promises, StringComparison.Ordinal);
        Assert.True(problem.Statement.Split('\n').Length <= 75, "a statement of one page");
        Assert.Subset(new Catalogue(Repository.Problems).Ids.ToHashSet(), problem.Manifest.After.ToHashSet());
    }

    [Fact]
    public void There_are_fifteen_katas_of_which_one_has_four_bugs_two_have_two_and_two_are_healthy()
    {
        var problems = Catalogue.FoldersAt(Repository.Problems).Select(ProblemFiles.Read);
        var katas = problems.Select(problem => problem.Kata).OfType<Kata>().ToList();
        Assert.True(katas.Count >= 15, $"{katas.Count} katas");
        int WithBugs(int count) => katas.Count(kata => kata.Bugs.Length == count);
        var healthy = katas.Count(kata => kata.Bugs[0].Cause == Causes.Healthy);
        Assert.Equal((1, 2, 2), (WithBugs(4), WithBugs(2), healthy));
    }

    [Fact]
    public void There_are_problems_in_all_three_families() =>
        Assert.Superset(
            new HashSet<string> { "attention", "bpe-tokenizer", "word-tokenizer", "deep-network", "loss-explosion", "getting-worse" },
            new HashSet<string>(new Catalogue(Repository.Problems).Ids));

    /// <summary>The proofs that these tests ask for.</summary>
    public sealed class Proofs() : CatalogueProofs(Folders.Where(folder => MustBeProved(Path.Combine(Repository.Problems, folder))))
    {
        /// <summary>
        /// Whether a folder's own files have changed; a change of what checks are written against asks for new records of all, which takes
        /// too long here.
        /// </summary>
        public static bool MustBeProved(string path) => ProofRecord.Read(path)?.Digest != FolderDigest.Compute(path);

        /// <summary>
        /// A problem that has not changed, with the place among its files. Whose turn it is follows from what is on record of all, so it
        /// moves on with every change of a problem, and the same checkout proves the same. Katas train for each file: the full tier proves
        /// them.
        /// </summary>
        public static TheoryData<string, int> InTurn()
        {
            var all = Folders.Select(folder => (Folder: folder, Path: Path.Combine(Repository.Problems, folder))).ToList();
            var records = all.Select(entry => ProofRecord.Read(entry.Path)).OfType<ProofRecord>();
            var turn = records.Aggregate(17u, (sum, record) => sum * 31 + Convert.ToUInt32(record.Digest[..8], 16));
            var unchanged = all.Where(entry => !MustBeProved(entry.Path) && ProblemFiles.Read(entry.Path).Kata is null).ToList();
            var data = new TheoryData<string, int>();
            if (unchanged.Count > 0)
            {
                var (round, place) = Math.DivRem((int)(turn % 100_000), unchanged.Count);
                data.Add(unchanged[place].Folder, round);
            }
            return data;
        }
    }
}
