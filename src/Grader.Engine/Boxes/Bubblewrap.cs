using System.Diagnostics;
using Grader.Confinement;

namespace Grader.Engine.Boxes;

/// <summary>
/// bubblewrap with every namespace unshared. The box sees the shared framework, the system's libraries and its own component, all
/// read-only, an empty /tmp, no place to write to, and nothing of the user's home, the repository or the problems.
/// </summary>
sealed class Bubblewrap : Sandbox
{
    const string Program = "bwrap";

    public override IsolationLevel Level => IsolationLevel.Namespaces;

    /// <summary>Tries a namespace: bubblewrap may be installed and yet forbidden, as in most containers.</summary>
    public static string? WhyNot()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "namespaces are a thing of Linux";
        }
        if (FindOnPath() is null)
        {
            return "bubblewrap is not installed";
        }
        var start = new ProcessStartInfo(Program, ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "true"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"bubblewrap may not make namespaces here ({complaint.Trim()})";
    }

    protected override ProcessStartInfo Command(BoxSpecification box, IReadOnlyList<string> arguments)
    {
        IReadOnlyList<string> program = [.. box.Program.Command(box.Components), .. arguments];
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
            program = [launcher, .. FirstStage.Arguments(box.FileRules(), program)];
        }
        options.AddRange(["--remount-ro", "/tmp", "--remount-ro", "/", "--chdir", "/tmp"]); // last: a component may lie below /tmp
        foreach (var (name, value) in box.Environment)
        {
            options.AddRange(["--setenv", name, value]);
        }
        return new ProcessStartInfo(Program, [.. options, "--", .. program]);
    }

    static string? FindOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
}
