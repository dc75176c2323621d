using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>
/// Mutations of statements: a statement left out, a condition that always or never holds, a loop that ends after its first iteration, a
/// method that returns at once.
/// </summary>
static class Statements
{
    public static IEnumerable<Mutation> Mutate(StatementSyntax statement)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
                or ThrowStatementSyntax or YieldStatementSyntax:
            case ReturnStatementSyntax { Expression: null }:
                yield return Edit.Replace("removed statement", statement, ";");
                break;
            case IfStatementSyntax branch:
                yield return Edit.Replace("condition", branch.Condition, "true");
                yield return Edit.Replace("condition", branch.Condition, "false");
                yield return Edit.Replace("condition", branch.Condition, $"!({branch.Condition})");
                break;
            case ForStatementSyntax loop:
                yield return AfterFirstRound(loop.Statement);
                break;
            case ForEachStatementSyntax loop:
                yield return AfterFirstRound(loop.Statement);
                break;
            case WhileStatementSyntax loop:
                yield return AfterFirstRound(loop.Statement);
                break;
            case BlockSyntax { Parent: MethodDeclarationSyntax { ReturnType: var returned } } body when IsVoid(returned):
                yield return Edit.Insert("early return", body.OpenBraceToken.Span.End, " return;");
                break;
            default:
                break;
        }
    }

    static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    static Mutation AfterFirstRound(StatementSyntax body) => body is BlockSyntax block
        ? Edit.Insert("early end", block.CloseBraceToken.SpanStart, "break; ")
        : Edit.Replace("early end", body, $"{{ {body} break; }}");
}
