using Grader.Cli.Reports;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>Writes the plan to a file whose ending says the format.</summary>
static class PlanFile
{
    /// <exception cref="UsageException">The ending is another one, or the file exists.</exception>
    public static void Check(string path)
    {
        if (!IsCalendar(path) && !Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"--export takes a file that ends in .md (Markdown) or .ics (a calendar), not `{path}`.");
        }
        if (Path.Exists(path))
        {
            throw Exists(path);
        }
    }

    /// <exception cref="UsageException">The file exists, or it cannot be written.</exception>
    public static void Write(string path, PracticeRecord record)
    {
        if (!UserFile.TryCreate(path, IsCalendar(path) ? PlanCalendar.Write(record) : PlanMarkdown.Write(record)))
        {
            throw Exists(path);
        }
        Console.Out.WriteLine($"{path} holds the plan.");
    }

    static bool IsCalendar(string path) => Path.GetExtension(path).Equals(".ics", StringComparison.OrdinalIgnoreCase);

    static UsageException Exists(string path) =>
        new($"{path} is already here and stays as it is, with your notes in it; name another file, or remove it.");
}
