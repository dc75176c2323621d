using System.Collections.Immutable;

namespace Grader.Contracts;

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
public sealed record ListValue(ImmutableArray<Value> Items) : Value;

/// <summary>What a submission returned where it could not be turned into a plain value; the reason is shown to the candidate.</summary>
public sealed record MalformedValue(string Reason) : Value;

/// <summary>A rectangular array of numbers or booleans.</summary>
/// <param name="Element">The type of each element.</param>
/// <param name="Shape">The length of each dimension; its length is the rank, 1 to <see cref="WireLimits.MaxRank"/>.</param>
/// <param name="Data">A one-dimensional CLR array of <paramref name="Element"/>, row-major; its length is the product of the shape.</param>
public sealed record TensorValue(ElementType Element, ImmutableArray<int> Shape, Array Data) : Value
{
    /// <summary>The elements as float64; booleans are 0 and 1. A copy where the element type differs.</summary>
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

public enum ElementType : byte
{
    Boolean,
    Int32,
    Int64,
    Float32,
    Float64,
}
