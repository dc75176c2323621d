using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Grader.Compiler;

/// <summary>Compiles a candidate's files into an assembly with its binding. No code of the submission runs here.</summary>
static class SubmissionCompiler
{
    public const string ClassName = "Solution";

    public static CompileReply Compile(CompileSubmissionRequest given, ImmutableArray<MetadataReference> references)
    {
        var request = given.Starter is null ? given : given with { Sources = EvidenceClass.Without(given.Sources) };
        var (contract, problem) = Contract.Read(request.Contract);
        if (contract is null)
        {
            return Failed(problem!);
        }
        var isScript = CompilationSettings.IsScript(request.Sources[0]);
        var (compilation, refused) = isScript
            ? ScriptSubmission.Create(request, references)
            : (RegularSubmission.Create(request.Sources, request.Contract, contract, references), null);
        if (refused is not null)
        {
            return Failed(refused);
        }
        if (ForbiddenSyntax.In(compilation.SyntaxTrees) is { IsEmpty: false } refusals)
        {
            return new CompileReply(null, [], refusals);
        }
        if (new BannedApis(request.Banned).FindIn(compilation) is { IsEmpty: false } banned)
        {
            return new CompileReply(null, [], banned);
        }

        if (request.IsForDebugger)
        {
            compilation = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Debug));
        }
        using var assembly = new MemoryStream();
        // line numbers for stack traces travel inside the assembly
        var emitted = compilation.Emit(assembly, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        if (!emitted.Success)
        {
            return new CompileReply(null, [], Diagnostics.Errors(emitted.Diagnostics));
        }
        var (binding, misfits) = isScript
            ? Binder.BindScript(compilation, contract, request.Sources[0])
            : Binder.BindClass(compilation, compilation.SyntaxTrees, contract, request.Sources[0]);
        return binding is null
            ? new CompileReply(null, [], misfits)
            : new CompileReply(assembly.ToArray(), [new Variant(binding, Difference(request))], []);
    }

    static StarterDifference? Difference(CompileSubmissionRequest request) =>
        request.Starter is { } starter ? StarterComparison.Compare(starter, request.Sources, request.Protected) : null;

    static CompileReply Failed(CompileDiagnostic diagnostic) => new(null, [], [diagnostic]);
}
