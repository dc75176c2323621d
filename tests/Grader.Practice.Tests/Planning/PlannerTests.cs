using System.Collections.Immutable;
using CsCheck;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Practice.Tests;

public class PlannerTests
{
    static readonly CardDeck s_deck = CardDeck.Read();

    static readonly ImmutableArray<Problem> s_problems =
    [
        ProblemInMemory.InCatalogue("words", "tokenizers", Difficulty.Easy, 15),
        ProblemInMemory.InCatalogue("bpe", "tokenizers", Difficulty.Medium, 40, "words"),
        ProblemInMemory.InCatalogue("attention", "transformers", Difficulty.Easy, 20),
        ProblemInMemory.InCatalogue("plateau", "debugging", Difficulty.Medium, 25),
        ProblemInMemory.InCatalogue("window", "coding", Difficulty.Easy, 20),
        ProblemInMemory.InCatalogue("levels", "coding", Difficulty.Medium, 30),
    ];

    static readonly Gen<PlanSettings> s_settings =
        from answers in Gen.Enum<SelfRating>().Array[6]
        from begins in Gen.Int[0, 6]
        from days in Gen.Int[1, 120]
        from minutes in Gen.Int[PlanSettings.MinMinutes, 240]
        from daysPerWeek in Gen.Int[1, 7]
        let first = new DateOnly(2026, 11, 30).AddDays(begins)
        select new PlanSettings([.. answers], first, first.AddDays(days), minutes, daysPerWeek);

    static Plan Make(PlanSettings settings, params string[] accepted) =>
        new Planner(Curriculum.Arrange(s_problems), s_deck).Make(settings, accepted.ToHashSet());

    static PlanSettings Settings(string answers, int days, int minutes = 60, int daysPerWeek = 5) => new(
        [.. answers.Select(letter => letter switch { 'y' => SelfRating.Yes, 'p' => SelfRating.Partly, _ => SelfRating.No })],
        new DateOnly(2026, 11, 30), new DateOnly(2026, 11, 30).AddDays(days), minutes, daysPerWeek);

    static double ShareOf(Plan plan, params Round[] rounds) =>
        (double)plan.Days.Count(day => rounds.Contains(day.Round)) / plan.Days.Length;

    [Fact]
    public void Every_day_lies_before_the_interview_and_asks_for_no_more_than_its_time() => s_settings.Sample(settings =>
    {
        var plan = Make(settings);
        Assert.Equal(plan.Days.Select(day => day.Date).Distinct().Order(), plan.Days.Select(day => day.Date));
        Assert.All(plan.Days, day =>
        {
            Assert.InRange(day.Date, settings.Begins, settings.Interview.AddDays(-1));
            Assert.All(day.Blocks, block => Assert.Equal(day.Date, block.Day));
            var asked = day.Blocks.Where(block => block is not RepetitionBlock).ToList();
            Assert.NotEmpty(asked);
            // a problem that is longer than the day stands alone
            Assert.True(day.Blocks.Sum(block => block.Minutes) <= settings.Minutes || asked.Count == 1);
        });
        Assert.All(plan.Phases, phase => Assert.Contains(plan.Days, day => day.Round == phase.Round && day.Date == phase.To));
    });

    [Fact]
    public void The_same_answers_and_problems_make_the_same_plan() => s_settings.Sample(settings =>
        Make(settings).Days.SelectMany(day => day.Blocks).SequenceEqual(Make(settings).Days.SelectMany(day => day.Blocks)));

    [Fact]
    public void The_weakest_round_has_days_in_every_full_week() => s_settings.Sample(settings =>
    {
        var plan = Make(settings);
        if (plan.Diagnostic.Weakest is not { } weakest || plan.ReservedPerWeek == 0)
        {
            return;
        }
        var weeks = plan.Days.GroupBy(day => plan.WeekOf(day.Date)).ToList();
        var full = weeks.Max(week => week.Count());
        Assert.All(
            weeks.Where(week => week.Count() == full),
            week => Assert.True(week.Count(day => day.Round == weakest) >= plan.ReservedPerWeek));
    });

    [Fact]
    public void The_weakest_round_comes_first_and_gets_the_most_days()
    {
        var plan = Make(Settings("yyyyyn", days: 35));
        Assert.Equal(Round.SystemDesign, plan.Phases[0].Round);
        Assert.Equal(Round.SystemDesign, plan.Days[0].Round);
        Assert.Equal(4, plan.Phases.Length);
        Assert.All(
            [Round.Fundamentals, Round.Coding, Round.Behavioural],
            round => Assert.True(ShareOf(plan, round) < ShareOf(plan, Round.SystemDesign)));
    }

    [Fact]
    public void The_first_day_is_about_the_round_that_comes_first() => s_settings.Sample(settings =>
    {
        var plan = Make(settings);
        Assert.True(plan.Days.IsEmpty || settings.IsShort || plan.Days[0].Round == plan.Diagnostic.Order[0]);
    });

    [Fact]
    public void Below_two_weeks_coding_is_left_out_and_six_tenths_go_to_system_design_and_behavioural()
    {
        var plan = Make(Settings("nyyyyy", days: 10));
        Assert.DoesNotContain(plan.Phases, phase => phase.Round == Round.Coding);
        Assert.Equal(0.6, ShareOf(plan, Round.SystemDesign, Round.Behavioural), 2);
        Assert.Equal(10, plan.Days.Length); // every day
        Assert.DoesNotContain(Make(Settings("nnnnnn", days: 13)).Phases, phase => phase.Round == Round.Coding);
    }

    [Fact]
    public void Below_two_weeks_coding_stays_if_it_is_the_weak_link()
    {
        var plan = Make(Settings("yynyyy", days: 10));
        Assert.Contains(plan.Phases, phase => phase.Round == Round.Coding);
        Assert.Equal(0.6, ShareOf(plan, Round.SystemDesign, Round.Behavioural), 2);
    }

    [Fact]
    public void A_plan_is_six_weeks_long_at_most() =>
        Assert.Equal(new DateOnly(2027, 1, 8), Make(Settings("nyyyyy", days: 300)).Days[^1].Date);

    [Fact]
    public void Machine_learning_and_coding_problems_take_turns_by_time_and_the_tracks_take_turns()
    {
        var problems = Make(Settings("yynyyy", days: 28, minutes: 90)).Days.SelectMany(day => day.Blocks).OfType<ProblemBlock>().ToList();
        Assert.Equal(["words", "window", "attention", "levels", "plateau"], problems.Take(5).Select(block => block.Problem));
        var coding = problems.Where(block => block.Problem is "window" or "levels").Sum(block => block.Minutes);
        Assert.InRange((double)coding / problems.Sum(block => block.Minutes), 0.4, 0.6);
        Assert.Equal(
            problems.GroupBy(block => block.Problem).SelectMany(group => group.Skip(1)).Count(), problems.Count(block => block.IsAgain));
    }

    [Fact]
    public void What_was_accepted_before_comes_again_after_everything_that_was_not()
    {
        var problems = Make(Settings("yynyyy", days: 28), "words", "attention").Days
            .SelectMany(day => day.Blocks).OfType<ProblemBlock>().ToList();
        Assert.Equal(["plateau", "bpe"], problems.Where(block => block is { IsAgain: false, Problem: not ("window" or "levels") })
            .Select(block => block.Problem));
    }

    [Fact]
    public void A_phase_of_cards_ends_with_a_rehearsal() => Assert.All(
        Make(Settings("nyyyyy", days: 35)).Phases.Where(phase => phase.Round != Round.Coding), phase => Assert.Single(
            Make(Settings("nyyyyy", days: 35)).Days.SelectMany(day => day.Blocks).OfType<CardBlock>(),
            block => block.IsRehearsal && block.Round == phase.Round && block.Day == phase.To));

    [Theory]
    [InlineData(60, 45)]
    [InlineData(75, 60)]
    [InlineData(50, 0)] // ten minutes are for what is due again
    public void The_last_day_for_code_is_a_mock_interview_if_a_day_is_long_enough(int minutes, int mock)
    {
        var plan = Make(Settings("yynyyy", days: 35, minutes: minutes));
        var last = plan.Days.Single(day => day.Date == plan.Phases.Single(phase => phase.Round == Round.Coding).To);
        var mocks = plan.Days.SelectMany(day => day.Blocks).OfType<MockBlock>().ToList();
        Assert.Equal(mock == 0 ? [] : [new MockBlock(last.Date, mock)], mocks);
    }

    [Fact]
    public void No_round_vanishes_where_there_are_days_for_all() => s_settings.Sample(settings =>
    {
        var plan = Make(settings);
        Assert.True(settings.IsShort || plan.Days.Length < 8 || plan.Days.Select(day => day.Round).Distinct().Count() == 4);
    });

    [Fact]
    public void Equal_answers_share_the_days_but_for_those_that_are_reserved()
    {
        var plan = Make(Settings("pppppp", days: 42));
        Assert.All(Rounds.All, round => Assert.InRange(ShareOf(plan, round), 0.16, 0.42));
    }

    [Theory]
    [InlineData("yyyyyy", 1)]
    [InlineData("yyyyyy", 2)]
    [InlineData("nyyyyy", 4)]
    [InlineData("nyyyyy", 7)]
    [InlineData("nnnnnn", 13)]
    public void Below_two_weeks_rounding_takes_nothing_from_system_design_and_behavioural(string answers, int days) =>
        Assert.True(ShareOf(Make(Settings(answers, days)), Round.SystemDesign, Round.Behavioural) >= 0.6);

    [Fact]
    public void Below_two_weeks_coding_stays_where_no_round_is_weaker_and_who_is_stuck_on_all_gets_system_design_first()
    {
        Assert.Contains(Make(Settings("nynyyy", days: 10)).Phases, phase => phase.Round == Round.Coding);
        Assert.DoesNotContain(Make(Settings("yyyyyy", days: 10)).Phases, phase => phase.Round == Round.Coding);
        var stuck = Make(Settings("nnnnnn", days: 13));
        Assert.Equal(Round.Fundamentals, stuck.Phases[0].Round);
        Assert.True(ShareOf(stuck, Round.Fundamentals) < ShareOf(stuck, Round.SystemDesign));
    }

    [Fact]
    public void No_problem_comes_twice_on_a_day() => s_settings.Sample(settings => Assert.All(Make(settings).Days, day =>
    {
        var problems = day.Blocks.OfType<ProblemBlock>().Select(block => block.Problem).ToList();
        Assert.Equal(problems.Distinct(), problems);
    }));
}
