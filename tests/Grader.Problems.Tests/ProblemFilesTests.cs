namespace Grader.Problems.Tests;

public sealed class ProblemFilesTests : IDisposable
{
    const string Manifest = "title: Sums\ndifficulty: easy\nminutes: 5\n";

    readonly string _root = Directory.CreateTempSubdirectory("grader-problems-").FullName;

    [Fact]
    public void A_complete_folder_is_a_problem()
    {
        var problem = ProblemFiles.Read(Folder("sums", Manifest));
        Assert.Equal(
            ("sums", "Sums", "track", Difficulty.Easy, 5),
            (problem.Id, problem.Manifest.Title, problem.Manifest.Track, problem.Manifest.Difficulty, problem.Manifest.Minutes));
        Assert.Equal(Protocol.Limits.Default, problem.Manifest.Limits);
    }

    [Theory]
    [InlineData("title: Sums\ndificulty: easy\nminutes: 5\n", "problem.yaml:2: `dificulty` is no key here")]
    [InlineData("title: Sums\ndifficulty: easy\nminutes: soon\n", "problem.yaml:3: `minutes` is a whole number from 1 to 600")]
    [InlineData("title: Sums\ndifficulty: brutal\nminutes: 5\n", "problem.yaml:2: `difficulty` is one of easy, medium, hard")]
    [InlineData("title: Sums\ndifficulty: easy\n", "problem.yaml:1: the key `minutes` is missing")]
    [InlineData("title: [Sums\ndifficulty: easy\n", ": this is not YAML")]
    [InlineData(
        "title: Sums\ndifficulty: easy\nminutes: 5\nlimits: { call: 2 hours }\n",
        "problem.yaml:4: `call` is a positive number of s")]
    [InlineData(
        "title: Sums\ndifficulty: easy\nminutes: 5\nkata: { cause: bad-luck, lines: [], changes: 3 }\n",
        "problem.yaml:4: bad-luck is no known cause")]
    [InlineData(
        "title: Sums\ndifficulty: easy\nminutes: 5\nkata: { cause: healthy, lines: [nowhere], changes: 3 }\n",
        "no line of starter.cs contains `nowhere`")]
    public void A_broken_manifest_is_named_with_its_line(string manifest, string complaint)
    {
        var invalid = Assert.Throws<InvalidProblemException>(() => ProblemFiles.Read(Folder("sums", manifest)));
        Assert.Contains(complaint, invalid.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var folder = Folder("sums", Manifest);
        File.Delete(Path.Combine(folder, "checks.csx"));
        Assert.Contains("checks.cs: the file is missing", Assert.Throws<InvalidProblemException>(() => ProblemFiles.Read(folder)).Message);
    }

    [Fact]
    public void Two_files_of_checks_are_refused_because_only_one_can_count()
    {
        var folder = Folder("sums", Manifest);
        Assert.EndsWith("checks.csx", ProblemFiles.Read(folder).Checks.Path);
        File.WriteAllText(Path.Combine(folder, "checks.cs"), "");
        Assert.Contains("checks.cs stands beside it", Assert.Throws<InvalidProblemException>(() => ProblemFiles.Read(folder)).Message);
    }

    [Fact]
    public void A_mistake_without_header_is_refused()
    {
        var folder = Folder("sums", Manifest);
        Directory.CreateDirectory(Path.Combine(folder, "mistakes"));
        File.WriteAllText(Path.Combine(folder, "mistakes", "wrong.cs"), "// feedback: wrong\npublic class Solution {}\n");
        Assert.Contains("rejected by", Assert.Throws<InvalidProblemException>(() => ProblemFiles.Read(folder).ReadMistakes()).Message);
    }

    [Fact]
    public void A_problem_is_found_by_id_by_a_unique_beginning_and_by_path()
    {
        var folder = Folder("sums", Manifest);
        Folder("sorting", Manifest);
        var catalogue = new Catalogue(_root);
        Assert.Equal("sums", catalogue.Read("sums").Id);
        Assert.Equal("sums", catalogue.Read("su").Id);
        Assert.Equal("sums", catalogue.Read(folder).Id);
        Assert.Contains("is the beginning", Assert.Throws<UnknownProblemException>(() => catalogue.Read("s")).Message);
    }

    [Fact]
    public void A_problem_is_still_found_by_an_id_that_it_had_before()
    {
        Folder("sums", Manifest + "formerly: [additions, su]\n");
        Folder("sun", Manifest);
        var catalogue = new Catalogue(_root);
        Assert.Equal("sums", catalogue.Read("additions").Id);
        Assert.Equal("sums", catalogue.Read("su").Id); // the beginning of two, and the whole of one of old
        Assert.Equal(["sums", "additions", "su"], catalogue.Read("sums").Manifest.Names);
    }

    [Fact]
    public void A_whole_id_of_old_comes_before_the_beginning_of_another()
    {
        Folder("sums", Manifest + "formerly: [add]\n");
        Folder("adder", Manifest);
        Assert.Equal("sums", new Catalogue(_root).Read("add").Id);
    }

    [Fact]
    public void Two_that_had_the_same_id_are_not_told_apart_by_chance()
    {
        Folder("products", Manifest + "formerly: [arithmetic]\n");
        Folder("sums", Manifest + "formerly: [arithmetic]\n");
        Assert.Throws<UnknownProblemException>(() => new Catalogue(_root).Read("arithmetic"));
    }

    [Fact]
    public void A_files_name_is_that_of_the_problem_that_is_called_so_now()
    {
        var sums = Folder("sums", Manifest + "formerly: [additions, products]\n");
        Folder("products", Manifest);
        var catalogue = new Catalogue(_root);
        Assert.Equal(["sums", "additions"], catalogue.Read("sums").Manifest.Names);
        Assert.Equal(["sums", "additions"], catalogue.Read(sums).Manifest.Names);
        Assert.Equal("products", catalogue.Read("products").Id);
    }

    [Fact]
    public void A_broken_neighbour_hides_neither_a_problem_nor_a_typing_error()
    {
        Folder("broken", "title: [\n");
        Folder("sums", Manifest + "formerly: [additions]\n");
        var catalogue = new Catalogue(_root);
        Assert.Equal("sums", catalogue.Read("additions").Id);
        Assert.Throws<UnknownProblemException>(() => catalogue.Read("zums"));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest_ones()
    {
        Folder("sums", Manifest);
        Folder("attention", Manifest);
        var unknown = Assert.Throws<UnknownProblemException>(() => new Catalogue(_root).Read("atention"));
        Assert.Contains("the nearest are attention", unknown.Message);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    string Folder(string id, string manifest)
    {
        var folder = Path.Combine(_root, "track", id);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "problem.yaml"), manifest);
        foreach (var name in new[] { "statement.md", "contract.cs", "starter.cs", "solution.cs", "checks.csx" })
        {
            File.WriteAllText(Path.Combine(folder, name), "// empty\n");
        }
        return folder;
    }
}
