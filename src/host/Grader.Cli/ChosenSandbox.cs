using Grader.Sandboxing;

namespace Grader.Cli;

/// <summary>The sandbox for what <c>--isolation</c> says.</summary>
static class ChosenSandbox
{
    /// <summary>The one that was asked for, or the strongest.</summary>
    /// <exception cref="UsageException">It does not work on this machine.</exception>
    public static Sandbox Open(string? name) => name is null && !BuildServer.IsThis ? Sandbox.Strongest() : OpenForOthers(name);

    /// <summary>The same for other people's code, which runs in a bare process only if the user insists.</summary>
    /// <exception cref="UsageException">It does not work on this machine, or is too weak.</exception>
    public static Sandbox OpenForOthers(string? name)
    {
        if (name is null)
        {
            var strongest = Sandbox.Strongest();
            return strongest.Level == IsolationLevel.Process
                ? throw new UsageException(
                    "These submissions are other people's code, and nothing stronger than a bare process works here. " +
                    "`grader doctor` says why; --isolation process insists.")
                : strongest;
        }
        var level = Enum.Parse<IsolationLevel>(name, ignoreCase: true);
        return Sandbox.WhyNot(level) is { } reason
            ? throw new UsageException($"--isolation {name} does not work here: {reason}. `grader doctor` says what does.")
            : Sandbox.At(level);
    }
}
