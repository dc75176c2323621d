using System.Security.Cryptography;
using System.Text;
using Grader.Contracts;

namespace Grader.Engine.Batches;

/// <summary>What tells submissions apart: the names and texts of their files, and nothing of the grader, so that it is the same with every version.</summary>
static class SourceDigest
{
    public static string Of(IEnumerable<SourceFile> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            Append(hash, Path.GetFileName(source.Path));
            Append(hash, source.Text);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>With its length, so that no two lists of texts look alike.</summary>
    static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
