using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Grader.Protocol;

namespace Grader.Worker.Conversions;

/// <summary>
/// Converts between plain values and one type that a submission may use. A new type needs a converter here and its form in
/// <see cref="AcceptedTypes"/>.
/// </summary>
abstract class Converter
{
    public abstract object FromValue(Value value);

    /// <exception cref="MalformedValueException">The object holds no rectangular data of supported elements.</exception>
    public abstract Value ToValue(object source);

    /// <summary>
    /// Overwrites what belongs to the caller when a call is over. If the submission keeps an argument's array, or will return an answer's
    /// array again, it then holds something else, as it would if its owner went on working with it. What cannot be changed stays.
    /// </summary>
    public abstract void Overwrite(object source);

    public static Converter For(Type type)
    {
        if (type.IsAssignableTo(typeof(ITuple)))
        {
            return new TupleConverter(type);
        }
        if (type.IsArray && !ValueCodec.Holds(type))
        {
            return Nested(type, type.GetElementType()!);
        }
        if (type.IsGenericType && type.GenericTypeArguments is [var item])
        {
            var definition = type.GetGenericTypeDefinition();
            return definition.FullName switch
            {
                "MathNet.Numerics.LinearAlgebra.Matrix`1" => Create(typeof(MatrixConverter<>), item),
                "MathNet.Numerics.LinearAlgebra.Vector`1" => Create(typeof(VectorConverter<>), item),
                "System.Numerics.Tensors.Tensor`1" => Create(typeof(TensorConverter<>), item),
                _ when !ValueCodec.Holds(item) => Nested(type, item),
                _ when definition == typeof(ImmutableArray<>) => Create(typeof(ImmutableArrayConverter<>), item),
                _ => Create(typeof(ListConverter<>), item),
            };
        }
        return type.FullName == "TorchSharp.torch+Tensor" ? Torch() : new PlainConverter(type);
    }

    static Converter Create(Type converter, Type item) => (Converter)Activator.CreateInstance(converter.MakeGenericType(item))!;

    static Converter Nested(Type type, Type item) =>
        (Converter)Activator.CreateInstance(typeof(NestedConverter<>).MakeGenericType(item), type, For(item))!;

    // a separate method, so that nothing else loads TorchSharp
    static TorchConverter Torch() => new();
}

/// <summary>Numbers, strings, and arrays of them or of tuples: rectangular or jagged.</summary>
sealed class PlainConverter(Type type) : Converter
{
    public override object FromValue(Value value) => ValueCodec.FromValue(value, type)!;

    public override Value ToValue(object source) => ValueCodec.ToValue(source);

    public override void Overwrite(object source) => Overwriting.Overwrite(source as Array);
}

/// <summary><c>List&lt;T&gt;</c> and the interfaces it implements. A result is enumerated once, here, inside the time limit.</summary>
sealed class ListConverter<T> : Converter
{
    public override object FromValue(Value value) => new List<T>((T[])ValueCodec.FromValue(value, typeof(T[]))!);

    public override Value ToValue(object source)
    {
        var items = new List<T>();
        foreach (var item in (IEnumerable<T>)source)
        {
            if (items.Count == WireLimits.MaxItems)
            {
                throw new MalformedValueException($"a sequence of more than {WireLimits.MaxItems} items");
            }
            items.Add(item);
        }
        return ValueCodec.ToValue(items.ToArray());
    }

    public override void Overwrite(object source)
    {
        switch (source)
        {
            case T[] array:
                Overwriting.Overwrite(array);
                break;
            case List<T> list:
                foreach (var row in list.OfType<Array>())
                {
                    Overwriting.Overwrite(row);
                }
                Overwriting.Items(CollectionsMarshal.AsSpan(list));
                break;
        }
    }
}

sealed class ImmutableArrayConverter<T> : Converter
{
    public override object FromValue(Value value) => ImmutableArray.Create((T[])ValueCodec.FromValue(value, typeof(T[]))!);

    public override Value ToValue(object source) =>
        ((ImmutableArray<T>)source) is { IsDefault: false } items ? ValueCodec.ToValue(items.ToArray()) : NullValue.Instance;

    /// <summary>Only rows that are arrays can be changed.</summary>
    public override void Overwrite(object source)
    {
        if (source is ImmutableArray<T> { IsDefault: false } items)
        {
            foreach (var row in items.OfType<Array>())
            {
                Overwriting.Overwrite(row);
            }
        }
    }
}

/// <summary>A result of several parts, each with a converter of its own.</summary>
sealed class TupleConverter(Type type) : Converter
{
    readonly ImmutableArray<Converter> _parts = [.. type.GenericTypeArguments.Select(For)];

    public override object FromValue(Value value) =>
        value is ListValue list && list.Items.Length == _parts.Length
            ? Activator.CreateInstance(type, [.. list.Items.Select((item, i) => item is NullValue ? null : _parts[i].FromValue(item))])!
            : throw new MalformedValueException($"{ValueCodec.Describe(value)} where {_parts.Length} parts were expected");

    public override Value ToValue(object source)
    {
        var tuple = (ITuple)source;
        return new ListValue([.. _parts.Select((part, i) => tuple[i] is { } item ? ToValue(part, item) : NullValue.Instance)]);
    }

    /// <summary>An error in one part is reported for that part.</summary>
    static Value ToValue(Converter part, object item)
    {
        try
        {
            return part.ToValue(item);
        }
        catch (MalformedValueException malformed)
        {
            return new MalformedValue(malformed.Message);
        }
    }

    public override void Overwrite(object source)
    {
        var tuple = (ITuple)source;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (tuple[i] is { } item)
            {
                _parts[i].Overwrite(item);
            }
        }
    }
}
