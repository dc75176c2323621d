using System.Numerics.Tensors;
using Grader.Protocol;

namespace Grader.Worker.Conversions;

/// <summary><c>System.Numerics.Tensors.Tensor&lt;T&gt;</c>: any strides going out, dense row-major coming in.</summary>
sealed class TensorConverter<T> : Converter
{
    static readonly ElementType s_element = ElementTypes.Find(typeof(T))
        ?? throw new NotSupportedException($"a tensor of {typeof(T).Name}");

    public override object FromValue(Value value)
    {
        if (value is not TensorValue tensor)
        {
            throw new MalformedValueException($"{ValueCodec.Describe(value)} where a tensor was expected");
        }
        var flat = (T[])ValueCodec.FromValue(new TensorValue(tensor.Element, [tensor.Data.Length], tensor.Data), typeof(T[]))!;
        return Tensor.Create((T[])flat.Clone(), [.. tensor.Shape.Select(n => (nint)n)]);
    }

    public override Value ToValue(object source)
    {
        var tensor = (Tensor<T>)source;
        if (tensor.Rank is 0 or > WireLimits.MaxRank)
        {
            throw new MalformedValueException($"a tensor of rank {tensor.Rank}");
        }
        var data = new T[checked((int)tensor.FlattenedLength)];
        tensor.FlattenTo(data);
        return new TensorValue(s_element, [.. tensor.Lengths.ToArray().Select(n => checked((int)n))], data);
    }

    public override void Overwrite(object source)
    {
        var tensor = (Tensor<T>)source;
        var flat = new T[checked((int)tensor.FlattenedLength)];
        tensor.FlattenTo(flat);
        Overwriting.Items(flat.AsSpan());
        Tensor.Create(flat, tensor.Lengths).CopyTo(tensor);
    }
}
