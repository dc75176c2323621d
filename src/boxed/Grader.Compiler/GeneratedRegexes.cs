using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// Methods and properties whose body the SDK's source generator would write. No generator runs here: its code would run inside the
/// compiler's process.
/// </summary>
static class GeneratedRegexes
{
    public static IEnumerable<CompileDiagnostic> In(CompilationUnitSyntax root) =>
        root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => ForbiddenSyntax.IsNamed(attribute, "GeneratedRegex")
                && attribute.Parent?.Parent is MemberDeclarationSyntax member && IsPartial(member))
            .Select(attribute => Diagnostics.At(
                attribute.GetLocation(), "GR0016", "[GeneratedRegex] needs a source generator, and none runs here", Instead(attribute)));

    static bool IsPartial(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>What to write in its place, with the same pattern and options.</summary>
    static string Instead(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList is { Arguments: [_, ..] } list ? list.Arguments.ToString() : "pattern";
        return attribute.Parent!.Parent is MethodDeclarationSyntax method
            ? $"Write: static readonly Regex s_regex = new({arguments}); and static Regex {method.Identifier.ValueText}() => s_regex;"
            : $"Write: static Regex {(attribute.Parent.Parent as PropertyDeclarationSyntax)?.Identifier.ValueText ?? "Name"} " +
              $"{{ get; }} = new({arguments});";
    }
}
