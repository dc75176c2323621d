using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader help [command]</c>, and the message for a command line that makes no sense.</summary>
static class HelpCommand
{
    public static Command Create(RootCommand root)
    {
        var name = new Argument<string?>("command") { Description = "a command of the grader", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Show the commands, or the arguments and options of one.") { name };
        command.SetAction(parsed => Show(root, parsed.GetValue(name)));
        return command;
    }

    /// <summary>What is wrong with a command line that could not be parsed, and what to do.</summary>
    public static string Complaint(RootCommand root, ParseResult parsed)
    {
        if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var unknown, ..] && !unknown.StartsWith('-'))
        {
            return Unknown(root, unknown);
        }
        // if there are several complaints, the one that quotes what was written helps most
        var complaint = parsed.Errors.Select(error => error.Message)
            .OrderByDescending(message => message.Contains('\'', StringComparison.Ordinal)).First();
        var command = parsed.CommandResult.Command == root ? "" : $" {parsed.CommandResult.Command.Name}";
        var inOneLine = string.Join(' ', complaint.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{inOneLine}\n`grader help{command}` shows how it is used.";
    }

    static int Show(RootCommand root, string? name)
    {
        if (name is not null && root.Subcommands.All(command => command.Name != name))
        {
            throw new UsageException(Unknown(root, name));
        }
        if (name is null)
        {
            WriteGroups();
            return ExitCodes.Success;
        }
        var exitCode = root.Parse([name, "--help"]).Invoke();
        if (CommandGroups.Example(name) is { } example)
        {
            Console.Out.WriteLine($"Example:\n  {example}\n");
        }
        return exitCode;
    }

    /// <summary>As short as it can be, so that all of it is seen at once.</summary>
    static void WriteGroups()
    {
        var lines = new ReportLines(Screen.Open());
        foreach (var group in CommandGroups.All)
        {
            lines.Add(0, group.Title, "bold");
            lines.Add(2, string.Join(' ', group.Commands.Select(command => command.Name)));
            lines.Add(2, $"as in: {group.Featured}", "grey");
        }
        Console.Out.WriteLine("`grader help run` shows what a command does, with an example; `grader --help` has a line on each.");
    }

    static string Unknown(RootCommand root, string name)
    {
        if (Catalogues.Open(null).Ids.Contains(name))
        {
            return $"{name} is a problem: `grader show {name}` says what to do, `grader start {name} --timed` begins.";
        }
        var nearest = NearestNames.Find(name, root.Subcommands.Select(command => command.Name)).First();
        return $"There is no command '{name}'; the nearest is `grader {nearest}`. `grader help` shows all.";
    }
}
