using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Grader.Grading.Compiling;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Cli.Commands;

/// <summary><c>grader optimize</c>: compiles the compiler ahead of time, which makes every run several times as fast.</summary>
static class OptimizeCommand
{
    static readonly string[] s_linkers = ["clang", "gcc"];

    public static Command Create()
    {
        var command = new Command(
            "optimize",
            "Compile grader's compiler ahead of time, once (2 to 3 minutes; to machine code if gcc or clang is there): " +
            "every run is several times as fast then.");
        command.SetAction((_, cancellation) => OptimizeAsync(cancellation));
        return command;
    }

    static async Task<int> OptimizeAsync(CancellationToken cancellation)
    {
        var root = SourceTree.Find() ?? throw new UsageException(
            "There are no sources around this grader, so there is nothing to compile.");
        var isNative = s_linkers.Any(SearchPath.Has);
        var clock = Stopwatch.StartNew();
        var (kind, title) = isNative
            ? ("Native", "Compiling to machine code (once; about 3 minutes)")
            : ("WholeProgram", "Compiling ahead of time (once; about 2 minutes)");
        var project = Path.Combine("src", "boxed", "Grader.Compiler");
        var build = new SdkCommand(root, "optimize.log", ["publish", project, $"-p:AheadOfTime={kind}", "-p:RunOnly=true"]);
        if (await build.RunAsync(title, cancellation).ConfigureAwait(false) is { } failure)
        {
            Console.Error.WriteLine($"It could not be compiled: {failure} Grader works on without.");
            return ExitCodes.Failed;
        }
        var (quickest, plain) = (TimeFirstAssembly(Components.Compilers().First()), TimeFirstAssembly(Components.Compilers().Last()));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Done in {clock.Elapsed.TotalSeconds:0} s. A first compilation takes {quickest.TotalMilliseconds:0} ms now, " +
            $"and {plain.TotalMilliseconds:0} ms without. It is used until the compiler's sources change."));
        if (!isNative)
        {
            Console.Out.WriteLine(
                "With gcc or clang on the PATH (on Debian and Ubuntu: apt install gcc libc6-dev zlib1g-dev) " +
                "`grader optimize` makes one that is twice as fast again.");
        }
        return ExitCodes.Success;
    }

    /// <summary>From the start of a compiler process to an assembly.</summary>
    static TimeSpan TimeFirstAssembly(BoxedProgram program)
    {
        var components = Components.Locate() with { Compiler = program };
        var clock = Stopwatch.StartNew();
        using var compiler = new CompilerClient(components, Sandbox.Strongest(), CompilerLimits.Default);
        var request = new CompileSubmissionRequest(
            new SourceFile("contract.cs", "public interface ITwice { int Twice(int x); }"),
            new ReferenceAssemblies(components).ForSubmissions,
            [new SourceFile("twice.cs", "public class Solution { public int Twice(int x) => 2 * x; }")], null, [], []);
        var outcome = compiler.Compile(request, CancellationToken.None);
        return outcome.Reply?.Assembly is null
            ? throw new InvalidOperationException($"the compiler gave no assembly: {outcome.Failure}")
            : clock.Elapsed;
    }
}
