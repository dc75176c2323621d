using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Grading.Compiling;

/// <summary>
/// Why checks do not compile, as their author reads it: the first few errors, each with its line and a caret below the place.
/// </summary>
static class ChecksErrors
{
    const int MaxShown = 5;

    /// <summary>Several lines; the first is to be read after file and line of the first error.</summary>
    /// <param name="errors">At least one.</param>
    /// <param name="folder">The problem's, against which paths are shown.</param>
    public static string Describe(ImmutableArray<CompileDiagnostic> errors, string folder)
    {
        var shown = errors.Take(MaxShown).SelectMany((error, i) => Lines(error, i == 0 ? "" : $"{Place(error, folder)}: "));
        var more = errors.Length > MaxShown ? [$"and {errors.Length - MaxShown} more"] : Array.Empty<string>();
        return string.Join('\n', shown.Concat(more));
    }

    static string Place(CompileDiagnostic error, string folder) =>
        error.Line > 0 ? $"{Path.GetRelativePath(folder, error.Path)}:{error.Line}" : Path.GetRelativePath(folder, error.Path);

    static IEnumerable<string> Lines(CompileDiagnostic error, string place)
    {
        yield return $"{place}{error.Id}: {error.Message}{EarlierNames.Advice(error.Message)}";
        if (error.Column > 0 && error.SourceLine.Trim().Length > 0)
        {
            var before = error.SourceLine[..Math.Min(error.Column - 1, error.SourceLine.Length)];
            var longest = Math.Max(1, error.SourceLine.Length - before.Length);
            yield return $"    {error.SourceLine}";
            yield return $"    {Blank(before)}{new string('^', Math.Clamp(error.Length, 1, longest))}";
        }
    }

    /// <summary>As wide as a text, tabs included.</summary>
    static string Blank(string text) => string.Concat(text.Select(c => c == '\t' ? '\t' : ' '));
}
