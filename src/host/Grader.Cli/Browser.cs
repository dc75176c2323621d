using System.ComponentModel;
using System.Diagnostics;

namespace Grader.Cli;

/// <summary>The user's browser.</summary>
static class Browser
{
    /// <summary>A browser that cannot be started fails within this time; one that was started may go on.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    /// <summary>Says where a page is that was written, after it was opened if the user wants that.</summary>
    public static void Announce(string page, bool opens) =>
        Console.Out.WriteLine(opens && !Open(page) ? $"no browser could be opened; the page: {page}" : $"the page: {page}");

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

    /// <summary>Discards what xdg-open and the browser print: it would appear in the middle of a report, or after it.</summary>
    static ProcessStartInfo Opener(string path) =>
        OperatingSystem.IsWindows() ? new ProcessStartInfo(path) { UseShellExecute = true }
        : OperatingSystem.IsMacOS() ? new ProcessStartInfo("open", [path])
        : new ProcessStartInfo("/bin/sh", ["-c", "exec xdg-open \"$0\" </dev/null >/dev/null 2>&1", path]);
}
