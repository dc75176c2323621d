using System.Collections.Immutable;
using Grader.Protocol;
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
        var root = CSharpSyntaxTree.ParseText(source.Text, CompilationSettings.ForFile(source)).GetRoot();
        return
        [
            .. root.DescendantNodes(node => !IsExcepted(node, except)).Where(node => !IsExcepted(node, except)).SelectMany(MutationsAt)
                .Where(mutation =>
                    source.Text.AsSpan(mutation.Start, mutation.Length).CompareTo(mutation.Replacement, StringComparison.Ordinal) != 0)
                .DistinctBy(mutation => (mutation.Start, mutation.Length, mutation.Replacement))
                .OrderBy(mutation => mutation.Start),
        ];
    }

    static bool IsExcepted(SyntaxNode node, ImmutableArray<string> except) =>
        node is AttributeListSyntax or UsingDirectiveSyntax
            || (node is MethodDeclarationSyntax method && except.Contains(method.Identifier.Text));

    static IEnumerable<Mutation> MutationsAt(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => Operators.Mutate(binary),
        AssignmentExpressionSyntax assignment => Operators.Mutate(assignment),
        PrefixUnaryExpressionSyntax prefix => Operators.Mutate(prefix),
        ConditionalExpressionSyntax conditional => Operators.Mutate(conditional),
        CastExpressionSyntax cast => [Edit.Replace("removed cast", cast, $"({cast.Expression})")],
        LiteralExpressionSyntax literal => Constants.Mutate(literal),
        ElementAccessExpressionSyntax access => Calls.Mutate(access),
        InvocationExpressionSyntax call => Calls.Mutate(call),
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => Calls.Swapped(arguments.Arguments),
        StatementSyntax statement => Statements.Mutate(statement),
        _ => [],
    };
}
