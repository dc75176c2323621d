using System.Collections.Immutable;
using System.Text;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// Checks that are written as a script, the statements alone, made a class. The statements become the body of <c>Define</c>.
/// </summary>
sealed class ChecksScript
{
    /// <summary>What the file of the class is called in diagnostics, until they are put back into the script.</summary>
    public const string Path = "script.cs";

    readonly SourceFile _script;

    ChecksScript(SourceFile script, string text) => (_script, Text) = (script, text);

    /// <summary>The class.</summary>
    public string Text { get; }

    /// <summary>
    /// Moves directives and types of the checks out of the method body; blanks take their place, so that lines and columns stay the same.
    /// </summary>
    public static ChecksScript Wrap(SourceFile checks, Contract contract)
    {
        var root = CSharpSyntaxTree.ParseText(checks.Text, CompilationSettings.Script).GetCompilationUnitRoot();
        var moved = root.Usings.Cast<SyntaxNode>().Concat(root.Members.OfType<BaseTypeDeclarationSyntax>()).ToList();
        var body = new StringBuilder(checks.Text);
        foreach (var node in moved)
        {
            for (var i = node.SpanStart; i < node.Span.End; i++)
            {
                if (body[i] is not ('\n' or '\r'))
                {
                    body[i] = ' ';
                }
            }
        }
        return new ChecksScript(checks, $$"""
            {{string.Concat(moved.OfType<UsingDirectiveSyntax>().Select(Mapped))}}
            public sealed class ProblemChecksScript : Checks<{{contract.InterfaceName}}>
            {
                protected override void Define()
                {
            #line 1 "checks"
            {{body}}
            #line default
                }
            }
            {{string.Concat(moved.OfType<BaseTypeDeclarationSyntax>().Select(Mapped))}}
            """);
    }

    static string Mapped(SyntaxNode node)
    {
        var start = node.GetLocation().GetLineSpan().StartLinePosition;
        return $"#line {start.Line + 1} \"checks\"\n{new string(' ', start.Character)}{node}\n#line default\n";
    }

    /// <summary>An error in the class is reported at its place in the script.</summary>
    public CompileDiagnostic InScript(CompileDiagnostic shown, ImmutableArray<Diagnostic> all)
    {
        if (shown.Path != Path)
        {
            return shown;
        }
        var original = all.First(d => d.Id == shown.Id && d.Location.GetLineSpan().StartLinePosition.Line + 1 == shown.Line);
        var mapped = original.Location.GetMappedLineSpan();
        if (mapped.Path != "checks")
        {
            return shown with { Path = _script.Path, Line = 0, Column = 0 };
        }
        var line = mapped.StartLinePosition.Line;
        var sourceLine = _script.Text.Split('\n').ElementAtOrDefault(line)?.TrimEnd('\r') ?? "";
        return shown with { Path = _script.Path, Line = line + 1, SourceLine = sourceLine };
    }
}
