using Grader.Grading.Compiling;
using Grader.Sandboxing;

namespace Grader.Cli;

/// <summary>
/// Fetches TorchSharp's native library when the first submission needs it: the SDK restores the package, checks its hash and lays it out.
/// </summary>
static class LibTorchFetch
{
    /// <summary>Size of the package on disk, packed and unpacked, in MB of 10⁶ bytes; for the share that is shown.</summary>
    const double Expected = 800;

    /// <exception cref="LibTorchMissingException">It cannot be fetched.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static void Run(CancellationToken cancellation)
    {
        lock (s_libraries) // several graders of a batch may need it at once
        {
            if (!Components.Locate().LibTorch.IsThere)
            {
                Fetch(cancellation);
            }
        }
    }

    static void Fetch(CancellationToken cancellation)
    {
        var root = SourceTree.Find() ??
            throw new LibTorchMissingException("This submission uses TorchSharp, and libtorch is not among the files of this grader.");
        var folders = PackageFolders();
        var before = Size(folders);
        string Share() => $"{Math.Clamp((Size(folders) - before) / 1e6 / Expected, 0, 0.99):0 %} · ";
        var project = Path.Combine("src", "boxed", "Grader.LibTorch");
        var build = new SdkCommand(root, "libtorch.log", ["build", project, "-c", "Release", "-p:RunOnly=true"]);
        const string Title = "Fetching libtorch for TorchSharp (once; 180 MB, 600 MB unpacked)";
        if (build.RunAsync(Title, cancellation, Share).GetAwaiter().GetResult() is { } failure)
        {
            throw new LibTorchMissingException(
                $"This submission uses TorchSharp, and libtorch could not be fetched: {failure} " +
                "What does without TorchSharp is graded as before.");
        }
        if (!Components.Locate().LibTorch.IsThere)
        {
            throw new LibTorchMissingException("This submission uses TorchSharp, and there is no libtorch for this system.");
        }
    }

    /// <summary>The folders in which the package grows while it is fetched.</summary>
    static string[] PackageFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(home, ".nuget", "packages");
        var data = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "NuGet");
        return
        [
            .. s_libraries.Select(library => Path.Combine(packages, library)),
            Path.Combine(data, "http-cache"),
            Path.Combine(data, "v3-cache"),
        ];
    }

    static readonly string[] s_libraries = ["libtorch-cpu-linux-x64", "libtorch-cpu-osx-arm64", "libtorch-cpu-win-x64"];

    static long Size(string[] folders)
    {
        try
        {
            return folders.Where(Directory.Exists)
                .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
                .Sum(file => file.Length);
        }
        catch (Exception changing) when (changing is IOException or UnauthorizedAccessException)
        {
            return 0; // a file that has just been renamed
        }
    }
}
