using System.CommandLine;
using Grader.Grading.Running;
using Grader.Sandboxing;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader doctor</c>: which sandboxes work on this machine, why not more, and how to get them.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command(
            "doctor", "Show which sandboxes and limits work on this machine, why not the others, and how to get them.");
        command.SetAction(_ => Run(Screen.Open()));
        return command;
    }

    static int Run(IAnsiConsole console)
    {
        var components = Components.Locate();
        var levels = HostCapabilities.Levels(components, level => SandboxTrial.WhyNot(components, level));
        Write(console, "Isolation, strongest first", levels.Select(level => level.Finding));
        Write(console, "Limits", [.. HostCapabilities.Limits(components), .. HostCapabilities.User(components)]);
        Write(console, "Surroundings", HostCapabilities.Surroundings());
        Write(console, "Speed", HostCapabilities.Speed(components));
        var level = levels.Where(level => level.Finding.IsFine).Select(level => level.Level).FirstOrDefault(IsolationLevel.Process);
        console.MarkupLine(level == IsolationLevel.Process
            ? "[red]Submissions run without walls here.[/] That is for your own code only."
            : $"Submissions run at level [bold]{level.Code}[/].");
        return level == IsolationLevel.Process ? ExitCodes.NotAccepted : ExitCodes.Success;
    }

    static void Write(IAnsiConsole console, string title, IEnumerable<HostCapabilities.Finding> findings)
    {
        console.MarkupLine($"[bold]{title}[/]");
        foreach (var finding in findings)
        {
            console.MarkupLine($"  {(finding.IsFine ? "[green]✓[/]" : "[red]✗[/]")} {finding.Subject,-14} {Markup.Escape(finding.Detail)}");
            if (finding.Remedy.Length > 0)
            {
                console.MarkupLine($"    {"",-14} [grey]to get it: {Markup.Escape(finding.Remedy)}[/]");
            }
        }
        console.WriteLine();
    }
}
