using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>Evidence that a candidate gives as code: tried on loops of which it is known what is wrong with them.</summary>
public sealed class AssertionTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Parameters = "(float[,] inputs, int[] labels, int seed)";

    const string AliveUnits = $$"""
        public class Evidence
        {
            public bool UnitsLearn{{Parameters}}
            {
                var gradients = new Solution().Gradients(inputs, labels, seed);
                return Enumerable.Range(0, gradients.GetLength(0)).Count(unit => gradients[unit, 0] > 0) > gradients.GetLength(0) / 4;
            }
        }
        """;

    [Fact]
    [Trait("Tier", "full")]
    public void An_assertion_that_tells_the_broken_loop_from_every_fixed_one_is_evidence()
    {
        var check = Diagnosis(Kata("stuck-at-chance"), AliveUnits, "Evidence.UnitsLearn");
        Assert.True(check.Passed, check.Message);
        Assert.True(Diagnosis(Kata("stuck-at-chance"), AliveUnits, "evidence.unitslearn").Passed);
    }

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("public bool Holds" + Parameters + " => true;", "it holds on the loop that has the bug")]
    [InlineData("public bool Holds" + Parameters + " => false;", "that have no such bug")]
    [InlineData("public bool Holds" + Parameters + " => throw new InvalidOperationException(\"no data\");",
        "that have no such bug, where it throws")]
    [InlineData("public bool Holds" + Parameters +
        " { var it = new Solution(); it.Train(inputs, labels, seed); return it.Losses()[^1] < 0.01; }",
        "that have no such bug")]
    [InlineData("public bool Holds" + Parameters + " => new Solution().Gradient(inputs);",
        "'Solution' does not contain a definition for 'Gradient'")]
    [InlineData("public bool Other" + Parameters + " => true;",
        "there is no method named Holds. Expected: public bool Holds(float[,] inputs, int[] labels, int seed)")]
    [InlineData("public bool Holds() => true;", "Holds takes 0 parameters, and 3 are needed")]
    [InlineData("public bool Holds" + Parameters + " => typeof(Solution).GetMethods().Length > 7;",
        "System.Type.GetMethods may not be used in an assertion")]
    [InlineData("static int s_asked; public bool Holds" + Parameters + " => ++s_asked > 2;",
        "that have no such bug", "it holds on the loop that has the bug")]
    public void An_assertion_that_does_not_is_none_and_the_report_says_why(string member, params string[] reasons)
    {
        var check = Diagnosis(Kata("stuck-at-chance"), $"public class Evidence {{ {member} }}", "Evidence.Holds");
        Assert.Equal(2, check.Points);
        Assert.Contains("dead-relu is right; Evidence.Holds does not show it: ", check.Message);
        Assert.Contains(reasons, reason => check.Message!.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_error_in_an_assertion_is_told_with_its_line()
    {
        var kata = Kata("stuck-at-chance");
        var lines = kata.Solution.Text.TrimEnd('\n').Split('\n').Length;
        var noBool = $"\npublic class Evidence {{\npublic bool Holds{Parameters} => 7;\n}}";
        Assert.Contains($"line {lines + 3}: ", Diagnosis(kata, noBool, "Evidence.Holds").Message);
        Assert.Contains("there is no class named Evidence", Diagnosis(kata, "", "Evidence.Holds").Message);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Where_several_things_are_wrong_an_assertion_is_evidence_of_the_one_that_it_is_about()
    {
        var kata = Kata("tiny-gpt");
        const string FutureIsUnseen = """
            public static class Evidence
            {
                public static bool FutureIsUnseen(int[] text, int steps, int seed)
                {
                    var it = new Solution();
                    it.Train(text, 3, seed);
                    var (one, other) = (new int[1, 16], new int[1, 16]);
                    for (var i = 0; i < 16; i++)
                        (one[0, i], other[0, i]) = (text[i], i < 8 ? text[i] : (text[i] + 1) % 28);
                    var (before, after) = (it.Logits(one), it.Logits(other));
                    return Enumerable.Range(0, 28).All(k => Math.Abs(before[0, 7, k] - after[0, 7, k]) < 1e-4);
                }
            }
            """;
        Assert.True(Diagnosis(kata, FutureIsUnseen, "Evidence.FutureIsUnseen", "future-matters").Passed);
        Assert.Contains("wrong-positions is right; Evidence.FutureIsUnseen does not show it: it holds on 1 of 2 loops that have the bug",
            Diagnosis(kata, FutureIsUnseen, "Evidence.FutureIsUnseen", "answer-depends-on-batch").Message);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_fix_cannot_hide_among_the_evidence()
    {
        var kata = Kata("stuck-at-chance");
        const string Fix = "layer.bias!.copy_(-distances * layer.weight!.norm(dim: 1));";
        var hidden = kata.Solution.Text.Replace(Fix, "Evidence.Mend(layer, distances);", StringComparison.Ordinal) +
            "static class Evidence { public static void Mend(TorchSharp.Modules.Linear layer, Tensor distances) => " + Fix + " }";
        var report = grading.Grade(kata, hidden);
        Assert.Equal(Verdict.CompileError, report.Verdict);
        Assert.Contains("'Evidence' does not exist", report.Diagnostics[0].Message);
    }

    /// <summary>The reference solution with an assertion at its end, in place of the evidence that is named.</summary>
    CheckResult Diagnosis(Problem kata, string assertion, string evidence, string? inPlaceOf = null)
    {
        var key = inPlaceOf ?? kata.Kata!.Bugs[0].Evidence.First(
            key => kata.Solution.Text.Contains($"// evidence: {key}\n", StringComparison.Ordinal));
        var text = kata.Solution.Text.Replace($"// evidence: {key}\n", $"// evidence: {evidence}\n", StringComparison.Ordinal);
        Assert.NotEqual(kata.Solution.Text, text);
        return grading.Grade(kata, $"{text.TrimEnd('\n')}\n{assertion}").Checks.Single(check => check.Name == "the diagnosis");
    }

    static Problem Kata(string id) => ProblemFiles.Read(Path.Combine(Repository.Problems, "debugging", id));
}
