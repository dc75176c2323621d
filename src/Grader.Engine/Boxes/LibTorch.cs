namespace Grader.Engine.Boxes;

/// <summary>TorchSharp's native library: 600 MB that most submissions do without, so it is fetched when the first one needs it.</summary>
/// <param name="Folder">Where workers look for it; made when a worker starts, for a box can only show what is there.</param>
public sealed record LibTorch(string Folder)
{
    /// <summary>The variable by which a worker learns of the folder.</summary>
    public const string Variable = "GRADER_LIBTORCH";

    /// <summary>
    /// Written last when it is fetched: what was cut off has none. Each line names a package, its version and a file.
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

    /// <summary>A full disk leaves files of no length behind.</summary>
    bool IsWhole(string name) => new FileInfo(Path.Combine(Folder, name)) is { Exists: true, Length: > 0 };
}
