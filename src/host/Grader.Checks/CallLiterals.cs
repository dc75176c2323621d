using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// Values of a contract as text: JSON, with a tuple as the list of its parts. Numbers that JSON does not have are written as the strings
/// "NaN", "Infinity" and "-Infinity".
/// </summary>
static class CallLiterals
{
    static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="FormatException">It is no value of that type.</exception>
    public static object? Read(string text, Type type)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Convert(json.RootElement, type);
        }
        catch (JsonException)
        {
            throw new FormatException($"{text} is no value as JSON writes it");
        }
        catch (InvalidOperationException broken)
        {
            throw new FormatException(broken.Message); // text with half a character in it
        }
    }

    /// <summary>The text that <see cref="Read"/> turns into that value. A lone surrogate, which JSON does not have, is replaced.</summary>
    /// <exception cref="InvalidOperationException">It is no value of a contract.</exception>
    public static string Write(Value value) => value switch
    {
        NullValue => "null",
        BooleanValue truth => Truth(truth.Value),
        IntegerValue integer => Element(integer.Value),
        RealValue real => Element(real.Value),
        TextValue text => JsonSerializer.Serialize(text.Value, s_readable),
        ListValue list => List(list.Items.Select(Write)),
        TensorValue tensor => Part(tensor, 0, 0),
        _ => throw new InvalidOperationException($"{value.GetType().Name} cannot be written"),
    };

    static object? Convert(JsonElement json, Type type)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsValueType ? throw new FormatException($"null is no {NameOf(type)}") : null;
        }
        if (type.IsAssignableTo(typeof(ITuple)))
        {
            return Tuple(json, type);
        }
        if (type.IsArray)
        {
            return type.GetArrayRank() > 1 ? Rectangular(json, type) : List(json, type.GetElementType()!);
        }
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean when json.ValueKind is JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
            TypeCode.Int32 when json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var integer) => integer,
            TypeCode.Int64 when json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var integer) => integer,
            TypeCode.Single when json.ValueKind == JsonValueKind.Number => json.GetSingle(),
            TypeCode.Double when json.ValueKind == JsonValueKind.Number => json.GetDouble(),
            TypeCode.Single => (float)NotFinite(json),
            TypeCode.Double => NotFinite(json),
            TypeCode.String when json.ValueKind == JsonValueKind.String => json.GetString(),
            TypeCode.Boolean or TypeCode.Int32 or TypeCode.Int64 or TypeCode.String =>
                throw new FormatException($"{json.GetRawText()} is no {NameOf(type)}"),
            _ => throw new FormatException($"an example cannot hold a {type.Name}"),
        };
    }

    static double NotFinite(JsonElement json) => json.GetRawText() switch
    {
        "\"NaN\"" => double.NaN,
        "\"Infinity\"" => double.PositiveInfinity,
        "\"-Infinity\"" => double.NegativeInfinity,
        var other => throw new FormatException($"{other} is no number"),
    };

    static object? Tuple(JsonElement json, Type type)
    {
        var parts = Items(json);
        return parts.Count == type.GenericTypeArguments.Length
            ? Activator.CreateInstance(type, [.. parts.Select((part, i) => Convert(part, type.GenericTypeArguments[i]))])
            : throw new FormatException($"{parts.Count} values in place of {type.GenericTypeArguments.Length}");
    }

    static Array List(JsonElement json, Type item)
    {
        var items = Items(json);
        var array = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(Convert(items[i], item), i);
        }
        return array;
    }

    /// <summary>An array of rank 2 or more; its lengths are those of the first row at each depth.</summary>
    static Array Rectangular(JsonElement json, Type type)
    {
        var lengths = new int[type.GetArrayRank()];
        for (var (depth, inner) = (0, json); depth < lengths.Length && (lengths[depth] = Items(inner).Count) > 0; depth++)
        {
            inner = inner[0];
        }
        var array = Array.CreateInstance(type.GetElementType()!, lengths);
        Fill(json, []);
        return array;

        void Fill(JsonElement part, int[] place)
        {
            if (place.Length == lengths.Length)
            {
                array.SetValue(Convert(part, type.GetElementType()!), place);
                return;
            }
            var items = Items(part);
            if (items.Count != lengths[place.Length])
            {
                throw new FormatException($"rows of {lengths[place.Length]} and of {items.Count}");
            }
            foreach (var (index, item) in items.Index())
            {
                Fill(item, [.. place, index]);
            }
        }
    }

    static List<JsonElement> Items(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? [.. json.EnumerateArray()]
        : throw new FormatException($"{json.GetRawText()} stands where a list is expected");

    static string NameOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "truth value (true, false)",
        TypeCode.Int32 or TypeCode.Int64 => "whole number",
        TypeCode.String => "text in double quotes",
        _ => "number",
    };

    static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <param name="start">Index of the first element of this part.</param>
    static string Part(TensorValue tensor, int depth, int start)
    {
        if (depth == tensor.Shape.Length)
        {
            return Element(tensor.Data.GetValue(start)!);
        }
        var size = 1;
        foreach (var length in tensor.Shape.AsSpan()[(depth + 1)..])
        {
            size *= length;
        }
        return List(Enumerable.Range(0, tensor.Shape[depth]).Select(i => Part(tensor, depth + 1, start + (i * size))));
    }

    static string Element(object element) => element switch
    {
        bool truth => Truth(truth),
        float real => Real(real, real.ToString("R", CultureInfo.InvariantCulture)),
        double real => Real(real, real.ToString("R", CultureInfo.InvariantCulture)),
        var integer => ((IFormattable)integer).ToString(null, CultureInfo.InvariantCulture),
    };

    static string Truth(bool truth) => truth ? "true" : "false";

    static string Real(double real, string digits) => double.IsFinite(real) ? digits : $"\"{digits}\"";
}
