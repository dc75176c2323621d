namespace Grader.Confinement;

/// <summary>
/// What a sandboxed process may do with a file, or with everything below a folder. Anything that no rule names is denied.
/// </summary>
public sealed record FileRule(FileAccessKind Access, string Path)
{
    /// <summary>As the launcher reads it from its command line: the access, a colon, the path.</summary>
    public override string ToString() => $"{Code}:{Path}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The kind of access is unknown.</exception>
    public static FileRule Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new FileRule(text[..colon] switch
        {
            "rx" => FileAccessKind.ReadAndExecute,
            "r" => FileAccessKind.Read,
            "rw" => FileAccessKind.ReadAndWrite,
            var other => throw new FormatException($"{other} is no kind of access"),
        }, text[(colon + 1)..]);
    }

    string Code => Access switch
    {
        FileAccessKind.ReadAndExecute => "rx",
        FileAccessKind.Read => "r",
        _ => "rw",
    };
}

public enum FileAccessKind
{
    Read,
    ReadAndExecute,

    /// <summary>Reading, writing, and making and removing files.</summary>
    ReadAndWrite,
}
