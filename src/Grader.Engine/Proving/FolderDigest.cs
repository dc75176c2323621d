using System.Security.Cryptography;
using System.Text;
using Grader.Confinement;
using Grader.Problems;

namespace Grader.Engine.Proving;

/// <summary>
/// The content of a problem folder in one number: SHA-256 over the names and bytes of all files that say what is right and what is wrong.
/// </summary>
public static class FolderDigest
{
    /// <summary>Bytes of a file that count.</summary>
    const int LongestFile = 256 << 20;

    /// <summary>
    /// 32 hexadecimal digits. What other programs leave beside the files, the record itself and the table of margins, which say what was
    /// found, do not count; neither does what is no file.
    /// </summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counted = FilesIn(folder, "").Where(file => file.Name is not (ProofRecord.FileName or "margins.md"));
        foreach (var (name, path) in counted.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            using var file = PinnedPath.TryOpen(path);
            if (file is { Kind: PathKind.File })
            {
                var bytes = WithUnixLines(file.Read(LongestFile));
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
                hash.AppendData(bytes);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    /// <summary>Without following links, of which one may lead back.</summary>
    static IEnumerable<(string Name, string Path)> FilesIn(string folder, string prefix) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !StrayNames.Contains(entry.Name) && entry.LinkTarget is null)
            .SelectMany(entry => entry is DirectoryInfo
                ? FilesIn(entry.FullName, $"{prefix}{entry.Name}/")
                : [($"{prefix}{entry.Name}", entry.FullName)]);

    /// <summary>A checkout may have changed the ends of lines; that is no other problem.</summary>
    static byte[] WithUnixLines(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("\r\n"u8) < 0)
        {
            return bytes; // nearly always, and quick: watch asks with every save
        }
        return [.. bytes.Where((value, i) => value != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')];
    }
}
