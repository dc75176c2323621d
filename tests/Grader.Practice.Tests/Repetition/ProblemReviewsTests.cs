using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Practice.Tests;

public class ProblemReviewsTests
{
    /// <summary>Half past eleven in the evening, an hour east of Greenwich: the day of UTC is another one after midnight.</summary>
    static readonly DateTimeOffset s_evening = new(2026, 1, 5, 23, 30, 0, TimeSpan.FromHours(1));

    static readonly DateOnly s_day = new(2026, 1, 5);

    static Attempt Attempt(int day, Verdict verdict, int? used = null) =>
        new("attention", s_evening.AddDays(day), verdict, 0, 1, TimeSpan.Zero, "", "", [])
        {
            Used = used is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Limit = used is null ? null : TimeSpan.FromMinutes(20),
        };

    static Help Shown(int day, bool isSolution) => new("attention", s_evening.AddDays(day).AddMinutes(-5), isSolution);

    static Recall Only(IReadOnlyList<Attempt> attempts, params Help[] help) => Assert.Single(ProblemReviews.Read(attempts, help)).Recall;

    [Fact]
    public void How_it_was_solved_says_how_well_it_is_remembered()
    {
        Assert.Equal(Recall.Good, Only([Attempt(0, Verdict.Accepted)]));
        Assert.Equal(Recall.Easy, Only([Attempt(0, Verdict.Accepted, used: 9)]));
        Assert.Equal(Recall.Good, Only([Attempt(0, Verdict.WrongAnswer, used: 5), Attempt(0, Verdict.Accepted, used: 9)]));
        Assert.Equal(Recall.Hard, Only([Attempt(0, Verdict.Accepted, used: 21)]));
        Assert.Equal(Recall.Hard, Only([Attempt(0, Verdict.Accepted)], Shown(0, isSolution: false)));
        Assert.Equal(Recall.Hard, Only([.. Enumerable.Repeat(Attempt(0, Verdict.WrongAnswer), 3), Attempt(0, Verdict.Accepted)]));
        Assert.Equal(Recall.Again, Only([Attempt(0, Verdict.Accepted)], Shown(0, isSolution: true)));
    }

    [Fact]
    public void Nothing_is_learned_before_it_was_accepted_and_a_day_without_acceptance_afterwards_is_one_of_forgetting()
    {
        Assert.Empty(ProblemReviews.Read([Attempt(0, Verdict.WrongAnswer)], []));
        Assert.Equal(
            [new Review(s_day.AddDays(1), Recall.Good), new Review(s_day.AddDays(4), Recall.Again)],
            ProblemReviews.Read(
                [
                    Attempt(0, Verdict.WrongAnswer), Attempt(1, Verdict.Accepted), Attempt(1, Verdict.Accepted),
                    Attempt(4, Verdict.WrongAnswer),
                ],
                []).AsEnumerable());
    }

    [Fact]
    public void A_solution_that_was_read_after_the_acceptance_takes_nothing_from_what_is_written_weeks_later() => Assert.Equal(
        [Recall.Good, Recall.Good, Recall.Again],
        ProblemReviews.Read(
            [Attempt(0, Verdict.Accepted), Attempt(20, Verdict.Accepted), Attempt(40, Verdict.Accepted)],
            [new Help("attention", s_evening.AddMinutes(5), IsSolution: true), Shown(40, isSolution: true)])
            .Select(review => review.Recall));

    [Fact]
    public void Problems_come_back_when_they_are_likely_to_be_forgotten_and_katas_never()
    {
        var attention = ProblemInMemory.InCatalogue("attention", "transformers", Difficulty.Easy, 25);
        var kata = attention with { Manifest = attention.Manifest with { Kata = new Kata([], [], 1) } };
        Attempt[] attempts = [Attempt(0, Verdict.Accepted)];
        Assert.Empty(DueProblem.Find([attention], attempts, [], s_day.AddDays(1)));
        var due = Assert.Single(DueProblem.Find([attention], attempts, [], s_day.AddDays(2)));
        Assert.Equal((s_day, 15), (due.Last, due.Minutes)); // half of 25, rounded up to 5
        Assert.InRange(due.Retrievability, 0.88, 0.92);
        Assert.Empty(DueProblem.Find([kata], attempts, [], s_day.AddDays(100)));
    }
}
