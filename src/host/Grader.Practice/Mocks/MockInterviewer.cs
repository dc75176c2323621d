using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Practice;

/// <summary>
/// Makes the script of a mock interview: an implementation or a kata, a coding problem, and in between what an interviewer asks without
/// code. What is new or due comes before what was solved.
/// </summary>
public sealed class MockInterviewer(PracticeRecord record, DateOnly today)
{
    /// <summary>Minutes of a short and of a long interview.</summary>
    public const int Short = 45, Long = 60;

    const string CodingTrack = "coding";

    readonly HashSet<string> _due = [.. record.DueProblems(today).Select(entry => entry.Problem.Id)];

    /// <param name="minutes"><see cref="Short"/> or <see cref="Long"/>.</param>
    /// <param name="seed">8 hexadecimal digits.</param>
    /// <param name="suitsReview">Whether code of a problem can be reviewed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are neither.</exception>
    public MockScript Write(int minutes, string seed, Func<Problem, bool> suitsReview)
    {
        if (minutes is not (Short or Long))
        {
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, $"must be {Short} or {Long}");
        }
        var random = new Random((int)Convert.ToUInt32(seed, 16));
        var isLong = minutes == Long;
        var wantsKata = random.Next(2) == 0;
        var first = Choose(problem => problem.Manifest.Track != CodingTrack && problem.Kata is not null == wantsKata, 20, random)
            ?? Choose(problem => problem.Manifest.Track != CodingTrack, 20, random);
        var coding = Choose(problem => problem.Manifest.Track == CodingTrack, isLong ? 20 : 15, random);
        var reviewed = Choose(problem => suitsReview(problem) && problem != first && problem != coding, 5, random);
        var cards = Cards(isLong ? 2 : 1, random);
        var parts = ImmutableArray.CreateBuilder<MockPart>();
        Add(first?.Kata is null ? MockPartKind.Implementation : MockPartKind.Kata, first?.Id, 20);
        Add(MockPartKind.FollowUps, isLong && first?.ReadFollowUps().IsEmpty == false ? first.Id : null, 3);
        Add(MockPartKind.Card, cards.ElementAtOrDefault(0)?.Id, 5);
        Add(MockPartKind.Coding, coding?.Id, isLong ? 20 : 15);
        Add(MockPartKind.Card, cards.ElementAtOrDefault(1)?.Id, 7);
        Add(MockPartKind.Review, reviewed?.Id, 5);
        return new MockScript(seed, parts.ToImmutable());

        void Add(MockPartKind kind, string? subject, int time)
        {
            if (subject is not null)
            {
                parts.Add(new MockPart(kind, subject, time));
            }
        }
    }

    /// <summary>
    /// One of those that fit into the time and are not solved; else of those that are not solved; else of those that are due; else of all.
    /// Null if there is none at all.
    /// </summary>
    Problem? Choose(Func<Problem, bool> isMeant, int minutes, Random random)
    {
        var meant = record.Problems.Where(isMeant).OrderBy(problem => problem.Id, StringComparer.Ordinal).ToList();
        var open = meant.Where(problem => !record.Standings.GetValueOrDefault(problem.Id, Standing.Untouched).IsAccepted).ToList();
        List<Problem>[] wishes =
        [
            [.. open.Where(problem => problem.Manifest.Minutes <= minutes)],
            open,
            [.. meant.Where(problem => _due.Contains(problem.Id))],
            meant,
        ];
        return wishes.FirstOrDefault(some => some.Count > 0) is { } chosen ? chosen[random.Next(chosen.Count)] : null;
    }

    /// <summary>Of different rounds, and due ones first.</summary>
    ImmutableArray<QuestionCard> Cards(int count, Random random)
    {
        var next = CardChoice.Next(record.Deck.Cards, record.Answers, today).Concat(record.Deck.Cards).Distinct().ToList();
        var rounds = next.Select(card => card.Round).Distinct().ToArray();
        random.Shuffle(rounds);
        return [.. rounds.Take(count).Select(round => next.First(card => card.Round == round))];
    }
}
