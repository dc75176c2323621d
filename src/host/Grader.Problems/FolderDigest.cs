using System.Security.Cryptography;
using System.Text;
using Grader.Confinement;

namespace Grader.Problems;

/// <summary>Digest of a problem folder: SHA-256 over the names and bytes of all files that say what is right and what is wrong.</summary>
public static class FolderDigest
{
    /// <summary>Name of the record of what was proved about the folder.</summary>
    public const string ProofFile = "proof.json";

    const string MarginsFile = "margins.md";

    /// <summary>Only this many bytes of a file count.</summary>
    const int LongestFile = 256 << 20;

    /// <summary>
    /// 32 hexadecimal digits. It leaves out what other programs leave behind, whatever is not a file, and the record and the table of
    /// margins, which only say what was found.
    /// </summary>
    public static string Compute(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counted = FilesIn(folder, "").Where(file => file.Name is not (ProofFile or MarginsFile));
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

    /// <summary>Does not follow links: one may lead back.</summary>
    static IEnumerable<(string Name, string Path)> FilesIn(string folder, string prefix) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !StrayNames.Contains(entry.Name) && entry.LinkTarget is null)
            .SelectMany(entry => entry is DirectoryInfo
                ? FilesIn(entry.FullName, $"{prefix}{entry.Name}/")
                : [($"{prefix}{entry.Name}", entry.FullName)]);

    /// <summary>A checkout may have changed the line endings; the problem is still the same.</summary>
    static byte[] WithUnixLines(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("\r\n"u8) < 0)
        {
            return bytes; // the usual case, and quick: watch asks with every save
        }
        return [.. bytes.Where((value, i) => value != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')];
    }
}
