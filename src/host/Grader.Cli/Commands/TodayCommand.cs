using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary><c>grader today</c>: what is likely to be forgotten soon, and what the plan has for today.</summary>
static class TodayCommand
{
    public static Command Create()
    {
        var problems = Options.Problems();
        var command = new Command("today", "Show what to write again from memory, and what the plan has for today.") { problems };
        command.SetAction(parsed =>
        {
            UserHistory.SayWhyNothingIsKept();
            using var history = UserHistory.Open();
            var record = PracticeRecord.Read(history, Catalogues.Open(parsed.GetValue(problems)).ReadAll());
            TodayText.Write(record, Today.Read(), Screen.Open());
            return ExitCodes.Success;
        });
        return command;
    }
}
