using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Grading.Examining;
using Grader.Practice;
using Grader.Problems;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary><c>grader plan</c>: six questions, then what to do on which day until the interview.</summary>
static class PlanCommand
{
    public static Command Create()
    {
        var answers = new Option<string?>("--answers")
        {
            Description = "the answers to the six questions: yes, partly or no each, such as y,p,n,n,y,y",
            HelpName = "LIST",
        };
        var interview = new Option<string?>("--interview")
        {
            Description = "the day of the interview, such as 2027-01-15, or weeks until then, such as 4",
            HelpName = "DAY",
        };
        var minutes = new Option<int?>("--minutes") { Description = "minutes on a day of training", HelpName = "N" };
        var days = new Option<int?>("--days") { Description = "days of training a week, 1 to 7", HelpName = "N" };
        var placement = new Option<bool>("--placement")
        {
            Description = "let 20 minutes with code answer the question about code: three reviews, scored",
        };
        var afresh = new Option<bool>("--afresh") { Description = "ask everything again; the earlier plan stays on record" };
        var all = new Option<bool>("--all") { Description = "show every day, not only this week" };
        var rate = new Option<bool>("--rate") { Description = "say what you can do of the present phase's checklist" };
        var export = new Option<string?>("--export")
        {
            Description = "write the plan to a file: .md for Markdown, .ics for a calendar",
            HelpName = "FILE",
        };
        var problems = Options.Problems();
        var command = new Command("plan", "Answer six questions and get a plan by day until your interview; see how far you are.")
        {
            answers, interview, minutes, days, placement, afresh, all, rate, export, problems,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() =>
        {
            var wishes = new PlanWishes(
                parsed.GetValue(answers), parsed.GetValue(interview), parsed.GetValue(minutes), parsed.GetValue(days));
            var (file, isRating) = (parsed.GetValue(export), parsed.GetValue(rate));
            Check(wishes, file, isRating); // nobody should answer for twenty minutes and then hear that an option was wrong
            var catalogue = Catalogues.Open(parsed.GetValue(problems)).ReadAll().ToList();
            using var history = UserHistory.Open();
            if (TryMake(history, catalogue, wishes, parsed.GetValue(placement), parsed.GetValue(afresh), cancellation) is not { } record)
            {
                Console.Error.WriteLine(
                    "No plan was made, because not every question was answered; what was planned before stays as it is.");
                return ExitCodes.Usage;
            }
            if (file is not null)
            {
                PlanFile.Write(file, record);
            }
            else if (isRating)
            {
                ChecklistQuestions.Ask(history, record, Today.Read(), cancellation);
            }
            else
            {
                PlanText.Write(record, Today.Read(), parsed.GetValue(all), Screen.Open());
            }
            return ExitCodes.Success;
        }));
        return command;
    }

    /// <exception cref="UsageException">An option cannot be read, or two of them do not go together.</exception>
    static void Check(PlanWishes wishes, string? export, bool isRating)
    {
        wishes.Check(Today.Read());
        if (export is not null && isRating)
        {
            throw new UsageException("--export and --rate each stand alone.");
        }
        if (export is not null)
        {
            PlanFile.Check(export);
        }
        if (isRating)
        {
            UserHistory.RefuseOnBuildServer();
        }
    }

    /// <summary>The plan on record; a new one if there is none, or if something else is wished for.</summary>
    /// <returns>What is on record with a plan in it; null if the questions for a new one were not all answered.</returns>
    static PracticeRecord? TryMake(
        History history, IReadOnlyCollection<Problem> catalogue, PlanWishes wishes, bool isPlaced, bool isAfresh,
        CancellationToken cancellation)
    {
        var record = PracticeRecord.Read(history, catalogue);
        if (record.Plan is not null && !wishes.IsAny && !isAfresh && !isPlaced)
        {
            return record;
        }
        UserHistory.RefuseOnBuildServer();
        var earlier = isAfresh ? null : record.Plan?.Settings;
        PlanQuestions.RefuseIfOver(wishes, earlier, Today.Read());
        if (isPlaced)
        {
            if (PlacementSession.Take(catalogue, Seed.Fresh(), history, cancellation) is not { } placed)
            {
                return null;
            }
            wishes = wishes with { Placed = placed };
        }
        if (PlanQuestions.Ask(wishes, earlier, record, Today.Read(), cancellation) is not { } settings)
        {
            return null;
        }
        history.Add(settings, DateTimeOffset.UtcNow);
        return PracticeRecord.Read(history, catalogue);
    }
}
