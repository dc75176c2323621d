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

    /// <summary>Reads a <c>.cs</c> or <c>.csx</c> file, or all <c>.cs</c> files of a folder (or its one <c>.csx</c> with the files it loads).</summary>
    /// <exception cref="UnreadableSubmissionException">There is nothing there.</exception>
    public static Submission Read(string path)
    {
        try
        {
            return ReadSources(path);
        }
        catch (NoSourceException refused)
        {
            return new Submission(path, [], refused.Refusal);
        }
    }

    /// <summary>One that cannot be graded, for want of source code.</summary>
    public static Submission Refused(string path, string reason) => new(path, [], new NoSourceException(path, 0, reason).Refusal);

    static Submission ReadSources(string path)
    {
        if (Directory.Exists(path))
        {
            return new Submission(path, Limited(path, ReadFolder(path)));
        }
        if (!File.Exists(path))
        {
            throw new UnreadableSubmissionException($"{path}: there is no such file.");
        }
        if (!IsSource(path))
        {
            throw new UnreadableSubmissionException($"{path}: a submission is a .cs or .csx file, or a folder of .cs files.");
        }
        var main = ReadFile(path);
        return new Submission(path, Limited(path, [main, .. Loadable(main)]));
    }

    static ImmutableArray<SourceFile> ReadFolder(string folder)
    {
        var files = Directory.GetFiles(folder).Where(IsSource).Order(StringComparer.Ordinal).ToList();
        var scripts = files.Where(IsScript).ToList();
        return (files, scripts) switch
        {
            ([], _) => throw new UnreadableSubmissionException($"{folder}: the folder holds no .cs or .csx file."),
            (_, []) => [.. files.Select(ReadFile)],
            _ => [.. scripts.OrderByDescending(file => System.IO.Path.GetFileNameWithoutExtension(file) is "main" or "solution").Select(ReadFile)],
        };
    }

    /// <summary>The other scripts of the folder, where this one loads any.</summary>
    static IEnumerable<SourceFile> Loadable(SourceFile main) =>
        IsScript(main.Path) && main.Text.Contains("#load", StringComparison.Ordinal)
            ? Directory.GetFiles(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(main.Path))!)
                .Where(file => IsScript(file) && System.IO.Path.GetFileName(file) != System.IO.Path.GetFileName(main.Path))
                .Select(file => ReadFile(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(main.Path)!, System.IO.Path.GetFileName(file))))
            : [];

    static ImmutableArray<SourceFile> Limited(string path, ImmutableArray<SourceFile> sources)
    {
        if (sources.Sum(source => source.Text.Length) > MaxLength)
        {
            throw new NoSourceException(path, 0, $"more than {MaxLength >> 10} KB of source");
        }
        if (sources.All(source => string.IsNullOrWhiteSpace(source.Text)))
        {
            throw new NoSourceException(path, 0, "there is nothing in it");
        }
        return sources;
    }

    static SourceFile ReadFile(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            throw new NoSourceException(path, 0, "this is a symbolic link, which may lead anywhere; copy the file that it points to");
        }
        if (file.Length > 4 * MaxLength)
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

    static bool IsScript(string path) => path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The user named something that cannot be graded; the message says what and where.</summary>
public sealed class UnreadableSubmissionException(string message) : Exception(message);

/// <summary>What was found is no source code; becomes <see cref="Submission.Refusal"/>.</summary>
sealed class NoSourceException(string path, int line, string reason) : Exception(reason)
{
    public CompileDiagnostic Refusal { get; } = new("GR0012", reason, path, line, line > 0 ? 1 : 0, 1, "", null);
}
