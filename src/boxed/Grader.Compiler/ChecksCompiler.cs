using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// Compiles a problem's checks, contract and reference solution into the assembly that the host loads. Beside them stand two
/// implementations of the contract: one calls the worker, the other the reference solution. The host thus needs neither Roslyn nor
/// reflection.
/// </summary>
static class ChecksCompiler
{
    static string Usings { get; } =
        CompilationSettings.GlobalUsings + string.Concat(ChecksAssembly.Usings.Select(name => $"global using {name};\n"));

    public static CompileReply Compile(CompileChecksRequest request, ImmutableArray<MetadataReference> references)
    {
        var (contract, problem) = Contract.Read(request.Contract);
        if (contract is null)
        {
            return new CompileReply(null, [], [problem!]);
        }
        var script = CompilationSettings.IsScript(request.Checks) ? ChecksScript.Wrap(request.Checks, contract) : null;
        var checks = Parse(script?.Text ?? request.Checks.Text, script is null ? request.Checks.Path : ChecksScript.Path);
        if (ClassOfChecks(checks, contract) is not { } name)
        {
            return new CompileReply(null, [], [Diagnostics.AtStartOf(request.Checks, "GR0017",
                $"one class must derive from Checks<{contract.InterfaceName}>, and none or several do")]);
        }
        var compilation = CSharpCompilation.Create("checks",
            [
                checks,
                Parse(ContractCalls.Write(contract, name), "generated.cs"),
                Parse(Usings, "usings.cs"),
                Parse(request.Contract.Text, request.Contract.Path),
                Parse(request.Solution.Text, request.Solution.Path),
            ],
            references, CompilationSettings.Library);
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        if (emitted.Success)
        {
            return new CompileReply(assembly.ToArray(), [], []);
        }
        var errors = Diagnostics.Errors(emitted.Diagnostics);
        return new CompileReply(
            null, [], script is null ? errors : [.. errors.Select(error => script.InScript(error, emitted.Diagnostics))]);
    }

    static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, CompilationSettings.Regular, path);

    /// <summary>The qualified name of the one class of the file that derives from the checks of this contract; null otherwise.</summary>
    static string? ClassOfChecks(SyntaxTree file, Contract contract)
    {
        var classes = file.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Where(declared => IsOfChecks(declared, contract));
        return classes.ToList() is [var only] ? QualifiedName(only) : null;
    }

    static bool IsOfChecks(ClassDeclarationSyntax declared, Contract contract) =>
        declared.BaseList?.Types.Any(type => IsChecksOf(type.Type, contract)) == true;

    static bool IsChecksOf(TypeSyntax type, Contract contract)
    {
        var name = type is QualifiedNameSyntax qualified ? qualified.Right : type;
        return name is GenericNameSyntax { Identifier.Text: "Checks" } generic
            && generic.TypeArgumentList.Arguments.ToString() == contract.InterfaceName;
    }

    static string QualifiedName(ClassDeclarationSyntax declared) => string.Join(
        '.', declared.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name.ToString())
            .Append(declared.Identifier.Text));
}
