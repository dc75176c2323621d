using System.Collections.Immutable;
using System.Text;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Watching;

/// <summary>A kata's submission with the watch in it: the same program, which also records how it trains.</summary>
static class WatchedCompiler
{
    /// <summary>
    /// The methods through which the host reads the records; they are added to the submission's class, next to the contract's methods.
    /// </summary>
    static readonly ImmutableArray<ContractMethod> s_reading =
    [
        new(WatchMethods.Names, "string[]", false, []),
        new(WatchMethods.Series, "float[]", false, [new("name", "string", false)]),
    ];

    public static CompileReply Compile(CompileWatchedRequest request, ImmutableArray<MetadataReference> references)
    {
        var (contract, problem) = Contract.Read(request.Contract);
        if (contract is null)
        {
            return new CompileReply(null, [], [problem!]);
        }
        var plain = RegularSubmission.Create(request.Sources, request.Contract, contract, references);
        if (ForbiddenSyntax.In(plain.SyntaxTrees) is { IsEmpty: false } refusals)
        {
            return new CompileReply(null, [], refusals);
        }
        // errors refer to the candidate's own code
        if (Diagnostics.Errors(plain.GetDiagnostics()) is { IsEmpty: false } errors)
        {
            return new CompileReply(null, [], errors);
        }
        var compilation = plain;
        foreach (var tree in plain.SyntaxTrees)
        {
            var root = new WatchRewriter(plain.GetSemanticModel(tree)).Visit(tree.GetRoot());
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(WithReading(root), tree.Options));
        }
        compilation = compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(ReadWatch(), CompilationSettings.Regular, "GraderWatch.cs", Encoding.UTF8));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        if (!emitted.Success)
        {
            // it compiled without the watch, so the candidate is not at fault
            return new CompileReply(null, [], [], $"the watch does not fit: {Diagnostics.Errors(emitted.Diagnostics)[0]}");
        }
        var watched = contract with { Methods = contract.Methods.AddRange(s_reading) };
        var (binding, misfits) = Binder.BindClass(compilation, [.. compilation.SyntaxTrees], watched, request.Sources[0]);
        return binding is null
            ? new CompileReply(null, [], misfits)
            : new CompileReply(assembly.ToArray(), [new Variant(binding, null)], []);
    }

    static SyntaxNode WithReading(SyntaxNode root) => root.ReplaceNodes(
        root.DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(type => type.Identifier.Text == SubmissionCompiler.ClassName && type.Parent is not TypeDeclarationSyntax),
        (_, type) => type.AddMembers(
            SyntaxFactory.ParseMemberDeclaration($"public static string[] {WatchMethods.Names}() => global::GraderWatch.Names();")!,
            SyntaxFactory.ParseMemberDeclaration(
                $"public static float[] {WatchMethods.Series}(string name) => global::GraderWatch.Series(name);")!));

    static string ReadWatch()
    {
        using var reader = new StreamReader(typeof(WatchedCompiler).Assembly.GetManifestResourceStream("GraderWatch.cs")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
