using CsCheck;
using Grader.Numerics;
using Grader.Testing;

namespace Grader.Checks.Tests;

/// <summary>The kinds of check that an instructor writes, each with a candidate that passes it and one that does not.</summary>
public sealed class KindsOfCheckTests
{
    public static TheoryData<string, string, string> Kinds { get; } = new()
    {
        { "example", "itself", "reversed" },
        { "matches the reference", "a copy", "sorted" },
        { "an example comes first", "itself", "without sevens" },
        { "property", "itself", "shorter" },
        { "pure", "a copy", "zeroed argument" },
        { "pure", "itself", "counted calls" },
        { "pure", "itself", "counted calls of all" },
        { "across objects", "a copy", "counted calls of all" },
        { "stays finite", "itself", "minus one" },
        { "gradient", "itself", "three is four" },
        { "sampled", "itself", "often zero" },
        { "distributed", "itself", "moved" },
        { "reproducible", "itself", "counted processes" },
        { "stateless", "itself", "counted calls" },
        { "at size", "itself", "right below 40" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_check_accepts_what_is_right_and_rejects_what_is_wrong(string check, string right, string wrong)
    {
        var checks = new AllKinds();
        var accepted = checks.Run(check, Answering(right));
        Assert.True(accepted.Failure is null && accepted.Score.Points == 1, accepted.Failure?.Message);
        Assert.IsType<WrongAnswerException>(checks.Run(check, Answering(wrong)).Failure);
    }

    [Fact]
    public void What_throws_fails_the_check_with_its_own_words()
    {
        var failure = new AllKinds().Run("property", Answering("tired")).Failure;
        Assert.Equal("Echo: I am tired", Assert.IsType<CallFailedException>(failure).Message);
    }

    [Fact]
    public void The_statements_example_is_asked_and_compared()
    {
        const string Statement = "# Echo\n\n```example\nEcho([1, 2]) = [1, 2]\n```\n";
        Assert.Null(new AllKinds().Run(ProblemChecks.NameOfExample, Answering("itself"), statement: Statement).Failure);
        var wrong = new AllKinds().Run(ProblemChecks.NameOfExample, Answering("reversed"), statement: Statement).Failure;
        Assert.Contains("the answer of Echo", Assert.IsType<WrongAnswerException>(wrong).Message);
    }

    [Fact]
    public void Time_that_stays_the_same_is_accepted_and_time_that_grows_with_the_square_is_too_slow()
    {
        Assert.Null(new AllKinds().Run("scaling", Taking(_ => 5)).Failure);
        var failure = Assert.IsType<CallFailedException>(new AllKinds().Run("scaling", Taking(thousands => thousands * thousands)).Failure);
        Assert.Contains("more than the reference solution's: right, but too slow", failure.Message);

        static CandidateInMemory Taking(Func<double, double> milliseconds) => new(() => new EchoObject((_, x) => x))
        {
            Cost = arguments => TimeSpan.FromMilliseconds(milliseconds(ObservedCases.Size([arguments]) / 1000d)),
        };
    }

    [Fact]
    public void More_memory_than_one_call_may_need_is_too_much()
    {
        Assert.Null(new AllKinds().Run("memory", UsingMegabytes(60)).Failure);
        var failure = Assert.IsType<CallFailedException>(new AllKinds().Run("memory", UsingMegabytes(70)).Failure);
        Assert.Contains("one call needed 70 MB, and 64 MB are allowed", failure.Message);

        static CandidateInMemory UsingMegabytes(int count)
        {
            CandidateInMemory? candidate = null;
            candidate = new CandidateInMemory(() => new EchoObject((_, x) =>
            {
                candidate!.PeakMemory = (long)count << 20;
                return x;
            }));
            return candidate;
        }
    }

    static CandidateInMemory Answering(string how)
    {
        var all = 0;
        CandidateInMemory? candidate = null;
        Func<EchoObject, int[], int[]> answer = how switch
        {
            "itself" => (_, x) => x,
            "a copy" => (_, x) => [.. x],
            "reversed" => (_, x) => [.. x.Reverse()],
            "sorted" => (_, x) => [.. x.Order()],
            "without sevens" => (_, x) => [.. x.Where(i => i != 7)],
            "shorter" => (_, x) => x[1..],
            "minus one" => (_, _) => [-1],
            "three is four" => (_, x) => [.. x.Select(i => i == 3 ? 4 : i)],
            "often zero" => (_, x) => [.. x.Select((draw, i) => i % 8 == 0 ? 0 : draw)],
            "moved" => (_, x) => [.. x.Select(i => (i / 2) + 200_000)],
            "right below 40" => (_, x) => x.Length < 40 ? x : x[1..],
            "counted calls" => (it, x) => [.. x, it.Kept++],
            "counted calls of all" => (_, x) => [.. x, all++],
            "counted processes" => (_, x) => [.. x, candidate!.Ended],
            "tired" => (_, _) => throw new InvalidOperationException("I am tired"),
            "zeroed argument" => (_, x) => Cleared(x),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "unknown"),
        };
        candidate = new CandidateInMemory(() => new EchoObject(answer));
        return candidate;
    }

    static int[] Cleared(int[] numbers)
    {
        int[] copy = [.. numbers];
        Array.Clear(numbers);
        return copy;
    }

    sealed class AllKinds : EchoChecks
    {
        static readonly Gen<int[]> s_draws = Gen.Int[1, 9].Select(seed => Drawn(seed, 4));

        protected override void Define()
        {
            WorkedExample();
            Example("example", it => it.Echo([1, 2]), returns: [1, 2]);
            MatchesReference("matches the reference", inputs: Small, call: (it, x) => it.Echo(x));
            MatchesReference("an example comes first", inputs: Small, examples: [[7]], cases: 0, call: (it, x) => it.Echo(x));
            Property("property", inputs: Small, holds: (it, x) => Expect.Equal(x.Length, it.Echo(x).Length));
            Pure("pure", inputs: Gen.Int[1, 9].Array[1, 5], call: (it, x) => it.Echo(x));
            MatchesReferenceAcrossObjects("across objects", inputs: Small, call: (create, x) =>
            {
                create().Echo(x);
                return create().Echo(x);
            });
            StaysFinite("stays finite", inputs: Small, call: (it, x) => Array.ConvertAll(it.Echo(x), i => i < 0 ? float.NaN : i));
            Gradient("gradient", inputs: Gen.Int[-9, 9].Array[1, 4], at: x => x, loss: (_, at) => at.Sum(v => v * v / 2),
                call: (it, x) => it.Echo(x));
            Sampled("sampled", inputs: s_draws, call: (it, x) => it.Echo(x), probabilities: _ => [0.25, 0.25, 0.25, 0.25]);
            Distributed("distributed", inputs: Gen.Int[1, 9].Select(seed => Drawn(seed, 1_000_000)), call: (it, x) => it.Echo(x),
                cumulative: (_, v) => v / 1e6);
            Reproducible("reproducible", inputs: Small, call: (it, x) => it.Echo(x));
            Stateless("stateless", inputs: Small.Select(Small, (first, then) => (first, then)), within: _ => Tolerance.Exact,
                calls: (it, x) => it.Echo(x));
            AtSize("at size", Sizes.Named(("items", 67)), inputs: n => Gen.Int[0, 9].Array[n[0]], call: (it, x) => it.Echo(x));
            Scaling("scaling", sizes: [1_000, 4_000, 16_000], input: n => new int[n], prepare: _ => { }, call: (it, x) => it.Echo(x));
            Memory("memory", input: () => new int[9], call: (it, x) => it.Echo(x), atMost: 64);
        }

        static int[] Drawn(int seed, int below)
        {
            var random = new Random(seed);
            return [.. Enumerable.Range(0, 4000).Select(_ => random.Next(below))];
        }
    }
}
