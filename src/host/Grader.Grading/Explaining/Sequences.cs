using System.Collections.Immutable;
using System.Globalization;
using Grader.Checks;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>What can go wrong with a sequence as a whole: ids, words, characters.</summary>
static class Sequences
{
    /// <summary>Each with the second half of its sentence: "behaves exactly as if …".</summary>
    public static ImmutableArray<(string AsIf, Func<ImmutableArray<Value>, ImmutableArray<Value>, bool> Holds)> All { get; } =
    [
        ("the order of the answer were reversed", (expected, actual) => Same(expected.Reverse(), actual)),
        ("the first item of the answer were dropped", (expected, actual) => Same(expected.Skip(1), actual)),
        ("the last item of the answer were dropped", (expected, actual) => Same(expected.SkipLast(1), actual)),
        ("an item were prepended to the answer", (expected, actual) => actual.Length > 0 && Same(expected, actual.Skip(1))),
        ("an item were appended to the answer", (expected, actual) => actual.Length > 0 && Same(expected, actual.SkipLast(1))),
        ("repeated items were dropped", (expected, actual) => Same(expected.Distinct(), actual)),
        ("neighbours that are equal were joined",
            (expected, actual) => Same(expected.Where((item, i) => i == 0 || item != expected[i - 1]), actual)),
        ("the answer were sorted", (expected, actual) => Same(Sorted(expected), actual)),
        ("the right items came in another order", (expected, actual) => Same(Sorted(expected), Sorted(actual))),
    ];

    /// <summary>The items of a list, a text or a vector of integers; null for anything else.</summary>
    public static ImmutableArray<Value>? Items(Value value) => value switch
    {
        ListValue list => list.Items,
        TextValue text => [.. text.Value.EnumerateRunes().Select(rune => (Value)new IntegerValue(rune.Value))],
        TensorValue { Shape.Length: 1, Element.IsFloating: false } vector =>
            [.. vector.ToDoubles().Select(number => (Value)new IntegerValue((long)number))],
        _ => null,
    };

    static bool Same(IEnumerable<Value> a, IEnumerable<Value> b) => a.SequenceEqual(b);

    static IEnumerable<Value> Sorted(ImmutableArray<Value> items) => items.OrderBy(Key, StringComparer.Ordinal);

    /// <summary>A key by content: items with the same key are equal, and numbers and texts are in the order of their keys.</summary>
    internal static string Key(Value value) => value switch
    {
        IntegerValue integer => Key(integer.Value),
        TextValue text => text.Value,
        RealValue real => Key(real.Value),
        TensorValue tensor => $"{Rendering.Shape(tensor)}: {string.Join(' ', tensor.ToDoubles().Select(Key))}",
        ListValue list => $"[{string.Join(", ", list.Items.Select(item => Part(Key(item))))}]",
        _ => value.ToString(),
    };

    /// <summary>Shifted so that no number is negative, with as many digits as the largest.</summary>
    static string Key(long number) => ((ulong)number ^ (1UL << 63)).ToString("D20", CultureInfo.InvariantCulture);

    /// <summary>The bits of positive numbers are in the order of the numbers, those of negative ones in the opposite order.</summary>
    static string Key(double number) =>
        BitConverter.DoubleToInt64Bits(number) is var bits && bits < 0 ? Key(bits ^ long.MaxValue) : Key(bits);

    /// <summary>Prefixed with its length, so that nothing in it can look like its end.</summary>
    static string Part(string key) => $"{key.Length}:{key}";
}
