namespace Grader.Contracts;

/// <summary>What values take in one frame, so that whoever sends them can say in time that it is too much.</summary>
/// <param name="Values">How many there are, those within lists counted, the elements of a tensor not.</param>
/// <param name="Bytes">Their length on the wire, to within a few bytes for each.</param>
public readonly record struct ValueSize(long Values, long Bytes)
{
    const int Frame = 1 << 10; // what stands around the values
    const int Header = 16;     // of one value: its kind, lengths and shape

    public static ValueSize Of(IEnumerable<Value> values) => values.Aggregate(default(ValueSize), static (sum, value) => sum + Of(value));

    public static ValueSize Of(Value value) => value switch
    {
        TextValue text => new(1, Header + ((long)text.Value.Length * sizeof(char))),
        TensorValue tensor => new(1, Header + ((long)tensor.Data.Length * tensor.Element.SizeInBytes)),
        ListValue list => new ValueSize(1, Header) + Of(list.Items),
        _ => new(1, Header),
    };

    public static ValueSize operator +(ValueSize a, ValueSize b) => new(a.Values + b.Values, a.Bytes + b.Bytes);

    /// <summary>By what it is more than one call can carry, in words; null if it is not.</summary>
    public string? Excess =>
        Values > WireLimits.MaxValues
            ? FormattableString.Invariant($"{Values:N0} texts and lists, and one call can carry {WireLimits.MaxValues:N0}") +
              "; numbers in arrays count as one" :
        Bytes > WireLimits.MaxFrame - Frame
            ? FormattableString.Invariant($"{Bytes >> 20:N0} MB, and one call can carry {WireLimits.MaxFrame >> 20} MB") :
        null;
}
