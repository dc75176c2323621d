using System.CommandLine;
using System.Text.RegularExpressions;
using Grader.Authoring.Scaffolding;

namespace Grader.Cli.Commands;

/// <summary><c>grader new track/id</c>: a problem folder that can be proved at once, and what to write next.</summary>
static partial class NewCommand
{
    const string UsualSignature = "float[] Softmax(float[] scores)";

    public static Command Create()
    {
        var place = new Argument<string>("track/id")
        {
            Description = "the folder to make, as in problems/transformers/softmax; its name is the problem's id",
            HelpName = "FOLDER",
        };
        var title = new Option<string?>("--title") { Description = "the problem's title; by default made of its id", HelpName = "TEXT" };
        var signature = new Option<string?>("--signature")
        {
            Description = $"the method that is asked for, such as '{UsualSignature}'",
            HelpName = "METHOD",
        };
        var command = new Command("new", "Write the folder of a new problem, which can be proved at once, and say what to write next.")
        {
            place, title, signature,
        };
        command.SetAction(parsed => Write(
            parsed.GetRequiredValue(place), parsed.GetValue(title), parsed.GetValue(signature)));
        return command;
    }

    static int Write(string folder, string? title, string? signature)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        var id = Path.GetFileName(folder);
        if (!Id().IsMatch(id))
        {
            throw new UsageException($"`{id}` is no id: write small letters, digits and hyphens, as in top-k-sampling.");
        }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new UsageException($"{folder} is already here and stays as it is; name another folder.");
        }
        var template = new ProblemTemplate(id, title ?? TitleOf(id), ReadSignature(signature ?? Asked()), Schema(folder));
        UserFile.MakeFolder(folder);
        foreach (var (name, text) in template.Files())
        {
            UserFile.TryCreate(Path.Combine(folder, name), text);
        }
        Console.Out.WriteLine($"""
            {folder} is ready, and `grader verify {folder}` proves it. Write next:
              solution.cs    the reference solution, each line with its reason
              statement.md   what is asked, and an ```example block with calls and answers; then WorkedExample() in checks.cs
              checks.cs      the checks; `grader verify {folder} --only inputs` names what they never ask
              mistakes/      wrong submissions: `// rejected by: CHECK` and `// feedback: WHAT IS WRONG` in their first lines
              accepted/      right ones in other styles, the field's own idiom first
            `grader verify {folder} --watch` proves it again whenever you save.
            """);
        if (!SourceTree.Holds(folder) && !LiesInProject(folder))
        {
            var home = Path.GetDirectoryName(Path.GetFullPath(folder))!;
            Console.Out.WriteLine($"`grader init --author {home}` makes an editor understand the checks of all problems there.");
        }
        return ExitCodes.Success;
    }

    /// <summary>Whether a folder above it has a project, by which an editor knows the checks.</summary>
    static bool LiesInProject(string folder)
    {
        for (var above = Directory.GetParent(Path.GetFullPath(folder)); above is not null; above = above.Parent)
        {
            if (above.EnumerateFiles("*.csproj").Any())
            {
                return true;
            }
        }
        return false;
    }

    static Signature ReadSignature(string text)
    {
        try
        {
            return Signature.Parse(text);
        }
        catch (FormatException unreadable)
        {
            throw new UsageException($"--signature: {unreadable.Message}.");
        }
    }

    /// <summary>From the user, if somebody is there to answer.</summary>
    static string Asked()
    {
        if (Console.IsInputRedirected)
        {
            return UsualSignature;
        }
        Console.Out.Write($"The method that is asked for ({UsualSignature}): ");
        return Prompt.ReadLine()?.Trim() is { Length: > 0 } given ? given : UsualSignature;
    }

    static string TitleOf(string id)
    {
        var words = id.Replace('-', ' ');
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    /// <summary>Relative, so that it holds on other machines, if the folder lies among our own problems.</summary>
    static string? Schema(string folder) =>
        AuthorFiles.Schema is { } schema && SourceTree.Holds(folder) ? Path.GetRelativePath(folder, schema) : AuthorFiles.Schema;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
