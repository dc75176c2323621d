using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary><c>grader progress</c>: what is done, how fast, and what comes next.</summary>
static class ProgressCommand
{
    public static Command Create()
    {
        var problems = Options.Problems();
        var export = new Option<bool>("--export")
        {
            Description =
                "write everything that is on record to stdout, as JSON: every attempt with its source, " +
                "every answer to a follow-up question",
        };
        var html = new Option<string?>("--html") { Description = "write a page: weak spots, tracks, the last weeks", HelpName = "FILE" };
        var open = new Option<bool>("--open") { Description = "with --html: open it in the browser" };
        var command = new Command("progress", "Show what is done, how fast, where you are weak, and what to do next.")
        {
            problems, export, html, open,
        };
        command.SetAction(parsed =>
        {
            UserHistory.SayWhyNothingIsKept();
            using var history = UserHistory.Open();
            if (parsed.GetValue(export))
            {
                ProgressJson.Write(history, Console.OpenStandardOutput());
                return ExitCodes.Success;
            }
            var record = PracticeRecord.Read(history, Catalogues.Open(parsed.GetValue(problems)).ReadAll());
            if (parsed.GetValue(html) is { } page)
            {
                WritePage(record, RequestedReports.Place(page), parsed.GetValue(open));
            }
            else if (parsed.GetValue(open))
            {
                throw new UsageException("--open goes with --html: `grader progress --html progress.html --open`.");
            }
            else
            {
                ProgressText.Write(record, DateTimeOffset.Now, Screen.Open());
            }
            return ExitCodes.Success;
        });
        return command;
    }

    static void WritePage(PracticeRecord record, string path, bool opens)
    {
        using var written = new MemoryStream();
        ProgressPage.Write(record, DateTimeOffset.Now, written);
        UserFile.WriteWhole(path, written.ToArray());
        Browser.Announce(path, opens);
    }
}
