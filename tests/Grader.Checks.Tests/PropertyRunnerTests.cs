using CsCheck;
using Grader.Testing;

namespace Grader.Checks.Tests;

/// <summary>What is asked after the first failure: a small input that shows it, the same for the same seed.</summary>
public sealed class PropertyRunnerTests
{
    [Fact]
    public void A_failing_input_is_made_small()
    {
        var (_, context, failure) = new Lists().Run("list", WithoutLarge(600), effort: Effort.Usual);
        Assert.IsType<WrongAnswerException>(failure);
        Assert.Equal("[600]", Rendering.Render(Assert.Single(context.Observations).Arguments[0].Value));
        Assert.False(context.RanOutOfTime);
    }

    [Fact]
    public void The_same_seed_asks_the_same()
    {
        var (once, again, other) = (Asked(seed: 7), Asked(seed: 7), Asked(seed: 8));
        Assert.Equal(once, again);
        Assert.NotEqual(once, other);

        static IReadOnlyList<string> Asked(uint seed)
        {
            var (_, context, _) = new Lists().Run("list", WithoutLarge(1001), seed);
            return [.. context.Cases.All.Select(asked => Rendering.Render(asked.Calls[0].Arguments[0].Value))];
        }
    }

    [Fact]
    public void Where_nobody_reads_the_report_nothing_is_asked_after_a_failure()
    {
        var candidate = WithoutLarge(600);
        var (_, context, failure) = new Lists().Run("list", candidate, effort: Effort.VerdictOnly);
        Assert.NotNull(failure);
        Assert.Equal(context.Cases.All.Count, candidate.Calls);
        Assert.True(context.Cases.All[^1].Failed);
    }

    [Fact]
    public void What_is_no_legal_input_is_never_shown()
    {
        var (_, context, failure) = new Lists().Run("sorted", WithoutLarge(600), effort: Effort.Usual);
        Assert.IsType<WrongAnswerException>(failure);
        var shown = Rendering.Render(context.Observations[^1].Arguments[0].Value);
        Assert.Equal("[0, 600]", shown); // one alone fails as well, and is none
    }

    [Fact]
    public void Sizes_from_which_a_candidate_fails_are_told()
    {
        var candidate = new CandidateInMemory(() => new EchoObject((_, x) => x.Length < 41 ? x : x[1..]));
        var (_, _, failure) = new Lists().Run("at size", candidate, effort: Effort.Usual);
        Assert.EndsWith("from 41 items on", Assert.IsType<WrongAnswerException>(failure).Message);
    }

    static CandidateInMemory WithoutLarge(int bound) => new(() => new EchoObject((_, x) => [.. x.Where(i => i < bound)]));

    sealed class Lists : EchoChecks
    {
        protected override void Define()
        {
            var numbers = Gen.Int[0, 1000];
            MatchesReference("list", inputs: numbers.Array[0, 30], call: (it, x) => it.Echo(x));
            MatchesReference("sorted", inputs: numbers.Array[2, 30].Select(x => x.Order().ToArray()),
                valid: x => x.Length > 1 && x[0] <= x[1],
                call: (it, x) => it.Echo(x));
            AtSize("at size", Sizes.Named(("items", 67)), inputs: n => numbers.Array[n[0]], call: (it, x) => it.Echo(x));
        }
    }
}
