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
        var minutes = new Option<int?>("--minutes")
        {
            Description = $"{MockInterviewer.Short} or {MockInterviewer.Long}; {MockInterviewer.Short} by default",
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
            "mock",
            "Take a mock interview: code from memory or a training loop that fails, a coding problem, questions, a review; then a " +
            "scorecard.")
        {
            minutes, afresh, interviewer, scorecard, problems, seed, isolation,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() =>
        {
            var wish = new MockWish(
                ReadMinutes(parsed.GetValue(minutes)), parsed.GetValue(seed) is { } given ? Options.ReadSeed(given) : null,
                parsed.GetValue(afresh),
                [.. (parsed.GetValue(problems) ?? []).Select(Path.GetFullPath)], parsed.GetValue(isolation));
            return parsed.GetValue(interviewer) ? ShowToInterviewer(wish, cancellation)
                : parsed.GetValue(scorecard) ? ShowScorecard(wish)
                : Interview(wish, cancellation);
        }));
        return command;
    }

    static int? ReadMinutes(int? minutes) => minutes is null or MockInterviewer.Short or MockInterviewer.Long
        ? minutes
        : throw new UsageException($"--minutes takes {MockInterviewer.Short} or {MockInterviewer.Long}, not {minutes}.");

    static int Interview(MockWish wish, CancellationToken cancellation)
    {
        using var history = UserHistory.OpenToChange();
        var problems = Catalogues.Open(wish.Roots).ReadAll().ToDictionary(problem => problem.Id);
        var mock = Open(history, wish) ?? Begin(history, wish, problems.Values);
        return new MockSession(mock, problems, history, wish, cancellation).Run();
    }

    /// <summary>The interview that was interrupted; null if there is none, or if a new one is wanted.</summary>
    /// <exception cref="UsageException">Another one is asked for.</exception>
    static Mock? Open(History history, MockWish wish)
    {
        if (wish.Afresh || history.ReadMocks() is not [.., { IsOver: false } open])
        {
            return null;
        }
        return (wish.Seed is null || $"{wish.Seed}" == open.Script.Seed) && (wish.Minutes ?? open.Script.Minutes) == open.Script.Minutes
            ? open
            : throw new UsageException(
                $"An interview of {open.Script.Minutes} minutes with seed {open.Script.Seed} waits: `grader mock` goes on with it, " +
                "--afresh begins another one.");
    }

    static Mock Begin(History history, MockWish wish, IEnumerable<Problem> problems)
    {
        var script = Script(history, wish, problems);
        var folder = MockFolder.Create(script.Seed);
        var id = history.BeginMock(script, folder, DateTimeOffset.Now);
        return history.ReadMocks().Single(mock => mock.Id == id);
    }

    static MockScript Script(History history, MockWish wish, IEnumerable<Problem> problems) =>
        new MockInterviewer(PracticeRecord.Read(history, problems), Today.Read())
            .Write(wish.Minutes ?? MockInterviewer.Short, (wish.Seed ?? Seed.Fresh()).ToString(), CodeReviews.Suits);

    static int ShowToInterviewer(MockWish wish, CancellationToken cancellation)
    {
        using var history = UserHistory.Open();
        var problems = Catalogues.Open(wish.Roots).ReadAll().ToDictionary(problem => problem.Id);
        var script = Open(history, wish)?.Script ?? Script(history, wish, problems.Values);
        var deck = CardDeck.Read();
        MockSubjects.Check(script.Parts, problems, deck);
        using var session = new GradingSession(ChosenSandbox.Open(wish.Isolation));
        new InterviewerText(problems, deck, new CodeReviews(session.Toolchain)).Write(script, cancellation);
        return ExitCodes.Success;
    }

    static int ShowScorecard(MockWish wish)
    {
        using var history = UserHistory.Open();
        if (history.ReadMocks().LastOrDefault(mock => mock.IsOver) is not { } last)
        {
            throw new UsageException("No mock interview has come to its end yet; `grader mock` begins one.");
        }
        var problems = Catalogues.Open(wish.Roots).ReadAll().ToDictionary(problem => problem.Id);
        ScorecardText.Write(last, ScorecardWriter.Write(last, history, MockSubjects.CountQuestions(problems)), Screen.Open());
        return ExitCodes.Success;
    }
}

/// <summary>What the user asked for.</summary>
/// <param name="Minutes">Null if nothing is said of them.</param>
/// <param name="Seed">Null for any.</param>
/// <param name="Roots">Further folders of problems, as full paths: an interview has a working folder of its own.</param>
sealed record MockWish(int? Minutes, Seed? Seed, bool Afresh, string[] Roots, string? Isolation);
