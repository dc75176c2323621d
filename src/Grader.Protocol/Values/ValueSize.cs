namespace Grader.Protocol;

/// <summary>The size of values in one frame, so that a sender can report in time that they are too large.</summary>
/// <param name="Values">Number of values, including those within lists but not the elements of tensors.</param>
/// <param name="Bytes">Their length on the wire, to within a few bytes per value.</param>
public readonly record struct ValueSize(long Values, long Bytes)
{
    const int Frame = 1 << 10; // what surrounds the values
    const int Header = 16;     // per value: its kind, lengths and shape

    public static ValueSize Measure(IEnumerable<Value> values) =>
        values.Aggregate(default(ValueSize), static (sum, value) => sum + Measure(value));

    public static ValueSize Measure(Value value) => value switch
    {
        TextValue text => new(1, Header + ((long)text.Value.Length * sizeof(char))),
        TensorValue tensor => new(1, Header + ((long)tensor.Data.Length * tensor.Element.SizeInBytes)),
        ListValue list => new ValueSize(1, Header) + Measure(list.Items),
        _ => new(1, Header),
    };

    public static ValueSize operator +(ValueSize a, ValueSize b) => new(a.Values + b.Values, a.Bytes + b.Bytes);

    /// <summary>What exceeds the limits of one call, in words; null if nothing does.</summary>
    public string? Excess =>
        Values > WireLimits.MaxValues
            ? FormattableString.Invariant($"{Values:N0} texts and lists, and one call can carry {WireLimits.MaxValues:N0}") +
              "; numbers in arrays count as one" :
        Bytes > WireLimits.MaxFrame - Frame
            ? FormattableString.Invariant($"{Bytes >> 20:N0} MB, and one call can carry {WireLimits.MaxFrame >> 20} MB") :
        null;
}
