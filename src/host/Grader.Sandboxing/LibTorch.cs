namespace Grader.Sandboxing;

/// <summary>TorchSharp's native library: 600 MB that most submissions do without, so it is fetched when the first one needs it.</summary>
/// <param name="folder">Where workers look for it. Created when a worker starts, because a box can only show what exists.</param>
public sealed class LibTorch(string folder)
{
    public string Folder => folder;

    /// <summary>The variable by which a worker learns of the folder.</summary>
    public const string Variable = "GRADER_LIBTORCH";

    /// <summary>
    /// File that is written last when the library is fetched, so an interrupted fetch has none. Each line names a package, its version and
    /// a file.
    /// </summary>
    const string Complete = "complete";

    /// <summary>Whether all of it is there. What is not is fetched again.</summary>
    public bool IsThere
    {
        get
        {
            var list = Path.Combine(Folder, Complete);
            return File.Exists(list) && File.ReadLines(list).All(line => IsWhole(line.Split(' ')[^1]));
        }
    }

    /// <summary>Makes the folder, so that a box can show it before the library is there.</summary>
    public void MakeFolder() => Directory.CreateDirectory(Folder);

    /// <summary>A full disk leaves empty files behind.</summary>
    bool IsWhole(string name) => new FileInfo(Path.Combine(Folder, name)) is { Exists: true, Length: > 0 };
}
