using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>Values as a candidate reads them: rows of aligned numbers, quoted strings, cut if they get long.</summary>
static class Rendering
{
    const int MaxRows = 8;
    const int MaxColumns = 12;
    const int MaxItems = 24;
    const int MaxText = 200;

    public static string Render(Value value) => value switch
    {
        NullValue => "null",
        BooleanValue boolean => boolean.Value ? "true" : "false",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        RealValue real => Number(real.Value),
        TextValue text => Quoted(text.Value),
        MalformedValue malformed => malformed.Reason,
        ListValue list when list.Items.Any(item => item is TensorValue { Shape.Length: > 1 }) =>
            string.Join('\n', list.Items.Take(MaxItems).Select(Render)),
        ListValue list => $"[{Joined(list.Items.Take(MaxItems).Select(Render), list.Items.Length)}]",
        TensorValue { Shape.Length: 1 } vector => $"[{Joined(First(vector), vector.Data.Length)}]",
        TensorValue { Shape.Length: 2 } matrix => Matrix(matrix, 0),
        TensorValue stack => Stack(stack),
        _ => value.ToString(),
    };

    /// <summary>What stands before a value: <c>2×3</c> for a matrix, nothing for a number.</summary>
    public static string Type(Value value) => value is TensorValue { Shape.Length: > 1 } tensor ? Shape(tensor) : "";

    /// <summary>A part of a tuple: <c>part 2 of 3, GainGradient</c>.</summary>
    /// <param name="names">The contract's; empty if it has none.</param>
    public static string Part(int index, int count, ImmutableArray<string> names) =>
        $"part {index + 1} of {count}{(!names.IsDefault && names.ElementAtOrDefault(index) is { Length: > 0 } name ? $", {name}" : "")}";

    public static string Shape(TensorValue tensor) => string.Join('×', tensor.Shape);

    /// <summary>At most 6 significant digits; NaN and infinities by name.</summary>
    public static string Number(double value) =>
        double.IsNaN(value) ? "NaN" :
        double.IsInfinity(value) ? value > 0 ? "∞" : "−∞" :
        value.ToString("G6", CultureInfo.InvariantCulture);

    public static string Place(int index, ImmutableArray<int> shape)
    {
        if (shape.Length == 1)
        {
            return $"position {index}";
        }
        var coordinates = Comparison.Coordinates(index, shape.AsSpan());
        return shape.Length == 2 ? $"row {coordinates[0]}, column {coordinates[1]}" : $"[{string.Join(", ", coordinates)}]";
    }

    /// <summary>A tensor of rank 3 or more: its matrices, each after its place.</summary>
    static string Stack(TensorValue tensor)
    {
        var size = tensor.Shape[^2] * tensor.Shape[^1];
        var count = tensor.Shape.SkipLast(2).Aggregate(1, (a, b) => a * b);
        if (size * count == 0)
        {
            return "(empty)";
        }
        var shown = Math.Clamp(MaxRows / tensor.Shape[^2], 1, count);
        var matrices = Enumerable.Range(0, shown).Select(i =>
        {
            var place = $"[{string.Join(", ", Comparison.Coordinates(i, tensor.Shape.AsSpan()[..^2]))}] ";
            return place + Matrix(tensor, i * size).Replace("\n", "\n" + new string(' ', place.Length), StringComparison.Ordinal);
        });
        return string.Join('\n', count > shown ? matrices.Append("…") : matrices);
    }

    /// <summary>The matrix of the last two dimensions whose first element is at <paramref name="start"/>.</summary>
    static string Matrix(TensorValue matrix, int start)
    {
        var (rows, columns) = (matrix.Shape[^2], matrix.Shape[^1]);
        if (rows == 0 || columns == 0)
        {
            return "(empty)";
        }
        string Cell(int row, int column) => Element(matrix, start + (row * columns) + column);
        var (shownRows, shownColumns) = (Math.Min(rows, MaxRows), Math.Min(columns, MaxColumns));
        var width = Enumerable.Range(0, shownRows).SelectMany(r => Enumerable.Range(0, shownColumns).Select(c => Cell(r, c).Length)).Max();
        var text = new StringBuilder();
        for (var r = 0; r < shownRows; r++)
        {
            var row = Enumerable.Range(0, shownColumns).Select(c => Cell(r, c).PadLeft(width));
            text.Append(r == 0 ? "" : "\n").Append("[ ").AppendJoin(' ', row).Append(columns > shownColumns ? " … ]" : " ]");
        }
        return rows > shownRows ? text.Append("\n…").ToString() : text.ToString();
    }

    static IEnumerable<string> First(TensorValue tensor) =>
        Enumerable.Range(0, Math.Min(MaxItems, tensor.Data.Length)).Select(i => Element(tensor, i));

    static string Element(TensorValue tensor, int index) => tensor.Data switch
    {
        bool[] booleans => booleans[index] ? "true" : "false",
        float[] singles => Number(singles[index]),
        double[] doubles => Number(doubles[index]),
        var integers => Convert.ToString(integers.GetValue(index), CultureInfo.InvariantCulture) ?? "",
    };

    static string Joined(IEnumerable<string> shown, int total) =>
        string.Join(", ", shown) + (total > MaxItems ? $", … ({total} in all)" : "");

    /// <summary>In C# notation, so that spaces, line ends and control characters are visible.</summary>
    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < Math.Min(text.Length, MaxText); i++)
        {
            var c = text[i];
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\0' => "\\0",
                _ when char.IsControl(c) || (char.IsSurrogate(c) && !IsPaired(text, i)) => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').Append(text.Length > MaxText ? $" … ({text.Length} characters)" : "").ToString();
    }

    static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < Math.Min(text.Length, MaxText) && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
