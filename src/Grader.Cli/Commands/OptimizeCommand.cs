using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;

namespace Grader.Cli.Commands;

/// <summary><c>grader optimize</c>: compiles the compiler to machine code, which makes every run about twice as fast.</summary>
static class OptimizeCommand
{
    static readonly string[] s_linkers = ["clang", "gcc"];

    public static Command Create()
    {
        var command = new Command("optimize", "Compile grader's compiler to machine code, once (about 3 minutes, needs gcc or clang): every run is about twice as fast then.");
        command.SetAction((_, cancellation) => OptimizeAsync(cancellation));
        return command;
    }

    static async Task<int> OptimizeAsync(CancellationToken cancellation)
    {
        var root = FindSources() ?? throw new UsageException("There are no sources around this grader, so there is nothing to compile.");
        if (!s_linkers.Any(IsOnPath))
        {
            throw new UsageException("This needs gcc or clang, and neither is on the PATH; on Debian and Ubuntu: apt install gcc libc6-dev zlib1g-dev");
        }
        var clock = Stopwatch.StartNew();
        var log = Path.Combine(root, "artifacts", "optimize.log");
        if (await PublishAsync(root, log, clock, cancellation).ConfigureAwait(false) is not 0)
        {
            Console.Error.WriteLine($"It could not be compiled:{string.Concat(File.ReadLines(log).Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct().Take(5).Select(line => "\n" + line.Trim()))}");
            Console.Error.WriteLine($"The whole log is in {log}; grader works on without.");
            return ExitCodes.Failed;
        }
        var components = Components.Locate();
        var (native, managed) = (TimeFirstAssembly(components), TimeFirstAssembly(components.WithManagedCompiler()));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Done in {clock.Elapsed.TotalSeconds:0} s. A first compilation takes {native.TotalMilliseconds:0} ms now, and {managed.TotalMilliseconds:0} ms without. It is used until the compiler's sources change."));
        return ExitCodes.Accepted;
    }

    static async Task<int> PublishAsync(string root, string log, Stopwatch clock, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, "src", "Grader.Compiler"), "-p:Native=true", "-v", "quiet", "-nologo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var lines = Lines(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        try
        {
            while (!process.HasExited)
            {
                if (!Console.IsErrorRedirected)
                {
                    Console.Error.Write($"\rCompiling to machine code (once; about 3 minutes) … {clock.Elapsed.TotalSeconds:0} s ");
                }
                await Task.WhenAny(process.WaitForExitAsync(cancellation), Task.Delay(1000, cancellation)).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        finally
        {
            if (!Console.IsErrorRedirected)
            {
                Console.Error.Write("\r\e[K");
            }
        }
        await File.WriteAllTextAsync(log, await lines.ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return process.ExitCode;
    }

    static async Task<string> Lines(Task<string> output, Task<string> error) => await output.ConfigureAwait(false) + await error.ConfigureAwait(false);

    /// <summary>From the start of a compiler process to an assembly.</summary>
    static TimeSpan TimeFirstAssembly(Components components)
    {
        var clock = Stopwatch.StartNew();
        using var compiler = new CompilerClient(components, Sandbox.Strongest(), CompilerLimits.Default);
        var request = new CompileSubmissionRequest(
            new SourceFile("contract.cs", "public interface ITwice { int Twice(int x); }"), new References(components).ForSubmissions,
            [new SourceFile("twice.cs", "public class Solution { public int Twice(int x) => 2 * x; }")], null, [], []);
        var outcome = compiler.Compile(request, CancellationToken.None);
        return outcome.Reply?.Assembly is null ? throw new InvalidOperationException($"the compiler gave no assembly: {outcome.Failure}") : clock.Elapsed;
    }

    static string? FindSources()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Grader.sln")))
            {
                return folder;
            }
        }
        return null;
    }

    static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
