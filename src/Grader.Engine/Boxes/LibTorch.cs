namespace Grader.Engine.Boxes;

/// <summary>TorchSharp's native library: 600 MB that most submissions do without, so it is fetched when the first one needs it.</summary>
/// <param name="Folder">Where workers look for it; made when a worker starts, for a box can only show what is there.</param>
public sealed record LibTorch(string Folder)
{
    /// <summary>The variable by which a worker learns of the folder.</summary>
    public const string Variable = "GRADER_LIBTORCH";

    /// <summary>Written last when it is fetched: what was cut off has none.</summary>
    const string Complete = "complete";

    public bool IsThere => File.Exists(Path.Combine(Folder, Complete));

    /// <summary>Makes the folder, so that a box can show it before the library is there.</summary>
    public void MakeFolder() => Directory.CreateDirectory(Folder);
}
