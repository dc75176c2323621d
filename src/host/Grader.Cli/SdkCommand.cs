using System.Diagnostics;
using System.Globalization;

namespace Grader.Cli;

/// <summary>A build by the <c>dotnet</c> command: the seconds are shown while it runs, and its output is kept in a log.</summary>
/// <param name="root">The folder to run in: its global.json applies, whatever the user's folder contains.</param>
/// <param name="log">A file's name below <c>artifacts</c>.</param>
sealed class SdkCommand(string root, string log, IReadOnlyList<string> arguments)
{
    /// <summary>Runs it; null if all went well, otherwise what went wrong, in sentences.</summary>
    /// <param name="progress">More to show beside the seconds, asked once a second; null for nothing.</param>
    /// <exception cref="OperationCanceledException">The user gave up; the build is ended.</exception>
    public async Task<string?> RunAsync(string title, CancellationToken cancellation, Func<string>? progress = null)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-v", "quiet", "-nologo"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var lines = Lines(
            process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await ShowUntilEndAsync(process, title, progress, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        var path = Path.Combine(root, "artifacts", log);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var output = await lines.ConfigureAwait(false);
        await File.WriteAllTextAsync(path, output, cancellation).ConfigureAwait(false);
        return process.ExitCode == 0 ? null : $"{FirstError(output)} The whole log is in {path}.";
    }

    static async Task ShowUntilEndAsync(Process process, string title, Func<string>? progress, CancellationToken cancellation)
    {
        if (Console.IsErrorRedirected)
        {
            await Console.Error.WriteLineAsync($"{title} …").ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return;
        }
        try
        {
            using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
            var clock = Stopwatch.StartNew();
            var ended = process.WaitForExitAsync(cancellation);
            while (!ended.IsCompleted)
            {
                Console.Error.Write(
                    string.Create(CultureInfo.InvariantCulture, $"\r{title} … {progress?.Invoke()}{clock.Elapsed.TotalSeconds:0} s \e[K"));
                await Task.WhenAny(ended, second.WaitForNextTickAsync(cancellation).AsTask()).ConfigureAwait(false);
            }
            await ended.ConfigureAwait(false);
        }
        finally
        {
            Console.Error.Write("\r\e[K");
        }
    }

    static string FirstError(string output)
    {
        var line = output.Split('\n')
            .FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? "The dotnet command failed";
        return $"{line.Trim().TrimEnd('.')}.";
    }

    static async Task<string> Lines(Task<string> output, Task<string> error) =>
        await output.ConfigureAwait(false) + await error.ConfigureAwait(false);
}
