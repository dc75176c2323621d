using Grader.Checks;
using Grader.Grading.Explaining;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>What a report says if a rule turns every right answer into the one that was given; without a submission.</summary>
public sealed class OutputRelationsTests
{
    static readonly Dictionary<string, Func<int[], int[]>> s_lists = new()
    {
        ["every number of the answer were 1 too large"] = x => [.. x.Select(i => i + 1)],
        ["every id from 256 on were 1 too large"] = x => [.. x.Select(i => i < 256 ? i : i + 1)],
        ["the order of the answer were reversed"] = x => [.. x.Reverse()],
        ["the first item of the answer were dropped"] = x => x[Math.Min(1, x.Length)..],
        ["the last item of the answer were dropped"] = x => x[..Math.Max(0, x.Length - 1)],
        ["an item were appended to the answer"] = x => [.. x, 7],
        ["an item were prepended to the answer"] = x => [7, .. x],
        ["the answer were sorted"] = x => [.. x.Order()],
        ["neighbours that are equal were joined"] = x => [.. x.Where((item, i) => i == 0 || item != x[i - 1])],
        ["the right items came in another order"] = x => x.Length < 3 ? x : [x[1], x[2], x[0], .. x[3..]],
    };

    static readonly Dictionary<string, Func<float[,], int, int, float>> s_matrices = new()
    {
        ["every number of the answer were multiplied by 2"] = (x, i, j) => 2 * x[i, j],
        ["every number of the answer had the other sign"] = (x, i, j) => -x[i, j],
        ["0.5 were added to every number of the answer"] = (x, i, j) => x[i, j] + 0.5f,
        ["the rows of the answer came in reverse order"] = (x, i, j) => x[x.GetLength(0) - 1 - i, j],
        ["the columns of the answer came in reverse order"] = (x, i, j) => x[i, x.GetLength(1) - 1 - j],
        ["the rows of the answer were moved on by one"] = (x, i, j) => x[(i + 1) % x.GetLength(0), j],
        ["the numbers of the answer were rounded to whole ones"] = (x, i, j) => MathF.Truncate(x[i, j]),
        ["the last row of the answer were computed differently from the others"] =
            (x, i, j) => i == x.GetLength(0) - 1 ? 7 + i + j : x[i, j],
        ["the first row of the answer were computed differently from the others"] = (x, i, j) => i == 0 ? 7 + j : x[i, j],
        ["each row of the answer were multiplied by a number of its own: look at what each row of weights sums to"] =
            (x, i, j) => x[i, j] * (1 + i + Math.Abs(x[i, 0])),
    };

    static readonly Dictionary<string, Func<string, string>> s_texts = new()
    {
        ["the text were changed to lower case"] = text => text.ToLowerInvariant(),
        ["the text were changed to upper case"] = text => text.ToUpperInvariant(),
        ["the text were trimmed"] = text => text.Trim(),
        ["the spaces were left out"] = text => text.Replace(" ", "", StringComparison.Ordinal),
    };

    public static TheoryData<string> Lists => [.. s_lists.Keys];

    public static TheoryData<string> Matrices => [.. s_matrices.Keys];

    public static TheoryData<string> Texts => [.. s_texts.Keys];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_wrong_list_is_recognised_by_what_became_of_the_right_one(string asIf) =>
        AssertFound(asIf, DrawnLists(), list => s_lists[asIf](list));

    [Theory]
    [MemberData(nameof(Matrices))]
    public void A_wrong_matrix_is_recognised_by_what_became_of_the_right_one(string asIf) =>
        AssertFound(asIf, DrawnMatrices(), matrix => Map(matrix, s_matrices[asIf]));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_wrong_text_is_recognised_by_what_became_of_the_right_one(string asIf) =>
        AssertFound(asIf, [" a B ", "ABa", " bA", "aBAb ", "  A", "b a", "Ab Ba"], text => s_texts[asIf](text));

    [Fact]
    public void A_transposed_matrix_is_recognised() => AssertFound(
        "the answer were transposed",
        DrawnMatrices(),
        x => Map(new float[x.GetLength(1), x.GetLength(0)], (_, i, j) => x[j, i]));

    [Fact]
    public void Two_wrong_answers_make_no_rule()
    {
        var cases = DrawnLists().Take(2).Select(list => Observed(list, list.Append(7).ToArray()));
        Assert.Null(OutputRelations.Find([.. cases]));
    }

    [Fact]
    public void A_rule_that_one_right_answer_contradicts_is_not_claimed()
    {
        var cases = DrawnLists().Select((list, i) => Observed(list, i == 5 ? list : [.. list, 7]));
        Assert.Null(OutputRelations.Find([.. cases]));
    }

    static void AssertFound<T>(string asIf, IEnumerable<T> right, Func<T, object> wrong)
    {
        var found = OutputRelations.Find([.. right.Select(answer => Observed(answer!, wrong(answer)))]);
        Assert.Equal($"It behaves exactly as if {asIf}.", found?.Sentence);
    }

    static ObservedCase Observed(object right, object given)
    {
        var (expected, actual) = (ValueCodec.ToValue(right), ValueCodec.ToValue(given));
        return new ObservedCase([], expected, actual, Failed: true, null, Tolerance.Exact);
    }

    /// <summary>Some with equal neighbours, some on either side of 256.</summary>
    static IEnumerable<int[]> DrawnLists()
    {
        var random = new Random(1);
        return Enumerable.Range(0, 24).Select(_ =>
        {
            var drawn = Enumerable.Range(0, random.Next(0, 7)).Select(_ => random.Next(250, 262)).ToArray();
            return drawn.Length > 3 ? [.. drawn, drawn[^1]] : drawn;
        }).ToList();
    }

    static IEnumerable<float[,]> DrawnMatrices()
    {
        var random = new Random(1);
        return Enumerable.Range(0, 24)
            .Select(_ => Map(new float[random.Next(1, 5), random.Next(1, 5)], (_, _, _) => random.Next(-9, 10) / 2f)).ToList();
    }

    static float[,] Map(float[,] matrix, Func<float[,], int, int, float> element)
    {
        var mapped = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < mapped.GetLength(0); i++)
        {
            for (var j = 0; j < mapped.GetLength(1); j++)
            {
                mapped[i, j] = element(matrix, i, j);
            }
        }
        return mapped;
    }
}
