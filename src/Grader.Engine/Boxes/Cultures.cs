namespace Grader.Engine.Boxes;

/// <summary>
/// Whether code in a worker finds cultures as on its author's machine: strings that compare by language, texts that can be normalised. .NET
/// takes them from the system's ICU library; without it a process starts in invariant mode alone, where strings compare by code and
/// normalising does nothing.
/// </summary>
static class Cultures
{
    static readonly string[] s_folders =
    [
        "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64", "/lib",
    ];

    /// <summary>Of other systems than Linux the library is a part.</summary>
    public static bool AreThere { get; } = !OperatingSystem.IsLinux() || s_folders.Any(HasIcu);

    /// <summary>The setting of .NET's runtime.</summary>
    public static (string Name, string Value) Setting => ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", AreThere ? "0" : "1");

    static bool HasIcu(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "libicuuc.so.*").Any();
}
