using System.Security.Cryptography;
using System.Text;

namespace Grader.Grading;

/// <summary>A digest of a list of texts.</summary>
static class TextDigest
{
    /// <summary>The length of each text is hashed too, so that no two lists look alike.</summary>
    public static string Compute(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
