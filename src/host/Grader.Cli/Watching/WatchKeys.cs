using Grader.Cli.Reports;
using Grader.Grading;
using Grader.Practice;
using Grader.Problems;
using Spectre.Console;

namespace Grader.Cli.Watching;

/// <summary>
/// What the keys of <c>watch</c> show over the report: the next hint, the statement, the clock, what changed, and what comes next. Another
/// press of the same key turns the page or shows the next hint; any other key goes back.
/// </summary>
sealed class WatchKeys(Problem problem, string path, string[]? roots, AlternateScreen screen)
{
    public const string Names = "q quits · h hint · s statement · t time · d diff · n next";

    readonly HashSet<int> _hints = [];
    char? _shown;
    string[] _text = [];
    Queue<string[]> _pages = new();

    public void Press(char key, Action quit)
    {
        if (key == 'q')
        {
            quit();
            return;
        }
        var isSame = key == _shown;
        if (!screen.IsCovered && isSame)
        {
            _pages = Pages(_text); // a grading has drawn over it
        }
        else if (!isSame || _pages.Count == 0)
        {
            // the statement ends after its last page, and another hint follows a hint
            _text = isSame && key != 'h' ? [] : TextOrComplaint(key);
            _pages = Pages(_text);
        }
        _shown = _pages.Count > 0 ? key : null;
        screen.Cover(_pages.TryDequeue(out var page) ? page : null);
    }

    static Queue<string[]> Pages(string[] text) => new(text.Chunk(AlternateScreen.Rows));

    /// <summary>What is wrong with another problem, or with the record, ends no watching.</summary>
    string[] TextOrComplaint(char key)
    {
        try
        {
            return Text(key);
        }
        catch (Exception mistake) when (UserMistakes.Include(mistake))
        {
            return mistake.Message.Split('\n');
        }
    }

    string[] Text(char key)
    {
        Action<IAnsiConsole>? draw = key switch
        {
            'h' => console => MarkdownText.Write(Hint(), console),
            's' => console => MarkdownText.Write($"{problem.Statement.TrimEnd()}\n\n{ProblemRules.Render(problem)}", console),
            't' => console => console.WriteLine(Time()),
            'd' => WriteDifference,
            'n' => console => console.WriteLine(Next()),
            _ => null,
        };
        return draw is null ? [] : AlternateScreen.Text(draw).TrimEnd('\n').Split('\n');
    }

    string Hint()
    {
        if (NextHint.Take(problem, asked: null, _hints) is not { } hint)
        {
            return $"{problem.Id} has no hints.";
        }
        _hints.Add(hint.Number);
        return $"**Hint {hint.Number} of {hint.Of}**\n\n{hint.Text}";
    }

    string Time()
    {
        using var history = UserHistory.OpenToRecord();
        return TimeUsed.Read(history?.ReadClock(problem.Id), DateTimeOffset.UtcNow) is { } time
            ? time.Text
            : $"No clock runs; `grader start {problem.Id} --timed` starts one.";
    }

    /// <summary>From the last attempt that was another one than the present file.</summary>
    void WriteDifference(IAnsiConsole console)
    {
        using var history = UserHistory.OpenToRecord();
        var attempts = (history?.ReadAttempts() ?? []).Where(attempt => attempt.Problem == problem.Id).ToList();
        var own = TryRead();
        var before = own is null ? -1 : attempts.FindLastIndex(attempt => !attempt.Sources.Select(source => source.Text)
            .SequenceEqual(own.Sources.Select(source => source.Text)));
        if (before < 0)
        {
            console.WriteLine("There is no earlier attempt that differs from your file.");
            return;
        }
        AttemptsText.WriteDifference(attempts[before], before + 1, own!, console);
    }

    Submission? TryRead()
    {
        try
        {
            return Submission.Read(path);
        }
        catch (UnreadableSubmissionException)
        {
            return null; // an editor is replacing it
        }
    }

    string Next()
    {
        using var history = UserHistory.OpenToRecord();
        var standings = history is null ? [] : Standing.ReadAll(history);
        return standings.GetValueOrDefault(problem.Id) is { IsAccepted: true }
            ? NextStep.AfterAccepted(problem, Curriculum.Arrange(Catalogues.Open(roots).ReadAll()), standings)
            : $"Not accepted yet: `grader hint {problem.Id}`, `grader try {problem.Id}` with an input of your own, " +
                $"or `grader run {problem.Id} --debug`.";
    }
}
