using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>Mutations of calls: swapped arguments, indices off by one, a method's counterpart, a removed link of a chain.</summary>
static class Calls
{
    static readonly (string, string)[] s_sisters =
    [
        ("Max", "Min"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("OrderBy", "OrderByDescending"),
        ("ThenBy", "ThenByDescending"), ("MaxBy", "MinBy"), ("Any", "All"), ("Skip", "Take"), ("IndexOf", "LastIndexOf"),
        ("StartsWith", "EndsWith"), ("Sum", "Count"), ("Floor", "Ceiling"), ("Sin", "Cos"), ("Append", "Prepend"),
        ("TrimStart", "TrimEnd"), ("train", "eval"), ("sum", "mean"), ("argmax", "argmin"), ("max", "min"), ("IsLetter", "IsDigit"),
        ("IsLower", "IsUpper"), ("ToLowerInvariant", "ToUpperInvariant"), ("CompareOrdinal", "Compare"), ("Zip", "Concat"),
        ("PositiveInfinity", "NegativeInfinity"), ("MaxValue", "MinValue"), ("Ordinal", "OrdinalIgnoreCase"), ("Enqueue", "TryPeek"),
        ("AddFirst", "AddLast"),
    ];

    public static IEnumerable<Mutation> Mutate(InvocationExpressionSyntax call)
    {
        foreach (var mutation in Swapped(call.ArgumentList.Arguments))
        {
            yield return mutation;
        }
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            yield break;
        }
        if (Sister(access.Name.Identifier.Text) is { } sister)
        {
            yield return Edit.Replace("method", access.Name, sister);
        }
        if (call.Parent is not ExpressionStatementSyntax && IsValue(access.Expression))
        {
            yield return Edit.Replace("removed call", call, access.Expression.ToString()); // x.Skip(1) becomes x
        }
        // Math.Exp(x) becomes (x): the argument may be of the same type
        if (call.ArgumentList.Arguments is [var first, ..] && access.Expression.ToString() is "Math" or "MathF")
        {
            yield return Edit.Replace("removed call", call, $"({first.Expression})");
        }
    }

    /// <summary>Whether this is a value and not a type: another call, or a name that does not begin in upper case.</summary>
    static bool IsValue(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax || (expression.ToString()[0] is var first && char.IsLetter(first) && !char.IsUpper(first));

    public static IEnumerable<Mutation> Mutate(ElementAccessExpressionSyntax access)
    {
        var indices = access.ArgumentList.Arguments;
        foreach (var mutation in Swapped(indices).Select(swapped => swapped with { Kind = "index" }))
        {
            yield return mutation;
        }
        if (indices is [{ Expression: not (RangeExpressionSyntax or LiteralExpressionSyntax or PrefixUnaryExpressionSyntax) } only])
        {
            yield return Edit.Replace("index", only, $"({only}) + 1");
            yield return Edit.Replace("index", only, $"({only}) - 1");
        }
    }

    /// <summary>Each pair of neighbours, swapped.</summary>
    public static IEnumerable<Mutation> Swapped(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            var (left, right) = (arguments[i], arguments[i + 1]);
            if (left.NameColon is null && right.NameColon is null && left.ToString() != right.ToString())
            {
                yield return new Mutation("swapped arguments", left.SpanStart, right.Span.End - left.SpanStart, $"{right}, {left}");
            }
        }
    }

    static string? Sister(string name) =>
        s_sisters.Where(pair => pair.Item1 == name).Select(pair => pair.Item2).FirstOrDefault() ??
        s_sisters.Where(pair => pair.Item2 == name).Select(pair => pair.Item1).FirstOrDefault();
}
