using System.Diagnostics;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>The published command, started as its users start it, in a working folder of its own.</summary>
public sealed class GraderProcess : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-cli-");

    public string Folder => _folder.FullName;

    public sealed record Result(int ExitCode, string Out, string Error);

    public Result Run(params string[] arguments) => RunAnswering("", arguments);

    /// <summary>Variables that the next commands see.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <param name="typed">What the user types before the end of the input.</param>
    public Result RunAnswering(string typed, params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Write(typed);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }

    /// <summary>What it shows on a terminal, where a <see cref="TerminalTheoryAttribute"/> asks for one.</summary>
    public string RunOnTerminal(int columns, params string[] arguments) => TypeOnTerminal("", columns, arguments);

    /// <summary>The same, 24 lines high and with somebody who types.</summary>
    public string TypeOnTerminal(string typed, int columns, params string[] arguments)
    {
        var line = $"stty -echo rows 24 cols {columns} && dotnet '{Program}' {string.Join(' ', arguments)}";
        using var process = Launch("script", "--quiet", "--command", line, "/dev/null");
        process.StandardInput.Write(typed);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <summary>The same, going on.</summary>
    /// <param name="shell">A line of bash, in which <c>$grader</c> is the command.</param>
    public Process StartOnTerminal(string shell)
    {
        var line = shell.Replace("$grader", $"dotnet \"{Program}\"", StringComparison.Ordinal);
        // tests that run in the background of a shell ignore Ctrl-C, and whatever they start would do so too
        var command = $"env --default-signal=HUP,INT,QUIT,TSTP,TERM bash -c '{line}'";
        return Launch("script", "--quiet", "--return", "--command", command, "/dev/null");
    }

    public Process Start(params string[] arguments) => Launch("dotnet", [Program, .. arguments]);

    /// <summary>In another folder than the own one.</summary>
    public Result RunIn(string folder, params string[] arguments)
    {
        using var process = Launch("/bin/sh", ["-c", "cd \"$0\" && exec dotnet \"$@\"", folder, Program, .. arguments]);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }

    public static string Program { get; } = Path.Combine(Repository.Root, "artifacts", "publish", "Grader.Cli", "release", "grader.dll");

    Process Launch(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(Repository.Root, "artifacts", "cache-of-tests");
        start.Environment["XDG_STATE_HOME"] = Folder;
        start.Environment["XDG_DATA_HOME"] = Path.Combine(Folder, "data");
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("CI"); // as a person uses it, also where a build server runs the tests
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>Skipped where the command is missing that makes a terminal.</summary>
public sealed class TerminalTheoryAttribute : TheoryAttribute
{
    public TerminalTheoryAttribute() => Skip = TerminalFactAttribute.WhyNot;
}

/// <inheritdoc cref="TerminalTheoryAttribute"/>
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = WhyNot;

    public static string? WhyNot => File.Exists("/usr/bin/script") ? null : "there is no script command (util-linux)";
}
