using System.Diagnostics;

namespace Grader.Sandboxing;

/// <summary>No isolation except the process boundary.</summary>
sealed class BareProcess : Sandbox
{
    public override IsolationLevel Level => IsolationLevel.Process;

    /// <summary>Why there are no namespaces; null if they were not tried.</summary>
    public string? NoNamespaces { get; init; }

    public override string Weakness =>
        "files and network are open to the submission, and it may start processes: run only your own code like this" +
        (NoNamespaces is { } reason && OperatingSystem.IsLinux() ? $" ({reason})" : "");

    internal override ProcessStartInfo Command(SandboxSpec box, IReadOnlyList<string> arguments)
    {
        var program = box.Program.Command(box.Components);
        return WithEnvironment(
            new ProcessStartInfo(program[0], [.. program[1..], .. arguments]) { WorkingDirectory = Path.GetTempPath() }, box);
    }
}
