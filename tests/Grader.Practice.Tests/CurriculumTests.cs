using System.Collections.Immutable;
using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Practice.Tests;

public class CurriculumTests
{
    static readonly DateTimeOffset s_noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    static readonly ImmutableArray<Problem> s_problems =
    [
        Problem("attention", "transformers", Difficulty.Easy, 20), Problem("rotary", "transformers", Difficulty.Easy, 10, "attention"),
        Problem("heap", "coding", Difficulty.Easy, 20),
        Problem("cache", "transformers", Difficulty.Hard, 30, "attention"),
        Problem("words", "tokenizers", Difficulty.Easy, 15),
        Problem("bpe", "tokenizers", Difficulty.Medium, 40, "words"), Problem("mine", "zoo", Difficulty.Easy, 5, "heap"),
    ];

    static Problem Problem(string id, string track, Difficulty difficulty, int minutes, params string[] after) =>
        ProblemInMemory.InCatalogue(id, track, difficulty, minutes, after);

    static Standing Tried(int minute, Verdict verdict) =>
        new([new Attempt("", s_noon.AddMinutes(minute), verdict, 0, 1, TimeSpan.Zero, "", "", [])], null);

    [Fact]
    public void Tracks_come_as_interviews_ask_and_no_problem_comes_before_one_it_builds_on() => Assert.Equal(
        ["tokenizers: words bpe", "transformers: attention rotary cache", "coding: heap", "zoo: mine"],
        Curriculum.Arrange(s_problems).Tracks
            .Select(track => $"{track.Name}: {string.Join(' ', track.Problems.Select(problem => problem.Id))}"));

    [Fact]
    public void What_comes_next_is_what_was_begun_last_or_else_the_first_whose_predecessors_are_done()
    {
        var curriculum = Curriculum.Arrange(s_problems);
        string? Next(params (string Problem, Standing Standing)[] standings) =>
            curriculum.Next(standings.ToDictionary(entry => entry.Problem, entry => entry.Standing))?.Id;
        Assert.Equal("words", Next());
        Assert.Equal("attention", Next(("words", Tried(0, Verdict.Accepted)), ("bpe", Tried(0, Verdict.Accepted))));
        Assert.Equal("cache", Next(("heap", Tried(1, Verdict.WrongAnswer)), ("cache", Tried(2, Verdict.CompileError))));
        Assert.Null(Next([.. s_problems.Select(problem => (problem.Id, Tried(0, Verdict.Accepted)))]));
    }

    [Fact]
    public void After_an_accepted_submission_one_line_says_what_comes_next()
    {
        var curriculum = Curriculum.Arrange([.. s_problems[..2]]);
        var clock = new PracticeTimer(TimeSpan.FromMinutes(10), [new TimerEvent(TimerEventKind.Start, s_noon)]);
        Assert.Equal(
            "Next: grader solution attention (explain, followups), or grader start rotary --timed",
            NextStep.AfterAccepted(
                s_problems[0], curriculum, new Dictionary<string, Standing> { ["attention"] = Tried(0, Verdict.WrongAnswer) }));
        Assert.EndsWith(
            "or grader run rotary",
            NextStep.AfterAccepted(s_problems[0], curriculum, new Dictionary<string, Standing> { ["rotary"] = new([], clock) }));
        var accepted = new Dictionary<string, Standing> { ["attention"] = Tried(0, Verdict.Accepted) };
        Assert.EndsWith(
            "solution rotary (explain, followups). Every problem is accepted.",
            NextStep.AfterAccepted(s_problems[1], curriculum, accepted));
    }

    [Fact]
    public void Problems_that_wait_for_each_other_are_listed_all_the_same() =>
        Assert.Equal(
            2,
            Curriculum.Arrange(
                [Problem("a", "t", Difficulty.Easy, 1, "b"), Problem("b", "t", Difficulty.Easy, 1, "a")]).Tracks[0].Problems.Length);

    [Theory]
    [InlineData("", 0)]
    [InlineData("10", 1)]
    [InlineData("9", 1)]
    [InlineData("8", 0)]
    [InlineData("10 9 9 8 6", 3)]
    [InlineData("9 8 7", 3)]
    [InlineData("11 10 9", 3)] // the user has flown west since
    public void A_streak_is_days_in_a_row_up_to_today_and_today_may_still_come(string days, int length)
    {
        var practised = days.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => new DateOnly(2026, 1, int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(length, Streak.Length(practised, new DateOnly(2026, 1, 10)));
    }
}
