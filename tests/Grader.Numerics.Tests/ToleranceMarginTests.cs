using Xunit.Abstractions;

namespace Grader.Numerics.Tests;

/// <summary>
/// The tolerance of attention has room on both sides: sound float32 algorithms that add in different orders stay well within it, and each
/// wrong one leaves it far behind within the forty inputs of a check. The figures are those of docs/tolerance.md.
/// </summary>
public sealed class ToleranceMarginTests(ITestOutputHelper output)
{
    const int Inputs = 40;
    const int Batches = 25;

    delegate float[,] Algorithm(float[,] query, float[,] key, float[,] value);

    public static TheoryData<string, int> Sizes => new() { { "unit size", 1 }, { "scores of ±10⁴", 60 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Sound_algorithms_stay_within_half_of_the_tolerance(string inputs, int factor)
    {
        var sound = new Dictionary<string, Algorithm>
        {
            ["keys in order"] = (q, k, v) => Direct(q, k, v, Scores),
            ["keys backwards"] = (q, k, v) => Direct(q, k, v, Scores, backwards: true),
            ["scaled query"] = (q, k, v) => Direct(q, k, v, (a, b) => Scores(Map(a, x => x / MathF.Sqrt(a.GetLength(1))), b, 1)),
            ["divided at the end"] = (q, k, v) => Streaming(q, k, v),
        };
        foreach (var (name, algorithm) in sound)
        {
            var worst = Enumerable.Range(0, Batches).Max(batch => Ratio(algorithm, factor, batch));
            output.WriteLine($"{inputs}, {name}: at most {worst:0.000} of the tolerance");
            Assert.InRange(worst, 0, 0.5);
        }
    }

    [Fact]
    public void Wrong_algorithms_leave_the_tolerance_ten_times_behind()
    {
        var wrong = new Dictionary<string, Algorithm>
        {
            ["not scaled"] = (q, k, v) => Direct(q, k, v, (a, b) => Scores(a, b, 1)),
            ["scaled by dₖ"] = (q, k, v) => Direct(q, k, v, (a, b) => Scores(a, b, a.GetLength(1))),
            ["scaled by √(dₖ + 1)"] = (q, k, v) => Direct(q, k, v, (a, b) => Scores(a, b, MathF.Sqrt(a.GetLength(1) + 1))),
            ["last key left out"] = (q, k, v) => Direct(q, k, v, Scores, leftOut: 1),
            ["answer rounded to 3 digits"] = (q, k, v) => Map(Direct(q, k, v, Scores), x => MathF.Round(x, 3)),
        };
        foreach (var (name, algorithm) in wrong)
        {
            var least = Enumerable.Range(0, Batches).Min(batch => Ratio(algorithm, factor: 1, batch));
            output.WriteLine($"{name}: at least {least:0} times the tolerance in each batch");
            Assert.InRange(least, 10, double.PositiveInfinity);
        }
    }

    /// <summary>The largest error of a batch of inputs, as a multiple of the tolerance for its input.</summary>
    static double Ratio(Algorithm algorithm, int factor, int batch)
    {
        var random = new Random(batch);
        var worst = 0.0;
        for (var i = 0; i < Inputs; i++)
        {
            var (n, m, dk, dv) = (random.Next(1, 7), random.Next(2, 8), random.Next(1, 10), random.Next(1, 6));
            var (query, key, value) = (Matrix(random, n, dk, factor), Matrix(random, m, dk, factor), Matrix(random, m, dv, 1));
            var exact = Attention.ComputeDouble(query, key, value, null);
            var given = algorithm(query, key, value);
            var logit = Largest(query) * Largest(key) * Math.Sqrt(dk);
            var tolerance = Tolerance.ForLogits(logit, Largest(value)).Absolute;
            for (var r = 0; r < n; r++)
                for (var c = 0; c < dv; c++)
                    worst = Math.Max(worst, Math.Abs(given[r, c] - exact[r, c]) / tolerance);
        }
        return worst;
    }

    static float[,] Direct(
        float[,] query, float[,] key, float[,] value, Func<float[,], float[,], float[,]> scoring, bool backwards = false, int leftOut = 0)
    {
        var scores = scoring(query, key);
        var m = key.GetLength(0) - leftOut;
        int[] order = [.. backwards ? Enumerable.Range(0, m).Reverse() : Enumerable.Range(0, m)];
        var answer = new float[query.GetLength(0), value.GetLength(1)];
        for (var i = 0; i < answer.GetLength(0); i++)
        {
            var max = order.Max(j => scores[i, j]);
            var sum = 0f;
            foreach (var j in order)
                sum += MathF.Exp(scores[i, j] - max);
            foreach (var j in order)
                for (var d = 0; d < answer.GetLength(1); d++)
                    answer[i, d] += MathF.Exp(scores[i, j] - max) / sum * value[j, d];
        }
        return answer;
    }

    /// <summary>One pass with a running maximum (Milakov and Gimelshein 2018).</summary>
    static float[,] Streaming(float[,] query, float[,] key, float[,] value)
    {
        var scores = Scores(query, key);
        var answer = new float[query.GetLength(0), value.GetLength(1)];
        for (var i = 0; i < answer.GetLength(0); i++)
        {
            var (max, sum) = (float.NegativeInfinity, 0f);
            for (var j = 0; j < key.GetLength(0); j++)
            {
                var larger = MathF.Max(max, scores[i, j]);
                var (rescale, weight) = (MathF.Exp(max - larger), MathF.Exp(scores[i, j] - larger));
                sum = (sum * rescale) + weight;
                for (var d = 0; d < answer.GetLength(1); d++)
                    answer[i, d] = (answer[i, d] * rescale) + (weight * value[j, d]);
                max = larger;
            }
            for (var d = 0; d < answer.GetLength(1); d++)
                answer[i, d] /= sum;
        }
        return answer;
    }

    static float[,] Scores(float[,] query, float[,] key) => Scores(query, key, MathF.Sqrt(query.GetLength(1)));

    static float[,] Scores(float[,] query, float[,] key, float divisor)
    {
        var scores = new float[query.GetLength(0), key.GetLength(0)];
        for (var i = 0; i < scores.GetLength(0); i++)
            for (var j = 0; j < scores.GetLength(1); j++)
            {
                for (var d = 0; d < query.GetLength(1); d++)
                    scores[i, j] += query[i, d] * key[j, d];
                scores[i, j] /= divisor;
            }
        return scores;
    }

    /// <summary>Numbers of one decimal from −2 to 2, as the checks send them, times a factor.</summary>
    static float[,] Matrix(Random random, int rows, int columns, int factor)
    {
        var matrix = new float[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = random.Next(-20, 21) / 10f * factor;
        return matrix;
    }

    static float[,] Map(float[,] matrix, Func<float, float> change)
    {
        var changed = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < changed.GetLength(0); i++)
            for (var j = 0; j < changed.GetLength(1); j++)
                changed[i, j] = change(matrix[i, j]);
        return changed;
    }

    static double Largest(float[,] matrix) => matrix.Cast<float>().Max(x => Math.Abs((double)x));
}
