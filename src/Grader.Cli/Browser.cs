using System.ComponentModel;
using System.Diagnostics;

namespace Grader.Cli;

/// <summary>The user's browser.</summary>
static class Browser
{
    /// <summary>One that cannot be started says so at once; one that was started may stay.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    /// <returns>False if none could be opened.</returns>
    public static bool Open(string path)
    {
        try
        {
            using var opener = Process.Start(Opener(Path.GetFullPath(path)));
            return opener is null || !opener.WaitForExit(s_patience) || opener.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>What xdg-open and the browser print goes nowhere: it would stand in the middle of a report, or after it.</summary>
    static ProcessStartInfo Opener(string path) =>
        OperatingSystem.IsWindows() ? new ProcessStartInfo(path) { UseShellExecute = true }
        : OperatingSystem.IsMacOS() ? new ProcessStartInfo("open", [path])
        : new ProcessStartInfo("/bin/sh", ["-c", "exec xdg-open \"$0\" </dev/null >/dev/null 2>&1", path]);
}
