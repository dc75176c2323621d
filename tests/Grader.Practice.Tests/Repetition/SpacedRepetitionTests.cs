using CsCheck;

namespace Grader.Practice.Tests;

public class SpacedRepetitionTests
{
    static readonly DateOnly s_day = new(2026, 1, 5);

    static readonly Gen<Recall> s_recall = Gen.Enum<Recall>();

    /// <summary>The case that implementations of FSRS-6 share (in py-fsrs: test_memo_state); both numbers are stated to 10⁻⁴.</summary>
    [Fact]
    public void Stability_and_difficulty_are_those_of_the_published_implementation()
    {
        var day = s_day;
        var reviews = new List<Review>();
        foreach (var (recall, after) in new[]
        {
            (Recall.Again, 0), (Recall.Good, 0), (Recall.Good, 1), (Recall.Good, 3), (Recall.Good, 8), (Recall.Good, 21),
        })
        {
            day = day.AddDays(after);
            reviews.Add(new Review(day, recall));
        }
        var state = SpacedRepetition.Remember(reviews)!.Value;
        Assert.Equal(53.62691, state.Stability, 1e-4);
        Assert.Equal(6.3574867, state.Difficulty, 1e-4);
    }

    [Theory]
    [InlineData(Recall.Again, 0.212, 6.4133)]
    [InlineData(Recall.Hard, 1.2931, 5.11217071)]
    [InlineData(Recall.Good, 2.3065, 2.11810397)]
    [InlineData(Recall.Easy, 8.2956, 1)]
    public void The_first_review_is_that_of_the_published_implementation(Recall recall, double stability, double difficulty)
    {
        var state = SpacedRepetition.Remember([new Review(s_day, recall)])!.Value;
        Assert.Equal(stability, state.Stability, 1e-4);
        Assert.Equal(difficulty, state.Difficulty, 1e-4);
    }

    /// <summary>In py-fsrs: test_review_card, from the second review on; the first two are minutes apart.</summary>
    [Fact]
    public void Intervals_grow_as_in_the_published_implementation_while_it_is_remembered()
    {
        var reviews = new List<Review> { new(s_day, Recall.Good) };
        var intervals = new List<int>();
        var day = s_day;
        for (var i = 0; i < 5; i++)
        {
            reviews.Add(new Review(day, Recall.Good));
            var due = SpacedRepetition.Remember(reviews)!.Value.Due;
            intervals.Add(due.DayNumber - day.DayNumber);
            day = due;
        }
        Assert.Equal([2, 11, 46, 163, 498], intervals);
    }

    [Fact]
    public void On_the_day_it_is_due_it_is_remembered_in_about_nine_cases_of_ten()
    {
        Assert.Equal(0.9, SpacedRepetition.Retrievability(stability: 30, days: 30), 12);
        Assert.Equal(1, SpacedRepetition.Retrievability(stability: 30, days: -1));
        Assert.Equal(30, SpacedRepetition.Interval(30));
        Assert.Null(SpacedRepetition.Remember([]));
    }

    [Fact]
    public void Whatever_happened_the_next_day_is_later_and_nothing_leaves_its_range() =>
        Gen.Select(s_recall, Gen.Int[0, 400]).Array[1, 30].Sample(steps =>
        {
            var day = s_day;
            var reviews = new List<Review>();
            foreach (var (recall, after) in steps)
            {
                day = day.AddDays(after);
                reviews.Add(new Review(day, recall));
            }
            var state = SpacedRepetition.Remember(reviews)!.Value;
            return state.Due > day && state.Difficulty is >= 1 and <= 10 && double.IsFinite(state.Stability) &&
                state.Retrievability(day) == 1 && state.Retrievability(day.AddDays(1)) < 1;
        });

    [Fact]
    public void What_was_forgotten_comes_back_sooner_than_what_was_remembered() =>
        Gen.Select(s_recall, Gen.Int[1, 400]).Array[1, 10].Sample(steps =>
        {
            var day = s_day;
            var reviews = new List<Review>();
            foreach (var (recall, after) in steps)
            {
                reviews.Add(new Review(day, recall));
                day = day.AddDays(after);
            }
            double After(Recall recall) => SpacedRepetition.Remember([.. reviews, new Review(day, recall)])!.Value.Stability;
            return After(Recall.Again) < After(Recall.Hard) && After(Recall.Hard) <= After(Recall.Good) &&
                After(Recall.Good) <= After(Recall.Easy);
        });
}
