using Grader.Protocol;

namespace Grader.Practice.Tests;

public sealed class MockTests
{
    static readonly DateTimeOffset s_noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    static readonly MockScript s_script = new("0000002a",
    [
        new(MockPartKind.Implementation, "attention", 20), new(MockPartKind.FollowUps, "attention", 3),
        new(MockPartKind.Card, "kv-cache", 5),
        new(MockPartKind.Coding, "window", 15), new(MockPartKind.Review, "layer-norm", 5),
    ]);

    static MockEvent Event(MockEventKind kind, int part, int minute) => new(kind, part, s_noon.AddMinutes(minute));

    static Mock Mock(params MockEvent[] events) => new(1, s_noon, s_script, "/home/me/mock-0000002a", [.. events]);

    /// <summary>All parts, ten minutes each.</summary>
    static Mock Whole() => Mock(
        [.. Enumerable.Range(0, 5).SelectMany(part => new[]
        {
            Event(MockEventKind.Begin, part, 10 * part), Event(MockEventKind.End, part, (10 * part) + 10),
        })]);

    static Attempt Attempt(string problem, int minute, Verdict verdict) =>
        new(problem, s_noon.AddMinutes(minute), verdict, verdict == Verdict.Accepted ? 10 : 4, 10, TimeSpan.Zero, "", "", []);

    static Scorecard Write(
        Attempt[]? attempts = null, DiagnosisTry[]? diagnoses = null, CodeReview[]? reviews = null, CardAnswer[]? cards = null,
        FollowUpAnswer[]? followUps = null, Help[]? help = null, Mock? mock = null) => new ScorecardWriter(
        mock ?? Whole(), [.. attempts ?? []], [.. diagnoses ?? []], [.. reviews ?? []], [.. cards ?? []], [.. followUps ?? []], help ?? [],
        _ => 3).Write();

    static ScoredDimension Of(Scorecard scorecard, Dimension dimension) =>
        scorecard.Dimensions.Single(scored => scored.Dimension == dimension);

    [Fact]
    public void A_part_takes_the_time_in_which_nobody_had_interrupted_it()
    {
        var interrupted = Mock(
            Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.Seen, 0, 4), Event(MockEventKind.Pause, 0, 5),
            Event(MockEventKind.Resume, 0, 100), Event(MockEventKind.Seen, 0, 103));
        Assert.Equal(TimeSpan.FromMinutes(10), interrupted.Used(0, s_noon.AddMinutes(105)));
        Assert.Equal(TimeSpan.FromMinutes(5), interrupted.Used(0, s_noon.AddMinutes(50)));
        Assert.Equal(0, interrupted.Present);
    }

    [Fact]
    public void What_went_by_after_the_last_thing_on_record_does_not_count_if_the_terminal_was_closed()
    {
        var crashed = Mock(
            Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.Seen, 0, 4), Event(MockEventKind.Resume, 0, 600));
        Assert.Equal(TimeSpan.FromMinutes(6), crashed.Used(0, s_noon.AddMinutes(602)));
    }

    [Fact]
    public void The_present_part_comes_after_the_last_that_ended()
    {
        Assert.Equal(0, Mock().Present);
        Assert.Equal(1, Mock(Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.End, 0, 1)).Present);
        Assert.False(Mock(Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.End, 0, 1)).IsOver);
        Assert.True(Whole().IsOver);
    }

    [Fact]
    public void Code_that_is_accepted_in_time_is_strong_with_help_or_late_good_and_otherwise_weak()
    {
        var (right, wrong) = (Attempt("attention", 8, Verdict.Accepted), Attempt("attention", 5, Verdict.WrongAnswer));
        Assert.Equal(CardRating.Strong, Of(Write([wrong, right]), Dimension.Implementation).Level);
        Assert.Equal(
            "attention: accepted after 8:00 of 20:00, try 2", Assert.Single(Of(Write([wrong, right]), Dimension.Implementation).Evidence));
        var hint = new Help("attention", s_noon.AddMinutes(3), IsSolution: false);
        Assert.Equal(CardRating.Good, Of(Write([right], help: [hint]), Dimension.Implementation).Level);
        var weak = Of(Write([wrong]), Dimension.Implementation);
        Assert.Equal((CardRating.Weak, "grader start attention --timed"), (weak.Level, weak.Practise));
        Assert.Equal("attention: not accepted; try 1 had WA, 4 of 10 points", Assert.Single(weak.Evidence));
        Assert.Equal(CardRating.Weak, Of(Write(), Dimension.Implementation).Level);
        var before = Attempt("attention", -5, Verdict.Accepted);
        Assert.Equal(CardRating.Weak, Of(Write([before]), Dimension.Implementation).Level); // that was no part of it
    }

    [Fact]
    public void What_is_handed_in_while_the_interview_is_interrupted_is_no_part_of_it()
    {
        var interrupted = Mock(
            Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.Pause, 0, 1), Event(MockEventKind.Resume, 0, 100),
            Event(MockEventKind.End, 0, 110));
        CardRating? Level(int minute) =>
            Of(Write([Attempt("attention", minute, Verdict.Accepted)], mock: interrupted), Dimension.Implementation).Level;
        Assert.Equal((CardRating.Weak, CardRating.Strong), (Level(50), Level(105)));
        var crashed = Mock(Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.Resume, 0, 100));
        Assert.False(crashed.Contains(s_noon.AddMinutes(50)));
        Assert.True(crashed.Contains(s_noon.AddMinutes(101)));
    }

    [Fact]
    public void Follow_ups_that_were_not_answered_are_weak_and_the_last_answer_to_a_question_counts()
    {
        FollowUpAnswer Answer(int minute, string question, CardRating rating) =>
            new("attention", s_noon.AddMinutes(minute), question, "so", rating);
        var twice = Of(
            Write(followUps: [Answer(11, "why?", CardRating.Strong), Answer(12, "why?", CardRating.Strong)]), Dimension.FollowUps);
        Assert.Equal(CardRating.Weak, twice.Level);
        Assert.Equal("follow-ups of attention: 1 of 3 answered and rated by yourself, 1 of them strong", Assert.Single(twice.Evidence));
    }

    [Fact]
    public void Help_counts_in_every_part_with_code_unless_it_was_already_solved()
    {
        Help Hint(string problem, int minute) => new(problem, s_noon.AddMinutes(minute), IsSolution: false);
        var (window, attention) = (Attempt("window", 38, Verdict.Accepted), Attempt("attention", 8, Verdict.Accepted));
        Assert.Equal(CardRating.Good, Of(Write([window], help: [Hint("window", 33)]), Dimension.Coding).Level);
        Assert.Equal(CardRating.Strong, Of(Write([attention], help: [Hint("attention", 9)]), Dimension.Implementation).Level);
        var compileError = Attempt("window", 34, Verdict.CompileError);
        Assert.DoesNotContain("missed cases", Of(Write([compileError, window]), Dimension.Coding).Evidence[0]);
    }

    [Fact]
    public void A_coding_problem_is_strong_at_the_first_try_only()
    {
        var (right, wrong) = (Attempt("window", 38, Verdict.Accepted), Attempt("window", 35, Verdict.WrongAnswer));
        Assert.Equal(CardRating.Strong, Of(Write([right]), Dimension.Coding).Level);
        Assert.Equal(CardRating.Good, Of(Write([wrong, right]), Dimension.Coding).Level);
        Assert.EndsWith("; a try before missed cases", Of(Write([wrong, right]), Dimension.Coding).Evidence[0]);
    }

    [Fact]
    public void A_review_is_strong_with_line_and_input_and_good_with_one_of_them()
    {
        var review = new CodeReview("layer-norm", s_noon.AddMinutes(41), TimeSpan.FromMinutes(3), "2a", IsFlawed: true)
        {
            Line = 7,
            Tries = 2,
        };
        Assert.Equal(CardRating.Strong, Level(review with { IsLineRight = true, Breaks = true }));
        Assert.Equal(CardRating.Good, Level(review with { Breaks = true }));
        Assert.Equal(CardRating.Weak, Level(review));
        Assert.Equal(CardRating.Strong, Level(review with { IsFlawed = false, IsLineRight = true, Line = 0 }));

        static CardRating? Level(CodeReview review) => Of(Write(reviews: [review]), Dimension.Debugging).Level;
    }

    [Fact]
    public void What_nobody_was_asked_has_no_level_and_the_weakest_dimension_says_what_to_practise()
    {
        var shortOne = Mock(Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.End, 0, 10), Event(MockEventKind.Begin, 1, 10));
        var answers = new[] { CardRating.Weak, CardRating.Good, CardRating.Strong }.Select((rating, i) =>
            new FollowUpAnswer("attention", s_noon.AddMinutes(11 + i), $"why {i}?", "so", rating)).ToArray();
        var scorecard = Write([Attempt("attention", 8, Verdict.Accepted)], followUps: answers, mock: shortOne);
        Assert.Null(Of(scorecard, Dimension.Coding).Level);
        Assert.Empty(Of(scorecard, Dimension.Coding).Evidence);
        Assert.Equal(CardRating.Good, Of(scorecard, Dimension.FollowUps).Level);
        Assert.Equal("grader followups attention", scorecard.Weakest!.Practise);
        Assert.Equal(CardRating.Strong, Of(Write(cards: [new CardAnswer(
            "kv-cache", s_noon.AddMinutes(21), TimeSpan.FromMinutes(4), "", CardRating.Strong)]), Dimension.Explanation).Level);
    }

    [Fact]
    public void A_diagnosis_is_strong_if_the_first_one_named_the_cause()
    {
        var script = new MockScript("2a", [new MockPart(MockPartKind.Kata, "sudden-jumps", 20)]);
        var mock = new Mock(1, s_noon, script, "", [Event(MockEventKind.Begin, 0, 0), Event(MockEventKind.End, 0, 20)]);
        var accepted = Attempt("sudden-jumps", 15, Verdict.Accepted);
        DiagnosisTry Given(int minute, bool isRight) => new("sudden-jumps", s_noon.AddMinutes(minute), "", isRight, isRight, 1, 3);
        CardRating? Level(Attempt[] attempts, params DiagnosisTry[] given) =>
            Of(Write(attempts, given, mock: mock), Dimension.Debugging).Level;
        Assert.Equal(CardRating.Strong, Level([accepted], Given(5, true)));
        Assert.Equal(CardRating.Good, Level([accepted], Given(5, false), Given(6, true)));
        Assert.Equal(CardRating.Good, Level([], Given(5, true)));
        Assert.Equal(CardRating.Weak, Level([], Given(5, false)));
    }
}
