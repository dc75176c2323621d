using System.Diagnostics;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");
    static readonly string s_right = File.ReadAllText(Path.Combine(s_attention, "solution.cs"));
    static readonly string s_wrong = File.ReadAllText(Path.Combine(s_attention, "mistakes", "no-scaling.cs"));

    readonly GraderProcess _grader = new();
    readonly List<Process> _started = [];

    [Fact]
    public void Each_save_is_graded_also_one_by_renaming_and_nothing_else_is()
    {
        _grader.Write("attention.cs", s_wrong);
        var watch = Watch();
        Assert.StartsWith("WA", NextVerdict(watch));

        _grader.Write("attention.cs", s_right);
        Assert.StartsWith("AC", NextVerdict(watch));

        _grader.Write("other.cs", s_wrong);
        File.SetLastWriteTimeUtc(Path.Combine(_grader.Folder, "attention.cs"), DateTime.UtcNow); // nothing in it has changed
        Rename(s_right + "class Broken {");
        Assert.StartsWith("CE", NextVerdict(watch));
        EndsWell(watch);
    }

    /// <summary>Saves as many editors do, so that the file is never seen empty.</summary>
    void Rename(string text)
    {
        _grader.Write("attention.cs.new", text);
        File.Move(Path.Combine(_grader.Folder, "attention.cs.new"), Path.Combine(_grader.Folder, "attention.cs"), overwrite: true);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void It_waits_for_a_file_that_is_not_there_yet()
    {
        var watch = Watch();
        Assert.Equal("attention.cs: there is no such file yet; `grader start attention` makes it.", ReadLine(watch));
        Assert.StartsWith("waiting", ReadLine(watch));
        Rename(s_right);
        Assert.StartsWith("AC", NextVerdict(watch));
        EndsWell(watch);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_change_to_a_mistake_of_the_problem_is_a_reason_to_grade_again()
    {
        var problems = Path.Combine(_grader.Folder, "problems");
        var attention = Path.Combine(problems, "transformers", "attention");
        CopyFolder(s_attention, attention);
        _grader.Write("attention.cs", s_wrong);
        var watch = Watch("--problems", problems);
        Assert.StartsWith("WA", NextVerdict(watch));
        File.AppendAllText(Path.Combine(attention, "mistakes", "no-scaling.cs"), "\n");
        Assert.StartsWith("WA", NextVerdict(watch));
        EndsWell(watch);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Broken_checks_are_named_and_the_next_save_is_graded()
    {
        var problems = Path.Combine(_grader.Folder, "problems");
        var attention = Path.Combine(problems, "transformers", "attention");
        CopyFolder(s_attention, attention);
        _grader.Write("attention.cs", s_right);
        var watch = Watch("--problems", problems);
        Assert.StartsWith("AC", NextVerdict(watch));
        var checks = Path.Combine(attention, "checks.cs");
        var text = File.ReadAllText(checks);
        File.WriteAllText(checks, text.Replace("WorkedExample(", "WorkedExamples(", StringComparison.Ordinal));
        Assert.Contains("checks.cs:", NextLine(watch, line => line.Contains("WorkedExamples", StringComparison.Ordinal)));
        NextLine(watch, line => line.StartsWith("waiting", StringComparison.Ordinal));
        File.WriteAllText(checks, text);
        Assert.StartsWith("AC", NextVerdict(watch));
        EndsWell(watch);
    }

    delegate object Reading(Func<Problem> problem, string folder, string path, bool isNamed);

    [Fact]
    public void What_is_saved_while_the_files_are_read_is_a_change_at_the_next_look()
    {
        var read = CommandAssembly.Method<Reading>("Watching.WatchedFiles", "Read");
        var folder = Path.Combine(_grader.Folder, "attention");
        CopyFolder(s_attention, folder);
        var submission = _grader.Write("attention.cs", s_right);

        var before = read(ReadAndThenSave, folder, submission, isNamed: true);
        var after = read(() => ProblemFiles.Read(folder), folder, submission, isNamed: true);
        Assert.NotEqual(CommandAssembly.Read<string>(before, "ProblemDigest"), CommandAssembly.Read<string>(after, "ProblemDigest"));

        Problem ReadAndThenSave()
        {
            var problem = ProblemFiles.Read(folder);
            File.AppendAllText(Path.Combine(folder, "checks.cs"), "\n");
            return problem;
        }
    }

    static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_save_ends_the_grading_of_the_one_before()
    {
        _grader.Write("attention.cs", s_right);
        var watch = Watch();
        Assert.StartsWith("AC", NextVerdict(watch));
        _grader.Write(
            "attention.cs",
            "public class Solution { public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) " +
            "{ while (true) ; } }");
        ProcessTree.WaitFor(watch.Id, IsAtWork, "the loop does not run"); // and would for seconds
        _grader.Write("attention.cs", s_right + "// fixed");
        Assert.StartsWith("AC", NextVerdict(watch)); // and no TLE before it
        EndsWell(watch);
    }

    /// <summary>A worker beyond its start.</summary>
    static bool IsAtWork(int id) => ProcessTree.Runs(id, "Grader.Worker.dll") && ProcessTree.SecondsWorked(id) > 0.4;

    [Fact]
    public void A_kata_is_not_watched_because_each_try_counts()
    {
        var result = _grader.Run("watch", "loss-explosion");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("grader run", result.Error);
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }
        _grader.Dispose();
    }

    Process Watch(params string[] options)
    {
        var process = _grader.Start(["watch", "attention", .. options]);
        _started.Add(process);
        return process;
    }

    /// <summary>The line with the verdict, which is the last but one of each grading.</summary>
    static string NextVerdict(Process watch)
    {
        var (before, last) = ("", "");
        NextLine(watch, line =>
        {
            (before, last) = (last, line);
            return line.StartsWith("graded in", StringComparison.Ordinal);
        });
        return before;
    }

    static string NextLine(Process watch, Func<string, bool> isSought)
    {
        while (ReadLine(watch) is { } line)
        {
            if (isSought(line))
            {
                return line;
            }
        }
        throw new InvalidOperationException($"it has ended: {watch.StandardError.ReadToEnd()}");
    }

    /// <summary>A line that does not come is a failure, and no test that never ends.</summary>
    static string? ReadLine(Process watch)
    {
        var reading = watch.StandardOutput.ReadLineAsync();
        Assert.True(reading.Wait(TimeSpan.FromMinutes(1)), "it shows nothing more");
        return reading.Result;
    }

    static void EndsWell(Process watch)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{watch.Id}"]);
        Assert.True(watch.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal((128 + 15, "Stopped."), (watch.ExitCode, watch.StandardError.ReadToEnd().Trim()));
    }
}
