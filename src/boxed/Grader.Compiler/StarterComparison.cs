using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// How far a kata's submission is from its starter. A fix changes a few statements and a rewrite many; syntax tells them apart before
/// anything runs.
/// </summary>
static class StarterComparison
{
    /// <summary>Above this the exact number no longer matters.</summary>
    const int MaxCompared = 1000;

    /// <param name="sources">
    /// The files that are compiled, unchanged: the caller has already removed the evidence, for compiling and comparing alike.
    /// </param>
    public static StarterDifference Compare(SourceFile starter, ImmutableArray<SourceFile> sources, ImmutableArray<string> protectedMethods)
    {
        var before = Parse(starter);
        var after = sources.Select(Parse).ToList();
        return new StarterDifference(
            ChangedUnits([.. Units(before)], [.. after.SelectMany(Units)]),
            [.. protectedMethods.Where(name => !Bodies(before, name).SequenceEqual(after.SelectMany(root => Bodies(root, name))))]);
    }

    static SyntaxNode Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, CompilationSettings.ForFile(file)).GetRoot();

    static IEnumerable<string> Bodies(SyntaxNode root, string method) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.Text == method)
            .Select(m => Tokens(m.DescendantTokens()));

    /// <summary>
    /// The file as a list of the smallest parts that a person would call a line of code, and of the places where their contents end.
    /// </summary>
    static IEnumerable<Unit> Units(SyntaxNode node)
    {
        if (!IsUnit(node))
        {
            return node.ChildNodes().SelectMany(Units);
        }
        var units = new List<Unit>();
        var own = new List<SyntaxToken>();
        var isWithin = false; // whether the unit's contents have begun: what follows them is a catch or the end
        foreach (var part in node.DescendantNodesAndTokens(child => child == node || !IsUnit(child)))
        {
            if (part.IsToken)
            {
                if (part.AsToken() is { Parent: not BlockSyntax } token)
                {
                    own.Add(token);
                }
            }
            else if (IsUnit(part.AsNode()!))
            {
                if (own.Count > 0 || !isWithin)
                {
                    units.Add(Own());
                }
                units.AddRange(Units(part.AsNode()!));
                (isWithin, own) = (true, []);
            }
        }
        units.Add(Own());
        return units;

        Unit Own() => isWithin && own.All(IsNoStatement) ? Unit.End : new Unit(Tokens(own), Unit.Whole);
    }

    /// <summary>Whether a token ends the contents of a statement, or leads to its next part.</summary>
    static bool IsNoStatement(SyntaxToken token) =>
        token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.SemicolonToken or SyntaxKind.ElseKeyword;

    /// <summary>
    /// A statement, including a stand-alone block; a member; or an alias for a type, which may change what all others mean.
    /// </summary>
    static bool IsUnit(SyntaxNode node) => node switch
    {
        BlockSyntax block => block.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax,
        UsingDirectiveSyntax directive => directive.Alias is not null,
        StatementSyntax => true,
        MemberDeclarationSyntax => node is not BaseNamespaceDeclarationSyntax,
        _ => false,
    };

    static string Tokens(IEnumerable<SyntaxToken> tokens) => string.Join(' ', tokens.Select(token => token.Text));

    /// <summary>
    /// Units changed by the shortest edit; a replaced unit counts once. An end that is added or removed with its statement does not count.
    /// An end that is moved, taken away and put elsewhere, counts as one change.
    /// </summary>
    static int ChangedUnits(Unit[] before, Unit[] after)
    {
        if (before.Length > MaxCompared || after.Length > MaxCompared)
        {
            return Math.Abs(before.Length - after.Length) + MaxCompared;
        }
        // distance[i, j]: cheapest edit between the first i units before and the first j after
        var distance = new int[before.Length + 1, after.Length + 1];
        for (var i = 1; i <= before.Length; i++)
        {
            distance[i, 0] = distance[i - 1, 0] + before[i - 1].Weight;
        }
        for (var j = 1; j <= after.Length; j++)
        {
            distance[0, j] = distance[0, j - 1] + after[j - 1].Weight;
        }
        for (var i = 1; i <= before.Length; i++)
        {
            for (var j = 1; j <= after.Length; j++)
            {
                var (old, now) = (before[i - 1], after[j - 1]);
                distance[i, j] = Math.Min(
                    distance[i - 1, j - 1] + (old == now ? 0 : Math.Max(old.Weight, now.Weight)),
                    Math.Min(distance[i - 1, j] + old.Weight, distance[i, j - 1] + now.Weight));
            }
        }
        var (statements, ends) = Math.DivRem(distance[before.Length, after.Length], Unit.Whole);
        var moved = Math.Max(0, ends - statements + 1) / 2;
        return statements + moved;
    }

    /// <param name="Weight">
    /// Small for an end, so that the shortest edit changes the fewest statements, and among such edits the fewest ends.
    /// </param>
    readonly record struct Unit(string Text, int Weight)
    {
        public const int Whole = 10_000;

        public static Unit End => new("", 1);
    }
}
