using Grader.Grading.Batches;

namespace Grader.Grading.Tests;

/// <summary>Which entries of a folder are submissions, and what each is called.</summary>
public sealed class BatchItemTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-batch-");

    [Theory]
    [InlineData("ada.cs bob/ carl.csx", "ada bob carl")]
    [InlineData("ada.cs ada/", "ada ada.cs")]
    [InlineData("a.cs a.csx a/", "a a.cs a.csx")]
    [InlineData("a.cs a.CS", "a.CS a.cs")]
    [InlineData("a.cs a.cs.cs a/", "a a.cs a.cs.cs")]
    [InlineData("a.cs/ a.cs.cs", "a.cs a.cs.cs")]
    [InlineData("-rf.cs b+c.cs 🙃.cs", "-rf b+c 🙃")]
    [InlineData("notes.txt ada.cs", "ada")]
    public void Ids_stay_apart(string names, string ids) =>
        Assert.Equal(ids.Split(' '), Of(names).Select(item => item.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Names_that_cannot_be_read_have_an_id_each_and_only_one_of_those_that_look_alike_can_be_opened()
    {
        var items = BatchItem.FromPaths([("m\uFFFDller.cs", false), ("m\uFFFDller.cs", false), ("m\uFFFDller", true)], Submission.IsSource);
        Assert.Equal(
            [("m\uFFFDller", false), ("m\uFFFDller.cs", true), ("m\uFFFDller.cs (2)", false)],
            items.Select(item => (item.Id, item.HasReadableName)).Order());
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/")]
    [InlineData("./out//")]
    [InlineData("../{0}/out/")]
    public void The_folder_of_the_reports_is_no_submission(string output)
    {
        _folder.CreateSubdirectory("out");
        Write("ada.cs");
        var reports = Path.Combine(_folder.FullName, output.Replace("{0}", _folder.Name, StringComparison.Ordinal));
        Assert.Equal(["ada"], BatchItem.In(_folder.FullName, reports).Select(item => item.Id));
    }

    [Fact]
    public void What_other_programs_leave_in_a_folder_is_no_submission()
    {
        string[] strays = ["__MACOSX/._ada.cs", "._ada.cs", ".#ada.cs", "#ada.cs#", "ada.cs~", "bob~/bob.cs", "#bob#/bob.cs", ".git/a.cs"];
        foreach (var name in strays.Append("ada.cs"))
        {
            Write(name);
        }
        Assert.Equal(["ada"], BatchItem.In(_folder.FullName, "out").Select(item => item.Id));
    }

    [Fact]
    public void A_name_that_is_no_UTF8_is_refused_and_what_lies_beside_it_is_read()
    {
        var entry = BatchEntry.Read(new BatchItem("m\uFFFDller", Path.Combine(_folder.FullName, "m\uFFFDller.cs"), HasReadableName: false));
        Assert.Equal("its name is no UTF-8; rename it", entry.Submission.Refusal?.Message);
        Assert.Empty(entry.Submission.Sources);
    }

    [Fact]
    public void A_script_of_a_batch_comes_without_its_neighbours()
    {
        Write("bob.csx", "float Secret() => 42;");
        Write("ada.csx", "#load \"bob.csx\"\nvar x = Secret();");
        var ada = BatchItem.In(_folder.FullName, "out").Single(item => item.Id == "ada");
        Assert.Single(BatchEntry.Read(ada).Submission.Sources);
    }

    [Fact]
    public void A_link_to_a_folder_is_refused()
    {
        var elsewhere = _folder.CreateSubdirectory("elsewhere").FullName;
        Write("elsewhere/secret.cs");
        var link = Path.Combine(_folder.FullName, "alice");
        Directory.CreateSymbolicLink(link, elsewhere);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "carl.cs"), "/nowhere.cs");
        var read = BatchItem.In(_folder.FullName, "out").Select(BatchEntry.Read)
            .ToDictionary(entry => entry.Id, entry => entry.Submission.Refusal?.Message ?? "read");
        Assert.Contains("symbolic link", read["alice"]);
        Assert.Contains("symbolic link", read["carl"]);
        Assert.Equal("read", read["elsewhere"]);
        Assert.Contains("symbolic link", Submission.Read(link + "/").Refusal?.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <param name="names">A slash at the end makes a folder.</param>
    static IEnumerable<BatchItem> Of(string names) =>
        BatchItem.FromPaths(names.Split(' ').Select(name => (Path.Combine("in", name.TrimEnd('/')), name.EndsWith('/'))), _ => true);

    void Write(string name, string text = "class Solution { }")
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
