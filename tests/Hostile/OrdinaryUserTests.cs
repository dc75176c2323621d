using System.Diagnostics;
using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>The boxes need no privileges: an ordinary user gets the same verdicts. (The other tests run as whoever runs them.)</summary>
[Trait("Tier", "full")]
public sealed class OrdinaryUserTests : IDisposable
{
    readonly string _home = Directory.CreateTempSubdirectory("grader-user-").FullName;

    public static TheoryData<string, string> Tried
    {
        get
        {
            var tried = new TheoryData<string, string>();
            string[] names =
            [
                "../problems/scale", "busy-loop", "managed-leak", "fork-bomb", "thread-bomb", "kill-parent", "process-start-shell",
            ];
            foreach (var level in new[] { "namespaces", "landlock" })
            {
                foreach (var name in names)
                {
                    tried.Add(name, level);
                }
            }
            return tried;
        }
    }

    [RootOnlyTheory]
    [MemberData(nameof(Tried))]
    public void An_ordinary_user_gets_the_same_verdicts(string name, string level)
    {
        if (Sandbox.WhyNot(Enum.Parse<IsolationLevel>(level, ignoreCase: true)) is not null)
        {
            return;
        }
        using (var open = Process.Start("chmod", ["777", _home])!)
        {
            open.WaitForExit();
        }
        var solution = name.StartsWith("..", StringComparison.Ordinal);
        var start = GraderCommand.Run(name, level, _home, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        if (solution)
        {
            start.ArgumentList[start.ArgumentList.IndexOf("scale") + 1] =
                Path.Combine(HostileCase.Folder, "problems", "scale", "solution.cs");
        }
        using var grader = Process.Start(start)!;
        var error = grader.StandardError.ReadToEndAsync();
        var verdict = grader.StandardOutput.ReadToEnd().Trim().Split('\n')[^1];
        grader.WaitForExit();
        var expected = solution ? ["AC"] : HostileCase.Read(name).Expected;
        Assert.True(expected.Any(code => verdict.StartsWith(code + " ", StringComparison.Ordinal)), $"{name}: {verdict} {error.Result}");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}

/// <summary>A theory that becomes somebody else, which root alone can do, and only where that somebody may read the build.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootOnlyTheoryAttribute : TheoryAttribute
{
    public RootOnlyTheoryAttribute() => Skip =
        !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess ? "the tests run as an ordinary user already" :
        !OthersCanRead() ? "this folder cannot be read by other users" : null;

    static bool OthersCanRead()
    {
        using var test = Process.Start(
            "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "test", "-r", GraderCommand.Program])!;
        test.WaitForExit();
        return test.ExitCode == 0;
    }
}
