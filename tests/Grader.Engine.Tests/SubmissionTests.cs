namespace Grader.Engine.Tests;

/// <summary>Which files a submission is made of.</summary>
public sealed class SubmissionTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-submission-");

    [Fact]
    public void What_editors_and_archives_leave_in_a_folder_is_left_out()
    {
        Write("Solution.cs", "class Solution { }");
        File.WriteAllBytes(Path("._Solution.cs"), [0, 5, 22, 7, 0xff]);
        File.CreateSymbolicLink(Path(".#Solution.cs"), "me@host.1:2");
        Write("Solution.cs~", "old");
        Write("#Solution.cs#", "unsaved");
        var submission = Submission.Read(_folder.FullName);
        Assert.Null(submission.Refusal);
        Assert.Equal(["Solution.cs"], Names(submission));
    }

    [Fact]
    public void A_hidden_file_that_is_named_is_read() => Assert.Single(Submission.Read(Write(".try.cs", "class Solution { }")).Sources);

    [Fact]
    public void A_script_comes_with_those_that_it_loads_and_with_no_other()
    {
        var main = Write("main.csx", "#load \"one.csx\"\n  # load \"./three.csx\"\n// #load \"four.csx\"\nvar text = \"#load\";");
        Write("one.csx", "#load \"two.csx\"\n#load \"main.csx\"");
        Write("two.csx", "float Two() => 2;");
        Write("three.csx", "float Three() => 3;");
        Write("four.csx", new string(' ', Submission.MaxLength + 1));
        File.CreateSymbolicLink(Path("five.csx"), "/nowhere.csx");
        var submission = Submission.Read(main);
        Assert.Null(submission.Refusal);
        Assert.Equal(["main.csx", "one.csx", "three.csx", "two.csx"], Names(submission));
    }

    [Fact]
    public void The_limit_counts_bytes()
    {
        var characters = new string('ä', Submission.MaxLength / 2); // two bytes each
        Assert.Null(Submission.Read(Write("fits.cs", characters)).Refusal);
        Assert.Contains("more than 256 KB", Submission.Read(Write("long.cs", characters + "a")).Refusal?.Message);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_by_its_name_is_a_sentence_and_no_fault()
    {
        var missing = Assert.Throws<UnreadableSubmissionException>(() => Submission.Read(Path("m\uFFFDller.cs")));
        Assert.Contains("if its name is no UTF-8, rename it", missing.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    static IEnumerable<string> Names(Submission submission) => submission.Sources.Select(source => System.IO.Path.GetFileName(source.Path));

    string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }
}
