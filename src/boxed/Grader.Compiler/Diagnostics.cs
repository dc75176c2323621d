using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler;

/// <summary>The compiler's diagnostics as a candidate reads them.</summary>
static class Diagnostics
{
    /// <summary>The largest number of errors shown; the first ones are the useful ones.</summary>
    const int MaxShown = 20;

    const int MaxLineLength = 300;

    public static ImmutableArray<CompileDiagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)
            .Take(MaxShown).Select(From),
    ];

    static CompileDiagnostic From(Diagnostic diagnostic) =>
        At(diagnostic.Location, diagnostic.Id, Sentence(diagnostic), DiagnosticHints.For(diagnostic.Id));

    /// <summary>A diagnostic at the real line of a place: <c>#line</c> directives are the candidate's claim and are ignored.</summary>
    public static CompileDiagnostic At(Location location, string id, string message, string? advice = null)
    {
        if (location.SourceTree is not { } tree)
        {
            return new CompileDiagnostic(id, message, "", 0, 0, 1, "", advice);
        }
        var span = location.GetLineSpan();
        var line = tree.GetText().Lines[span.StartLinePosition.Line].ToString();
        var length = span.StartLinePosition.Line == span.EndLinePosition.Line
            ? span.EndLinePosition.Character - span.StartLinePosition.Character
            : line.Length - span.StartLinePosition.Character;
        return new CompileDiagnostic(
            id, message, tree.FilePath, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, Math.Max(1, length),
            line.Length > MaxLineLength ? line[..MaxLineLength] : line, advice);
    }

    public static CompileDiagnostic AtStartOf(SourceFile file, string id, string message, string? advice = null) =>
        new(id, message, file.Path, 1, 1, 1, file.Text.Split('\n', 2)[0].TrimEnd('\r'), advice);

    static string Sentence(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return message.Length > 500 ? message[..500] + " …" : message;
    }
}
