using System.Diagnostics;
using Grader.Testing;

namespace Hostile.Tests;

/// <summary>The published command as another process.</summary>
static class GraderCommand
{
    static readonly string s_root = Path.GetFullPath(Path.Combine(HostileCase.Folder, "..", ".."));

    public static string Program { get; } = Path.Combine(s_root, "artifacts", "publish", "Grader.Cli", "release", "grader.dll");

    /// <summary>Whether it is a worker that has used so much processor time, its start included.</summary>
    public static bool HasWorked(int id, double seconds) =>
        ProcessTree.CommandLine(id).Contains("Grader.Worker.dll", StringComparison.Ordinal) && ProcessTree.SecondsWorked(id) > seconds;

    public static ProcessStartInfo Run(string caseName, string level, string home, params string[] wrapper)
    {
        string[] command =
        [
            .. wrapper, "dotnet", Program, "run", "scale", Path.Combine(HostileCase.Folder, "cases", caseName, "Solution.cs"),
            "--problems", Path.Combine(HostileCase.Folder, "problems"), "--isolation", level,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["HOME"] = home;
        start.Environment["DOTNET_CLI_HOME"] = home;
        start.Environment.Remove("XDG_CACHE_HOME");
        return start;
    }
}
