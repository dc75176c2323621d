using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Grading.Judging;

namespace Grader.Cli.Commands;

/// <summary>What <c>--format NAME</c> and <c>--format NAME=FILE</c> ask for: one report on stdout, and any number in files.</summary>
sealed class RequestedReports
{
    readonly ReportFormat _onScreen;
    readonly ImmutableArray<(ReportFormat Format, string Path)> _inFiles;

    RequestedReports(ReportFormat onScreen, ImmutableArray<(ReportFormat Format, string Path)> inFiles) =>
        (_onScreen, _inFiles) = (onScreen, inFiles);

    /// <summary>The usual report on the screen, and none in a file.</summary>
    public static RequestedReports OnScreen => Read([]);

    /// <summary>Whether a person reads stdout.</summary>
    public bool IsTextOnScreen => _onScreen == ReportFormat.Text;

    public static Option<string[]> Option()
    {
        var option = new Option<string[]>("--format")
        {
            Description = $"{NamesOfFormats("or")}; NAME=FILE writes a file, and may be given several times",
            HelpName = "NAME[=FILE]",
        };
        option.CompletionSources.Add(ReportFormat.All.Select(format => format.Name).ToArray());
        return option;
    }

    /// <summary>Checks the formats before anything is graded, so that nobody waits for a report that cannot be written.</summary>
    /// <exception cref="UsageException">A format is unknown, or a report has no place of its own.</exception>
    public static RequestedReports Read(string[]? given)
    {
        var requests = (given ?? []).Select(ReadOne).ToList();
        var onScreen = requests.Where(request => request.Path is null).Select(request => request.Format).ToList();
        if (onScreen.Count > 1)
        {
            var names = string.Join(" and ", onScreen.Select(format => format.Name));
            throw new UsageException($"--format: {names} cannot both go to stdout; write --format {onScreen[^1].Name}=FILE.");
        }
        var inFiles = requests.Where(request => request.Path is not null).Select(request => (request.Format, Place(request.Path!)));
        var reports = new RequestedReports(onScreen.FirstOrDefault(ReportFormat.Text), [.. inFiles]);
        if (reports._inFiles.GroupBy(file => file.Path).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UsageException($"--format: {twice.Key} cannot take two reports.");
        }
        return reports;
    }

    /// <summary>Writes the files first: stdout may be a pipe whose reader has gone.</summary>
    /// <exception cref="UsageException">A file cannot be written; the other files and stdout have been written.</exception>
    public void Write(Report report, ReportContext context)
    {
        var failures = new List<UsageException>();
        foreach (var (format, path) in _inFiles)
        {
            try
            {
                WriteFile(report, context, format, path);
            }
            catch (UsageException unwritable)
            {
                failures.Add(unwritable);
            }
        }
        WriteToScreen(report, context);
        if (failures.Count > 0)
        {
            throw failures[0];
        }
    }

    static void WriteFile(Report report, ReportContext context, ReportFormat format, string path)
    {
        using var written = new MemoryStream();
        format.Write(report, context, written);
        UserFile.WriteWhole(path, written.ToArray());
    }

    void WriteToScreen(Report report, ReportContext context)
    {
        if (IsTextOnScreen)
        {
            TextReport.Write(report, context.Time, Screen.Open());
            return;
        }
        using var output = Console.OpenStandardOutput();
        try
        {
            _onScreen.Write(report, context, output);
        }
        catch (IOException unwritable)
        {
            throw new UsageException($"The report cannot be written to stdout: {unwritable.Message}");
        }
    }

    static (ReportFormat Format, string? Path) ReadOne(string text)
    {
        var (name, path) = text.Split('=', 2) is [var before, var after] ? (before, after) : (text, null);
        var format = ReportFormat.All.FirstOrDefault(format => format.Name == name)
            ?? throw new UsageException($"--format {text}: there is no format `{name}`; there are {NamesOfFormats("and")}.");
        return path is "" ? throw new UsageException($"--format {text}: the name of the file is missing.") : (format, path);
    }

    /// <summary>The full path of a report. Source files are refused: they are the user's work, and a report would destroy it.</summary>
    internal static string Place(string path)
    {
        var whole = Path.GetFullPath(path);
        if (Submission.IsSource(TargetOf(whole)))
        {
            throw new UsageException($"{path}: a report does not go into a source file.");
        }
        if (Directory.Exists(whole))
        {
            throw new UsageException($"{path} is a folder; name a file in it.");
        }
        return Directory.Exists(Path.GetDirectoryName(whole))
            ? whole
            : throw new UsageException($"{path}: there is no such folder; make it first.");
    }

    /// <summary>Where a link leads; the path itself if it is not a link, or leads nowhere.</summary>
    static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }

    static string NamesOfFormats(string conjunction)
    {
        var names = ReportFormat.All.Select(format => format.Name).ToList();
        return $"{string.Join(", ", names.SkipLast(1))} {conjunction} {names[^1]}";
    }
}
