using Grader.Checks;
using Grader.Checks.Shrinking;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>Inputs that differ from another in one part, and objects that take turns: what <c>Pure</c> finds by them.</summary>
public sealed class NeighboursTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    [Fact]
    public void Each_part_that_can_be_exchanged_by_itself_is_exchanged_once()
    {
        var input = new Layer(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }, [true, false], [3, 1, 2], 0.5, true, 7);
        var other = new Layer(new float[1, 1], null, [9], 0.25, false, 8);
        var neighbours = Neighbours.Enumerate(input, other).ToList();
        Assert.Equal(["weights", "mask", "rate", "is causal"], neighbours.Select(neighbour => neighbour.Part));
        Assert.Equal(new float[,] { { 6, 5, 4 }, { 3, 2, 1 } }, neighbours[0].Input.Weights);
        Assert.Equal([false, true], neighbours[1].Input.Mask!);
        Assert.Equal((0.25, true), (neighbours[2].Input.Rate, neighbours[2].Input.IsCausal));
        Assert.Equal((0.5, false), (neighbours[3].Input.Rate, neighbours[3].Input.IsCausal));
        Assert.Equal(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }, input.Weights);
    }

    [Fact]
    public void What_would_stay_the_same_is_no_neighbour()
    {
        var input = new Layer(new float[,] { { 1, 1 } }, null, [], 0.5, true, 7);
        Assert.Empty(Neighbours.Enumerate(input, input));
        Assert.Empty(Neighbours.Enumerate("text", "another"));
    }

    [Theory]
    [InlineData("[.. a.Zip(b, (x, y) => x + y)]", Verdict.Accepted)]
    [InlineData("Kept(a, b)", Verdict.WrongAnswer)]
    public void Who_keeps_one_argument_for_the_next_call_is_found(string answer, Verdict verdict)
    {
        const string Checks = """
            Pure("c", inputs: Gen.Int[1, 9].Array[3].Select(Gen.Int[1, 9].Array[3], (a, b) => new Two(a, b)),
                call: (it, x) => it.Echo([x.A, x.B]));
            public sealed record Two([Dims("n")] int[] A, [Dims("n")] int[] B);
            """;
        using var echo = new EchoProblem("int[][]", Checks);
        var source = $$"""
            public class Solution
            {
                int[]? _kept;

                public int[][] Echo(int[][] x) => [Sum(x[0], x[1])];

                int[] Sum(int[] a, int[] b) => {{answer}};

                int[] Kept(int[] a, int[] b)
                {
                    if (_kept is null || !_first!.SequenceEqual(a))
                        (_first, _kept) = ([.. a], [.. b]);
                    return [.. a.Zip(_kept, (x, y) => x + y)];
                }

                int[]? _first;
            }
            """;
        Assert.Equal(verdict, grading.Grade(echo.Problem, source).Verdict);
    }

    [Theory]
    [InlineData("", "", Verdict.Accepted)]
    [InlineData("", "static", Verdict.WrongAnswer)]
    [InlineData("static", "static", Verdict.Accepted)]
    public void Two_objects_that_share_their_state_are_found_when_they_take_turns_and_a_static_class_has_none(
        string methods, string state, Verdict verdict)
    {
        const string Answer = "x.Length == 0 ? [.. last] : [.. last = [.. x]]";
        using var echo = new EchoProblem(
            "int[]", "Pure(\"c\", inputs: Gen.Int[1, 9].Array[3], call: (it, x) => { it.Echo(x); return it.Echo([]); });");
        var report = grading.Grade(
            echo.Problem, $"public class Solution {{ {state} int[] last = []; public {methods} int[] Echo(int[] x) => {Answer}; }}");
        Assert.Equal(verdict, report.Verdict);
        Assert.Equal(
            verdict != Verdict.Accepted,
            report.Checks[0].Message?.Contains("when two objects take turns", StringComparison.Ordinal) == true);
    }

    sealed record Layer(
        [Dims("rows", "columns")] float[,] Weights, [Dims("rows")] bool[]? Mask, int[] Order, double Rate, bool IsCausal, int Seed);
}
