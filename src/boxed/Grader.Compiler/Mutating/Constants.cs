using System.Globalization;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>Mutations of constants: another number, boolean, character or text.</summary>
static class Constants
{
    public static IEnumerable<Mutation> Mutate(LiteralExpressionSyntax literal)
    {
        // the argument of GetLength is a dimension, not a quantity
        var isDimension = literal.Parent?.Parent?.Parent
            is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "GetLength" } };
        var kind = isDimension ? "axis" : "constant";
        return Others(literal, kind).Select(other => Edit.Replace(kind, literal, other));
    }

    static string[] Others(LiteralExpressionSyntax literal, string kind) => literal.Token.Value switch
    {
        int dimension when kind == "axis" => [Text(dimension == 0 ? 1 : dimension - 1)],
        0 => ["1"],
        int whole => [Text(whole + 1), Text(whole - 1)],
        long number => [$"{Text(number + 1)}L"],
        float number => number == 0 ? ["1f"] : ["0f", $"{Text(number * 2)}f"],
        double number => number == 0 ? ["1.0"] : ["0.0", $"({Text(number * 2)})"],
        bool truth => [truth ? "false" : "true"],
        char character => [SymbolDisplay.FormatLiteral((char)(character == char.MaxValue ? 0 : character + 1), quote: true)],
        "" => ["\"x\""],
        string => ["\"\""],
        _ => [],
    };

    static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
