using System.ComponentModel;
using System.Diagnostics;
using Grader.Confinement;

namespace Grader.Sandboxing;

/// <summary>
/// bubblewrap with every namespace unshared. The box sees the shared framework, the system's libraries and its own component, all
/// read-only, and an empty /tmp. It can write nowhere and sees nothing of the user's home, the repository or the problems.
/// </summary>
/// <param name="program">The command: a name on the PATH, or a path.</param>
sealed class Bubblewrap(string program) : Sandbox
{
    public const string Program = "bwrap";

    static readonly string[] s_allNamespaces = ["--unshare-all", "--cap-drop", "ALL"];

    /// <summary>
    /// Without a user namespace, in which only root would exist, and with the capabilities needed to become another user.
    /// </summary>
    static readonly string[] s_allButUsers =
    [
        "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
        "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP",
    ];

    /// <summary>Tried once: a container may let root make one kind of namespace and not the other.</summary>
    readonly Lazy<bool> _rootCanLeave = new(() => UnprivilegedUser.CanBeTakenInNamespaces && Try(program, s_allButUsers) is null);

    public override IsolationLevel Level => IsolationLevel.Namespaces;

    /// <summary>
    /// Why namespaces do not work here; null if they do. Tries one: bubblewrap may be installed and yet forbidden, as in most containers.
    /// </summary>
    public static string? WhyNot(string program) =>
        !OperatingSystem.IsLinux() ? "namespaces are a thing of Linux" :
        !SearchPath.Has(program) ? "bubblewrap is not installed" :
        Try(program, s_allNamespaces) is { } complaint ? DoesNotWork(complaint) : null;

    /// <summary>bubblewrap's own error line, if the box ended with one before it started the program; null otherwise.</summary>
    public static string? Complaint(string lastWords) =>
        FirstLine(lastWords) is var line && line.StartsWith($"{Program}: ", StringComparison.Ordinal) ? line : null;

    public static string DoesNotWork(string complaint) => $"bubblewrap does not work here: `{complaint}`";

    public override bool GivesWayAfter(string lastWords) =>
        Complaint(lastWords) is { } complaint
            ? throw new BrokenSandboxException($"{DoesNotWork(complaint)}. `grader doctor` says what to do.")
            : false;

    internal override ProcessStartInfo Command(SandboxSpec box, IReadOnlyList<string> arguments)
    {
        IReadOnlyList<string> boxed = [.. box.Program.Command(box.Components), .. arguments];
        var dotnet = box.Components.DotNetRoot;
        var user = box.Components.Launcher is not null && _rootCanLeave.Value
            ? UnprivilegedUser.WhoReads(box.Files, fromTheRoot: false)
            : null;
        List<string> options =
        [
            .. user is null ? s_allNamespaces : s_allButUsers, "--die-with-parent", "--new-session", "--clearenv",
            .. Bind("--ro-bind", "/usr/lib"), "--ro-bind-try", "/usr/lib64", "/usr/lib64",
            "--ro-bind-try", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
            "--proc", "/proc", "--remount-ro", "/proc", // or root could write the kernel's settings
            .. SandboxSpec.Devices.SelectMany(device => Bind("--dev-bind", device)),
            "--tmpfs", "/tmp",
            .. Bind("--ro-bind", box.Components.DotNet), .. Bind("--ro-bind", Path.Combine(dotnet, "host")),
            .. Bind("--ro-bind", box.Components.Framework),
            .. Bind("--ro-bind", box.Program.Folder), .. box.ReadOnlyPaths.SelectMany(path => Bind("--ro-bind", path)),
        ];
        if (box.Components.Launcher is { } launcher)
        {
            options.AddRange(Bind("--ro-bind", launcher));
            boxed = [launcher, .. SelfRestrictingLauncher.Arguments(box.FileRules(), user, boxed)];
        }
        options.AddRange(["--remount-ro", "/tmp", "--remount-ro", "/", "--chdir", "/tmp"]); // last: a component may lie below /tmp
        foreach (var (name, value) in box.Environment)
        {
            options.AddRange(["--setenv", name, value]);
        }
        return new ProcessStartInfo(program, [.. options, "--", .. boxed]);
    }

    /// <summary>Creates the parent folders one by one: those that bubblewrap creates for a file are closed to everyone but root.</summary>
    static IEnumerable<string> Bind(string kind, string path)
    {
        var above = new List<string>();
        for (var folder = Path.GetDirectoryName(path); folder is not null && folder != "/"; folder = Path.GetDirectoryName(folder))
        {
            above.InsertRange(0, ["--dir", folder]);
        }
        return [.. above, kind, path, path];
    }

    /// <summary>bubblewrap's complaint if it cannot make namespaces for a program that does nothing; null if it can.</summary>
    static string? Try(string program, string[] namespaces)
    {
        string[] options = [.. namespaces, "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"];
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
