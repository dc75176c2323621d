using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Grader.Protocol;

/// <summary>
/// Reads the fields of one message. The bytes may come from a hostile process: each length is checked against what is left of the frame
/// before anything is allocated.
/// </summary>
/// <exception cref="ProtocolException">Thrown by every method on a field that is cut short or out of range.</exception>
public sealed class WireReader(ReadOnlyMemory<byte> frame)
{
    int _position;
    int _values;

    int Left => frame.Length - _position;

    public byte Byte() => Take(1)[0];

    public bool Boolean() => Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new ProtocolException($"{other} is no boolean"),
    };

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public double Double() => BitConverter.Int64BitsToDouble(Int64());

    public string Text() => new(MemoryMarshal.Cast<byte, char>(Take(Length(sizeof(char)) * sizeof(char))));

    public string? OptionalText() => Boolean() ? Text() : null;

    /// <summary>A text that is shown to people. If a hostile process made it longer than anybody reads, it is cut, with a note.</summary>
    public string Sentence()
    {
        var text = Text();
        return text.Length <= WireLimits.MaxSentence
            ? text
            : $"{text.AsSpan(0, WireLimits.MaxSentence)} … ({text.Length - WireLimits.MaxSentence} characters are left out)";
    }

    public string? OptionalSentence() => Boolean() ? Sentence() : null;

    public byte[] Bytes() => Take(Length(1)).ToArray();

    public ImmutableArray<T> Array<T>(Func<WireReader, T> read)
    {
        var count = Length(1); // an item takes at least a byte
        if (count > WireLimits.MaxItems)
        {
            throw new ProtocolException($"a list of {count} items");
        }
        var items = ImmutableArray.CreateBuilder<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
        {
            items.Add(read(this));
        }
        return items.ToImmutable();
    }

    public TEnum Enum<TEnum>() where TEnum : struct, Enum
    {
        var value = (TEnum)System.Enum.ToObject(typeof(TEnum), Byte());
        return System.Enum.IsDefined(value) ? value : throw new ProtocolException($"{value} is no {typeof(TEnum).Name}");
    }

    /// <summary>Throws if any bytes of the frame are left.</summary>
    public void End()
    {
        if (Left != 0)
        {
            throw new ProtocolException($"{Left} bytes too many");
        }
    }

    public Value Value(int depth = 0)
    {
        if (depth > WireLimits.MaxDepth)
        {
            throw new ProtocolException("values are nested too deeply");
        }
        if (++_values > WireLimits.MaxValues)
        {
            throw new ProtocolException($"more than {WireLimits.MaxValues} values; numbers travel as one tensor");
        }
        return (ValueTag)Byte() switch
        {
            ValueTag.Null => NullValue.Instance,
            ValueTag.Boolean => new BooleanValue(Boolean()),
            ValueTag.Integer => new IntegerValue(Int64()),
            ValueTag.Real => new RealValue(Double()),
            ValueTag.Text => new TextValue(Text()),
            ValueTag.Malformed => new MalformedValue(Sentence()),
            ValueTag.List => new ListValue(Array(reader => reader.Value(depth + 1))),
            ValueTag.Tensor => Tensor(),
            var other => throw new ProtocolException($"{(byte)other} is no kind of value"),
        };
    }

    TensorValue Tensor()
    {
        var element = Enum<ElementType>();
        int rank = Byte();
        if (rank is 0 or > WireLimits.MaxRank)
        {
            throw new ProtocolException($"a tensor of rank {rank}");
        }
        var shape = new int[rank];
        long length = 1;
        for (var d = 0; d < rank; d++)
        {
            shape[d] = Int32();
            if (shape[d] < 0)
            {
                throw new ProtocolException($"a tensor dimension of {shape[d]}");
            }
            length *= Math.Max(1, shape[d]);
            if (length > WireLimits.MaxFrame)
            {
                throw new ProtocolException("a tensor longer than any frame"); // before the product can overflow
            }
        }
        length = shape.Contains(0) ? 0 : length;
        if (length * element.SizeInBytes > Left)
        {
            throw new ProtocolException("a tensor longer than its frame");
        }
        var data = element.NewArray((int)length);
        var bytes = Take((int)length * element.SizeInBytes);
        if (element == ElementType.Boolean && bytes.ContainsAnyExcept((byte)0, (byte)1))
        {
            throw new ProtocolException("a boolean that is neither 0 nor 1");
        }
        bytes.CopyTo(WireWriter.AsBytes(data));
        return new TensorValue(element, [.. shape], data);
    }

    int Length(int itemSize)
    {
        var length = Int32();
        return length >= 0 && length <= Left / itemSize ? length : throw new ProtocolException($"a length of {length}");
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Left)
        {
            throw new ProtocolException("a frame that is cut short");
        }
        _position += count;
        return frame.Span.Slice(_position - count, count);
    }
}
