using System.CommandLine;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Problems;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader solution attention</c>: the reference solution with the reason beside each line, and where the user's own differs.
/// </summary>
static class SolutionCommand
{
    /// <summary>
    /// The least share of the user's lines that must be in the reference solution too; below it a line-by-line difference says nothing.
    /// </summary>
    const double LeastShared = 0.3;

    public static Command Create()
    {
        var problem = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var give = new Option<bool>("--give-up") { Description = "show it although no submission has been accepted; the history says so" };
        var command = new Command(
            "solution",
            "Show the reference solution, line by line with its reasons, beside yours; " +
            "once a submission has been accepted, or when you give up.")
        {
            problem, file, problems, give,
        };
        command.SetAction(parsed => Show(
            Options.ReadProblem(parsed, problem, problems),
            parsed.GetValue(file), parsed.GetValue(give)));
        return command;
    }

    static int Show(Problem problem, string? file, bool givesUp)
    {
        var own = (file ?? OwnSubmission.TryFind(problem)) is { } path ? Submission.Read(path) : null;
        using var history = UserHistory.Open();
        if (!history.IsAccepted(problem.Id) && !history.IsSolutionShown(problem.Id) && !givesUp && !Confirms(problem))
        {
            Console.Error.WriteLine(
                $"It stays hidden until a submission is accepted. `grader hint {problem.Id}` helps a little; --give-up shows it.");
            return ExitCodes.NotAccepted;
        }
        history.AddSolutionShown(problem.Id, DateTimeOffset.UtcNow);
        var console = Screen.Open();
        Write(console, $"[bold]{Markup.Escape(problem.Manifest.Title)}[/] [grey]· the reference solution[/]\n");
        foreach (var line in problem.Solution.Text.TrimEnd().Split('\n'))
        {
            Write(console, Coloured(line));
        }
        if (own is { Refusal: null, Sources: [var main, ..] })
        {
            WriteDifferences(console, own.Path, main.Text, problem.Solution.Text);
        }
        return ExitCodes.Success;
    }

    static bool Confirms(Problem problem) => Prompt.Ask(
        $"No submission to {problem.Id} has been accepted yet. See the solution all the same? It counts as given up (y/n): ",
        text => text is "y" or "yes" ? true : text is "n" or "no" or "" ? false : (bool?)null) == true;

    /// <summary>The reason, which is the comment, in another colour than the code.</summary>
    static string Coloured(string line) => line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var comment
        ? $"{Markup.Escape(line[..comment])}[grey]{Markup.Escape(line[comment..])}[/]"
        : Markup.Escape(line);

    /// <summary>Comments, braces and blank space are left out: only what is computed can differ.</summary>
    static void WriteDifferences(IAnsiConsole console, string path, string own, string model)
    {
        var lines = InlineDiffBuilder.Diff(Bare(own), Bare(model), ignoreWhiteSpace: true).Lines;
        if (lines.All(line => line.Type == ChangeType.Unchanged))
        {
            Write(console, $"\n{Markup.Escape(path)} is the same.");
            return;
        }
        var (same, all) = (lines.Count(line => line.Type == ChangeType.Unchanged), lines.Count(line => line.Type != ChangeType.Inserted));
        if (same < all * LeastShared)
        {
            Write(
                console,
                $"\n[bold]{Markup.Escape(path)}[/] " +
                $"[grey]· another way: it shares {same} of its {all} lines with the reference solution[/]");
            return;
        }
        Write(console, $"\n[bold]{Markup.Escape(path)}[/] [grey]· [red]−[/] yours, [green]+[/] the reference solution[/]\n");
        DifferenceText.Write(lines, console);
    }

    static string Bare(string source)
    {
        var lines = source.ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines
            .Select(line => (line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var comment ? line[..comment] : line).TrimEnd())
            .Where(line => line.AsSpan().ContainsAnyExcept(" {}") && !line.StartsWith("namespace ", StringComparison.Ordinal)));
    }

    static void Write(IAnsiConsole console, string markup) => console.MarkupLine(markup);
}
