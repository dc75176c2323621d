using System.Diagnostics;
using System.Net.Sockets;

namespace Grader.Grading.Tests;

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

    [Theory]
    [InlineData("pipe", "this is a named pipe and no file")]
    [InlineData("socket", "this is a socket and no file")]
    [InlineData("link", "this is a symbolic link, which may lead anywhere; copy the file that it points to")]
    [InlineData("link to a device", "this is a symbolic link, which may lead anywhere; copy the file that it points to")]
    [InlineData("folder", "this is a folder; rename it or copy its files")]
    public void What_is_no_file_is_refused_with_what_it_is_alone_and_in_a_folder(string kind, string reason)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        Write("a.cs", "class Solution { }");
        var path = Path("z.cs");
        using var socket = Make(kind, path);
        if (kind != "folder") // a folder is a submission of its own, and within one it is passed over
        {
            Assert.Equal(reason, Submission.Read(path).Refusal?.Message);
            Assert.Equal(reason, Submission.ReadAlone(path).Refusal?.Message);
            Assert.Equal(reason, Submission.Read(_folder.FullName).Refusal?.Message);
        }
        else
        {
            Assert.Equal("a.cs", System.IO.Path.GetFileName(Assert.Single(Submission.Read(_folder.FullName).Sources).Path));
        }
    }

    [Fact]
    public void Many_names_of_one_long_file_are_refused_before_they_are_all_read()
    {
        var file = Write("0.cs", new string(' ', Submission.MaxLength - 1) + "x");
        for (var i = 1; i < 150; i++)
        {
            File.Copy(file, Path($"{i}.cs"));
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more than 256 KB", Submission.Read(_folder.FullName).Refusal?.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40L << 20);
        for (var i = 150; i < 210; i++)
        {
            Write($"{i}.cs", "");
        }
        Assert.Contains("more than 200 files", Submission.Read(_folder.FullName).Refusal?.Message);
    }

    [Fact]
    public async Task A_folder_that_is_exchanged_for_a_link_while_it_is_read_shows_nothing_of_another()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        var (mine, theirs) = (_folder.CreateSubdirectory("mine").FullName, _folder.CreateSubdirectory("theirs").FullName);
        var (aside, link) = (Path("aside"), Path("link"));
        File.WriteAllText(System.IO.Path.Combine(mine, "a.cs"), "// mine");
        File.WriteAllText(System.IO.Path.Combine(theirs, "a.cs"), "// theirs");
        Directory.CreateSymbolicLink(link, theirs);
        using var stopped = new CancellationTokenSource();
        var exchanging = Task.Factory.StartNew(() =>
        {
            while (!stopped.IsCancellationRequested)
            {
                Directory.Move(mine, aside);
                Directory.Move(link, mine);
                Directory.Move(mine, link);
                Directory.Move(aside, mine);
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (var i = 0; i < 3_000; i++)
        {
            try
            {
                Assert.DoesNotContain(Submission.Read(mine).Sources, source => source.Text.Contains("theirs", StringComparison.Ordinal));
            }
            catch (UnreadableSubmissionException)
            {
                // it was not there just then
            }
        }
        await stopped.CancelAsync();
        await exchanging;
    }

    static Socket? Make(string kind, string path)
    {
        switch (kind)
        {
            case "pipe":
                using (var made = Process.Start("mkfifo", path))
                {
                    made.WaitForExit();
                }
                return null;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(path));
                return socket;
            case "folder":
                Directory.CreateDirectory(path);
                return null;
            default:
                File.CreateSymbolicLink(path, kind == "link" ? "a.cs" : "/dev/zero");
                return null;
        }
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
