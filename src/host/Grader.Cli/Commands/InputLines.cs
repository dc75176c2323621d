using System.Collections.Immutable;
using Grader.Grading.Trying;

namespace Grader.Cli.Commands;

/// <summary>The lines of an input, and where they come from.</summary>
/// <param name="File">A path, <c>-</c> for stdin, or null for none.</param>
/// <param name="OfFile">The lines of the file.</param>
/// <param name="Given">Lines of the command line, which come after those of the file.</param>
sealed record InputLines(string? File, ImmutableArray<string> OfFile, ImmutableArray<string> Given)
{
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static InputLines Read(string? file, ImmutableArray<string> given)
    {
        try
        {
            var text = file switch
            {
                null => "",
                "-" => Console.In.ReadToEnd(),
                var path => System.IO.File.ReadAllText(path),
            };
            return new InputLines(file, text.Length == 0 ? [] : [.. text.TrimEnd('\n').Split('\n')], given);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {unreadable.Message}");
        }
    }

    public string Text => string.Join('\n', [.. OfFile, .. Given]);

    public string Complaint(UnreadableInputException unreadable)
    {
        var place = (File, unreadable.Line) switch
        {
            (_, 0) => "",
            (_, var line) when line > OfFile.Length => $"--with '{Given.ElementAtOrDefault(line - OfFile.Length - 1)}': ",
            ("-", var line) => $"line {line} of the input: ",
            (var path, var line) => $"{path}:{line}: ",
        };
        return $"{place}{unreadable.Message}.";
    }
}
