using System.Runtime.InteropServices;

namespace Grader.Cli.Watching;

/// <summary>The terminal's settings for keys at one moment: with echo or without, line by line or one by one.</summary>
sealed partial class TerminalSettings
{
    const int StandardOutput = 1, WhenWritten = 1;

    /// <summary>Holds a <c>struct termios</c>, which is shorter on all systems.</summary>
    readonly byte[] _settings = new byte[256];

    TerminalSettings()
    {
    }

    /// <summary>The current settings; null if there are none.</summary>
    public static TerminalSettings? Read()
    {
        var read = new TerminalSettings();
        return !OperatingSystem.IsWindows() && Get(StandardOutput, read._settings) == 0 ? read : null;
    }

    /// <summary>Makes them the current settings again. The system stops a job in the background that tries.</summary>
    public void Apply() => _ = Set(StandardOutput, WhenWritten, _settings);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int Get(int descriptor, [Out] byte[] settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int Set(int descriptor, int when, byte[] settings);
}
