namespace Grader.Sandboxing;

/// <summary>
/// Whether code in a worker finds cultures as on its author's machine: strings that compare by language, and texts that can be normalised.
/// .NET takes them from the system's ICU library. Without it, a process starts only in invariant mode, in which strings compare by code and
/// normalising does nothing.
/// </summary>
static class Cultures
{
    static readonly string[] s_folders =
    [
        "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64", "/lib",
    ];

    /// <summary>Whether the library is there; systems other than Linux include it.</summary>
    public static bool AreThere { get; } = !OperatingSystem.IsLinux() || s_folders.Any(HasIcu);

    /// <summary>The matching setting of the .NET runtime.</summary>
    public static (string Name, string Value) Setting => ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", AreThere ? "0" : "1");

    static bool HasIcu(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "libicuuc.so.*").Any();
}
