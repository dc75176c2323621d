using System.Text;
using Grader.Cli.Reports;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>
/// One card, as in an interview: the question, the constraint, the follow-ups, and then what tells answers apart. What is typed is on
/// record line by line, so that a closed terminal loses none of it.
/// </summary>
sealed class CardSession
{
    readonly History? _history;
    readonly TimeProvider _clock;
    readonly DateTimeOffset _at;
    readonly long _begun;
    readonly StringBuilder _notes = new();
    readonly string _card;
    long? _answer;

    readonly CancellationToken _cancellation;

    CardSession(string card, History? history, TimeProvider clock, CancellationToken cancellation)
    {
        (_card, _history, _clock, _cancellation) = (card, history, clock, cancellation);
        (_at, _begun) = (clock.GetLocalNow(), clock.GetTimestamp());
    }

    /// <returns>False if the user has had enough.</returns>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static bool Ask(
        QuestionCard card, int number, int count, History? history, TimeProvider clock, CancellationToken cancellation)
    {
        var session = new CardSession(card.Id, history, clock, cancellation);
        var gap = number > 1 ? "\n" : "";
        Prose.Write(
            $"{gap}{number} of {count} · {card.Round.Title()} · {card.Topic} · {card.Minutes} min\n\n{card.Question.Trim()}");
        Console.Out.WriteLine("\nAnswer aloud, or write notes; an empty line goes on, q ends.");
        return session.TakeNotes()
            && session.Asks($"The interviewer adds: {card.Constraint.Trim()}")
            && card.FollowUps.All(question => session.Asks($"Then: {question.Trim()}"))
            && session.Rates(card);
    }

    TimeSpan Used => _clock.GetElapsedTime(_begun);

    bool Asks(string question)
    {
        Prose.Write($"\n{question}");
        return TakeNotes();
    }

    /// <returns>False if the user has had enough, or the input has ended.</returns>
    bool TakeNotes()
    {
        while (true)
        {
            Console.Out.Write("> ");
            if (Prompt.ReadLine(_cancellation) is not { } line)
            {
                return false;
            }
            if (line.Trim() is "q")
            {
                Console.Out.WriteLine();
                return false;
            }
            if (line.Trim().Length == 0)
            {
                return true;
            }
            _notes.Append(line.TrimEnd()).Append('\n');
            Record((history, answer) => history.KeepNotes(answer, _notes.ToString(), Used));
        }
    }

    bool Rates(QuestionCard card)
    {
        var used = Used;
        Console.Out.WriteLine($"\n{TimeUsed.Minutes(used)} of {card.Minutes}:00 used. What tells answers apart:");
        Prose.Write($"\n- weak: {card.Weak.Trim()}\n- good: {card.Good.Trim()}\n- strong: {card.Strong.Trim()}\n");
        var given = Prompt.Ask(
            "Which was yours? weak, good or strong (w/g/s, q ends): ", RatingAnswer.Read, _ => "  Type w, g, s or q.", _cancellation);
        if (given?.Rating is not { } rating)
        {
            return false;
        }
        Record((history, answer) => history.RateCard(answer, rating, used));
        return true;
    }

    void Record(Action<History, long> keep)
    {
        if (_history is { } history)
        {
            UserHistory.Try(() => keep(history, _answer ??= history.BeginCard(_card, _at)));
        }
    }
}
