using Grader.Grading.Compiling;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>
/// The compiler as machine code and the one that the SDK alone builds: it must make no difference which one a machine has.
/// </summary>
[Trait("Tier", "full")]
public sealed class NativeCompilerTests(NativeCompilerTests.Compilers compilers) : IClassFixture<NativeCompilerTests.Compilers>
{
    public static TheoryData<string> Problems =>
        new(Directory.GetFiles(Repository.Problems, "problem.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Problems, Path.GetDirectoryName(file)!)));

    [NativeCompilerTheory]
    [MemberData(nameof(Problems))]
    public void They_give_equal_assemblies_and_bindings_for_all_files_of_a_problem(string folder)
    {
        var problem = ProblemFiles.Read(Path.Combine(Repository.Problems, folder));
        var paths = new[] { problem.Solution.Path, problem.Starter.Path }
            .Concat(problem.AcceptedPaths())
            .Concat(problem.ReadMistakes().Select(mistake => mistake.Source.Path));
        Assert.All(paths, path => AssertEqual(problem, Submission.Read(path)));
    }

    [NativeCompilerTheory]
    [InlineData("public class Solution { public float[,] Attention(float[,] query) => query; }")] // does not bind
    [InlineData("public class Solution { public float[,] Attention(")] // does not parse
    [InlineData(
        "public class Solution { public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) => quary; }")]
    [InlineData("class A { }")]
    [InlineData(
        "public class Solution { public TorchSharp.torch.Tensor Attention(TorchSharp.torch.Tensor query, TorchSharp.torch.Tensor key, "
        + "TorchSharp.torch.Tensor value, TorchSharp.torch.Tensor? mask) => "
        + "TorchSharp.torch.nn.functional.scaled_dot_product_attention(query, key, value, mask); }")]
    public void They_say_the_same_of_what_does_not_compile(string source)
    {
        var outcome = AssertEqual(GradingFixture.Attention, new Submission("a.cs", [new SourceFile("a.cs", source)]));
        Assert.NotEmpty(outcome.Reply!.Diagnostics);
    }

    [NativeCompilerTheory]
    [InlineData("int Twice(int x) => 2 * x;\nreturn Twice(2);")]
    [InlineData(
        "using System.Linq;\nfloat[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask) => "
        + "new float[query.GetLength(0), value.GetLength(1)];")]
    public void They_compile_scripts_alike(string source) =>
        AssertEqual(GradingFixture.Attention, new Submission("a.csx", [new SourceFile("a.csx", source)]));

    [NativeCompilerTheory]
    [InlineData(40_000)]
    [InlineData(100_000)]
    public void Deep_nesting_ends_both_with_the_same_words(int depth)
    {
        var source = $"public class Solution {{ int x = {new string('(', depth)}1{new string(')', depth)}; }}";
        AssertEqual(GradingFixture.Attention, new Submission("a.cs", [new SourceFile("a.cs", source)]));
    }

    CompileOutcome AssertEqual(Problem problem, Submission submission)
    {
        var request = new CompileSubmissionRequest(
            problem.Contract, compilers.References.ForSubmissions, submission.Sources,
            problem.Kata is null ? null : problem.Starter, problem.Kata?.Protected ?? [], problem.Manifest.Banned);
        var native = compilers.Native.Compile(request, CancellationToken.None);
        var managed = compilers.Managed.Compile(request, CancellationToken.None);
        Assert.Equal(managed.Failure, native.Failure);
        Assert.Equal(managed.Reply?.ToFrame(), native.Reply?.ToFrame());
        return native;
    }

    /// <summary>Both kinds of compiler, each in a process that is kept for all tests.</summary>
    public sealed class Compilers : IDisposable
    {
        public Compilers()
        {
            var components = Components.Locate();
            References = new ReferenceAssemblies(components);
            Native = new CompilerClient(components, Sandbox.Strongest(), CompilerLimits.Default);
            var managed = components with { Compiler = Components.Compilers().Last() };
            Managed = new CompilerClient(managed, Sandbox.Strongest(), CompilerLimits.Default);
        }

        public ReferenceAssemblies References { get; }

        public CompilerClient Native { get; }

        public CompilerClient Managed { get; }

        public void Dispose()
        {
            Native.Dispose();
            Managed.Dispose();
        }
    }
}

/// <summary>
/// Skipped where the native compiler has not been built: <c>./grader optimize</c> takes minutes, and everything works without it.
/// </summary>
public sealed class NativeCompilerTheoryAttribute : TheoryAttribute
{
    public NativeCompilerTheoryAttribute() =>
        Skip = Components.Locate().Compiler is NativeProgram
            ? null
            : "there is no native compiler; ./grader optimize makes one";
}
