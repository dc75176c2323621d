using CsCheck;
using Grader.Authoring.Coverage;
using Grader.Checks;
using Grader.Checks.Shrinking;
using Grader.Grading.Examining;
using Grader.Numerics;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>Which parts of the input space checks look into: told without having been told what is wrong with them.</summary>
public sealed class InputCoverageTests
{
    static CoverageScore Prove(ProblemChecks checks, params RuledOut[] ruledOut) => InputCoverage.Prove(
        ProblemInMemory.With(""), checks, [.. ruledOut], Seed.Parse("1")!.Value, CancellationToken.None);

    static RegimeState Of(CoverageScore score, string regime) => score.Findings.Single(finding => finding.Name == regime).State;

    [Fact]
    public void Small_inputs_leave_a_hole_at_every_larger_size_and_it_is_told_as_a_sentence()
    {
        var score = Prove(new Checked(Gen.Int[0, 9].Array[1, 5]));
        Assert.Equal(RegimeState.Rejected, Of(score, "Sum: two elements of numbers"));
        Assert.Equal(RegimeState.NeverAsked, Of(score, "Sum: more than 8 elements of numbers"));
        var hole = score.Holes.Single(hole => hole.Name == "Sum: more than 64 elements of numbers");
        Assert.Equal("no check calls Sum with more than 64 elements of numbers: a submission that is wrong there passes", hole.Sentence);
        Assert.True(score.Share < 0.7);
    }

    [Fact]
    public void Larger_inputs_close_it()
    {
        var score = Prove(new Checked(Gen.Int[0, 9].Array[1, 200]));
        Assert.Equal(RegimeState.Rejected, Of(score, "Sum: more than 64 elements of numbers, no multiple of 8"));
        Assert.Equal(RegimeState.NeverAsked, Of(score, "Sum: more than 1,000 elements of numbers"));
        Assert.Equal(RegimeState.NeverAsked, Of(score, "Sum: a number below 0 in numbers"));
    }

    [Fact]
    public void A_call_whose_answer_nobody_compares_is_a_hole_too()
    {
        var score = Prove(new Unread());
        Assert.Equal(RegimeState.NotNoticed, Of(score, "Sum: two elements of numbers"));
        Assert.Equal(0, score.Rejected);
    }

    [Fact]
    public void Only_objects_that_are_asked_again_and_in_turns_show_what_is_kept()
    {
        const string Again = "Sum: an earlier call with other arguments on the same object";
        const string Between = "Sum: another object that was called in between";
        var once = Prove(new Checked(Gen.Int[0, 9].Array[1, 5]));
        Assert.Equal((RegimeState.NeverAsked, RegimeState.NeverAsked), (Of(once, Again), Of(once, Between)));
        var pure = Prove(new AskedAgain());
        Assert.Equal((RegimeState.Rejected, RegimeState.Rejected), (Of(pure, Again), Of(pure, Between)));
    }

    [Fact]
    public void What_the_statement_rules_out_is_no_hole_and_an_entry_that_rules_nothing_out_is_named()
    {
        var sizes = new RuledOut("Sum: more than * elements of numbers", "there are at most five numbers", 1);
        var nothing = new RuledOut("Product: *", "there is no such method", 3);
        var score = Prove(new Checked(Gen.Int[0, 9].Array[1, 5]), sizes, nothing);
        Assert.Equal(RegimeState.RuledOut, Of(score, "Sum: more than 64 elements of numbers"));
        Assert.Equal([nothing], score.Unused.AsEnumerable());
        Assert.DoesNotContain(score.Holes, hole => hole.Text == "more than 128 elements of numbers");
    }

    [Fact]
    public void A_check_that_can_reject_nothing_and_one_that_draws_what_its_record_rules_out_are_named()
    {
        var score = Prove(new OfNoUse());
        Assert.Equal(
            [
                "`calls nothing` calls nothing, so that every submission passes it",
                "`accepts all` accepts answers that are all wrong: its tolerance is too large",
                "`draws none` draws an input that its record rules out: count is 0, and at least 1 is declared",
            ],
            score.Useless.Select(useless => useless.Sentence));
        Assert.Empty(Prove(new AskedForEverything()).Useless);
    }

    /// <summary>Each kind of fault that regimes stand for is noticed by checks that ask for it, whatever the type of the answer.</summary>
    [Fact]
    public void Checks_that_ask_for_everything_leave_nothing_but_what_they_never_ask()
    {
        var score = Prove(new AskedForEverything());
        Assert.All(score.Findings, finding => Assert.NotEqual(RegimeState.NotNoticed, finding.State));
        Assert.Equal(RegimeState.Rejected, Of(score, "Sum: 10 or more calls on the same object"));
        Assert.Equal(RegimeState.Rejected, Of(score, "Sum: numbers in ascending order"));
        Assert.Equal(RegimeState.Rejected, Of(score, "Sum: the same number twice in numbers"));
    }
}

public interface ISums
{
    int Sum(int[] numbers);
}

/// <summary>The problem: the sum of some numbers.</summary>
public abstract class SumChecks : Checks<ISums>
{
    protected SumChecks() => Connect(() => new Model(), callee => new Called(callee));

    sealed class Model : ISums
    {
        public int Sum(int[] numbers) => numbers.Sum();
    }

    sealed class Called(ICandidateObject callee) : ISums
    {
        public int Sum(int[] numbers) => (int)callee.Call("Sum", typeof(int), [new Argument("numbers", numbers)])!;
    }
}

public sealed class Checked(Gen<int[]> inputs) : SumChecks
{
    protected override void Define() => MatchesReference("matches the reference", inputs: inputs, call: (it, x) => it.Sum(x));
}

public sealed class Unread : SumChecks
{
    protected override void Define() =>
        Property("asks and does not look", inputs: Gen.Int[0, 9].Array[1, 5], holds: (it, x) => _ = it.Sum(x));
}

public sealed class OfNoUse : SumChecks
{
    protected override void Define()
    {
        var small = Gen.Int[0, 9].Array[1, 5];
        MatchesReference("of use", inputs: small, call: (it, x) => it.Sum(x), within: _ => new Tolerance(0.5, 0));
        Property("calls nothing", inputs: small, holds: (_, x) => Expect.AtLeast(0, x.Sum(), "the sum"));
        MatchesReference("accepts all", inputs: small, call: (it, x) => (double)it.Sum(x), within: _ => new Tolerance(1000, 0));
        MatchesReference(
            "draws none", inputs: Gen.Int[0, 3].Select(count => new Repeated(count)), call: (it, x) => it.Sum(new int[x.Count]));
    }

    public sealed record Repeated([AtLeast(1)] int Count);
}

public sealed class AskedAgain : SumChecks
{
    protected override void Define() => MatchesReferenceAcrossObjects(
        "two objects in turns", inputs: Gen.Int[0, 9].Array[1, 5], call: (create, x) =>
        {
            var (one, other) = (create(), create());
            return (int[])[one.Sum(x), other.Sum(x), one.Sum([.. x, 1]), other.Sum([])];
        });
}

public sealed class AskedForEverything : SumChecks
{
    protected override void Define()
    {
        MatchesReference(
            "of every size and kind", call: (it, x) => it.Sum(x), cases: 60,
            inputs: Gen.OneOf(Gen.Int[-9, 99_999].Array[0, 40], Gen.Const(7).Array[0, 200], Gen.Int[0, 300].Array[900, 1200]),
            examples: [[], [5], [1, 2, 3], [3, 2, 1], [.. Enumerable.Range(0, 75)]]);
        MatchesReference("often", inputs: Gen.Int[0, 9].Array[1, 5], cases: 3, call: (it, x) =>
            (int[])[.. Enumerable.Range(0, 12).Select(i => it.Sum([.. x, i % 6]))]);
    }
}
