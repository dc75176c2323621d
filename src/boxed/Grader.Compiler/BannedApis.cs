using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// Finds uses of what a problem bans. It compares symbols, so an alias, <c>using static</c>, an extension, a method group or a query does
/// not hide a use. It also finds names given to reflection and <c>dynamic</c>, as far as the source shows them. What the source does not
/// show still runs in the sandbox.
/// </summary>
/// <param name="banned">Full names of namespaces, types or members, without parameters.</param>
sealed class BannedApis(ImmutableArray<string> banned)
{
    static readonly SymbolDisplayFormat s_fullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    static readonly string[] s_reflection =
        ["System.Type", "System.Activator", "System.Reflection", "System.Runtime.InteropServices.NativeLibrary", "System.Delegate"];

    /// <summary>The first use on each line, in the order of the source; empty if there are none.</summary>
    public ImmutableArray<CompileDiagnostic> FindIn(CSharpCompilation compilation) => FindIn(compilation, compilation.SyntaxTrees);

    /// <summary>The same for some of its files.</summary>
    public ImmutableArray<CompileDiagnostic> FindIn(CSharpCompilation compilation, IEnumerable<SyntaxTree> trees)
    {
        if (banned.IsEmpty)
        {
            return [];
        }
        var found = ImmutableArray.CreateBuilder<CompileDiagnostic>();
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var lines = new HashSet<int>();
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (UseIn(node, model) is { } use && lines.Add(node.GetLocation().GetLineSpan().StartLinePosition.Line))
                {
                    found.Add(Diagnostics.At(
                        node.GetLocation(), CompileDiagnostic.BannedApi, $"{use} may not be used in this problem",
                        "It is to be solved without."));
                }
            }
        }
        return found.ToImmutable();
    }

    string? UseIn(SyntaxNode node, SemanticModel model) => node switch
    {
        SimpleNameSyntax or BaseObjectCreationExpressionSyntax or OrderingSyntax or SelectOrGroupClauseSyntax =>
            FirstBannedName(node, model) ?? DynamicUse(node, model),
        // indexers, operators and conversions
        ElementAccessExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or
            AssignmentExpressionSyntax or CastExpressionSyntax => FirstBannedName(node, model),
        CommonForEachStatementSyntax loop => BannedName(model.GetForEachStatementInfo(loop).GetEnumeratorMethod),
        AwaitExpressionSyntax awaiting => BannedName(model.GetAwaitExpressionInfo(awaiting).GetAwaiterMethod),
        QueryClauseSyntax clause => BannedName(model.GetQueryClauseInfo(clause).OperationInfo.Symbol),
        // also if the library is missing
        UsingDirectiveSyntax { NamespaceOrType: { } imported } => IsBanned(imported.ToString()) ? imported.ToString() : null,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => ReflectedUse(literal, model),
        _ => null,
    };

    string? FirstBannedName(SyntaxNode node, SemanticModel model) =>
        Symbols(node, model).Select(BannedName).FirstOrDefault(name => name is not null);

    static IEnumerable<ISymbol> Symbols(SyntaxNode node, SemanticModel model)
    {
        var info = model.GetSymbolInfo(node);
        return info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
    }

    /// <summary>The symbol's full name, if it or something that contains it is banned.</summary>
    string? BannedName(ISymbol? symbol)
    {
        if (symbol is not (INamespaceSymbol or ITypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol))
        {
            return null;
        }
        var original = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol.OriginalDefinition;
        if (original is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            original = constructor.ContainingType;
        }
        var name = original.ToDisplayString(s_fullName);
        return IsBanned(name) ? name : null;
    }

    bool IsBanned(string name) => banned.Any(entry => name == entry || name.StartsWith(entry + ".", StringComparison.Ordinal));

    /// <summary>A member of that name, called on a <c>dynamic</c> value.</summary>
    string? DynamicUse(SyntaxNode node, SemanticModel model) =>
        node is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name && access.Name == name &&
        model.GetTypeInfo(access.Expression).Type?.TypeKind == TypeKind.Dynamic
            ? banned.FirstOrDefault(entry => LastPart(entry) == name.Identifier.ValueText)
            : null;

    /// <summary>The name as a string, handed to reflection.</summary>
    string? ReflectedUse(LiteralExpressionSyntax literal, SemanticModel model)
    {
        var text = literal.Token.ValueText;
        var entry = banned.FirstOrDefault(
            entry => text == LastPart(entry) || text.Replace('+', '.').Contains(entry, StringComparison.Ordinal));
        return entry is not null && literal.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call &&
               Symbols(call, model)
                   .Any(symbol => s_reflection.Any(part => symbol.ToDisplayString(s_fullName).StartsWith(part, StringComparison.Ordinal)))
            ? entry
            : null;
    }

    static string LastPart(string name) => name[(name.LastIndexOf('.') + 1)..];
}
