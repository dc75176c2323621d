using System.CommandLine;
using Grader.Authoring.Reviewing;
using Grader.Cli.Reports;
using Grader.Grading.Examining;
using Grader.Practice;
using Grader.Problems;
using Grader.Sandboxing.Threads;

namespace Grader.Cli.Commands;

/// <summary><c>grader mock</c>: an interview from beginning to end, with a scorecard. One that was interrupted goes on.</summary>
static class MockCommand
{
    public static Command Create()
    {
        var minutes = new Option<int>("--minutes")
        {
            Description = $"{MockInterviewer.Short} or {MockInterviewer.Long}",
            DefaultValueFactory = _ => MockInterviewer.Short,
        };
        var afresh = new Option<bool>("--afresh") { Description = "begin a new one, although another was interrupted" };
        var interviewer = new Option<bool>("--interviewer")
        {
            Description = "show the questions with what tells answers apart, for a partner who asks them",
        };
        var scorecard = new Option<bool>("--scorecard") { Description = "show the scorecard of the last one again" };
        var problems = Options.Problems();
        var seed = new Option<string?>("--seed") { Description = "ask what an interview with that seed asks", HelpName = "HEX" };
        var isolation = Options.Isolation();
        var command = new Command(
            "mock", "Take a mock interview: code from memory, a coding problem, questions, a review; at its end a scorecard.")
        {
            minutes, afresh, interviewer, scorecard, problems, seed, isolation,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() =>
        {
            var wish = new MockWish(
                ReadMinutes(parsed.GetValue(minutes)), Options.ReadSeed(parsed.GetValue(seed)), parsed.GetValue(afresh),
                [.. (parsed.GetValue(problems) ?? []).Select(Path.GetFullPath)], parsed.GetValue(isolation));
            return parsed.GetValue(interviewer) ? ShowToInterviewer(wish, cancellation)
                : parsed.GetValue(scorecard) ? ShowScorecard()
                : Interview(wish, cancellation);
        }));
        return command;
    }

    static int ReadMinutes(int minutes) => minutes is MockInterviewer.Short or MockInterviewer.Long
        ? minutes
        : throw new UsageException($"--minutes takes {MockInterviewer.Short} or {MockInterviewer.Long}, not {minutes}.");

    static int Interview(MockWish wish, CancellationToken cancellation)
    {
        using var history = OpenHistory();
        var problems = Catalogues.Open(wish.Roots).ReadAll().ToDictionary(problem => problem.Id);
        var mock = Open(history, wish) ?? Begin(history, wish, problems.Values);
        return new MockSession(mock, problems, history, wish, cancellation).Run();
    }

    /// <summary>The interview that was interrupted; null if there is none, or if a new one is wanted.</summary>
    static Mock? Open(History history, MockWish wish) =>
        !wish.Afresh && history.ReadMocks() is [.., { IsOver: false } open] ? open : null;

    static Mock Begin(History history, MockWish wish, IEnumerable<Problem> problems)
    {
        var script = Script(history, wish, problems);
        var folder = MockFolder.Create(script.Seed);
        var id = history.BeginMock(script, folder, DateTimeOffset.Now);
        return history.ReadMocks().Single(mock => mock.Id == id);
    }

    static MockScript Script(History history, MockWish wish, IEnumerable<Problem> problems) =>
        new MockInterviewer(PracticeRecord.Read(history, problems), Today.Read())
            .Write(wish.Minutes, wish.Seed.ToString(), CodeReviews.Suits);

    static int ShowToInterviewer(MockWish wish, CancellationToken cancellation)
    {
        using var history = UserHistory.Open();
        var problems = Catalogues.Open(wish.Roots).ReadAll().ToDictionary(problem => problem.Id);
        var script = Open(history, wish)?.Script ?? Script(history, wish, problems.Values);
        using var session = new GradingSession(ChosenSandbox.Open(wish.Isolation));
        new InterviewerText(problems, CardDeck.Read(), new CodeReviews(session.Toolchain)).Write(script, cancellation);
        return ExitCodes.Success;
    }

    static int ShowScorecard()
    {
        using var history = UserHistory.Open();
        if (history.ReadMocks().LastOrDefault(mock => mock.IsOver) is not { } last)
        {
            throw new UsageException("No mock interview has come to its end yet; `grader mock` begins one.");
        }
        ScorecardText.Write(last, ScorecardWriter.Write(last, history), Screen.Open());
        return ExitCodes.Success;
    }

    /// <exception cref="UsageException">Nothing can be recorded, and a scorecard needs a record.</exception>
    static History OpenHistory()
    {
        if (BuildServer.IsThis)
        {
            throw new UsageException(
                "There is no mock interview while CI is set as on a build server, because nothing is recorded; " +
                "`CI= ./grader mock` begins one.");
        }
        return UserHistory.Open();
    }
}

/// <summary>What the user asked for.</summary>
/// <param name="Roots">Further folders of problems, as full paths: an interview has a working folder of its own.</param>
sealed record MockWish(int Minutes, Seed Seed, bool Afresh, string[] Roots, string? Isolation);
