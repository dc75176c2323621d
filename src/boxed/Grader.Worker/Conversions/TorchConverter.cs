using Grader.Protocol;
using TorchSharp;

namespace Grader.Worker.Conversions;

/// <summary><c>torch.Tensor</c>: float32, float64, int64 or bool as the contract has it; loading libtorch takes about 0.3 s.</summary>
sealed class TorchConverter : Converter
{
    public TorchConverter() => torch.set_num_threads(1); // on a busy machine several threads are ten times slower than one

    public override object FromValue(Value value)
    {
        if (value is not TensorValue tensor)
        {
            throw new MalformedValueException($"{ValueCodec.Describe(value)} where a tensor was expected");
        }
        ReadOnlySpan<long> shape = [.. tensor.Shape.Select(n => (long)n)];
        return tensor.Data switch
        {
            float[] data => torch.tensor(data, shape),
            double[] data => torch.tensor(data, shape),
            bool[] data => torch.tensor(data, shape),
            long[] data => torch.tensor(data, shape),
            int[] data => torch.tensor(Array.ConvertAll(data, x => (long)x), shape),
            _ => throw new MalformedValueException($"a tensor of {tensor.Element.Keyword}"),
        };
    }

    public override Value ToValue(object source)
    {
        using var plain = ((torch.Tensor)source).detach().cpu();
        if (plain.shape.Length is 0 or > WireLimits.MaxRank)
        {
            throw new MalformedValueException($"a tensor of rank {plain.shape.Length}");
        }
        var shape = plain.shape.Select(n => checked((int)n)).ToArray();
        return plain.dtype switch
        {
            torch.ScalarType.Float64 => new TensorValue(ElementType.Float64, [.. shape], Items<double>(plain)),
            torch.ScalarType.Bool => new TensorValue(ElementType.Boolean, [.. shape], Items<bool>(plain)),
            torch.ScalarType.Float32 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 =>
                new TensorValue(ElementType.Float32, [.. shape], Items<float>(plain.to(torch.ScalarType.Float32))),
            torch.ScalarType.Int64 or torch.ScalarType.Int32 or torch.ScalarType.Int16 or torch.ScalarType.Int8 or torch.ScalarType.Byte =>
                new TensorValue(ElementType.Int64, [.. shape], Items<long>(plain.to(torch.ScalarType.Int64))),
            var other => throw new MalformedValueException($"a tensor of {other}"),
        };
    }

    public override void Overwrite(object source)
    {
        var tensor = (torch.Tensor)source;
        using var graph = torch.no_grad();
        if (tensor.dtype == torch.ScalarType.Bool)
        {
            tensor.logical_not_(); // returns the tensor itself, so there is nothing to dispose of
        }
        else if (tensor.is_floating_point())
        {
            tensor.fill_(float.NaN);
        }
        else
        {
            tensor.fill_(long.MinValue);
        }
    }

    /// <summary>TorchSharp's accessor throws for a matrix without rows.</summary>
    static T[] Items<T>(torch.Tensor tensor)
        where T : unmanaged => tensor.numel() == 0 ? [] : tensor.contiguous().data<T>().ToArray();
}
