using CsCheck;
using Grader.Checks.Shrinking;
using Grader.Numerics;
using Grader.Testing;

namespace Grader.Checks.Tests;

/// <summary>Checks that ask one question, each with a candidate that passes it and one that does not.</summary>
public sealed class AskingTests
{
    static readonly int[] s_none = [];

    static readonly Dictionary<string, Func<EchoObject, int[], int[]>> s_answers = new()
    {
        ["itself"] = (_, x) => x,
        ["reversed"] = (_, x) => [.. x.Reverse()],
        ["nothing"] = (_, _) => s_none,
        ["the first answer again"] = (it, x) => it.Kept++ == 0 ? x : s_none,
        ["right five times"] = (it, x) => it.Kept++ < 5 ? x : s_none,
        ["right below 40"] = (_, x) => x.Length < 40 ? x : s_none,
        ["right up to a hundred"] = (_, x) => x.All(item => item <= 100) ? x : s_none,
    };

    [Theory]
    [InlineData("matches", "reversed")]
    [InlineData("matches exactly", "reversed")]
    [InlineData("at size", "right below 40")]
    [InlineData("at size, each variant", "right up to a hundred")]
    [InlineData("ends alike", "reversed")]
    [InlineData("in a row", "right five times")]
    [InlineData("stands alone", "the first answer again")]
    [InlineData("pure", "the first answer again")]
    [InlineData("part", "nothing")]
    public void A_check_accepts_what_is_right_and_rejects_what_is_wrong(string check, string wrong)
    {
        var checks = new Questions();
        Assert.Null(checks.Run(check, Answering("itself")).Failure);
        Assert.IsType<WrongAnswerException>(checks.Run(check, Answering(wrong)).Failure);
    }

    [Fact]
    public void A_failure_at_a_real_size_says_from_which_size_on()
    {
        var failure = new Questions().Run("at size", Answering("right below 40"), effort: Effort.Usual).Failure;
        Assert.EndsWith("from 40 items on", failure!.Message);
    }

    static CandidateInMemory Answering(string answer) => new(() => new EchoObject(s_answers[answer]));

    sealed class Questions : EchoChecks
    {
        static readonly Drawn<Input> s_inputs = Draw.Each<Input>().Size("items", 1, 5).Elements(x => x.Items, Gen.Int[1, 9]);

        protected override void Define()
        {
            var echo = Asking(call: (IEcho it, Input x) => it.Echo(x.Items));
            var known = Asking((IEcho it, Input x) => it.Echo(x.Items), expected: x => x.Items, within: _ => Tolerance.Float32);

            echo.MatchesReference("matches", s_inputs, examples: [new([1, 2])]);
            known.MatchesReference("matches exactly", s_inputs, examples: [new([1, 2])]);
            echo.AtSize("at size", s_inputs.Of(("items", 131)));
            echo.AtSize("at size, each variant", s_inputs.Of(("items", 3)), each: x => [x, new Input([.. x.Items, 101])]);
            Asking((IEcho it, Input x) => it.Echo(x.Items)[^1]).Same("ends alike", s_inputs, after: x => new([0, .. x.Items]));
            echo.InARow("in a row", s_inputs);
            echo.StandsAlone("stands alone", s_inputs, other: x => new([.. x.Items, 1]));
            echo.Pure("pure", s_inputs);
            echo.Part(answer => answer.Length).MatchesReference("part", s_inputs);
        }

        public sealed record Input([Dims("items")] int[] Items);
    }
}
