using System.Collections.Immutable;
using System.Text;
using Grader.Confinement;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading;

/// <summary>A candidate's files, read.</summary>
/// <param name="Path">The file or folder as the user named it.</param>
/// <param name="Sources">For a script, the main file first; empty if there is a refusal.</param>
/// <param name="Refusal">Why what is there cannot be source code: too long, empty, not text.</param>
public sealed record Submission(string Path, ImmutableArray<SourceFile> Sources, CompileDiagnostic? Refusal = null)
{
    /// <summary>Largest total length of the source, in bytes; more is not an answer to an interview question.</summary>
    public const int MaxLength = 256 << 10;

    /// <summary>Most bytes that are read: with a byte order mark, or in UTF-16, source takes more than its length in UTF-8.</summary>
    const int LongestFile = 4 * MaxLength;

    const int MostFiles = 200;

    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads a <c>.cs</c> or <c>.csx</c> file with the scripts that it loads, or all <c>.cs</c> files of a folder (or its one <c>.csx</c>
    /// with the files it loads).
    /// </summary>
    /// <exception cref="UnreadableSubmissionException">There is nothing there.</exception>
    public static Submission Read(string path) => ReadOrRefuse(path, LoadedScripts.With);

    /// <summary>
    /// The same for one of many submissions that lie side by side: a file comes alone, because the files beside it are somebody else's.
    /// </summary>
    /// <exception cref="UnreadableSubmissionException">There is nothing there.</exception>
    public static Submission ReadAlone(string path) => ReadOrRefuse(path, static main => [main]);

    /// <param name="complete">A file, and the files that belong to it.</param>
    static Submission ReadOrRefuse(string path, Func<SourceFile, ImmutableArray<SourceFile>> complete)
    {
        try
        {
            using var pinned = PinnedPath.TryOpen(path);
            return new Submission(path, Limited(path, pinned switch
            {
                null => throw NothingThere(path),
                { Kind: PathKind.Folder } => ReadFolder(pinned, path),
                { Kind: PathKind.Link } when Directory.Exists(path) => throw new NoSourceException(path, 0, Link("folder")),
                _ when IsSource(path) => complete(ReadFile(pinned, path, LongestFile)),
                _ => throw new UnreadableSubmissionException($"{path}: a submission is a .cs or .csx file, or a folder of .cs files."),
            }));
        }
        catch (NoSourceException refused)
        {
            return new Submission(path, [], refused.Refusal);
        }
    }

    /// <summary>A submission of one file that has been read.</summary>
    public static Submission FromSource(SourceFile source) => new(source.Path, [source]);

    /// <summary>A submission that cannot be graded because there is no source code.</summary>
    public static Submission Refused(string path, string reason) => new(path, [], new NoSourceException(path, 0, reason).Refusal);

    static UnreadableSubmissionException NothingThere(string path)
    {
        var perhaps = UnreadableName.IsIn(path) ? "; if its name is no UTF-8, rename it" : "";
        return new UnreadableSubmissionException($"{path}: there is no such file{perhaps}.");
    }

    static ImmutableArray<SourceFile> ReadFolder(PinnedPath folder, string path)
    {
        var names = folder.FileNames().Where(name => IsSource(name) && !StrayNames.Contains(name)).Order(StringComparer.Ordinal)
            .Take(MostFiles + 1).ToList();
        if (names.Count > MostFiles)
        {
            throw new NoSourceException(path, 0, $"more than {MostFiles} files of source");
        }
        var scripts = names.Where(IsScript)
            .OrderByDescending(name => System.IO.Path.GetFileNameWithoutExtension(name) is "main" or "solution").ToList();
        return names.Count == 0
            ? throw new UnreadableSubmissionException($"{path}: the folder holds no .cs or .csx file.")
            : ReadAll(folder, path, scripts.Count > 0 ? scripts : names);
    }

    static ImmutableArray<SourceFile> ReadAll(PinnedPath folder, string path, IEnumerable<string> names)
    {
        var sources = ImmutableArray.CreateBuilder<SourceFile>();
        var left = LongestFile; // for all together: many names may lead to one long file
        foreach (var name in names)
        {
            var inside = System.IO.Path.Combine(path, name);
            using var file = folder.TryOpenIn(name);
            var source = ReadFile(file, inside, left);
            left -= Encoding.UTF8.GetByteCount(source.Text);
            sources.Add(source);
        }
        return sources.ToImmutable();
    }

    static ImmutableArray<SourceFile> Limited(string path, ImmutableArray<SourceFile> sources)
    {
        if (sources.Sum(source => Encoding.UTF8.GetByteCount(source.Text)) > MaxLength)
        {
            throw new NoSourceException(path, 0, $"more than {MaxLength >> 10} KB of source");
        }
        if (sources.All(source => string.IsNullOrWhiteSpace(source.Text)))
        {
            throw new NoSourceException(path, 0, "there is nothing in it");
        }
        return sources;
    }

    internal static SourceFile ReadFile(string path)
    {
        using var pinned = PinnedPath.TryOpen(path);
        return ReadFile(pinned, path, LongestFile);
    }

    /// <param name="most">Most bytes that it may have.</param>
    static SourceFile ReadFile(PinnedPath? pinned, string path, int most)
    {
        if (UnreadableName.IsIn(path))
        {
            throw new NoSourceException(path, 0, UnreadableName.Refusal);
        }
        if (pinned is not { Kind: PathKind.File })
        {
            throw new NoSourceException(path, 0, WhyNoFile(pinned?.Kind));
        }
        var bytes = ReadBytes(pinned, path, Math.Max(0, most));
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), s_strict); // also reads UTF-16 if a byte order mark says so
            var text = reader.ReadToEnd();
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new NoSourceException(path, 0, "this is no text file")
                : new SourceFile(path, text);
        }
        catch (DecoderFallbackException)
        {
            var line = 1 + bytes.AsSpan(0, FirstInvalid(bytes)).Count((byte)'\n');
            throw new NoSourceException(path, line, "the file is not UTF-8; save it in that encoding");
        }
    }

    static byte[] ReadBytes(PinnedPath file, string path, int most)
    {
        try
        {
            var bytes = file.Read(most);
            return bytes.Length <= most ? bytes : throw new NoSourceException(path, 0, $"more than {MaxLength >> 10} KB of source");
        }
        catch (UnauthorizedAccessException)
        {
            throw new NoSourceException(path, 0, "the file may not be read; change its permissions");
        }
    }

    static string WhyNoFile(PathKind? kind) => kind switch
    {
        null => "it has gone while the submission was read; hand it in again",
        PathKind.Link => Link("file"),
        PathKind.Folder => "this is a folder; rename it or copy its files",
        PathKind.Pipe => "this is a named pipe and no file",
        PathKind.Socket => "this is a socket and no file",
        _ => "this is a device and no file",
    };

    static string Link(string target) => $"this is a symbolic link, which may lead anywhere; copy the {target} that it points to";

    static int FirstInvalid(byte[] bytes)
    {
        var position = 0;
        while (position < bytes.Length
            && Rune.DecodeFromUtf8(bytes.AsSpan(position), out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            position += consumed;
        }
        return position;
    }

    /// <summary>Whether a file is source code, by its name.</summary>
    public static bool IsSource(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || IsScript(path);

    internal static bool IsScript(string path) => path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The user named something that cannot be graded; the message says what and where.</summary>
public sealed class UnreadableSubmissionException(string message) : Exception(message);

/// <summary>What was found is not source code; becomes <see cref="Submission.Refusal"/>.</summary>
sealed class NoSourceException(string path, int line, string reason) : Exception(reason)
{
    public CompileDiagnostic Refusal { get; } = new("GR0012", reason, path, line, line > 0 ? 1 : 0, 1, "", null);
}
