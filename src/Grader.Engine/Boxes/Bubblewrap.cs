using System.ComponentModel;
using System.Diagnostics;
using Grader.Confinement;

namespace Grader.Engine.Boxes;

/// <summary>
/// bubblewrap with every namespace unshared. The box sees the shared framework, the system's libraries and its own component, all
/// read-only, an empty /tmp, no place to write to, and nothing of the user's home, the repository or the problems.
/// </summary>
/// <param name="program">The command: a name on the PATH, or a path.</param>
sealed class Bubblewrap(string program) : Sandbox
{
    public const string Program = "bwrap";

    public override IsolationLevel Level => IsolationLevel.Namespaces;

    /// <summary>Tries a namespace: bubblewrap may be installed and yet forbidden, as in most containers.</summary>
    public static string? WhyNot(string program) =>
        !OperatingSystem.IsLinux() ? "namespaces are a thing of Linux" :
        !SearchPath.Has(program) ? "bubblewrap is not installed" :
        Try(program) is { } complaint ? DoesNotWork(complaint) : null;

    /// <summary>bubblewrap's own line, if a box ended with one: it did not come so far as to start the program.</summary>
    public static string? Complaint(string lastWords) =>
        FirstLine(lastWords) is var line && line.StartsWith($"{Program}: ", StringComparison.Ordinal) ? line : null;

    public static string DoesNotWork(string complaint) => $"bubblewrap does not work here: `{complaint}`";

    public override bool GivesWayAfter(string lastWords) =>
        Complaint(lastWords) is { } complaint
            ? throw new BrokenSandboxException($"{DoesNotWork(complaint)}. `grader doctor` says what to do.")
            : false;

    internal override ProcessStartInfo Command(BoxSpecification box, IReadOnlyList<string> arguments)
    {
        IReadOnlyList<string> boxed = [.. box.Program.Command(box.Components), .. arguments];
        var dotnet = box.Components.DotNetRoot;
        List<string> options =
        [
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
            "--ro-bind", "/usr/lib", "/usr/lib", "--ro-bind-try", "/usr/lib64", "/usr/lib64",
            "--ro-bind-try", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
            "--proc", "/proc", "--remount-ro", "/proc", // or root could write the kernel's settings
            "--dev", "/dev", "--remount-ro", "/dev", // or /dev/shm would be a place to fill
            "--tmpfs", "/tmp",
            "--ro-bind", box.Components.DotNet, box.Components.DotNet,
            "--ro-bind", Path.Combine(dotnet, "host"), Path.Combine(dotnet, "host"),
            "--ro-bind", box.Components.Framework, box.Components.Framework,
            "--ro-bind", box.Program.Folder, box.Program.Folder,
        ];
        foreach (var path in box.ReadOnlyPaths)
        {
            options.AddRange(["--ro-bind", path, path]);
        }
        if (box.Components.Launcher is { } launcher)
        {
            options.AddRange(["--ro-bind", launcher, launcher]);
            boxed = [launcher, .. FirstStage.Arguments(box.FileRules(), boxed)];
        }
        options.AddRange(["--remount-ro", "/tmp", "--remount-ro", "/", "--chdir", "/tmp"]); // last: a component may lie below /tmp
        foreach (var (name, value) in box.Environment)
        {
            options.AddRange(["--setenv", name, value]);
        }
        return new ProcessStartInfo(program, [.. options, "--", .. boxed]);
    }

    /// <summary>What bubblewrap says when it cannot make the namespaces of a program that does nothing; null when it can.</summary>
    static string? Try(string program)
    {
        string[] options = ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"];
        var start = new ProcessStartInfo(program, [.. options, "true"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var complaint = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : FirstLine(complaint);
        }
        catch (Win32Exception notExecutable)
        {
            return notExecutable.Message;
        }
    }

    static string FirstLine(string text) => text.Trim().Split('\n')[0].TrimEnd();
}
