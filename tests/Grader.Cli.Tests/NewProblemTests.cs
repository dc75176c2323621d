using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>Problems that are begun with <c>grader new</c>, and the page that builds one.</summary>
public sealed partial class NewProblemTests : IDisposable
{
    readonly GraderProcess _grader = new();

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("float[] Softmax(float[] scores)")]
    [InlineData("int Best(float[,] scores, int width, string name)")]
    [InlineData("string[] Split(string text)")]
    [InlineData("double[,] Mix(double[,] left, long[] right, bool both)")]
    public void A_new_folder_can_be_proved_at_once(string signature)
    {
        var made = _grader.Run("new", "mine/first-try", "--signature", signature);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        var proved = _grader.Run("verify", "mine/first-try", "--mutants", "10");
        Assert.True(proved.ExitCode == 0, proved.Out + proved.Error);
    }

    /// <summary>The project that an editor opens knows checks as the grader compiles them.</summary>
    [Fact]
    [Trait("Tier", "full")]
    public void A_folder_for_authors_compiles_the_checks_of_a_new_problem_without_a_warning()
    {
        var made = _grader.Run("init", "--author", "mine");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("problems.csproj is new.", made.Out);
        Assert.Contains("stays as it is", _grader.Run("init", "--author", "mine").Out);
        _grader.Run("new", "mine/maths/first");
        _grader.Run("new", "mine/maths/second", "--signature", "double[,] Mix(double[,] left, string name)");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", "mine/problems.csproj", "-nologo", "-v", "q"])
        {
            WorkingDirectory = _grader.Folder,
            RedirectStandardOutput = true,
        })!;
        var said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0 && !said.Contains("warning", StringComparison.Ordinal), said);
    }

    [Fact]
    public void What_is_no_problem_is_refused_and_nothing_is_overwritten()
    {
        var noId = _grader.Run("new", "mine/Bad_Name");
        Assert.Equal(2, noId.ExitCode);
        Assert.Contains("small letters, digits and hyphens", noId.Error);
        var noType = _grader.Run("new", "mine/first", "--signature", "Tensor Run(int x)");
        Assert.Equal(2, noType.ExitCode);
        Assert.Contains("`Tensor` is no type that the template knows", noType.Error);
        _grader.Write("mine/first/notes.txt", "mine");
        Assert.Contains("stays as it is", _grader.Run("new", "mine/first").Error);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_grader.Folder, "mine", "first")));
    }

    /// <summary>
    /// Blocks with the name of a file are written, blocks named console are run: the first line is the command, the others what it says.
    /// </summary>
    [Fact]
    [Trait("Tier", "full")]
    public void The_page_for_authors_can_be_followed_line_by_line()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "authoring.md"));
        var commands = 0;
        foreach (Match block in Block().Matches(page))
        {
            var (info, text) = (block.Groups["info"].Value.Split(' '), block.Groups["text"].Value);
            if (info[0] == "console")
            {
                commands++;
                Run(text.TrimEnd().Split('\n'), fails: info is [_, "fails"]);
            }
            else
            {
                _grader.Write(Path.Combine("running-mean", info[1]), text);
            }
        }
        Assert.Equal(3, commands);
    }

    void Run(string[] lines, bool fails)
    {
        string[] words = [.. Word().Matches(lines[0]).Select(word => word.Value.Trim('"'))];
        Assert.Equal("grader", words[0]);
        var ran = _grader.Run(words[1..]);
        Assert.True(ran.ExitCode == (fails ? 1 : 0), $"{lines[0]}\n{ran.Out}{ran.Error}");
        Assert.All(lines.Skip(1), line => Assert.Contains(line, ran.Out));
    }

    /// <summary>An editor completes <c>problem.yaml</c> by the schema: it has to know what the grader knows, and nothing else.</summary>
    [Fact]
    public void The_schema_of_a_manifest_knows_every_key()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "problem.schema.json")));
        var keys = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();
        _grader.Write("odd/problem.yaml", "title: Odd\nunknown: 1\n");
        _grader.Write("odd/starter.cs", "");
        var complaint = _grader.Run("show", "odd/").Error;
        var known = complaint[(complaint.IndexOf("known are ", StringComparison.Ordinal) + "known are ".Length)..].Trim().TrimEnd('.');
        Assert.Equal(known.Split(", ").Order(), keys);
    }

    public void Dispose() => _grader.Dispose();

    [GeneratedRegex(
        @"^(?<fence>`{3,4})(?<info>(console|\w+ [\w./-]+)( fails)?)\n(?<text>.*?)^\k<fence>\s*$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
