using System.CommandLine;
using Grader.Sandboxing;

namespace Grader.Cli.Commands;

/// <summary><c>grader init [folder]</c>: a folder for practice, or for problems of one's own, that an editor understands.</summary>
static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "the folder; it is made if it is not there, and what lies in it stays as it is",
            DefaultValueFactory = _ => ".",
        };
        var author = new Option<bool>("--author")
        {
            Description = "a folder for problems of your own: completion in checks.cs and problem.yaml, and tasks that prove them",
        };
        var command = new Command(
            "init",
            "Make a folder for practice that an editor understands: completion and warnings, a task for each command, and F5 to step " +
            "through the input that fails.")
        {
            folder, author,
        };
        command.SetAction(parsed => parsed.GetValue(author)
            ? InitForAuthor(parsed.GetRequiredValue(folder))
            : Init(parsed.GetRequiredValue(folder)));
        return command;
    }

    static int InitForAuthor(string folder)
    {
        RefuseAmongSources(folder);
        WriteFiles(folder, AuthorFiles.All());
        Console.Out.WriteLine(
            $"`grader new {Path.Combine(folder, "track", "id")}` writes a problem there. In Visual Studio Code, Ctrl+Shift+B in one of " +
            "its files proves it.");
        return ExitCodes.Success;
    }

    static void WriteFiles(string folder, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var whole = Path.Combine(folder, path);
            UserFile.MakeFolder(Path.GetDirectoryName(whole)!);
            Console.Out.WriteLine(UserFile.TryCreate(whole, text) ? $"{whole} is new." : $"{whole} is already here and stays as it is.");
        }
    }

    static int Init(string folder)
    {
        RefuseAmongSources(folder);
        WriteFiles(folder, EditorFiles.All());
        var enter = folder == "." ? "" : $"`cd {folder}`, then ";
        Console.Out.WriteLine(
            $"{enter}`grader start attention` puts a file there. In Visual Studio Code, Ctrl+Shift+B grades the open file, and F5 steps " +
            "through the input on which it fails.");
        if (!OperatingSystem.IsWindows() && !SearchPath.Has("grader") && SourceTree.Find() is { } root)
        {
            Console.Out.WriteLine($"So that `grader` is found everywhere: alias grader={Path.Combine(root, "grader")}");
        }
        return ExitCodes.Success;
    }

    /// <summary>The settings of our own build would hold there too.</summary>
    static void RefuseAmongSources(string folder)
    {
        if (SourceTree.Holds(folder))
        {
            throw new UsageException(
                $"{folder} lies among grader's own sources, which have settings of their own; name a folder elsewhere.");
        }
    }
}
