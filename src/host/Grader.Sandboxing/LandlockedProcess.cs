using System.Diagnostics;
using Grader.Confinement;

namespace Grader.Sandboxing;

/// <summary>
/// A process that sees the file system through Landlock. It can read the shared framework, the system's libraries and its own component,
/// and can leave files nowhere. The native launcher sets that up or, if there was no C compiler, the component itself in a first stage.
/// </summary>
sealed class LandlockedProcess : Sandbox
{
    /// <summary>Looked up once, and not for each box.</summary>
    readonly Lazy<bool> _rootCanLeave = new(() => UnprivilegedUser.CanBeTaken);

    public override IsolationLevel Level => IsolationLevel.Landlock;

    public static string? WhyNot() =>
        Landlock.Version() == 0 ? "this kernel has no Landlock, or it is switched off" :
        !SystemCallFilter.IsSupported ? "the system call filter knows x64 and arm64 only" : null;

    internal override ProcessStartInfo Command(SandboxSpec box, IReadOnlyList<string> arguments)
    {
        var program = box.Program.Command(box.Components);
        var user = _rootCanLeave.Value ? UnprivilegedUser.WhoReads(box.Files, fromTheRoot: true) : null;
        var restricted = SelfRestrictingLauncher.Arguments(box.FileRules(), user, [.. program, .. arguments]);
        var start = box.Components.Launcher is { } launcher
            ? new ProcessStartInfo(launcher, restricted)
            : new ProcessStartInfo(program[0], [.. program[1..], SelfRestrictingLauncher.Command, .. restricted]);
        start.WorkingDirectory = "/";
        return WithEnvironment(start, box);
    }
}
