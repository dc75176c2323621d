using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>Mutations of operators: another operator, or only one of its operands.</summary>
static class Operators
{
    public static IEnumerable<Mutation> Mutate(BinaryExpressionSyntax binary)
    {
        var (kind, others) = Others(binary.Kind());
        foreach (var other in others)
        {
            yield return Edit.Replace(kind, binary.OperatorToken, other);
        }
        if (binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression)
        {
            yield return Edit.Replace("condition", binary, binary.Left.ToString());
            yield return Edit.Replace("condition", binary, binary.Right.ToString());
        }
        if (binary.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression
            or SyntaxKind.SubtractExpression or SyntaxKind.AddExpression)
        {
            yield return Edit.Replace("removed operand", binary, $"({binary.Left})");
        }
    }

    public static IEnumerable<Mutation> Mutate(AssignmentExpressionSyntax assignment)
    {
        string[] others = assignment.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression => ["-=", "="],
            SyntaxKind.SubtractAssignmentExpression => ["+=", "="],
            SyntaxKind.MultiplyAssignmentExpression => ["/=", "="],
            SyntaxKind.DivideAssignmentExpression => ["*=", "="],
            SyntaxKind.AndAssignmentExpression => ["|=", "="],
            SyntaxKind.OrAssignmentExpression => ["&=", "="],
            _ => [],
        };
        return others.Select(other => Edit.Replace("assignment", assignment.OperatorToken, other));
    }

    public static IEnumerable<Mutation> Mutate(PrefixUnaryExpressionSyntax prefix) => prefix.Kind() switch
    {
        SyntaxKind.UnaryMinusExpression => [Edit.Replace("sign", prefix, prefix.Operand.ToString())],
        SyntaxKind.LogicalNotExpression => [Edit.Replace("condition", prefix, prefix.Operand.ToString())],
        SyntaxKind.IndexExpression => [Edit.Replace("index", prefix, prefix.Operand.ToString())],
        _ => [],
    };

    public static IEnumerable<Mutation> Mutate(ConditionalExpressionSyntax conditional) =>
    [
        Edit.Replace("condition", conditional, $"({conditional.WhenTrue})"),
        Edit.Replace("condition", conditional, $"({conditional.WhenFalse})"),
    ];

    static (string Kind, string[] Others) Others(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression => ("arithmetic", ["-"]),
        SyntaxKind.SubtractExpression => ("arithmetic", ["+"]),
        SyntaxKind.MultiplyExpression => ("arithmetic", ["/"]),
        SyntaxKind.DivideExpression => ("arithmetic", ["*"]),
        SyntaxKind.ModuloExpression => ("arithmetic", ["/"]),
        SyntaxKind.LessThanExpression => ("comparison", ["<=", ">="]),
        SyntaxKind.LessThanOrEqualExpression => ("comparison", ["<", ">"]),
        SyntaxKind.GreaterThanExpression => ("comparison", [">=", "<="]),
        SyntaxKind.GreaterThanOrEqualExpression => ("comparison", [">", "<"]),
        SyntaxKind.EqualsExpression => ("comparison", ["!="]),
        SyntaxKind.NotEqualsExpression => ("comparison", ["=="]),
        SyntaxKind.LogicalAndExpression => ("condition", ["||"]),
        SyntaxKind.LogicalOrExpression => ("condition", ["&&"]),
        SyntaxKind.BitwiseAndExpression => ("arithmetic", ["|"]),
        SyntaxKind.BitwiseOrExpression => ("arithmetic", ["&"]),
        SyntaxKind.LeftShiftExpression => ("arithmetic", [">>"]),
        SyntaxKind.RightShiftExpression => ("arithmetic", ["<<"]),
        _ => ("", []),
    };
}
