using System.Collections.Immutable;
using Grader.Checks;
using Grader.Protocol;

namespace Grader.Grading.Inspecting;

/// <summary>
/// The probes of a trained loop. They depend on what was called, not on the kata, so that the choice of probes does not give the bug away.
/// </summary>
static class Probing
{
    /// <summary>What the trained object answers if evaluated again, on part of the batch, and with a different last token.</summary>
    /// <param name="noted">The calls so far, the evaluation last.</param>
    public static IEnumerable<Probe> Answers(NotedCalls noted)
    {
        if (noted.All is not [_, .., var evaluation] || Numbers(evaluation.Answer) is not { } answer)
        {
            yield break;
        }
        yield return new Probe(
            "the same evaluation again differs by", Distance(answer, Ask(noted, evaluation, 0, evaluation.Arguments[0].Value)));
        if (evaluation.Arguments[0].Value is float[,] or int[,] && evaluation.Arguments[0].Value is Array batch
            && batch.GetLength(0) is >= 2 and var count && answer.Shape[0] == count)
        {
            var half = count / 2;
            yield return new Probe(
                "its last half evaluated without the rest differs by",
                Distance(LastRows(answer, half), Ask(noted, evaluation, 0, LastRows(batch, half))));
        }
        if (evaluation.Arguments[0].Value is int[,] ids && ids.GetLength(1) >= 2
            && answer.Shape is [_, var places, _] && places == ids.GetLength(1))
        {
            yield return new Probe(
                "with another last token, the places before it differ by",
                Distance(WithoutLast(answer), WithoutLast(Ask(noted, evaluation, 0, OtherLast(ids)))));
        }
    }

    /// <summary>Shuffles the labels of a training that has one label for each row of its data; null if it has none.</summary>
    /// <param name="seed">Decides the order.</param>
    public static Func<string, ImmutableArray<Argument>, ImmutableArray<Argument>>? ShuffledLabels(NotedCall training, int seed)
    {
        if (training.Arguments.FirstOrDefault(argument => argument.Value is float[,]).Value is not float[,] points)
        {
            return null;
        }
        var at = training.Arguments.ToList().FindIndex(argument => argument.Value is int[] labels && labels.Length == points.GetLength(0));
        return at < 0 ? null : (method, arguments) =>
        {
            if (method != training.Method)
            {
                return arguments;
            }
            var labels = (int[])((int[])arguments[at].Value!).Clone();
            new Random(seed).Shuffle(labels);
            return arguments.SetItem(at, arguments[at] with { Value = labels });
        };
    }

    /// <summary>What training itself returns, if that is a number; null otherwise.</summary>
    public static double? Reported(NotedCall training) => training.Answer switch
    {
        float number => number,
        double number => number,
        _ => null,
    };

    static TensorValue? Ask(ICandidateObject callee, NotedCall call, int at, object? value) =>
        Numbers(callee.Call(call.Method, call.Result, call.Arguments.SetItem(at, call.Arguments[at] with { Value = value }).AsSpan()));

    static TensorValue? Numbers(object? answer) => answer is Array ? ValueCodec.ToValue(answer) as TensorValue : null;

    /// <summary>The largest difference between numbers in the same place; NaN if the shapes differ.</summary>
    static double Distance(TensorValue a, TensorValue? b) =>
        b is null || !a.Shape.SequenceEqual(b.Shape)
            ? double.NaN
            : a.ToDoubles().Zip(b.ToDoubles(), (x, y) => Math.Abs(x - y)).DefaultIfEmpty().Max();

    static TensorValue LastRows(TensorValue tensor, int count) =>
        new(ElementType.Float64, tensor.Shape.SetItem(0, count), tensor.ToDoubles()[^(tensor.Data.Length / tensor.Shape[0] * count)..]);

    static TensorValue WithoutLast(TensorValue? tensor)
    {
        if (tensor is not { Shape: [var rows, > 0 and var places, var width] })
        {
            return new TensorValue(ElementType.Float64, [0], Array.Empty<double>());
        }
        var all = tensor.ToDoubles();
        var kept = Enumerable.Range(0, rows).SelectMany(row => all[(row * places * width)..(((row + 1) * places - 1) * width)]);
        return new TensorValue(ElementType.Float64, [rows, places - 1, width], kept.ToArray());
    }

    /// <param name="matrix">Its elements have four bytes.</param>
    static Array LastRows(Array matrix, int count)
    {
        var last = Array.CreateInstance(matrix.GetType().GetElementType()!, count, matrix.GetLength(1));
        Buffer.BlockCopy(matrix, 4 * (matrix.Length - last.Length), last, 0, 4 * last.Length);
        return last;
    }

    /// <summary>Gives each row the last token of the next row that ends differently.</summary>
    static int[,] OtherLast(int[,] ids)
    {
        var (rows, last) = (ids.GetLength(0), ids.GetLength(1) - 1);
        var other = (int[,])ids.Clone();
        for (var row = 0; row < rows; row++)
        {
            other[row, last] = Enumerable.Range(1, rows).Select(i => ids[(row + i) % rows, last])
                .FirstOrDefault(id => id != ids[row, last], ids[row, last]);
        }
        return other;
    }
}
