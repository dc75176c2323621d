using System.Collections.Immutable;
using Grader.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// How far a kata's submission is from its starter. A fix changes a few statements; a rewrite changes many, and is told apart here by
/// syntax, before anything runs.
/// </summary>
static class StarterComparison
{
    /// <summary>Above this the exact number no longer matters.</summary>
    const int MaxCompared = 1000;

    /// <param name="sources">What is compiled, the text as it is: who has left out the evidence has done so before, for both.</param>
    public static StarterDifference Compare(SourceFile starter, ImmutableArray<SourceFile> sources, ImmutableArray<string> protectedMethods)
    {
        var before = Parse(starter);
        var after = sources.Select(Parse).ToList();
        return new StarterDifference(
            ChangedUnits([.. Units(before)], [.. after.SelectMany(Units)]),
            [.. protectedMethods.Where(name => !Bodies(before, name).SequenceEqual(after.SelectMany(root => Bodies(root, name))))]);
    }

    static SyntaxNode Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, Languages.Of(file)).GetRoot();

    static IEnumerable<string> Bodies(SyntaxNode root, string method) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.Text == method).Select(m => Tokens(m.DescendantTokens()));

    /// <summary>The file as a list of its smallest parts that a person would call a line of code.</summary>
    static IEnumerable<string> Units(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
            {
                var nested = node.DescendantNodes().FirstOrDefault(child => child is StatementSyntax or MemberDeclarationSyntax);
                var header = nested is null ? node.DescendantTokens() : node.DescendantTokens().Where(token => token.SpanStart < nested.SpanStart);
                yield return Tokens(header);
            }
        }
    }

    static string Tokens(IEnumerable<SyntaxToken> tokens) => string.Join(' ', tokens.Select(token => token.Text));

    /// <summary>Units of the shortest edit; one that is replaced by another counts once.</summary>
    static int ChangedUnits(string[] before, string[] after)
    {
        if (before.Length > MaxCompared || after.Length > MaxCompared)
        {
            return Math.Abs(before.Length - after.Length) + MaxCompared;
        }
        // distance[i, j]: cheapest edit between the first i units before and the first j after
        var distance = new int[before.Length + 1, after.Length + 1];
        for (var i = 0; i <= before.Length; i++)
        {
            for (var j = 0; j <= after.Length; j++)
            {
                distance[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        distance[i - 1, j - 1] + (before[i - 1] == after[j - 1] ? 0 : 1),
                        Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1),
                };
            }
        }
        return distance[before.Length, after.Length];
    }
}
