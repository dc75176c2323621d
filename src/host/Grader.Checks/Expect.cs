using System.Globalization;
using System.Runtime.CompilerServices;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>What a law claims. Each method throws <see cref="WrongAnswerException"/> if the claim fails, also for NaN.</summary>
public static class Expect
{
    /// <param name="what">Named in the report: "… is wrong".</param>
    public static void Equal<T>(T expected, T actual, Tolerance? within = null, string what = "the answer") =>
        Comparing.Equal(expected, actual, within ?? Tolerance.Exact, what);

    /// <param name="otherwise">What is wrong if the condition does not hold, as a sentence.</param>
    public static void That(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new WrongAnswerException(otherwise);
        }
    }

    public static void AtLeast(double bound, double actual, string what)
    {
        if (!(actual >= bound))
        {
            throw new WrongAnswerException(
                $"{what} is {Rendering.Number(actual)}", $"at least {Rendering.Number(bound)}", Rendering.Number(actual));
        }
    }

    public static void AtMost(double bound, double actual, string what)
    {
        if (!(actual <= bound))
        {
            throw new WrongAnswerException(
                $"{what} is {Rendering.Number(actual)}", $"at most {Rendering.Number(bound)}", Rendering.Number(actual));
        }
    }

    /// <summary>Rows and columns of a matrix. Check them before indexing into an answer.</summary>
    public static void Shape<T>(T[,]? matrix, int rows, int columns, string what = "the answer") => Shape(matrix, [rows, columns], what);

    /// <summary>The length of each dimension. Check it before indexing into an answer.</summary>
    public static void Shape(Array? array, int[] lengths, string what = "the answer")
    {
        if (array is null)
        {
            throw new WrongAnswerException($"{what} is null");
        }
        var actual = Enumerable.Range(0, array.Rank).Select(array.GetLength).ToArray();
        if (!actual.SequenceEqual(lengths))
        {
            var wrong = array.Rank == 1 && lengths.Length == 1 ? "length" : "shape";
            throw new WrongAnswerException($"{what} has the wrong {wrong}", string.Join('×', lengths), string.Join('×', actual));
        }
    }

    /// <summary>A matrix of finite numbers with so many rows and columns.</summary>
    public static void Finite<T>(T[,]? matrix, int rows, int columns, string what = "the answer")
    {
        Shape(matrix, rows, columns, what);
        Finite(matrix!, what);
    }

    /// <summary>So many finite numbers.</summary>
    public static void Finite<T>(T[]? numbers, int count, string what = "the answer")
    {
        Shape(numbers, [count], what);
        Finite(numbers!, what);
    }

    /// <summary>Every number of an answer is finite: of an array, of a tuple's parts, or the one that it is.</summary>
    internal static void AllFinite(object? answer, string what = "the answer")
    {
        switch (answer)
        {
            case Array numbers:
                Finite(numbers, what);
                break;
            case ITuple parts:
                for (var part = 0; part < parts.Length; part++)
                {
                    AllFinite(parts[part], $"part {part + 1} of {what}");
                }
                break;
            case float or double:
                var number = Convert.ToDouble(answer, CultureInfo.InvariantCulture);
                That(double.IsFinite(number), $"{what} is {Rendering.Number(number)}");
                break;
        }
    }

    /// <summary>Every element is a finite number.</summary>
    public static void Finite(Array numbers, string what = "the answer")
    {
        if (ValueCodec.ToValue(numbers) is TensorValue tensor)
        {
            var data = tensor.ToDoubles();
            var bad = Array.FindIndex(data, x => !double.IsFinite(x));
            if (bad >= 0)
            {
                throw new WrongAnswerException($"{what} holds {Rendering.Number(data[bad])} at {Rendering.Place(bad, tensor.Shape)}");
            }
        }
    }
}
