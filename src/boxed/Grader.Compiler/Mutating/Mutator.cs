using System.Collections.Immutable;
using Grader.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>
/// Lists the small changes that make a different program: typical slips. Each is an edit of the text at one place. Most mutants compile;
/// the others are dropped later. The operators are those of mutation testing (DeMillo, Lipton and Sayward 1978), plus some of this field:
/// swapped indices, another axis, a dropped link of a LINQ chain.
/// </summary>
static class Mutator
{
    /// <param name="except">Methods to leave unchanged.</param>
    public static ImmutableArray<Mutation> Mutations(SourceFile source, ImmutableArray<string> except)
    {
        var root = CSharpSyntaxTree.ParseText(source.Text, CompilationSettings.Of(source)).GetRoot();
        return
        [
            .. root.DescendantNodes(node => !IsExcepted(node, except)).Where(node => !IsExcepted(node, except)).SelectMany(Of)
                .Where(mutation =>
                    source.Text.AsSpan(mutation.Start, mutation.Length).CompareTo(mutation.Replacement, StringComparison.Ordinal) != 0)
                .DistinctBy(mutation => (mutation.Start, mutation.Length, mutation.Replacement))
                .OrderBy(mutation => mutation.Start),
        ];
    }

    static bool IsExcepted(SyntaxNode node, ImmutableArray<string> except) =>
        node is AttributeListSyntax or UsingDirectiveSyntax
            || (node is MethodDeclarationSyntax method && except.Contains(method.Identifier.Text));

    static IEnumerable<Mutation> Of(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => Operators.Of(binary),
        AssignmentExpressionSyntax assignment => Operators.Of(assignment),
        PrefixUnaryExpressionSyntax prefix => Operators.Of(prefix),
        ConditionalExpressionSyntax conditional => Operators.Of(conditional),
        CastExpressionSyntax cast => [Edit.Replace("removed cast", cast, $"({cast.Expression})")],
        LiteralExpressionSyntax literal => Constants.Of(literal),
        ElementAccessExpressionSyntax access => Calls.Of(access),
        InvocationExpressionSyntax call => Calls.Of(call),
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => Calls.Swapped(arguments.Arguments),
        StatementSyntax statement => Statements.Of(statement),
        _ => [],
    };
}
