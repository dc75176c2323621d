using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>A submission of <c>.cs</c> files: a class Solution, and what people put beside it to try it out.</summary>
static class RegularSubmission
{
    public static CSharpCompilation Create(
        ImmutableArray<SourceFile> sources, SourceFile contractFile, Contract contract, ImmutableArray<MetadataReference> references)
    {
        var files = sources.Select(source => Parse(source.Text, source.Path)).ToImmutableArray();
        var trees = files.Prepend(Parse(CompilationSettings.GlobalUsings, "usings.cs"));
        if (IsNamedOnly(contract.InterfaceName, files))
        {
            trees = trees.Append(Parse(contractFile.Text, contractFile.Path));
        }
        var kind = IsProgramBesideTheClass(files) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation.Create("submission", trees, references, CompilationSettings.Library.WithOutputKind(kind));
    }

    static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(CompilationSettings.Text(text), CompilationSettings.Regular, path);

    /// <summary>
    /// Whether a class names the contract's interface as a base although the files do not declare it: the candidate has it in another
    /// project.
    /// </summary>
    static bool IsNamedOnly(string interfaceName, ImmutableArray<SyntaxTree> files) =>
        files.Any(file => file.GetText().ToString().Contains(interfaceName, StringComparison.Ordinal)) &&
        files.Any(file => file.GetRoot().DescendantNodes().OfType<BaseTypeSyntax>().Any(type => type.Type.ToString() == interfaceName)) &&
        !files.SelectMany(Types).Any(type => type.Identifier.ValueText == interfaceName);

    /// <summary>
    /// Whether there are statements outside the class, with which the candidate tries it out. They are compiled but never run.
    /// </summary>
    static bool IsProgramBesideTheClass(ImmutableArray<SyntaxTree> files) =>
        files.Any(file => file.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any()) &&
        files.SelectMany(Types).Any(type => type.Identifier.ValueText == SubmissionCompiler.ClassName);

    static IEnumerable<BaseTypeDeclarationSyntax> Types(SyntaxTree file) =>
        file.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>();
}
