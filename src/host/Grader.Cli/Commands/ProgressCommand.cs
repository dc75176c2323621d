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
        var command = new Command("progress", "Show what is done, how fast, and what to do next.") { problems, export };
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
            ProgressText.Write(record, DateTimeOffset.Now, Screen.Open());
            return ExitCodes.Success;
        });
        return command;
    }
}
