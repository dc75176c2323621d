using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Grader.Cli.Tests;

/// <summary>What the grader says about itself, to people and to their shells.</summary>
public sealed class HelpTests : IDisposable
{
    readonly GraderProcess _grader = new();

    [Fact]
    public void Help_groups_all_commands_on_one_screen_and_has_an_example_of_each()
    {
        var help = _grader.Run("help").Out;
        var lines = help.Split('\n');
        Assert.InRange(lines.Length, 10, 24);
        var listed = Regex.Matches(_grader.Run("--help").Out.Split("Commands:")[1], "^  ([a-z]+)", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        var grouped = lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Where(line => !line.Contains("as in:", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(listed.Order(), grouped.Order());
        Assert.Contains("Example:\n  grader mock\n", _grader.Run("help", "mock").Out);
    }

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("6", "run ca", "causal-attention-cache")]
    [InlineData("3", "mo", "mock")]
    [InlineData("0", "", "start")]
    public void A_shell_that_asks_is_told_how_a_line_may_go_on(string position, string line, string completion) =>
        Assert.Contains(completion, _grader.Run($"[suggest:{position}]", line).Out.Split('\n'));

    [BashFact]
    [Trait("Tier", "full")]
    public void The_script_for_bash_completes_a_problem()
    {
        var script = _grader.Write("completion.bash", _grader.Run("completion", "bash").Out);
        var wrapper = _grader.Write("grader", $"#!/bin/sh\nexec dotnet '{GraderProcess.Program}' \"$@\"\n");
        var start = new ProcessStartInfo("bash", ["-c", $"""
            chmod +x '{wrapper}'; . '{script}'
            COMP_LINE='./grader show bpe' COMP_POINT=17 COMP_WORDS=(./grader show bpe) COMP_CWORD=2
            _grader; declare -p COMPREPLY
            """])
        {
            WorkingDirectory = _grader.Folder,
            RedirectStandardOutput = true,
        };
        using var bash = Process.Start(start)!;
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        Assert.Contains("[0]=\"bpe-gpt\" [1]=\"bpe-tokenizer\"", output);
    }

    public void Dispose() => _grader.Dispose();
}

/// <summary>Skipped where there is no bash.</summary>
public sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute() => Skip = File.Exists("/bin/bash") ? null : "there is no bash";
}
