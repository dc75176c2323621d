using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// The lines of a single-file program that address <c>dotnet run</c>: <c>#:property LangVersion=latest</c>. They are ignored, except those
/// that ask for a library or a file that is not available.
/// </summary>
static class FileDirectives
{
    static readonly string[] s_offered = ["MathNet.Numerics", "TorchSharp", "System."];

    public static IEnumerable<CompileDiagnostic> RefusedIn(CompilationUnitSyntax root) =>
        root.DescendantTrivia().Where(trivia => trivia.HasStructure).Select(trivia => trivia.GetStructure())
            .OfType<IgnoredDirectiveTriviaSyntax>().Where(directive => !IsHarmless(Words(directive)))
            .Select(directive => Diagnostics.At(directive.GetLocation(), "GR0015",
                $"#:{string.Join(' ', Words(directive))} is refused: " +
                "a submission uses its own files and the libraries that the grader offers",
                "Remove the line; MathNet, TorchSharp and System.Numerics.Tensors are referenced already."));

    static string[] Words(IgnoredDirectiveTriviaSyntax directive) =>
        directive.ToString()[2..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static bool IsHarmless(string[] words) => words switch
    {
        ["package", var name, ..] => s_offered.Any(offered => name.StartsWith(offered, StringComparison.OrdinalIgnoreCase)),
        [var kind, ..] => kind is "sdk" or "property",
        [] => true,
    };
}
