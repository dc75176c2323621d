using System.Security.Cryptography;
using System.Text;

namespace Grader.Engine.Proving;

/// <summary>The content of a problem folder in one number: SHA-256 over the names and bytes of all files that say what is right and what is wrong.</summary>
public static class FolderDigest
{
    /// <summary>32 hexadecimal digits. Hidden files, the record itself and the table of margins, which say what was found, do not count.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                     .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Where(Counts).Order(StringComparer.Ordinal))
        {
            var bytes = WithUnixLines(File.ReadAllBytes(Path.Combine(folder, path)));
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    static bool Counts(string path) =>
        path is not (ProofRecord.FileName or "margins.md") && !path.Split('/').Any(part => part.StartsWith('.'));

    /// <summary>A checkout may have changed the ends of lines; that is no other problem.</summary>
    static byte[] WithUnixLines(byte[] bytes) => [.. bytes.Where((value, i) => value != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')];
}
