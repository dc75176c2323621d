using System.Diagnostics;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>A folder that an editor understands, and the input that fails, ready for a debugger.</summary>
public sealed class PracticeFolderTests : IDisposable
{
    const string OutOfRange = """
        public class Solution
        {
            public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)
            {
                var answer = new float[query.GetLength(0), value.GetLength(1)];
                answer[query.GetLength(0), 0] = 1;
                return answer;
            }
        }
        """;

    readonly GraderProcess _grader = new();

    string PathOf(string name) => Path.Combine(_grader.Folder, name);

    [Fact]
    public void An_editor_finds_a_project_tasks_and_a_launch_configuration_and_nothing_of_the_users_is_overwritten()
    {
        File.WriteAllText(PathOf(".gitignore"), "mine\n");
        var made = _grader.Run("init");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("practice.csproj is new.", made.Out);
        Assert.Contains(".gitignore is already here and stays as it is.", made.Out);
        Assert.Equal("mine\n", File.ReadAllText(PathOf(".gitignore")));
        Assert.Equal(0, _grader.Run("init").ExitCode);

        using var tasks = JsonDocument.Parse(File.ReadAllText(PathOf(".vscode/tasks.json")));
        using var launch = JsonDocument.Parse(File.ReadAllText(PathOf(".vscode/launch.json")));
        var configuration = launch.RootElement.GetProperty("configurations")[0];
        var before = configuration.GetProperty("preLaunchTask").GetString();
        Assert.Contains(tasks.RootElement.GetProperty("tasks").EnumerateArray(), task => task.GetProperty("label").GetString() == before);
        Assert.True(File.Exists(configuration.GetProperty("program").GetString()));
    }

    [Fact]
    public void Our_own_sources_are_no_place_for_practice()
    {
        var refused = _grader.Run("init", Path.Combine(Repository.Root, "practice"));
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Contains("name a folder elsewhere", refused.Error);
        Assert.False(Directory.Exists(Path.Combine(Repository.Root, "practice")));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void All_starters_compile_side_by_side_without_a_warning()
    {
        _grader.Run("init");
        var problems = Directory.GetFiles(Repository.Problems, "starter.cs", SearchOption.AllDirectories)
            .Select(starter => Path.GetFileName(Path.GetDirectoryName(starter)!)).ToList();
        Assert.All(problems, problem => Assert.Equal(0, _grader.Run("start", problem).ExitCode));
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", "-warnaserror"])
        {
            WorkingDirectory = _grader.Folder,
            RedirectStandardOutput = true,
        })!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, output);
        Assert.DoesNotContain("warning", output);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_starter_with_a_namespace_of_its_own_is_graded_as_without()
    {
        _grader.Run("init");
        _grader.Run("start", "sudden-jumps");
        Assert.Contains("namespace SuddenJumpsPractice;", File.ReadAllText(PathOf("sudden-jumps.cs")));
        _grader.Run("start", "attention");
        var solution = File.ReadAllText(Path.Combine(Repository.Problems, "transformers", "attention", "solution.cs"));
        var begun = File.ReadAllText(PathOf("attention.cs"));
        Assert.StartsWith("namespace AttentionPractice;", begun);
        var place = solution.IndexOf("public class", StringComparison.Ordinal);
        File.WriteAllText(PathOf("attention.cs"), solution.Insert(place, "namespace AttentionPractice;\n\n"));
        Assert.Equal(0, _grader.Run("run", "attention").ExitCode);
    }

    [Fact]
    public void The_smallest_input_that_fails_can_be_stepped_through()
    {
        var file = _grader.Write("attention.cs", OutOfRange);
        var run = _grader.Run("run", "attention", "--debug", "--seed", "1");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("is ready to step through", run.Out);
        var words = run.Out.Split('\n').Last(line => line.StartsWith("  dotnet ", StringComparison.Ordinal)).Trim().Split(' ');
        using var replay = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = _grader.Folder,
            RedirectStandardOutput = true,
        })!;
        var output = replay.StandardOutput.ReadToEnd();
        replay.WaitForExit();
        Assert.Contains("call 1: Attention\n  threw System.IndexOutOfRangeException", output);
        Assert.Contains($"in {file}:line 6", output);
        AssertIsForDebugger(PathOf(".grader/debug/attention/submission.dll"), file);
    }

    /// <summary>Debuggers look for a file by its path, and take it if its digest is the same.</summary>
    static void AssertIsForDebugger(string assembly, string source)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var embedded = reader.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = reader.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var metadata = symbols.GetMetadataReader();
        var document = metadata.Documents.Select(metadata.GetDocument)
            .Single(document => metadata.GetString(document.Name) == source);
        Assert.Equal(SHA256.HashData(File.ReadAllBytes(source)), metadata.GetBlobBytes(document.Hash));
        var lines = metadata.MethodDebugInformation.Select(metadata.GetMethodDebugInformation)
            .SelectMany(method => method.GetSequencePoints()).Select(point => point.StartLine).ToList();
        Assert.Contains(4, lines); // the brace, where only code that is not optimized stops
        Assert.Contains(6, lines);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void What_is_accepted_leaves_nothing_to_step_through()
    {
        Directory.CreateDirectory(PathOf(".grader/debug/solution"));
        File.WriteAllText(PathOf(".grader/debug/solution/calls.bin"), "of an earlier run");
        var solution = Path.Combine(Repository.Problems, "transformers", "attention", "solution.cs");
        var run = _grader.Run("run", "attention", solution, "--debug");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("There is nothing to step through", run.Out);
        Assert.False(Directory.Exists(PathOf(".grader/debug/solution")));
        var refused = _grader.Run("run", "attention", solution, "--debug", "--format", "json");
        Assert.Equal(2, refused.ExitCode);
    }

    public void Dispose() => _grader.Dispose();
}
