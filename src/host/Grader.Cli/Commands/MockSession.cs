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
    Mock _mock;

    public MockSession(
        Mock mock, IReadOnlyDictionary<string, Problem> problems, History history, MockWish wish, CancellationToken cancellation)
    {
        (_mock, _script, _problems, _history, _wish, _cancellation) = (mock, mock.Script, problems, history, wish, cancellation);
    }

    public int Run()
    {
        MockFolder.Enter(_mock.Folder);
        WriteHead();
        for (var part = _mock.Present; part < _script.Parts.Length; part = _mock.Present)
        {
            Note(_mock.Began(part) is null ? MockEventKind.Begin : MockEventKind.Resume, part);
            if (!Ask(part))
            {
                Note(MockEventKind.Pause, part);
                Console.Out.WriteLine("\nThe interview waits, and its clock stands still. `grader mock` goes on with it.");
                return ExitCodes.NotAccepted;
            }
            Note(MockEventKind.End, part);
        }
        ScorecardText.Write(_mock, ScorecardWriter.Write(_mock, _history), Screen.Open());
        return ExitCodes.Success;
    }

    void WriteHead()
    {
        var goesOn = _mock.Events.IsEmpty ? "" : ", which goes on";
        Console.Out.WriteLine(
            $"Mock interview of {_script.Minutes} minutes{goesOn} · seed {_script.Seed}\n" +
            $"Its files are in {Path.GetRelativePath(Path.GetDirectoryName(_mock.Folder) ?? _mock.Folder, _mock.Folder)}/. q interrupts it.");
    }

    /// <returns>False if the user interrupts the interview.</returns>
    bool Ask(int index)
    {
        var part = _script.Parts[index];
        var left = TimeSpan.FromMinutes(part.Minutes) - _mock.Used(index, DateTimeOffset.UtcNow);
        Console.Out.WriteLine(
            $"\n── Part {index + 1} of {_script.Parts.Length}: {MockWords.Name(part.Kind)}, {part.Minutes} min" +
            $"{(left < TimeSpan.FromMinutes(part.Minutes - 1) ? $", {Math.Max(0, (int)left.TotalMinutes)} left" : "")} ──\n");
        if (part.Kind == MockPartKind.Card)
        {
            return CardDeck.Read().Find(part.Subject) is not { } card || CardSession.Ask(card, 1, 1, _history, TimeProvider.System);
        }
        if (!_problems.TryGetValue(part.Subject, out var problem))
        {
            Console.Out.WriteLine($"There is no {part.Subject} any more; this part is left out.");
            return true;
        }
        return part.Kind switch
        {
            MockPartKind.FollowUps => FollowUpSession.Ask(problem, _history),
            MockPartKind.Review => Review(problem),
            _ => Write(problem, index),
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
        Console.Out.WriteLine($"{problem.Manifest.Title}. Write {Path.Combine(Path.GetFileName(_mock.Folder), path)} in your editor.");
        var commands = new MockCommands(problem, path, _wish, _cancellation);
        Console.Out.WriteLine(commands.Explained);
        while (true)
        {
            var chosen = Prompt.Ask(
                $"\n{Clock(index)} · {commands.Names} ", MockCommands.Find, _ => commands.Explained, _cancellation);
            Note(MockEventKind.Seen, index);
            switch (chosen)
            {
                case null or MockChoice.Quit:
                    return false;
                case MockChoice.Next:
                    return true;
                default:
                    commands.Do(chosen.Value);
                    break;
            }
            Note(MockEventKind.Seen, index);
        }
    }

    string Clock(int index)
    {
        var used = _mock.Used(index, DateTimeOffset.UtcNow);
        var limit = TimeSpan.FromMinutes(_script.Parts[index].Minutes);
        var late = used > limit ? ", time is up: what comes now counts as late" : "";
        return $"{TimeUsed.Minutes(used)} of {TimeUsed.Minutes(limit)}{late}";
    }

    void Note(MockEventKind kind, int part)
    {
        var happened = new MockEvent(kind, part, DateTimeOffset.UtcNow);
        _history.Add(_mock.Id, happened);
        _mock = _mock with { Events = _mock.Events.Add(happened) };
    }
}
