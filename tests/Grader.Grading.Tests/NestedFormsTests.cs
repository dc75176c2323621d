using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>Lists and arrays in any nesting, and pairs: as parameter and as result.</summary>
public sealed class NestedFormsTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Usings = "using MathNet.Numerics.LinearAlgebra; using System.Numerics.Tensors; using System.Collections.Immutable;\n";

    [Theory]
    [InlineData("int[,]", "IList<IList<int>>")]
    [InlineData("int[,]", "List<(long From, long To)>")]
    [InlineData("(float[,] Weights, int[] Ids, double Loss)", "Tuple<List<List<float>>, ICollection<int>, double>")]
    public void Come_back_as_they_were_sent(string contractType, string form) => ComeBack(contractType, form);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("float[,]", "IReadOnlyList<IReadOnlyList<float>>")]
    [InlineData("float[,]", "ImmutableArray<ImmutableArray<double>>")]
    [InlineData("(int From, int To)[]", "IList<IList<int>>")]
    [InlineData("(string Name, int Count)[]", "IEnumerable<(string, int)>")]
    [InlineData("float[,]", "List<float>[]")]
    [InlineData("float[,,]", "List<float[,]>")]
    [InlineData("double[,,]", "double[][][]")]
    [InlineData("int[][]", "int[,]")]
    [InlineData("int[,]", "IReadOnlyList<Tuple<int, int>>")]
    [InlineData("string[]", "IReadOnlyCollection<string>")]
    [InlineData("int[]", "ICollection<int>")]
    [InlineData("int[,]", "IEnumerable<long[]>")]
    [InlineData("float[,]", "List<List<double>>")]
    [InlineData("float[,]", "List<float[]>")]
    [InlineData("float[,]", "IEnumerable<Vector<float>>")]
    [InlineData("bool[,]", "ICollection<IReadOnlyCollection<bool>>")]
    [InlineData("float[,,]", "IReadOnlyList<IList<float[]>>")]
    [InlineData("long[,,]", "IEnumerable<IEnumerable<IEnumerable<long>>>")]
    [InlineData("string[][]", "IList<IReadOnlyList<string>>")]
    [InlineData("int[,]", "(int, int)[]")]
    [InlineData("(int From, int To)[]", "(int, int)[]")]
    [InlineData("(int From, int To)[]", "List<(int A, int B)>")]
    [InlineData("(int From, int To)[]", "int[][]")]
    public void Others_come_back_too(string contractType, string form) => ComeBack(contractType, form);

    void ComeBack(string contractType, string form)
    {
        using var folder = new EchoProblem(contractType);
        Accepted(folder, $"public {form} Echo({form} x) => x;");
    }

    [Theory]
    [InlineData("IList<IList<int>> Echo(IEnumerable<IEnumerable<int>> x) => [.. x.Select(row => (IList<int>)[.. row])];")]
    [InlineData("IEnumerable<IEnumerable<int>> Echo(List<List<int>> x) { foreach (var row in x) yield return row.Select(i => i); }")]
    [InlineData(
        "List<List<int>> Echo(List<List<int>> x) "
        + "{ x.Reverse(); x.Reverse(); foreach (var row in x) { row.Add(1); row.RemoveAt(row.Count - 1); } return x; }")]
    [InlineData("(int, int)[] Echo(IList<int[]> x) => x.Select(row => (row[0], row[1])).ToArray();")]
    public void Rows_are_real_lists_and_answers_may_be_lazy(string method)
    {
        using var folder = new EchoProblem("int[,]");
        Accepted(folder, $"public {method}");
    }

    [Theory]
    [InlineData("List<List<int>> Echo(int[,] x) => [[1, 2], [3]];", "a jagged array: row 1 has 1 elements where row 0 has 2")]
    [InlineData("IList<int[]> Echo(int[,] x) => [[1, 2], null!];", "row 1 is null")]
    [InlineData("int[,] Echo((int, int, int)[] x) => new int[2, 2];", "int[2] where (int, int, int) was expected")]
    public void What_is_no_matrix_is_named(string method, string reason)
    {
        using var folder = new EchoProblem("int[,]");
        var report = grading.Grade(folder.Problem, $"public class Solution {{ public {method} }}");
        Assert.Contains(reason, $"{report.Reason} {report.Checks.FirstOrDefault(check => !check.Passed)}");
    }

    /// <summary>Who keeps what belongs to the caller finds something else there at the next call.</summary>
    [Theory]
    [InlineData("int[,]", "List<List<int>>")]
    [InlineData("string[][]", "IList<IList<string>>")]
    public void Are_the_callers_when_a_call_is_over(string contractType, string form) => AreTheCallers(contractType, form);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData("int[,]", "IReadOnlyList<int>[]")]
    [InlineData("int[,]", "ImmutableArray<int[]>")]
    [InlineData("int[,]", "(int, int)[]")]
    [InlineData("int[,]", "List<Tuple<int, int>>")]
    public void Others_are_the_callers_too(string contractType, string form) => AreTheCallers(contractType, form);

    void AreTheCallers(string contractType, string form)
    {
        var checks = $"{contractType} sent = {EchoProblem.Example(contractType)};\n"
            + "Property(\"twice\", inputs: Gen.Const(0), holds: (it, _) => { it.Echo(sent); Expect.Equal(sent, it.Echo(sent)); });\n";
        using var folder = new EchoProblem(contractType, checks);
        var report = grading.Grade(
            folder.Problem,
            $"{Usings}public class Solution {{ {form}? _kept; public {form} Echo({form} x) => ({form})(_kept ??= x); }}");
        Assert.Equal(Verdict.WrongAnswer, report.Verdict);
    }

    [Fact]
    public void What_fits_nowhere_is_told_that_nesting_is_free()
    {
        using var folder = new EchoProblem("float[,]");
        const string Source = "public class Solution { public float[,] Echo(HashSet<List<float>> x) => null!; }";
        var refused = grading.Grade(folder.Problem, Source).Diagnostics[0];
        Assert.Contains("x may be float[,], float[][], List<List<float>>", refused.Message);
        Assert.EndsWith("or arrays and lists in any other nesting", refused.Message);
    }

    void Accepted(EchoProblem folder, string method)
    {
        var report = grading.Grade(folder.Problem, $"{Usings}public class Solution {{ {method} }}");
        var diagnostic = report.Diagnostics.FirstOrDefault()?.Message;
        var failed = report.Checks.FirstOrDefault(check => !check.Passed);
        Assert.True(report.Verdict == Verdict.Accepted, $"{report.Verdict.Code} {report.Reason} {diagnostic} {failed}");
    }
}
