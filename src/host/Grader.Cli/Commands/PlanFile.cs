using Grader.Cli.Reports;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>Writes the plan to a file whose ending says the format.</summary>
static class PlanFile
{
    /// <exception cref="UsageException">The ending is another one, the file exists, or it cannot be written.</exception>
    public static void Write(string path, PracticeRecord record)
    {
        var text = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" => PlanMarkdown.Write(record),
            ".ics" => PlanCalendar.Write(record),
            _ => throw new UsageException($"--export takes a file that ends in .md (Markdown) or .ics (a calendar), not `{path}`."),
        };
        if (!UserFile.TryCreate(path, text))
        {
            throw new UsageException($"{path} is already here and stays as it is, with your notes in it; name another file, or remove it.");
        }
        Console.Out.WriteLine($"{path} holds the plan.");
    }
}
