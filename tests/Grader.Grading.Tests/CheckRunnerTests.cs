using Grader.Checks;
using Grader.Grading.Examining;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>What becomes of the checks of a problem, put to one submission: in memory, without a process.</summary>
public sealed class CheckRunnerTests
{
    [Fact]
    public void A_check_that_throws_is_the_graders_fault_and_not_a_wrong_answer()
    {
        var result = Assert.Single(Run(new Check("c", 1, _ => throw new ArgumentException("bug"))));
        Assert.Equal(Verdict.InternalError, result.Verdict);
        Assert.Equal("the check itself failed: ArgumentException: bug", result.Message);
    }

    [Fact]
    public void What_needs_right_answers_is_left_out_after_a_wrong_one()
    {
        var results = Run(
            Wrong("first"), new Check("time", 2, _ => throw new ArgumentException("it ran"), NeedsRightAnswers: true));
        Assert.Equal([false, true], results.Select(result => result.IsSkipped));
        Assert.Equal("not run: the answers have to be right first", results[1].Message);
        Assert.Equal((0, 2), (results[1].Points, results[1].MaxPoints));
    }

    [Fact]
    public void A_remark_rejects_nothing_and_what_needs_right_answers_runs_after_it()
    {
        var results = Run(Wrong("remark") with { IsRemark = true }, new Check("time", 2, _ => new Score(2), NeedsRightAnswers: true));
        Assert.Equal([false, false], results.Select(result => result.Rejects));
        Assert.Equal([(0, 0), (2, 2)], results.Select(result => (result.Points, result.MaxPoints)));
    }

    [Fact]
    public void Points_that_are_not_all_reached_reject_unless_they_are_enough()
    {
        var results = Run(new Check("half", 2, _ => new Score(1)), new Check("enough", 2, _ => new Score(1, IsEnough: true)));
        Assert.Equal([Verdict.WrongAnswer, Verdict.Accepted], results.Select(result => result.Verdict));
    }

    [Fact]
    public void A_call_that_the_submission_never_saw_shows_nothing()
    {
        var refused = new CallFailure(Verdict.TimeLimitExceeded, "not run: calls before it took all 2 s", "") { IsRefused = true };
        var result = Assert.Single(Run(new Check("c", 1, _ => throw new CallFailedException("Echo", refused))));
        Assert.True(result.IsSkipped);
        Assert.Null(result.Counterexample);
        Assert.Equal("not run: calls before it took all 2 s", result.Message);
    }

    [Fact]
    public void The_calls_of_a_failed_case_are_shown_in_order_with_what_was_expected()
    {
        var result = Assert.Single(Run(new Check("c", 1, context => throw Compare(context))));
        var shown = result.Counterexample!;
        Assert.Equal(["[1, 2]", "[3]"], shown.Calls.Select(call => call.Arguments[0].Value));
        Assert.Equal(("[4]", "[3]"), (shown.Expected, shown.Actual));

        static Exception Compare(CheckContext context)
        {
            var it = context.NewCase();
            it.Call("Echo", typeof(int[]), [new Argument("x", new[] { 1, 2 })]);
            var answer = it.Call("Echo", typeof(int[]), [new Argument("x", new[] { 3 })]);
            return Assert.ThrowsAny<Exception>(() => Expect.Equal([4], (int[])answer!));
        }
    }

    static Check Wrong(string name) => new(name, 1, _ => throw new WrongAnswerException("the answer is wrong"));

    static List<CheckResult> Run(params Check[] checks)
    {
        var runner = new CheckRunner(ProblemInMemory.With(statement: ""), checks, new Seed(1), Effort.Usual, CancellationToken.None);
        var submission = Submission.FromSource(new SourceFile("echo.cs", ""));
        return [.. runner.Run(submission, new CandidateInMemory(() => new Echoing()), null, []).Select(outcome => outcome.Result)];
    }

    public sealed class Echoing
    {
        public int[] Echo(int[] x) => x;
    }
}
