using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Grader.Protocol;

/// <summary>Writes the fields of one message, little-endian; the mirror of <see cref="WireReader"/>.</summary>
public sealed class WireWriter
{
    readonly ArrayBufferWriter<byte> _buffer = new();

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Boolean(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    public void Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    /// <summary>UTF-16, so that lone surrogates survive.</summary>
    public void Text(string value)
    {
        Int32(value.Length);
        _buffer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public void OptionalText(string? value)
    {
        Boolean(value is not null);
        if (value is not null)
        {
            Text(value);
        }
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        _buffer.Write(value);
    }

    public void Array<T>(ImmutableArray<T> items, Action<WireWriter, T> write)
    {
        Int32(items.Length);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    public void Value(Value value)
    {
        switch (value)
        {
            case NullValue:
                Byte((byte)ValueTag.Null);
                break;
            case BooleanValue boolean:
                Byte((byte)ValueTag.Boolean);
                Boolean(boolean.Value);
                break;
            case IntegerValue integer:
                Byte((byte)ValueTag.Integer);
                Int64(integer.Value);
                break;
            case RealValue real:
                Byte((byte)ValueTag.Real);
                Double(real.Value);
                break;
            case TextValue text:
                Byte((byte)ValueTag.Text);
                Text(text.Value);
                break;
            case MalformedValue malformed:
                Byte((byte)ValueTag.Malformed);
                Text(malformed.Reason);
                break;
            case ListValue list:
                Byte((byte)ValueTag.List);
                Array(list.Items, static (w, item) => w.Value(item));
                break;
            case TensorValue tensor:
                Byte((byte)ValueTag.Tensor);
                Tensor(tensor);
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} has no form on the wire");
        }
    }

    void Tensor(TensorValue tensor)
    {
        Byte((byte)tensor.Element);
        Byte((byte)tensor.Shape.Length);
        foreach (var dimension in tensor.Shape)
        {
            Int32(dimension);
        }
        var bytes = tensor.Data.Length * tensor.Element.SizeInBytes;
        var written = _buffer.GetSpan(Math.Max(bytes, 1));
        AsBytes(tensor.Data).CopyTo(written);
        if (tensor.Element == ElementType.Boolean)
        {
            MakeZeroOrOne(written[..bytes]);
        }
        _buffer.Advance(bytes);
    }

    /// <summary>Code that writes to memory directly can leave a boolean that is true but not 1.</summary>
    static void MakeZeroOrOne(Span<byte> booleans)
    {
        for (var at = booleans.IndexOfAnyExcept((byte)0, (byte)1); at >= 0 && at < booleans.Length; at++)
        {
            booleans[at] = booleans[at] == 0 ? (byte)0 : (byte)1;
        }
    }

    internal static Span<byte> AsBytes(Array data) => data switch
    {
        bool[] items => MemoryMarshal.AsBytes(items.AsSpan()),
        int[] items => MemoryMarshal.AsBytes(items.AsSpan()),
        long[] items => MemoryMarshal.AsBytes(items.AsSpan()),
        float[] items => MemoryMarshal.AsBytes(items.AsSpan()),
        double[] items => MemoryMarshal.AsBytes(items.AsSpan()),
        _ => throw new InvalidOperationException($"a tensor cannot hold {data.GetType().Name}"),
    };
}

enum ValueTag : byte
{
    Null,
    Boolean,
    Integer,
    Real,
    Text,
    List,
    Tensor,
    Malformed,
}
