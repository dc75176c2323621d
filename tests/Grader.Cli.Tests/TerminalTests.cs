using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>What it does on a terminal, which is 80 by 24 unless a test says otherwise.</summary>
public sealed partial class TerminalTests : IDisposable
{
    const string SecondScreen = "\e[?1049h", FirstScreen = "\e[?1049l";

    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");
    static readonly string s_wrong = Path.Combine(s_attention, "mistakes", "no-max-subtraction.cs");

    readonly GraderProcess _grader = new();

    [TerminalTheory]
    [InlineData(60)]
    public void A_report_keeps_its_columns_and_its_words_and_shows_meanwhile_what_is_done(int columns) => KeepsItsColumns(columns);

    [TerminalTheory]
    [Trait("Tier", "full")]
    [InlineData(80)]
    public void So_does_one_on_a_terminal_of_the_usual_width(int columns) => KeepsItsColumns(columns);

    void KeepsItsColumns(int columns)
    {
        var zeros = _grader.Write("zeros.cs", Submission("return new float[query.GetLength(0), value.GetLength(1)];"));
        var output = _grader.RunOnTerminal(columns, "run", "attention", zeros);
        var report = output.IndexOf("attention", StringComparison.Ordinal);
        Assert.InRange(output.IndexOf("  the statement's example …\r", StringComparison.Ordinal), 0, report);
        Assert.EndsWith("\r\e[K", Colours().Replace(output[..report], ""));
        var lines = Colours().Replace(output[report..], "").ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, columns));
        var rows = lines.Where(line => line.StartsWith("  ✗", StringComparison.Ordinal)).ToList();
        Assert.All(rows, row => Assert.Matches(@" 0/\d +[\d.]+ ms(  as above)? *$", row));
        Assert.DoesNotContain(rows, row => row.Contains('…', StringComparison.Ordinal));
        // for the statement's example, and for the smallest input
        Assert.Equal(2, lines.Count(line => line.StartsWith("        yours ", StringComparison.Ordinal)));
    }

    [TerminalTheory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_terminal_without_a_width_shows_everything(int columns)
    {
        Assert.Contains("softmax", _grader.RunOnTerminal(columns, "show", "attention"));
        Assert.Matches(@"attention +easy|attention +medium", _grader.RunOnTerminal(columns, "list"));
    }

    [TerminalFact]
    [Trait("Tier", "full")]
    public void A_list_is_laid_out_for_80_columns_when_it_is_piped_and_says_at_60_what_is_done()
    {
        _grader.Write("attention.cs", File.ReadAllText(Path.Combine(s_attention, "solution.cs")));
        _grader.Run("run", "attention");
        Assert.All(_grader.Run("list").Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        var narrow = Colours().Replace(_grader.RunOnTerminal(60, "list"), "").ReplaceLineEndings("\n").Split('\n');
        Assert.Single(narrow, line => line.Contains(" attention ", StringComparison.Ordinal) && line.TrimEnd().EndsWith('✓'));
        Assert.All(narrow, line => Assert.InRange(line.Length, 0, 60));
    }

    [TerminalFact]
    [Trait("Tier", "full")]
    public void Watch_leaves_the_terminal_whole_when_it_is_stopped_continued_and_ended()
    {
        _grader.Write("attention.cs", File.ReadAllText(s_wrong));
        using var terminal = _grader.StartOnTerminal(
            "set -m; before=$(stty -g); $grader watch attention; fg; echo code $?; [ $before = $(stty -g) ] && echo whole");
        var shown = ReadUntil(terminal, "graded in ");
        Assert.Contains(SecondScreen, shown);
        Assert.Contains("grader hint attention 2", shown); // whatever has been left out
        Assert.Contains("checks passed", shown);

        var grader = Grader(terminal);
        Kill("TSTP", grader);
        ReadUntil(terminal, FirstScreen);
        ReadUntil(terminal, SecondScreen); // the shell has seen it stop, and goes on to fg
        Kill("HUP", grader);
        var rest = terminal.StandardOutput.ReadToEnd();
        Assert.Contains("\e[?25h" + FirstScreen, rest);
        Assert.Contains("WA", rest[rest.IndexOf(FirstScreen, StringComparison.Ordinal)..]);
        Assert.Contains($"code {128 + 1}", rest);
        Assert.Contains("whole", rest); // echo and the rest of the terminal's settings
    }

    [TerminalFact]
    [Trait("Tier", "full")]
    public void Watch_goes_on_in_the_background_and_leaves_the_screen_to_the_shell()
    {
        _grader.Write("attention.cs", File.ReadAllText(s_wrong));
        using var terminal = _grader.StartOnTerminal("set -m; $grader watch attention & wait; echo ended");
        var said = ReadUntil(terminal, "\n");
        Assert.Contains("goes on in the background", said);
        WaitUntil(() => _grader.Run("progress").Out.Contains("attention", StringComparison.Ordinal)); // it has graded
        Kill("TERM", Grader(terminal));
        Assert.DoesNotContain(SecondScreen, ReadUntil(terminal, "ended"));
    }

    [TerminalTheory]
    [InlineData("INT", 130)]
    public void A_run_that_is_interrupted_says_so_and_erases_its_progress(string signal, int exitCode) =>
        SaysThatItWasEnded(signal, exitCode);

    [TerminalTheory]
    [Trait("Tier", "full")]
    [InlineData("TERM", 143)]
    public void So_does_one_that_another_signal_ends(string signal, int exitCode) => SaysThatItWasEnded(signal, exitCode);

    void SaysThatItWasEnded(string signal, int exitCode)
    {
        _grader.Write("endless.cs", Submission("while (true) ;"));
        using var terminal = _grader.StartOnTerminal("exec $grader run attention endless.cs");
        ReadUntil(terminal, "the statement's example …");
        Kill(signal, Grader(terminal));
        Assert.Contains("\r\e[KStopped.", terminal.StandardOutput.ReadToEnd());
        terminal.WaitForExit();
        Assert.Equal(exitCode, terminal.ExitCode);
    }

    public void Dispose() => _grader.Dispose();

    static string Submission(string body) =>
        $"public class Solution {{ public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) {{ {body} }} }}";

    static void WaitUntil(Func<bool> isSo) => Assert.True(SpinWait.SpinUntil(isSo, TimeSpan.FromSeconds(60)));

    static string ReadUntil(Process process, string text)
    {
        var read = new StringBuilder();
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            var next = process.StandardOutput.Read();
            Assert.True(next >= 0, $"it has ended: {read}");
            read.Append((char)next);
        }
        return read.ToString();
    }

    /// <summary>The command below the shells that started it.</summary>
    static int Grader(Process terminal)
    {
        var process = terminal.Id;
        while (File.ReadAllText($"/proc/{process}/comm").Trim() is "script" or "sh" or "dash" or "bash")
        {
            process = int.Parse(File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ')[0]);
        }
        return process;
    }

    static void Kill(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        kill.WaitForExit();
    }

    [GeneratedRegex(@"\e\[[\d;]*m")]
    private static partial Regex Colours();
}
