using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Practice.Tests;

public class PlanProgressTests
{
    static readonly DateOnly s_monday = new(2026, 11, 30);

    static readonly CardDeck s_deck = CardDeck.Read();

    static readonly Problem[] s_problems =
    [
        ProblemInMemory.InCatalogue("words", "tokenizers", Difficulty.Easy, 20),
        ProblemInMemory.InCatalogue("attention", "transformers", Difficulty.Easy, 20),
        ProblemInMemory.InCatalogue("window", "coding", Difficulty.Medium, 20),
    ];

    static DateTimeOffset Noon(int day) => new(s_monday.AddDays(day), new TimeOnly(12, 0), TimeSpan.Zero);

    static Attempt Attempt(string problem, int day, Verdict verdict, int? used = null) =>
        new(problem, Noon(day), verdict, 0, 1, TimeSpan.Zero, "", "", []) { Used = used is { } time ? TimeSpan.FromMinutes(time) : null };

    static CardAnswer Answer(QuestionCard card, int day, CardRating? rating = CardRating.Good) =>
        new(card.Id, Noon(day), TimeSpan.FromMinutes(3), "", rating);

    static PracticeLog Log(Attempt[] attempts, CardAnswer[] answers, params Mock[] mocks) =>
        new(attempts, answers, mocks, s_problems, s_deck);

    /// <summary>A mock interview that came to its end.</summary>
    static Mock Taken(int day, int minutes) => new(
        1, Noon(day), new MockScript("2a", [new MockPart(MockPartKind.Card, "kv-cache", minutes)]), "",
        [new MockEvent(MockEventKind.Begin, 0, Noon(day)), new MockEvent(MockEventKind.End, 0, Noon(day).AddMinutes(minutes))]);

    static Plan Plan(params SelfRating[] answers) => new Planner(Curriculum.Arrange(s_problems), s_deck).Make(
        new PlanSettings([.. answers], s_monday, s_monday.AddDays(35), 60, 5), new HashSet<string>());

    static Plan WeakIn(Round round) => Plan(
        [.. DiagnosticQuestion.All.Select(question => question.Round == round ? SelfRating.No : SelfRating.Yes)]);

    [Fact]
    public void A_problem_is_done_when_it_is_accepted_and_once_more_on_another_day_when_the_plan_has_it_again()
    {
        var plan = WeakIn(Round.Coding);
        bool[] Done(params Attempt[] attempts) =>
        [
            .. PlanProgress.Read(plan, Log(attempts, [])).Blocks
                .Where(planned => planned.Block is ProblemBlock { Problem: "words" }).Select(planned => planned.IsDone).Take(2),
        ];
        Assert.Equal([false, false], Done(Attempt("words", 0, Verdict.WrongAnswer)));
        Assert.Equal([false, false], Done(Attempt("words", -1, Verdict.Accepted)));
        Assert.Equal([true, false], Done(Attempt("words", 0, Verdict.Accepted), Attempt("words", 0, Verdict.Accepted)));
        Assert.Equal([true, true], Done(Attempt("words", 0, Verdict.Accepted), Attempt("words", 9, Verdict.Accepted)));
    }

    [Fact]
    public void A_block_of_cards_asks_for_those_that_are_left()
    {
        var plan = WeakIn(Round.SystemDesign);
        var whole = PlanProgress.Read(plan, Log([], [])).Blocks.Select(planned => planned.Block).OfType<CardBlock>()
            .First(block => block is { Round: Round.SystemDesign, IsRehearsal: false });
        var cards = s_deck.Of(Round.SystemDesign);
        var left = PlanProgress.Read(plan, Log([], [Answer(cards[0], 0), Answer(cards[1], 0)])).Blocks
            .Select(planned => planned.Block).OfType<CardBlock>().First(block => block.Round == Round.SystemDesign);
        Assert.Equal(whole.Count - 2, left.Count);
        Assert.InRange(left.Minutes, 1, whole.Minutes - 1);
    }

    [Fact]
    public void Cards_count_for_the_earliest_block_that_is_open_also_when_they_are_answered_late()
    {
        var plan = WeakIn(Round.SystemDesign);
        var cards = s_deck.Of(Round.SystemDesign);
        var first = plan.Days.SelectMany(day => day.Blocks).OfType<CardBlock>().First(block => block.Round == Round.SystemDesign);
        PlannedBlock[] After(int rated, int day) =>
        [
            .. PlanProgress.Read(plan, Log([], [.. cards.Take(rated).Select(card => Answer(card, day))])).Blocks
                .Where(planned => planned.Block is CardBlock { Round: Round.SystemDesign }),
        ];
        Assert.All(After(first.Count - 1, day: 3), planned => Assert.False(planned.IsDone));
        Assert.Equal([first], After(first.Count, day: 3).Where(planned => planned.IsDone).Select(planned => planned.Block));
        Assert.DoesNotContain(
            PlanProgress.Read(plan, Log([], [.. cards.Select(card => Answer(card, 0, rating: null))])).Blocks, planned => planned.IsDone);
    }

    [Fact]
    public void What_is_open_of_today_and_before_comes_in_order()
    {
        var plan = WeakIn(Round.Coding);
        var open = PlanProgress.Read(plan, Log([Attempt("words", 0, Verdict.Accepted)], [])).OpenOn(s_monday.AddDays(1));
        Assert.Equal(["window", "attention", "window"], open.Take(3).Select(planned => ((ProblemBlock)planned.Block).Problem));
        Assert.All(open, planned => Assert.True(planned.Day.Date <= s_monday.AddDays(1)));
    }

    [Fact]
    public void The_weekly_minimum_of_the_weakest_round_is_kept_by_who_does_what_is_planned_for_it()
    {
        var plan = WeakIn(Round.Coding);
        var blocks = plan.Days.Where(day => plan.WeekOf(day.Date) == 1 && day.Round == Round.Coding).SelectMany(day => day.Blocks).ToList();
        int Day(Block block) => block.Day.DayNumber - s_monday.DayNumber;
        var asked = blocks.OfType<ProblemBlock>().Select(block => Attempt(block.Problem, Day(block), Verdict.WrongAnswer)).ToArray();
        var mocks = blocks.OfType<MockBlock>().Select(block => Taken(Day(block), block.Minutes)).ToArray();
        var nothing = WeeklyMinimum.In(plan, 1, Log([], []))!;
        Assert.Equal((Round.Coding, 0, false), (nothing.Round, nothing.Done, nothing.IsKept));
        Assert.True(nothing.Required > 0);
        Assert.True(WeeklyMinimum.In(plan, 1, Log(asked, [], mocks))!.IsKept);
        Assert.False(WeeklyMinimum.In(plan, 2, Log(asked, [], mocks))!.IsKept);
        Assert.Null(WeeklyMinimum.In(Plan([.. Enumerable.Repeat(SelfRating.Yes, 6)]), 1, Log([], [])));
    }

    [Fact]
    public void Attempts_and_diagnoses_tick_the_checklist_unless_help_was_shown_that_day()
    {
        string? Proof(ProofOfSkill skill, Attempt attempt, params Help[] help) => Skills.Proof(skill, [attempt], help, [], s_problems);
        var hint = new Help("attention", Noon(0).AddMinutes(-1), IsSolution: false);
        Assert.Equal("words", Proof(ProofOfSkill.Tokenizer, Attempt("words", 0, Verdict.Accepted)));
        Assert.Null(Proof(ProofOfSkill.Tokenizer, Attempt("attention", 0, Verdict.Accepted)));
        Assert.Null(Proof(ProofOfSkill.Attention, Attempt("attention", 0, Verdict.WrongAnswer)));
        Assert.Null(Proof(ProofOfSkill.Attention, Attempt("attention", 0, Verdict.Accepted), hint));
        Assert.Equal("attention", Proof(ProofOfSkill.Attention, Attempt("attention", 7, Verdict.Accepted), hint));
        Assert.Equal("window", Proof(ProofOfSkill.TimedCoding, Attempt("window", 0, Verdict.Accepted, used: 20)));
        Assert.Null(Proof(ProofOfSkill.TimedCoding, Attempt("window", 0, Verdict.Accepted, used: 21)));
        Assert.Null(Proof(ProofOfSkill.TimedCoding, Attempt("window", 0, Verdict.Accepted)));
    }

    [Fact]
    public void The_first_diagnosis_of_a_failure_counts_and_no_later_one()
    {
        static DiagnosisTry Made(bool isRight) => new("plateau", Noon(0), "", isRight, isRight, 0, 3);
        Assert.Equal("plateau", Skills.Proof(ProofOfSkill.Diagnosis, [], [], [Made(true), Made(false)], s_problems));
        Assert.Null(Skills.Proof(ProofOfSkill.Diagnosis, [], [], [Made(false), Made(true)], s_problems));
    }

    [Fact]
    public void A_mock_interview_counts_with_its_minutes_and_not_with_those_of_its_problems_too()
    {
        var taken = Taken(3, 45);
        var inIt = Attempt("words", 3, Verdict.Accepted) with { At = Noon(3).AddMinutes(10) };
        var after = inIt with { At = Noon(3).AddMinutes(100) };
        int Minutes(params Attempt[] attempts) => Log(attempts, [], taken).Minutes(Round.Coding, s_monday, s_monday.AddDays(7));
        Assert.Equal((45, 45, 65), (Minutes(), Minutes(inIt), Minutes(inIt, after)));
    }

    [Fact]
    public void A_mock_interview_is_done_when_one_came_to_its_end()
    {
        var plan = WeakIn(Round.Coding);
        var over = Taken(3, 45);
        var begun = over with { Events = over.Events[..1] };
        bool IsDone(params Mock[] mocks) =>
            PlanProgress.Read(plan, Log([], [], mocks)).Blocks.Single(planned => planned.Block is MockBlock).IsDone;
        Assert.False(IsDone());
        Assert.False(IsDone(begun));
        Assert.True(IsDone(begun, over));
        Assert.False(IsDone(over with { At = Noon(-1) }));
    }

    [Fact]
    public void A_week_whose_blocks_are_all_done_has_kept_its_minimum_also_if_other_cards_were_asked()
    {
        var plan = WeakIn(Round.SystemDesign);
        var own = plan.Days.Where(day => day.Round == Round.SystemDesign).ToList();
        var week = own.GroupBy(day => plan.WeekOf(day.Date)).First(days => days.Count() == plan.ReservedPerWeek).Key;
        var days = own.Where(day => plan.WeekOf(day.Date) <= week); // what is answered counts for the earliest block
        var shortest = s_deck.Of(Round.SystemDesign).MinBy(card => card.Minutes)!;
        var answers = days.SelectMany(day => day.Blocks.OfType<CardBlock>()).SelectMany(block => Enumerable.Range(0, block.Count)
            .Select(_ => Answer(shortest, block.Day.DayNumber - s_monday.DayNumber))).ToArray();
        Assert.True(WeeklyMinimum.In(plan, week, Log([], answers))!.IsKept);
        Assert.False(WeeklyMinimum.In(plan, week, Log([], answers[1..]))!.IsKept);
    }

    [Fact]
    public void A_solution_that_is_looked_at_afterwards_takes_no_proof_away()
    {
        var attempt = Attempt("attention", 0, Verdict.Accepted);
        var after = new Help("attention", Noon(0).AddMinutes(30), IsSolution: true);
        Assert.Equal("attention", Skills.Proof(ProofOfSkill.Attention, [attempt], [after], [], s_problems));
    }
}
