using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler;

/// <summary>
/// The class <c>Evidence</c> of a kata's submission: what the candidate asserts about a healthy loop. It is not part of the loop, so it is
/// left out when the loop is compiled or compared.
/// </summary>
static class EvidenceClass
{
    public const string ClassName = "Evidence";

    /// <summary>
    /// The files without it; blanks take its place, so that line numbers stay the same. The removal is not repeated: another class of that
    /// name that appears after it is part of the submission.
    /// </summary>
    public static ImmutableArray<SourceFile> Without(ImmutableArray<SourceFile> sources) => [.. sources.Select(Without)];

    public static SourceFile Without(SourceFile source)
    {
        if (!source.Text.Contains(ClassName, StringComparison.Ordinal))
        {
            return source;
        }
        return Blanked(source, In(Root(source)).SelectMany(declaration => SymbolsBefore(declaration).Append(declaration.Span)));
    }

    /// <summary>The file with nothing but that class and the directives that it may need; null if it is not there.</summary>
    public static CompilationUnitSyntax? Only(SourceFile source)
    {
        var root = Root(source);
        var others = Declarations(root)
            .Where(member => member is not (ClassDeclarationSyntax { Identifier.Text: ClassName } or BaseNamespaceDeclarationSyntax))
                .Select(member => member.FullSpan);
        return In(root).Any() ? Root(Blanked(source, others)) : null;
    }

    /// <summary>
    /// The <c>#define</c> and <c>#undef</c> lines before it, which are removed with it. Other directives before it are closed after it.
    /// </summary>
    static IEnumerable<TextSpan> SymbolsBefore(ClassDeclarationSyntax declaration) => declaration.GetLeadingTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.DefineDirectiveTrivia) || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia))
        .Select(trivia => trivia.FullSpan);

    static SourceFile Blanked(SourceFile source, IEnumerable<TextSpan> spans)
    {
        var text = source.Text.ToCharArray();
        foreach (var span in spans)
        {
            foreach (ref var character in text.AsSpan(span.Start, span.Length))
            {
                character = character is '\n' or '\r' ? character : ' ';
            }
        }
        return source with { Text = new string(text) };
    }

    static CompilationUnitSyntax Root(SourceFile source) =>
        CSharpSyntaxTree.ParseText(source.Text, CompilationSettings.Regular, source.Path).GetCompilationUnitRoot();

    /// <summary>Declarations at the top level or in a namespace, from the tree itself because their positions are used.</summary>
    static IEnumerable<MemberDeclarationSyntax> Declarations(CompilationUnitSyntax root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>();

    static IEnumerable<ClassDeclarationSyntax> In(CompilationUnitSyntax root) =>
        Declarations(root).OfType<ClassDeclarationSyntax>().Where(type => type.Identifier.Text == ClassName);
}
