using System.Diagnostics;
using System.Globalization;

namespace Hostile.Tests;

/// <summary>The published command as another process.</summary>
static class GraderCommand
{
    static readonly string s_root = Path.GetFullPath(Path.Combine(HostileCase.Folder, "..", ".."));

    public static string Program { get; } = Path.Combine(s_root, "artifacts", "publish", "Grader.Cli", "release", "grader.dll");

    public static ProcessStartInfo Run(string caseName, string level, string home, params string[] wrapper)
    {
        string[] command =
        [
            .. wrapper, "dotnet", Program, "run", "scale", Path.Combine(HostileCase.Folder, "cases", caseName, "Solution.cs"),
            "--problems", Path.Combine(HostileCase.Folder, "problems"), "--isolation", level,
        ];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = home };
        start.Environment["HOME"] = home;
        start.Environment["DOTNET_CLI_HOME"] = home;
        start.Environment.Remove("XDG_CACHE_HOME");
        return start;
    }

    /// <summary>A process and all below it, as the kernel lists them.</summary>
    public static IReadOnlyList<int> Tree(int root)
    {
        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++)
        {
            foreach (var task in Directory.Exists($"/proc/{tree[i]}/task") ? Directory.GetDirectories($"/proc/{tree[i]}/task") : [])
            {
                tree.AddRange(Read(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)));
            }
        }
        return tree;
    }

    /// <summary>Whether a process runs: a zombie that nobody has fetched does not.</summary>
    public static bool Runs(int id) => Read($"/proc/{id}/stat") is { Length: > 0 } stat && stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');

    public static string CommandLine(int id) => Read($"/proc/{id}/cmdline").Replace('\0', ' ');

    static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
