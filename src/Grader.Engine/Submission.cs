using System.Collections.Immutable;
using System.Text;
using Grader.Contracts;

namespace Grader.Engine;

/// <summary>A candidate's files, read.</summary>
/// <param name="Path">The file or folder as the user named it.</param>
/// <param name="Sources">Of a script, the main file first; empty where there is a refusal.</param>
/// <param name="Refusal">Why what is there cannot be source code: too long, empty, not text.</param>
public sealed record Submission(string Path, ImmutableArray<SourceFile> Sources, CompileDiagnostic? Refusal = null)
{
    /// <summary>Longest source in all, in bytes; more is no answer to an interview question.</summary>
    public const int MaxLength = 256 << 10;

    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads a <c>.cs</c> or <c>.csx</c> file with the scripts that it loads, or all <c>.cs</c> files of a folder (or its one <c>.csx</c>
    /// with the files it loads).
    /// </summary>
    /// <exception cref="UnreadableSubmissionException">There is nothing there.</exception>
    public static Submission Read(string path) => ReadOrRefuse(path, LoadedScripts.With);

    /// <summary>
    /// The same for one of many submissions that lie side by side: a file comes alone, because what lies beside it is somebody else's.
    /// </summary>
    /// <exception cref="UnreadableSubmissionException">There is nothing there.</exception>
    public static Submission ReadAlone(string path) => ReadOrRefuse(path, static main => [main]);

    /// <param name="complete">A file, and the files that belong to it.</param>
    static Submission ReadOrRefuse(string path, Func<SourceFile, ImmutableArray<SourceFile>> complete)
    {
        try
        {
            return new Submission(path, Limited(path, Directory.Exists(path) ? ReadFolder(path) : complete(ReadSingleFile(path))));
        }
        catch (NoSourceException refused)
        {
            return new Submission(path, [], refused.Refusal);
        }
    }

    /// <summary>One that cannot be graded, for want of source code.</summary>
    public static Submission Refused(string path, string reason) => new(path, [], new NoSourceException(path, 0, reason).Refusal);

    static SourceFile ReadSingleFile(string path)
    {
        if (!File.Exists(path) && !IsLink(path))
        {
            var perhaps = UnreadableName.IsIn(path) ? "; if its name is no UTF-8, rename it" : "";
            throw new UnreadableSubmissionException($"{path}: there is no such file{perhaps}.");
        }
        return IsSource(path)
            ? ReadFile(path)
            : throw new UnreadableSubmissionException($"{path}: a submission is a .cs or .csx file, or a folder of .cs files.");
    }

    static ImmutableArray<SourceFile> ReadFolder(string folder)
    {
        if (IsLink(System.IO.Path.TrimEndingDirectorySeparator(folder)))
        {
            throw new NoSourceException(folder, 0, "this is a symbolic link, which may lead anywhere; copy the folder that it points to");
        }
        var files = Directory.GetFiles(folder)
            .Where(file => IsSource(file) && !StrayNames.Contains(System.IO.Path.GetFileName(file)))
            .Order(StringComparer.Ordinal).ToList();
        var scripts = files.Where(IsScript).ToList();
        return (files, scripts) switch
        {
            ([], _) => throw new UnreadableSubmissionException($"{folder}: the folder holds no .cs or .csx file."),
            (_, []) => [.. files.Select(ReadFile)],
            _ => [.. scripts.OrderByDescending(file => System.IO.Path.GetFileNameWithoutExtension(file) is "main" or "solution").Select(ReadFile)],
        };
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
        if (IsLink(path))
        {
            throw new NoSourceException(path, 0, "this is a symbolic link, which may lead anywhere; copy the file that it points to");
        }
        if (UnreadableName.IsIn(path))
        {
            throw new NoSourceException(path, 0, UnreadableName.Refusal);
        }
        var length = new FileInfo(path).Length;
        if (length == 0)
        {
            return new SourceFile(path, ""); // not opened: a named pipe has no length either, and reading from one may never end
        }
        if (length > 4 * MaxLength)
        {
            throw new NoSourceException(path, 0, $"more than {MaxLength >> 10} KB of source");
        }
        var bytes = File.ReadAllBytes(path);
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), s_strict); // reads UTF-16 too where a byte order mark says so
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

    static bool IsLink(string path) => path.Length > 0 && new FileInfo(path).LinkTarget is not null;

    static int FirstInvalid(byte[] bytes)
    {
        var position = 0;
        while (position < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(position), out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            position += consumed;
        }
        return position;
    }

    /// <summary>Whether a file is one by its name.</summary>
    public static bool IsSource(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || IsScript(path);

    internal static bool IsScript(string path) => path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The user named something that cannot be graded; the message says what and where.</summary>
public sealed class UnreadableSubmissionException(string message) : Exception(message);

/// <summary>What was found is no source code; becomes <see cref="Submission.Refusal"/>.</summary>
sealed class NoSourceException(string path, int line, string reason) : Exception(reason)
{
    public CompileDiagnostic Refusal { get; } = new("GR0012", reason, path, line, line > 0 ? 1 : 0, 1, "", null);
}
