using System.Diagnostics;

namespace Grader.Sandboxing;

/// <summary>
/// Namespaces until bubblewrap fails to make them, and Landlock from then on. Some kernels and security modules refuse only what a real
/// box asks for, and a limit on namespaces may be reached at any time; neither is the submission's doing.
/// </summary>
/// <param name="bubblewrap">The command that makes namespaces; it worked when it was tried.</param>
sealed class NamespacesOrLandlock(string bubblewrap) : Sandbox
{
    readonly Bubblewrap _namespaces = new(bubblewrap);
    readonly LandlockedProcess _landlock = new();
    volatile string? _complaint;

    public override IsolationLevel Level => Current.Level;

    public override string? Weakness => _complaint is { } complaint
        ? $"{Bubblewrap.DoesNotWork(complaint)}, so Landlock is used; `grader doctor` says what to do"
        : base.Weakness;

    Sandbox Current => _complaint is null ? _namespaces : _landlock;

    public override bool GivesWayAfter(string lastWords)
    {
        if (LandlockedProcess.WhyNot() is not null)
        {
            return _namespaces.GivesWayAfter(lastWords);
        }
        if (Bubblewrap.Complaint(lastWords) is not { } complaint)
        {
            return false;
        }
        _complaint = complaint;
        return true;
    }

    internal override ProcessStartInfo Command(SandboxSpec box, IReadOnlyList<string> arguments) => Current.Command(box, arguments);
}
