using Grader.Cli.Reports;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// A mock interview at the terminal, part by part. What happens is on record at once, so that it goes on where it was, also after the
/// terminal was closed.
/// </summary>
sealed class MockSession
{
    readonly MockScript _script;
    readonly IReadOnlyDictionary<string, Problem> _problems;
    readonly History _history;
    readonly MockWish _wish;
    readonly CancellationToken _cancellation;
    readonly CardDeck _deck = CardDeck.Read();
    readonly string _begunIn = Environment.CurrentDirectory;
    Mock _mock;

    public MockSession(
        Mock mock, IReadOnlyDictionary<string, Problem> problems, History history, MockWish wish, CancellationToken cancellation)
    {
        (_mock, _script, _problems, _history, _wish, _cancellation) = (mock, mock.Script, problems, history, wish, cancellation);
    }

    /// <exception cref="UsageException">A part that is left cannot be asked here.</exception>
    /// <exception cref="OperationCanceledException">The user gave up; the interview waits.</exception>
    public int Run()
    {
        MockSubjects.Check(_script.Parts[_mock.Present..], _problems, _deck);
        WriteHead();
        MockFolder.Enter(_mock.Folder);
        for (var part = _mock.Present; part < _script.Parts.Length; part = _mock.Present)
        {
            Note(_mock.Began(part) is null ? MockEventKind.Begin : MockEventKind.Resume, part);
            if (!AskOrPause(part))
            {
                return ExitCodes.NotAccepted;
            }
            Note(MockEventKind.End, part);
        }
        var scorecard = ScorecardWriter.Write(_mock, _history, MockSubjects.CountQuestions(_problems));
        ScorecardText.Write(_mock, scorecard, Screen.Open());
        return ExitCodes.Success;
    }

    void WriteHead()
    {
        var goesOn = _mock.Events.IsEmpty ? "" : ", which goes on";
        Console.Out.WriteLine(
            $"Mock interview of {_script.Minutes} minutes{goesOn} · seed {_script.Seed}\n" +
            $"{string.Join(", ", _script.Parts.Select(part => $"{MockWords.Name(part.Kind)} ({part.Minutes})"))} minutes.\n" +
            $"Its files are in {Path.GetRelativePath(_begunIn, _mock.Folder)}/. q interrupts it.");
    }

    /// <returns>False if the user interrupts the interview; it is on record that it waits.</returns>
    bool AskOrPause(int part)
    {
        var isDone = false;
        try
        {
            isDone = Ask(part);
        }
        finally
        {
            if (!isDone)
            {
                Note(MockEventKind.Pause, part); // also after Ctrl-C, or if something went wrong
                Console.Out.WriteLine("\nThe interview waits, and its clock stands still. `grader mock` goes on with it.");
            }
        }
        return isDone;
    }

    /// <returns>False if the user interrupts the interview.</returns>
    bool Ask(int index)
    {
        var part = _script.Parts[index];
        var left = TimeSpan.FromMinutes(part.Minutes) - _mock.Used(index, DateTimeOffset.UtcNow);
        Console.Out.WriteLine(
            $"\n── Part {index + 1} of {_script.Parts.Length}: {MockWords.Name(part.Kind)}, {part.Minutes} min" +
            $"{(left < TimeSpan.FromMinutes(part.Minutes - 1) ? $", {Math.Max(0, (int)left.TotalMinutes)} left" : "")} ──\n");
        return part.Kind switch
        {
            MockPartKind.Card => CardSession.Ask(
                _deck.Find(part.Subject)! with { Minutes = part.Minutes }, 1, 1, _history, TimeProvider.System, _cancellation),
            MockPartKind.FollowUps => FollowUpSession.Ask(_problems[part.Subject], _history, _mock.Began(index), _cancellation),
            MockPartKind.Review => Review(_problems[part.Subject]),
            _ => Write(_problems[part.Subject], index),
        };
    }

    bool Review(Problem problem)
    {
        using var session = new GradingSession(ChosenSandbox.Open(_wish.Isolation));
        var seed = Grading.Examining.Seed.Parse(_script.Seed)!.Value;
        return ReviewSession.Run(problem, seed, session.Toolchain, _history, TimeProvider.System, _cancellation) is not null;
    }

    bool Write(Problem problem, int index)
    {
        var path = $"{problem.Id}.cs";
        UserFile.TryCreate(path, problem.Starter.Text);
        var shown = Path.GetRelativePath(_begunIn, Path.Combine(_mock.Folder, path));
        Console.Out.WriteLine($"{problem.Manifest.Title}. Write {shown} in your editor.");
        var commands = new MockCommands(problem, path, shown, _wish, _cancellation);
        Console.Out.WriteLine(commands.Explained);
        while (true)
        {
            var chosen = Prompt.Ask(
                $"\n{Clock(index)} · {commands.Names} ", MockCommands.Find,
                text => text.Length > 0 ? $"`{text}` is none of these. {commands.Explained}" : commands.Explained, _cancellation);
            Note(MockEventKind.Seen, index);
            switch (chosen)
            {
                case null or MockChoice.Quit:
                    return false;
                case MockChoice.Next when WasHandedIn(problem, index) || Prompt.Confirms("Nothing was handed in. End this part (y/n)? "):
                    return true;
                case MockChoice.Next:
                    break;
                default:
                    commands.Do(chosen.Value);
                    break;
            }
            Note(MockEventKind.Seen, index);
        }
    }

    bool WasHandedIn(Problem problem, int index) =>
        _history.ReadAttempts().Any(attempt => attempt.Problem == problem.Id && attempt.At >= _mock.Began(index));

    string Clock(int index)
    {
        var used = _mock.Used(index, DateTimeOffset.UtcNow);
        var limit = TimeSpan.FromMinutes(_script.Parts[index].Minutes);
        var late = used > limit ? ", time is up: what comes now counts as late" : "";
        return $"{TimeUsed.Minutes(used)} of {TimeUsed.Minutes(limit)}{late}";
    }

    void Note(MockEventKind kind, int part)
    {
        // to the millisecond, as everything on record is
        var happened = new MockEvent(kind, part, DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()));
        _history.Add(_mock.Id, happened);
        _mock = _mock with { Events = _mock.Events.Add(happened) };
    }
}
