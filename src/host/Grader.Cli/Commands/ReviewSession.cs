using Grader.Authoring.Reviewing;
using Grader.Cli.Reports;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Trying;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// One review, as in an interview: the code, the line that is wrong, and an input that proves it. What was named and tried is on record at
/// once.
/// </summary>
sealed class ReviewSession
{
    /// <summary>How many inputs may be tried; more is guessing.</summary>
    const int MostTries = 5;

    readonly CodeForReview _code;
    readonly Toolchain _toolchain;
    readonly History? _history;
    readonly TimeProvider _clock;
    readonly long _begun;
    readonly CancellationToken _cancellation;
    CodeReview _review;
    long? _kept;

    ReviewSession(CodeForReview code, Seed seed, Toolchain toolchain, History? history, TimeProvider clock, CancellationToken cancellation)
    {
        (_code, _toolchain, _history, _clock, _cancellation) = (code, toolchain, history, clock, cancellation);
        _begun = clock.GetTimestamp();
        _review = new CodeReview(code.Problem.Id, clock.GetLocalNow(), TimeSpan.Zero, seed.ToString(), !code.IsRight);
    }

    /// <returns>What came of it; null if the user named no line.</returns>
    /// <exception cref="InvalidProblemException">The problem's folder is broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static CodeReview? Run(
        Problem problem, Seed seed, Toolchain toolchain, History? history, TimeProvider clock, CancellationToken cancellation)
    {
        var code = FindCode(problem, seed, toolchain, cancellation);
        return new ReviewSession(code, seed, toolchain, history, clock, cancellation).Run();
    }

    static CodeForReview FindCode(Problem problem, Seed seed, Toolchain toolchain, CancellationToken cancellation)
    {
        using var progress = ProgressLine.Open();
        return new CodeReviews(toolchain).Pick(problem, seed, cancellation);
    }

    CodeReview? Run()
    {
        Prose.Write(
            $"Review · {_code.Problem.Manifest.Title} · seed {_review.Seed}\n\n" +
            "A colleague hands this in. One thing is wrong with it, or nothing is. " +
            $"`grader show {_code.Problem.Id}` in another terminal has the statement. The clock runs.\n");
        if (AskLine() is not { } line)
        {
            Console.Out.WriteLine("Nothing is recorded.");
            return null;
        }
        Keep(_review with { Line = line, IsLineRight = _code.IsRight ? line == 0 : _code.Lines.Contains(line) });
        if (line > 0)
        {
            AskInputs();
        }
        Reveal();
        return _review;
    }

    /// <summary>0 if nothing is wrong; null if the user has had enough.</summary>
    int? AskLine()
    {
        var pages = new CodePages(_code.Source.Text, PageSize.Current());
        Console.Out.WriteLine(pages.Next());
        var question =
            $"Which line is wrong (1–{pages.Lines}; 0: nothing is; Enter: {(pages.AreSeveral ? "next lines" : "once more")}; q ends)? ";
        var answer = Prompt.Ask(
            question, text => text switch
            {
                "q" => -1,
                "0" => 0,
                _ => Prompt.NumberUpTo(pages.Lines, text),
            },
            text => text.Length == 0 ? pages.Next() : $"The lines are 1 to {pages.Lines}, 0 says that nothing is wrong.", _cancellation);
        return answer is >= 0 ? answer : null;
    }

    void AskInputs()
    {
        Console.Out.WriteLine(
            "\nProve it with an input: calls as in the statement's example, and values in place of its own, a line each.\n" +
            "An empty line tries them, q gives up. The example:\n");
        Console.Out.WriteLine($"{Trial.Example(_code.Problem)}\n");
        using var trial = OpenTrial();
        while (_review.Tries < MostTries && !_review.Breaks && ReadInput() is { } text)
        {
            Try(trial, text);
        }
    }

    ReviewTrial OpenTrial()
    {
        using var progress = ProgressLine.Open();
        return new CodeReviews(_toolchain).OpenTrial(_code, _cancellation);
    }

    void Try(ReviewTrial trial, string text)
    {
        try
        {
            var tried = trial.Try(new Trial(_toolchain).Read(_code.Problem, text, _cancellation));
            // an input that shows nothing is no try
            var tries = _review.Tries + (tried.Undecided is null ? 1 : 0);
            Keep(_review with { Input = text, Tries = tries, Breaks = tried.Breaks });
            WriteOutcome(tried);
        }
        catch (UnreadableInputException unreadable)
        {
            Console.Out.WriteLine($"{(unreadable.Line > 0 ? $"line {unreadable.Line}: " : "")}{unreadable.Message}.");
        }
    }

    void WriteOutcome(TriedInput tried)
    {
        if (tried.Shown is { } shown)
        {
            Console.Out.WriteLine("That breaks it:");
            var asked = shown.Call with { Result = null };
            new CounterexampleText(new ReportLines(Screen.Open())).Write(
                new Counterexample([asked], shown.Expected, shown.Actual, shown.Difference, 0), own: "the code");
            return;
        }
        var left = (MostTries - _review.Tries) switch
        {
            0 => "",
            1 => " One try is left.",
            var several => $" {several} tries are left.",
        };
        Console.Out.WriteLine(tried.Undecided is { } reason
            ? $"{reason} So it shows nothing, and costs no try."
            : $"The code answers that rightly.{left}");
    }

    /// <summary>Lines up to an empty one; null if the user has had enough.</summary>
    string? ReadInput()
    {
        var lines = new List<string>();
        while (true)
        {
            Console.Out.Write("> ");
            if (Prompt.ReadLine(_cancellation) is not { } line || line.Trim() is "q")
            {
                return null;
            }
            if (line.Trim().Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                return string.Join('\n', lines);
            }
            else
            {
                Console.Out.WriteLine("Nothing is entered yet.");
            }
        }
    }

    void Reveal()
    {
        Console.Out.WriteLine();
        if (_code.IsRight)
        {
            Console.Out.WriteLine("Nothing is wrong with it.");
        }
        else
        {
            RevealMistake();
        }
        var line = _review.IsLineRight ? "right" : "wrong";
        var input = !_review.IsFlawed ? "" : _review.Breaks ? $" · input: breaks it, try {_review.Tries}" : " · input: none that breaks it";
        Console.Out.WriteLine(
            $"\n{_review.Points} of {_review.MaxPoints} · line: {line}{input} · {TimeUsed.Minutes(_review.Used)}");
    }

    void RevealMistake()
    {
        var lines = _code.Source.Text.Split('\n');
        foreach (var number in _code.Lines.Where(number => number <= lines.Length))
        {
            Console.Out.WriteLine($"{number,4} {lines[number - 1]}");
        }
        Console.Out.WriteLine(_code.Instead.Length > 0
            ? $"A right program has\n     {_code.Instead.Replace("\n", "\n     ", StringComparison.Ordinal)}"
            : "A right program has nothing there.");
        if (_code.Feedback is { } feedback)
        {
            Prose.Write(feedback);
        }
        if (!_review.Breaks)
        {
            Console.Out.WriteLine($"An input that breaks it:\n{_code.Breaking!.Text}");
        }
    }

    void Keep(CodeReview review)
    {
        _review = review with { Used = _clock.GetElapsedTime(_begun) };
        if (_history is { } history)
        {
            UserHistory.Try(() =>
            {
                if (_kept is { } id)
                {
                    history.Update(id, _review);
                }
                else
                {
                    _kept = history.Add(_review);
                }
            });
        }
    }
}
