using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Practice.Tests;

public sealed class WeakSpotsTests : IDisposable
{
    static readonly DateTimeOffset s_noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    static readonly Problem[] s_problems =
    [
        ProblemInMemory.InCatalogue("words", "tokenizers", Difficulty.Easy, 20),
        ProblemInMemory.InCatalogue("attention", "transformers", Difficulty.Easy, 20),
        ProblemInMemory.InCatalogue("window", "coding", Difficulty.Medium, 20),
    ];

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-weak-");
    readonly History _history;

    public WeakSpotsTests() => _history = History.Open(Path.Combine(_folder.FullName, "practice.db"));

    PracticeRecord Record => PracticeRecord.Read(_history, s_problems);

    (WeakSpotKind Kind, string Subject)[] Spots => [.. WeakSpots.Find(Record).Select(spot => (spot.Kind, spot.Subject))];

    void Graded(string problem, int day, Verdict verdict) =>
        _history.Add(new Attempt(problem, s_noon.AddDays(day), verdict, 0, 1, TimeSpan.Zero, "", "", []));

    void Diagnosed(string kata, bool isRight) =>
        _history.Add(new DiagnosisTry(kata, s_noon, kata, isRight, isRight, isRight ? 3 : 0, 3), [kata]);

    [Fact]
    public void Nothing_is_weak_that_was_never_tried_or_went_well()
    {
        Assert.Empty(Spots);
        Graded("words", 0, Verdict.WrongAnswer);
        Graded("attention", 0, Verdict.Accepted);
        Diagnosed("a", isRight: true);
        Assert.Empty(Spots);
    }

    [Fact]
    public void What_was_never_accepted_comes_before_what_was_forgotten_and_that_before_what_took_help()
    {
        Graded("words", 0, Verdict.Accepted);
        Graded("words", 9, Verdict.WrongAnswer);
        _history.AddSolutionShown("attention", s_noon);
        Graded("attention", 1, Verdict.Accepted);
        Graded("window", 0, Verdict.WrongAnswer);
        Graded("window", 0, Verdict.RuntimeError);
        Assert.Equal(
            [(WeakSpotKind.NotAccepted, "window"), (WeakSpotKind.Forgotten, "words"), (WeakSpotKind.WithHelp, "attention")], Spots);
        Graded("attention", 9, Verdict.Accepted); // from memory
        Assert.DoesNotContain((WeakSpotKind.WithHelp, "attention"), Spots);
    }

    [Fact]
    public void What_was_accepted_late_is_weak()
    {
        _history.ChangeClock("words", _ => new TimerEvent(TimerEventKind.Start, s_noon.AddMinutes(-30), TimeSpan.FromMinutes(20)));
        Graded("words", 0, Verdict.Accepted);
        Assert.Equal([(WeakSpotKind.Late, "words")], Spots);
    }

    [Fact]
    public void Guessing_at_causes_and_missing_lines_are_weak_when_they_are_the_rule()
    {
        Diagnosed("a", isRight: false);
        Diagnosed("a", isRight: true);
        Diagnosed("b", isRight: true);
        Assert.Empty(Spots);
        Diagnosed("c", isRight: false);
        _history.Add(new CodeReview("words", s_noon, TimeSpan.FromMinutes(2), "1", IsFlawed: true));
        Assert.Equal([(WeakSpotKind.Diagnosis, "diagnosis"), (WeakSpotKind.Review, "reviews")], Spots);
        Assert.Equal("the first cause was wrong in 2 of 3 katas", WeakSpots.Find(Record)[0].Evidence);
    }

    [Fact]
    public void A_week_holds_what_was_done_from_its_first_day_to_its_seventh()
    {
        Graded("words", -1, Verdict.Accepted);
        Graded("words", 0, Verdict.Accepted);
        Graded("attention", 0, Verdict.WrongAnswer);
        Graded("attention", 6, Verdict.Accepted);
        Graded("window", 7, Verdict.Accepted);
        var week = WeekOfPractice.Read(Record, DateOnly.FromDateTime(s_noon.DateTime));
        Assert.Equal((2, 3, 1), (week.Days, week.Tries, week.Accepted));
    }

    public void Dispose()
    {
        _history.Dispose();
        _folder.Delete(recursive: true);
    }
}
