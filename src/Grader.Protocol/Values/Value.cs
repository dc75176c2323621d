using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>
/// A plain value as it crosses the pipe between host and worker: arguments one way, results the other.
/// It carries data only, never a type of the submission, so nothing the submission defines runs in the host.
/// </summary>
public abstract record Value;

public sealed record NullValue : Value
{
    public static NullValue Instance { get; } = new();
}

public sealed record BooleanValue(bool Value) : Value;

public sealed record IntegerValue(long Value) : Value;

public sealed record RealValue(double Value) : Value;

public sealed record TextValue(string Value) : Value;

/// <summary>A list whose items are not numbers: strings, or lists again; or the parts of a tuple.</summary>
public sealed record ListValue(ImmutableArray<Value> Items) : Value
{
    public bool Equals(ListValue? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => Items.Aggregate(Items.Length, HashCode.Combine);
}

/// <summary>What a submission returned if it could not be turned into a plain value; the candidate sees the reason.</summary>
public sealed record MalformedValue(string Reason) : Value;

/// <summary>A rectangular array of numbers or booleans.</summary>
/// <param name="Element">The type of each element.</param>
/// <param name="Shape">The length of each dimension; its length is the rank, 1 to <see cref="WireLimits.MaxRank"/>.</param>
/// <param name="Data">A one-dimensional CLR array of <paramref name="Element"/>, row-major; its length is the product of the shape.</param>
public sealed record TensorValue(ElementType Element, ImmutableArray<int> Shape, Array Data) : Value
{
    /// <summary>The same type, shape and elements; NaN equals NaN.</summary>
    public bool Equals(TensorValue? other) =>
        other is not null && Element == other.Element && Shape.AsSpan().SequenceEqual(other.Shape.AsSpan()) && (Data, other.Data) switch
        {
            (float[] a, float[] b) => a.AsSpan().SequenceEqual(b),
            (double[] a, double[] b) => a.AsSpan().SequenceEqual(b),
            _ => WireWriter.AsBytes(Data).SequenceEqual(WireWriter.AsBytes(other.Data)),
        };

    /// <summary>Hashes the shape and a few elements.</summary>
    public override int GetHashCode() =>
        Enumerable.Range(0, Math.Min(Data.Length, 8))
            .Aggregate(Shape.Aggregate((int)Element, HashCode.Combine), (hash, i) => HashCode.Combine(hash, Data.GetValue(i)));

    /// <summary>The elements of a tensor of integers, exactly; booleans are 0 and 1. A copy if the element type differs.</summary>
    public long[] ToIntegers() => Data switch
    {
        long[] integers => integers,
        int[] integers => Array.ConvertAll(integers, x => (long)x),
        bool[] booleans => Array.ConvertAll(booleans, x => x ? 1L : 0L),
        _ => throw new InvalidOperationException($"{Data.GetType().Name} holds no integers"),
    };

    /// <summary>The elements as float64; booleans are 0 and 1. A copy if the element type differs.</summary>
    public double[] ToDoubles() => Data switch
    {
        double[] doubles => doubles,
        float[] singles => Array.ConvertAll(singles, x => (double)x),
        int[] integers => Array.ConvertAll(integers, x => (double)x),
        long[] integers => Array.ConvertAll(integers, x => (double)x),
        bool[] booleans => Array.ConvertAll(booleans, x => x ? 1.0 : 0.0),
        _ => throw new InvalidOperationException($"a tensor cannot hold {Data.GetType().Name}"),
    };
}

/// <summary>The element types of tensors; their numeric values go over the wire.</summary>
public enum ElementType : byte
{
    Boolean,
    Int32,
    Int64,
    Float32,
    Float64,
}
