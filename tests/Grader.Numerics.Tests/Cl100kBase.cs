using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Grader.Numerics.Tests;

/// <summary>
/// GPT-4's vocabulary out of Microsoft.ML.Tokenizers.Data.Cl100kBase, where it lies deflated, without the ranks: a line with the
/// capacity, then the tokens in the order of their ranks.
/// </summary>
public static class Cl100kBase
{
    public static RankedVocabulary Load() => RankedVocabulary.Parse(File());

    /// <summary>The vocabulary in the .tiktoken format.</summary>
    public static MemoryStream File()
    {
        var resource = Assembly.Load("Microsoft.ML.Tokenizers.Data.Cl100kBase").GetManifestResourceStream("cl100k_base.tiktoken.deflate")!;
        using var lines = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress), Encoding.ASCII);
        lines.ReadLine();
        var file = new StringBuilder();
        for (var rank = 0; lines.ReadLine() is { } token; rank++)
            file.Append(token).Append(' ').Append(rank).Append('\n');
        return new(Encoding.ASCII.GetBytes(file.ToString()));
    }
}
