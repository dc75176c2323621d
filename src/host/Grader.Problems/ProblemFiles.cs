using System.Text;
using Grader.Confinement;
using Grader.Protocol;

namespace Grader.Problems;

/// <summary>Reads the files of a problem folder.</summary>
public static class ProblemFiles
{
    /// <summary>Name of the file with a problem's checks.</summary>
    public const string Checks = "checks.cs";

    /// <summary>Name of the same in older folders: the statements alone, as a script.</summary>
    public const string ChecksScript = "checks.csx";

    const int MaxLength = 4 << 20;

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
            Source("contract.cs"), starter, Source("solution.cs"), Source(FileOfChecks(folder)));
    }

    /// <summary>Checks are ordinary C#. Those of folders that are older than that are a script.</summary>
    /// <exception cref="InvalidProblemException">There are two files of checks.</exception>
    static string FileOfChecks(string folder)
    {
        var script = Path.Combine(folder, ChecksScript);
        if (!File.Exists(script))
        {
            return Checks;
        }
        return File.Exists(Path.Combine(folder, Checks))
            ? throw new InvalidProblemException(script, 0, $"{Checks} stands beside it, and only one of them can count; delete one")
            : ChecksScript;
    }

    /// <exception cref="InvalidProblemException">The file is missing, no ordinary file, too long or not UTF-8.</exception>
    public static string ReadText(string path)
    {
        try
        {
            using var pinned = PinnedPath.TryOpen(path);
            if (pinned is not { Kind: PathKind.File })
            {
                throw new InvalidProblemException(path, 0, WhyNoFile(pinned?.Kind));
            }
            var bytes = pinned.Read(MaxLength);
            if (bytes.Length > MaxLength)
            {
                throw new InvalidProblemException(path, 0, $"the file is longer than {MaxLength >> 20} MB");
            }
            using var reader = new StreamReader(new MemoryStream(bytes), s_strict);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidProblemException(path, 0, "the file is not UTF-8; save it in that encoding");
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            throw new InvalidProblemException(path, 0, closed.Message);
        }
    }

    static string WhyNoFile(PathKind? kind) => kind switch
    {
        null => "the file is missing; every problem folder needs it",
        PathKind.Folder => "this is a folder, where a file is expected",
        PathKind.Link => "this is a link; put the file itself there, as the record of what was proved is of files",
        _ => "this is no ordinary file",
    };
}
