using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// Compiles several submissions into one assembly. Each file moves into its own namespace. Those that do not compile, or use what is
/// banned, are left out.
/// </summary>
static class VariantsCompiler
{
    public static CompileReply Compile(CompileVariantsRequest request, ImmutableArray<MetadataReference> references)
    {
        var (contract, problem) = Contract.Read(request.Contract);
        if (contract is null)
        {
            return new CompileReply(null, [], [problem!]);
        }
        var trees = request.Sources.Select((source, i) => Enclosed(source, $"Variant{i}")).ToImmutableArray();
        var usings = CSharpSyntaxTree.ParseText(CompilationSettings.GlobalUsings, CompilationSettings.Regular, "usings.cs");
        var compilation = CSharpCompilation.Create("variants", trees.Prepend(usings), references, CompilationSettings.Library);
        using var assembly = new MemoryStream();
        while (true)
        {
            assembly.SetLength(0);
            var emitted = compilation.Emit(assembly);
            var broken = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Location.SourceTree)
                .OfType<SyntaxTree>().Distinct().ToList();
            if (emitted.Success)
            {
                var variants = trees.Zip(request.Sources, (tree, source) => Bind(compilation, tree, source, contract, request));
                return new CompileReply(assembly.ToArray(), [.. variants], []);
            }
            if (broken.Count == 0 || broken.Except(trees).Any())
            {
                return new CompileReply(null, [], Diagnostics.Errors(emitted.Diagnostics)); // none of them is at fault
            }
            compilation = compilation.RemoveSyntaxTrees(broken);
        }
    }

    static Variant Bind(
        CSharpCompilation compilation, SyntaxTree tree, SourceFile source, Contract contract, CompileVariantsRequest request) =>
        compilation.ContainsSyntaxTree(tree) && new BannedApis(request.Banned).FindIn(compilation, [tree]).IsEmpty
            ? new Variant(
                Binder.BindClass(compilation, [tree], contract, source).Binding,
                request.Starter is { } starter
                    ? StarterComparison.Compare(starter, [EvidenceClass.Without(source)], request.Protected)
                    : null)
            : new Variant(null, null);

    public static SyntaxTree Enclosed(SourceFile source, string name) =>
        Enclosed(CSharpSyntaxTree.ParseText(source.Text, CompilationSettings.Regular).GetCompilationUnitRoot(), source.Path, name);

    /// <summary>The file with all its declarations moved into a namespace, without top-level statements: they would never run.</summary>
    public static SyntaxTree Enclosed(CompilationUnitSyntax root, string path, string name)
    {
        var members = root.Members.Where(member => member is not GlobalStatementSyntax).Select(member =>
            member is FileScopedNamespaceDeclarationSyntax scoped
                ? SyntaxFactory.NamespaceDeclaration(scoped.Name, scoped.Externs, scoped.Usings, scoped.Members)
                : member);
        var enclosing = SyntaxFactory.NamespaceDeclaration(SyntaxFactory.IdentifierName(name), default, root.Usings, [.. members]);
        return CSharpSyntaxTree.Create(SyntaxFactory.CompilationUnit().AddMembers(enclosing), CompilationSettings.Regular, path);
    }
}
