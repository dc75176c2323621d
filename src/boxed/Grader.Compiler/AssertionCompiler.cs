using System.Collections.Immutable;
using System.Text;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler;

/// <summary>
/// Compiles a candidate's assertion with each of several loops, each in its own namespace: <c>Solution</c> is a different loop in each.
/// </summary>
static class AssertionCompiler
{
    /// <summary>What could inspect a loop's code; an assertion is about its behaviour.</summary>
    static readonly ImmutableArray<string> s_banned =
    [
        "System.Reflection", "System.Type", "System.Linq.Expressions", "System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame",
        "System.IO",
    ];

    public static CompileReply Compile(CompileAssertionRequest request, ImmutableArray<MetadataReference> references)
    {
        var (contract, problem) = Contract.Read(request.Contract);
        if (contract is null)
        {
            return Failed(problem!);
        }
        var evidence = request.Sources.Select(source => (Source: source, Unit: EvidenceClass.Only(source)))
            .FirstOrDefault(found => found.Unit is not null);
        if (evidence is not { Unit: { } unit, Source: var file })
        {
            return Failed(Diagnostics.AtStartOf(request.Sources[0], "GR0013", "there is no class named Evidence beside Solution"));
        }
        if (contract.Methods.FirstOrDefault(method => method.Name == request.Training) is not { } training)
        {
            return Failed(Diagnostics.AtStartOf(request.Contract, "GR0014", $"the contract has no {request.Training}"));
        }
        var asserting = new Contract(contract.InterfaceName, [new ContractMethod(request.Method, "bool", false, training.Parameters)]);
        var loops = request.Loops.Select((loop, i) => VariantsCompiler.Enclosed(EvidenceClass.Without(loop), Space(i))).ToImmutableArray();
        var assertions = request.Loops.Select((_, i) => VariantsCompiler.Enclosed(unit, file.Path, Space(i))).ToImmutableArray();
        var usings = CSharpSyntaxTree.ParseText(CompilationSettings.GlobalUsings, CompilationSettings.Regular, "usings.cs", Encoding.UTF8);
        var compilation = CSharpCompilation.Create("assertion", [usings, .. loops, .. assertions], references, CompilationSettings.Library);
        if (new BannedApis(s_banned).FindIn(compilation, assertions.Take(1)) is [var banned, ..])
        {
            return Failed(banned with
            {
                Message = banned.Message.Replace("in this problem", "in an assertion", StringComparison.Ordinal),
                Advice = "It is about what a loop does, not about its code.",
            });
        }
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        if (!emitted.Success)
        {
            return new CompileReply(null, [], Diagnostics.Errors(emitted.Diagnostics));
        }
        var bound = assertions.Select(tree => Binder.BindClass(compilation, [tree], asserting, file, EvidenceClass.ClassName)).ToList();
        return bound.FirstOrDefault(result => result.Binding is null) is { Misfits: { IsDefaultOrEmpty: false } misfits }
            ? new CompileReply(null, [], misfits)
            : new CompileReply(assembly.ToArray(), [.. bound.Select(result => new Variant(result.Binding, null))], []);
    }

    static string Space(int number) => $"Variant{number}";

    static CompileReply Failed(CompileDiagnostic diagnostic) => new(null, [], [diagnostic]);
}
