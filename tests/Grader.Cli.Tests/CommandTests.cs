using System.Text.Json;
using System.Xml.Linq;
using Grader.Testing;

namespace Grader.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    static readonly string s_solution = Path.Combine(Repository.Problems, "transformers", "attention", "solution.cs");

    static readonly string s_unscaled =
        Path.Combine(Repository.Problems, "transformers", "attention", "mistakes", "no-scaling.cs");

    readonly GraderProcess _grader = new();

    [Fact]
    public void An_accepted_submission_exits_with_0_and_says_so_in_the_last_line()
    {
        var result = _grader.Run("run", "attention", s_solution);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("AC accepted · ", result.Out.TrimEnd().Split('\n')[^1]);
        Assert.Contains("✓ matches the reference", result.Out);
    }

    [Fact]
    public void A_wrong_submission_exits_with_1_and_shows_input_expected_and_actual()
    {
        var result = _grader.Run("run", "attention", s_unscaled);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("✗ matches the reference", result.Out);
        foreach (var part in new[] { "query", "expected", "yours", "off by", "seed" })
        {
            Assert.Contains(part, result.Out);
        }
        Assert.StartsWith("WA wrong answer", result.Out.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Hints_come_one_by_one_and_the_report_points_to_the_one_that_helps()
    {
        Assert.StartsWith("Hint 1 of 3", _grader.Run("hint", "attention").Out);
        Assert.StartsWith("Hint 2 of 3", _grader.Run("hint", "attention").Out);
        Assert.StartsWith("Hint 1 of 3", _grader.Run("hint", "attention", "1").Out);
        Assert.StartsWith("Hint 3 of 3", _grader.Run("hint", "attention").Out);
        Assert.StartsWith("Hint 3 of 3", _grader.Run("hint", "attention").Out);
        var none = _grader.Run("hint", "attention", "4");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("no hint 4", none.Error);
        var wrong = Path.Combine(Repository.Problems, "transformers", "attention", "mistakes", "no-max-subtraction.cs");
        Assert.Contains("grader hint attention 2", _grader.Run("run", "attention", wrong).Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_wrong_submission_is_told_its_mistake_before_the_verdict()
    {
        var dividedByWidth = Path.Combine(Repository.Root, "tests", "Wrong", "attention", "01-divided-by-width.cs");
        var result = _grader.Run("run", "attention", dividedByWidth);
        Assert.Contains("The scores are divided by dₖ, not by √dₖ.", result.Out);
        Assert.Contains("answers match a known mistake", result.Out);
    }

    [Fact]
    public void Json_holds_the_same_facts()
    {
        var result = _grader.Run("run", "attention", s_unscaled, "--format", "json", "--seed", "2a");
        using var json = JsonDocument.Parse(result.Out);
        var report = json.RootElement;
        Assert.Equal((2, "WA", "attention", "0000002a"), (
            report.GetProperty("formatVersion").GetInt32(),
            report.GetProperty("verdict").GetString(),
            report.GetProperty("problem").GetString(),
            report.GetProperty("seed").GetString()));
        var check = report.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "matches the reference");
        Assert.Equal(("WA", 0, 4), (
            check.GetProperty("verdict").GetString(),
            check.GetProperty("points").GetInt32(),
            check.GetProperty("maxPoints").GetInt32()));
        Assert.True(check.GetProperty("milliseconds").GetDouble() > 0);
        var call = check.GetProperty("counterexample").GetProperty("calls")[0];
        Assert.Equal("Attention", call.GetProperty("method").GetString());
        Assert.Equal(
            ["query", "key", "value", "mask"],
            call.GetProperty("arguments").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_same_seed_gives_the_same_report()
    {
        string Shown()
        {
            var result = _grader.Run("run", "attention", s_unscaled, "--format", "json", "--seed", "7");
            using var json = JsonDocument.Parse(result.Out);
            var counterexamples = json.RootElement.GetProperty("checks").EnumerateArray()
                .Select(c => c.TryGetProperty("counterexample", out var shown) ? shown.ToString() : "");
            return string.Join('\n', counterexamples);
        }
        Assert.Equal(Shown(), Shown());
    }

    [Theory]
    [InlineData(2, "the nearest are attention", "run", "atention")]
    [InlineData(2, "no attention.cs, attention.csx or attention/ here", "run", "attention")]
    [InlineData(2, "there is no such file", "run", "attention", "nowhere.cs")]
    [InlineData(2, "the folder holds no .cs or .csx file", "run", "attention", "empty-folder")]
    [InlineData(2, "a submission is a .cs or .csx file", "run", "attention", "notes.txt")]
    [InlineData(2, "hexadecimal", "run", "attention", "empty.cs", "--seed", "soon")]
    [InlineData(2, "there is no such folder", "list", "--problems", "nowhere")]
    [InlineData(2, "there is no such folder", "verify", "nowhere")]
    [InlineData(2, "no problem.yaml", "verify", "empty-folder")]
    [InlineData(2, "There is no command 'rn'; the nearest is `grader run`.", "rn", "attention")]
    [InlineData(2, "There is no command 'shwo'; the nearest is `grader show`.", "help", "shwo")]
    [InlineData(2, "`grader help show` shows how it is used.", "show")]
    [InlineData(2, "no kata", "inspect", "attention")]
    [InlineData(2, "no kata", "show", "attention", "--keys")]
    [InlineData(2, "there is no format `xml`; there are text, json, junit, github and html", "run", "attention", "--format", "xml")]
    [InlineData(2, "a report does not go into a source file", "run", "attention", "--format", "junit=attention.CS")]
    [InlineData(2, "json and junit cannot both go to stdout", "run", "attention", "--format", "json", "--format", "junit")]
    [InlineData(2, "there is no such folder; make it first", "run", "attention", "--format", "junit=nowhere/report.xml")]
    [InlineData(2, "Argument 5 is empty", "batch", "--problem", "attention", "--output", "")]
    [InlineData(2, "--output= has no value", "batch", "--problem", "attention", "--output=")]
    public void Wrong_usage_is_one_clear_sentence(int exitCode, string sentence, params string[] arguments)
    {
        _grader.Write("empty.cs", "  \n");
        _grader.Write("notes.txt", "text");
        Directory.CreateDirectory(Path.Combine(_grader.Folder, "empty-folder"));
        var result = _grader.Run(arguments);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(sentence, result.Error);
        Assert.DoesNotContain("   at ", result.Error);
        Assert.InRange(result.Error.TrimEnd().Split('\n').Length, 1, 2);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Reports_in_files_leave_the_text_on_stdout_and_take_the_place_of_earlier_ones()
    {
        _grader.Write("report.xml", "an earlier report");
        var result = _grader.Run("run", "attention", s_solution, "--format", "junit=report.xml", "--format", "json=report.json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("AC accepted", result.Out);
        Assert.Equal("testsuites", XDocument.Load(Path.Combine(_grader.Folder, "report.xml")).Root!.Name);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_grader.Folder, "report.json")));
        Assert.Equal("AC", json.RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_report_for_github_keeps_the_log_apart_from_the_annotations()
    {
        var result = _grader.Run("run", "attention", s_unscaled, "--format", "github");
        var lines = result.Out.Split('\n');
        Assert.StartsWith("::stop-commands::", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("::error file=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("empty.cs", "empty.cs: GR0012 there is nothing in it")]
    [InlineData("latin.cs", "latin.cs:2:1: GR0012 the file is not UTF-8")]
    [InlineData("link.cs", "link.cs: GR0012 this is a symbolic link")]
    public void A_file_that_is_no_source_code_is_a_compile_error(string file, string sentence)
    {
        _grader.Write("empty.cs", "  \n");
        File.WriteAllBytes(Path.Combine(_grader.Folder, "latin.cs"), [.. "class A {\n// na"u8, 0xef, .. "ve }"u8]);
        File.CreateSymbolicLink(Path.Combine(_grader.Folder, "link.cs"), s_solution);
        var result = _grader.Run("run", "attention", file);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(sentence, result.Out);
        Assert.StartsWith("CE ", result.Out.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public void Doctor_names_every_level_and_limit()
    {
        var result = _grader.Run("doctor");
        foreach (var subject in new[] { "namespaces", "landlock", "process", "time", "memory", "control group", "processes", "launcher" })
        {
            Assert.Contains(subject, result.Out);
        }
        // nothing is missing without a word on how to get it
        Assert.Equal(result.Out.Count(c => c == '✗'), result.Out.Split("to get it:").Length - 1);
    }

    [Theory]
    [InlineData("namespaces")]
    [InlineData("landlock")]
    [InlineData("process")]
    [Trait("Tier", "full")]
    public void A_level_of_isolation_that_was_asked_for_is_used_or_refused(string level)
    {
        var result = _grader.Run("run", "attention", s_solution, "--isolation", level, "--format", "json");
        if (result.ExitCode == 2)
        {
            Assert.Contains($"--isolation {level} does not work here", result.Error);
            return;
        }
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal("AC", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(level, json.RootElement.GetProperty("isolation").GetString());
        Assert.Equal(level == "process", json.RootElement.GetProperty("weakness").GetString() is not null);
    }

    [Fact]
    public void A_fault_in_the_checks_is_the_graders_and_leaves_a_file_to_report()
    {
        var folder = Path.Combine(_grader.Folder, "broken");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Problems, "transformers", "attention")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        File.WriteAllText(
            Path.Combine(folder, "checks.cs"),
            "public sealed class Falling : Checks<IAttention> { protected override void Define() => " +
            "Property(\"falls over\", points: 1, inputs: Gen.Int[0, 1], " +
            "holds: (it, x) => throw new InvalidOperationException(\"a bug of the instructor\")); }\n");
        var result = _grader.Run("run", folder, s_solution);
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("IE ", result.Out.TrimEnd().Split('\n')[^1]);
        Assert.Contains("not your code's fault", result.Error);
        var path = result.Error.Trim().Split(' ')[^1];
        Assert.Contains("a bug of the instructor", File.ReadAllText(path));
        File.Delete(path);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_submission_is_found_in_the_working_folder_by_the_problems_id()
    {
        File.Copy(
            Path.Combine(Repository.Problems, "tokenizers", "word-tokenizer", "solution.cs"),
            Path.Combine(_grader.Folder, "word-tokenizer.cs"));
        Assert.Equal(0, _grader.Run("run", "word").ExitCode);
    }

    [Fact]
    public void Start_copies_the_starter_and_never_overwrites()
    {
        Assert.Equal(0, _grader.Run("start", "attention").ExitCode);
        var path = Path.Combine(_grader.Folder, "attention.cs");
        Assert.Contains("class Solution", File.ReadAllText(path));
        File.WriteAllText(path, "my work");
        var again = _grader.Run("start", "attention");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("stays as it is", again.Error);
        Assert.Equal("my work", File.ReadAllText(path));
    }

    [Fact]
    public void The_bare_command_welcomes_and_names_the_next_step_and_help_shows_the_commands()
    {
        var welcome = _grader.Run();
        Assert.Equal((0, ""), (welcome.ExitCode, welcome.Error));
        string[] commands =
        [
            "grader start word-tokenizer --timed", "grader show word-tokenizer", "grader run word-tokenizer", "grader list", "grader help",
        ];
        foreach (var command in commands)
        {
            Assert.Contains(command, welcome.Out);
        }
        Assert.All(welcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("diagnose", _grader.Run("help").Out);
        Assert.Contains("[<file>]", _grader.Run("help", "run").Out);
    }

    [Fact]
    public void A_folder_that_takes_no_files_is_named_and_no_clock_runs_for_a_file_that_is_not_there()
    {
        foreach (var arguments in new[] { ["start", "attention"], new[] { "start", "attention", "--timed" } })
        {
            var start = _grader.RunIn("/proc", arguments);
            Assert.Equal(
                (2, "", "/proc/attention.cs cannot be written: its folder takes no files.\n"),
                (start.ExitCode, start.Out, start.Error));
        }
        Assert.Contains("There is no clock", _grader.Run("pause", "attention").Error);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_started_problem_runs_and_is_not_accepted()
    {
        _grader.Run("start", "attention");
        var result = _grader.Run("run", "attention");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("not implemented yet", result.Out);
    }

    [Fact]
    public void List_names_every_problem_and_show_prints_the_statement()
    {
        var list = _grader.Run("list");
        Assert.Equal(0, list.ExitCode);
        foreach (var id in Directory.GetDirectories(Repository.Problems).SelectMany(Directory.GetDirectories).Select(Path.GetFileName))
        {
            Assert.Contains(id!, list.Out);
        }
        Assert.Contains("softmax", _grader.Run("show", "attention").Out);
    }

    [Fact]
    public void Another_folder_of_problems_is_used_and_a_broken_one_named_with_its_line()
    {
        foreach (var (name, text) in new Dictionary<string, string>
        {
            ["problem.yaml"] = "title: Twice\ndifficulty: easy\nminutes: 1\n",
            ["statement.md"] = "# Twice\n```example\nTwice(2) = 4\n```\n",
            ["contract.cs"] = "public interface ITwice { int Twice(int x); }\n",
            ["starter.cs"] = "public class Solution { public int Twice(int x) => 0; }\n",
            ["solution.cs"] = "public class Solution { public int Twice(int x) => 2 * x; }\n",
            ["checks.csx"] =
                "WorkedExample();\nMatchesReference(\"doubles\", inputs: Gen.Int[-1000, 1000], call: (it, x) => it.Twice(x));\n",
        })
        {
            _grader.Write($"mine/maths/twice/{name}", text);
        }
        _grader.Write("twice.cs", "public class Solution { public long twice(long x) => x + x; }");
        var run = _grader.Run("run", "twice", "--problems", "mine");
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("doubles", run.Out);
        Assert.Equal(0, _grader.Run("verify", "mine", "--min-coverage", "0").ExitCode);

        var checks = _grader.Write(
            "mine/maths/twice/checks.csx",
            "WorkedExample();\nMatchesReference(\"doubles\", inputs: Gen.Int, call: (it, x) => it.Thrice(x));\n");
        var broken = _grader.Run("run", "twice", "--problems", "mine");
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains($"{checks}:2: CS1061", broken.Error);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_exception_is_shown_with_its_input_and_line_although_a_wrong_answer_is_smaller()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Problems, "transformers", "attention", "solution.cs"));
        _grader.Write("attention.cs", solution.Replace(
            "var output", "if (m == 3) Console.Write(query[n, 0]);\nif (m == 1) value[0, 0] = 9;\nvar output", StringComparison.Ordinal));
        var screen = _grader.Run("run", "attention").Out;
        Assert.Contains("RE runtime error", screen);
        Assert.Matches(@"at Solution\.Attention\(.*\) in attention\.cs:line \d+", screen);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_candidates_output_cannot_colour_or_move_the_screen()
    {
        var path = _grader.Write(
            "loud.cs",
            "public class Solution { public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,] mask) " +
            "{ Console.WriteLine(\"\\x1b[2J[red]AC[/]\"); return null!; } }");
        var result = _grader.Run("run", "attention", path);
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain('\x1b', result.Out);
        Assert.Contains("·[2J[red]AC[/]", result.Out);
    }

    [Fact]
    public void Interrupting_a_run_leaves_no_process_behind()
    {
        const string Worker = "Grader.Worker.dll";
        var path = _grader.Write(
            "endless.cs",
            "public class Solution { public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,] mask) " +
            "{ while (true) ; } }");
        using var process = _grader.Start("run", "attention", path);
        var worker = ProcessTree.WaitFor(process.Id, id => ProcessTree.Runs(id, Worker), "no worker was started");
        process.Kill();
        process.WaitForExit();
        ProcessTree.WaitForTheEndOf(worker, Worker);
    }

    public void Dispose() => _grader.Dispose();
}
