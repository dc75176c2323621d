using System.Collections.Immutable;
using System.Text;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler;

/// <summary>
/// A <c>.csx</c> submission: Roslyn's scripting language, compiled without its convenience layer, which needs assemblies at known
/// locations and so does not work in a natively compiled process.
/// </summary>
static class ScriptSubmission
{
    public const string ClassName = "Script";

    public static (CSharpCompilation Compilation, CompileDiagnostic? Refused) Create(
        CompileSubmissionRequest request, ImmutableArray<MetadataReference> references)
    {
        var main = request.Sources[0];
        var tree = CSharpSyntaxTree.ParseText(CompilationSettings.Text(main.Text), CompilationSettings.Script, main.Path);
        var options = CompilationSettings.Library
            .WithScriptClassName(ClassName)
            .WithUsings(CompilationSettings.ConvenienceUsings)
            .WithSourceReferenceResolver(new SubmissionFiles(request.Sources))
            .WithMetadataReferenceResolver(NoReferences.Instance);
        var compilation = CSharpCompilation.CreateScriptCompilation("submission", tree, references, options, returnType: typeof(object));
        var reference = tree.GetCompilationUnitRoot().GetReferenceDirectives().FirstOrDefault();
        return (compilation, reference is null ? null : Diagnostics.At(reference.GetLocation(), "GR0002",
            "#r is refused: a submission uses the libraries that the grader offers",
            "Remove the line; MathNet, TorchSharp and System.Numerics.Tensors are referenced already."));
    }

    /// <summary><c>#load</c> finds the files that came with the request and nothing else; no path is opened.</summary>
    sealed class SubmissionFiles(ImmutableArray<SourceFile> sources) : SourceReferenceResolver
    {
        public override string? ResolveReference(string path, string? baseFilePath)
        {
            var folder = Path.GetDirectoryName(baseFilePath ?? sources[0].Path) ?? "";
            var wanted = Path.GetFullPath(Path.Combine("/", folder, path));
            return sources.FirstOrDefault(source => Path.GetFullPath(Path.Combine("/", source.Path)) == wanted)?.Path;
        }

        public override string? NormalizePath(string path, string? baseFilePath) => ResolveReference(path, baseFilePath);

        public override Stream OpenRead(string resolvedPath) =>
            new MemoryStream(Encoding.UTF8.GetBytes(sources.First(source => source.Path == resolvedPath).Text));

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => sources.Length;
    }

    sealed class NoReferences : MetadataReferenceResolver
    {
        public static NoReferences Instance { get; } = new();

        public override ImmutableArray<PortableExecutableReference> ResolveReference(
            string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 0;
    }
}
