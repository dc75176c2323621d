using System.Text;
using Grader.Contracts;

namespace Grader.Problems;

/// <summary>Reads the files of a problem folder.</summary>
public static class ProblemFiles
{
    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidProblemException">A required file is missing or broken.</exception>
    public static Problem Read(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        SourceFile Source(string name) => new(Path.Combine(folder, name), ReadText(Path.Combine(folder, name)));

        var starter = Source("starter.cs");
        var manifest = ManifestReader.Read(Path.Combine(folder, "problem.yaml"), starter);
        return new Problem(
            folder, manifest, ReadText(Path.Combine(folder, "statement.md")),
            Source("contract.cs"), starter, Source("solution.cs"), Source("checks.csx"));
    }

    /// <exception cref="InvalidProblemException">The file is missing or not UTF-8.</exception>
    public static string ReadText(string path)
    {
        try
        {
            using var reader = new StreamReader(path, s_strict);
            return reader.ReadToEnd();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidProblemException(path, 0, "the file is missing; every problem folder needs it");
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidProblemException(path, 0, "the file is not UTF-8; save it in that encoding");
        }
    }
}
