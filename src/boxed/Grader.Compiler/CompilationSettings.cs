using System.Text;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler;

/// <summary>The language settings of everything compiled here.</summary>
static class CompilationSettings
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static CSharpParseOptions Regular { get; } = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None)
        .WithPreprocessorSymbols(PreprocessorSymbols.OfTheSdk)
        .WithFeatures([new("FileBasedProgram", "true")]); // #! and #: are ignored

    public static CSharpParseOptions Script { get; } = Regular.WithKind(SourceCodeKind.Script);

    /// <summary>
    /// A file without a byte order mark, as most are: a debugger compares the digest of a file with that in the assembly.
    /// </summary>
    public static SourceText Text(string text) => SourceText.From(text, s_utf8, SourceHashAlgorithm.Sha256);

    public static CSharpParseOptions ForFile(SourceFile file) => IsScript(file) ? Script : Regular;

    public static bool IsScript(SourceFile file) => file.Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Namespaces that a submission need not import: what an editor imports in a new console project, and more.
    /// </summary>
    public static string[] ConvenienceUsings { get; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
    ];

    public static string GlobalUsings { get; } = string.Concat(ConvenienceUsings.Select(name => $"global using {name};\n"));

    /// <summary>
    /// A library with nullable analysis. Pointers are allowed, because the sandbox is the barrier and not the compiler. No key file,
    /// resource or source outside the request can be read: there are no resolvers that would open files.
    /// </summary>
    public static CSharpCompilationOptions Library { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true,
        warningLevel: 0,
        xmlReferenceResolver: null,
        strongNameProvider: null);
}
