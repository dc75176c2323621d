using System.Collections.Immutable;
using System.Text;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>
/// Compiles a problem's <c>checks.csx</c>, contract and reference solution into the assembly that the host loads. The statements of the
/// checks become the body of <c>Define</c> in a class derived from <c>Checks&lt;contract&gt;</c>. Beside it stand two implementations of
/// the contract: one calls the worker, the other the reference solution. The host thus needs neither Roslyn nor reflection.
/// </summary>
static class ChecksCompiler
{
    public const string ClassName = "ProblemChecks";

    static readonly string[] s_usings =
    [
        "System", "System.Collections.Generic", "System.Linq", "System.Text", "CsCheck",
        "Grader.Protocol", "Grader.Numerics", "Grader.Checks", "Grader.Checks.Shrinking",
    ];

    public static CompileReply Compile(CompileChecksRequest request, ImmutableArray<MetadataReference> references)
    {
        var (contract, problem) = Contract.Read(request.Contract);
        if (contract is null)
        {
            return new CompileReply(null, [], [problem!]);
        }
        var compilation = CSharpCompilation.Create("checks",
            [
                Parse(Wrap(request.Checks, contract), "generated.cs"),
                Parse(CompilationSettings.GlobalUsings, "usings.cs"),
                Parse(request.Contract.Text, request.Contract.Path),
                Parse(request.Solution.Text, request.Solution.Path),
            ],
            references, CompilationSettings.Library);
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        return emitted.Success
            ? new CompileReply(assembly.ToArray(), [], [])
            : new CompileReply(
                null, [], [.. Diagnostics.Errors(emitted.Diagnostics).Select(d => InChecks(d, emitted.Diagnostics, request.Checks))]);
    }

    static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, CompilationSettings.Regular, path);

    /// <summary>
    /// Moves directives and types of the checks out of the method body; blanks take their place, so that lines and columns stay the same.
    /// </summary>
    static string Wrap(SourceFile checks, Contract contract)
    {
        var root = CSharpSyntaxTree.ParseText(checks.Text, CompilationSettings.Script).GetCompilationUnitRoot();
        var moved = root.Usings.Cast<SyntaxNode>().Concat(root.Members.OfType<BaseTypeDeclarationSyntax>()).ToList();
        var body = new StringBuilder(checks.Text);
        foreach (var node in moved)
        {
            for (var i = node.SpanStart; i < node.Span.End; i++)
            {
                if (body[i] is not ('\n' or '\r'))
                {
                    body[i] = ' ';
                }
            }
        }
        string Mapped(SyntaxNode node)
        {
            var start = node.GetLocation().GetLineSpan().StartLinePosition;
            return $"#line {start.Line + 1} \"checks\"\n{new string(' ', start.Character)}{node}\n#line default\n";
        }

        return $$"""
            {{string.Concat(s_usings.Select(name => $"using {name};\n"))}}
            {{string.Concat(moved.OfType<UsingDirectiveSyntax>().Select(Mapped))}}
            public sealed class {{ClassName}} : Checks<{{contract.InterfaceName}}>
            {
                protected override {{contract.InterfaceName}} NewReference() => new Reference();
                protected override {{contract.InterfaceName}} NewCandidate(ICandidateObject callee) => new Candidate(callee);
                protected override void Define()
                {
            #line 1 "checks"
            {{body}}
            #line default
                }
                sealed class Reference : {{contract.InterfaceName}}
                {
                    readonly global::Solution _solution = new();
            {{string.Concat(contract.Methods.Select(CallSolution))}}
                }
                sealed class Candidate(ICandidateObject callee) : {{contract.InterfaceName}}
                {
            {{string.Concat(contract.Methods.Select(CallWorker))}}
                }
            }
            {{string.Concat(moved.OfType<BaseTypeDeclarationSyntax>().Select(Mapped))}}
            """;
    }

    static string CallSolution(ContractMethod method)
    {
        var arguments = string.Join(", ", method.Parameters.Select(p => p.Name));
        return $"        {method.Signature} => _solution.{method.Name}({arguments});\n";
    }

    static string CallWorker(ContractMethod method)
    {
        var arguments = string.Join(", ", method.Parameters.Select(p => $"new(\"{p.Name}\", {p.Name})"));
        var result = method.Returns == "void" ? "" : $"({method.Returns}{(method.ReturnsNullable ? "?" : "")})";
        var type = method.Returns == "void" ? "void" : method.Returns;
        var notNull = method.Returns == "void" ? "" : "!";
        return $"        {method.Signature} => {result}callee.Call(\"{method.Name}\", typeof({type}), [{arguments}]){notNull};\n";
    }

    /// <summary>An error in the wrapped text is reported at its place in the instructor's file.</summary>
    static CompileDiagnostic InChecks(CompileDiagnostic shown, ImmutableArray<Diagnostic> all, SourceFile checks)
    {
        if (shown.Path != "generated.cs")
        {
            return shown;
        }
        var original = all.First(d => d.Id == shown.Id && d.Location.GetLineSpan().StartLinePosition.Line + 1 == shown.Line);
        var mapped = original.Location.GetMappedLineSpan();
        if (mapped.Path != "checks")
        {
            return shown with { Path = checks.Path, Line = 0, Column = 0 };
        }
        var line = mapped.StartLinePosition.Line;
        var sourceLine = checks.Text.Split('\n').ElementAtOrDefault(line)?.TrimEnd('\r') ?? "";
        return shown with { Path = checks.Path, Line = line + 1, SourceLine = sourceLine };
    }
}
