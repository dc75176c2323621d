using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Grader.Protocol;

/// <summary>
/// Turns CLR objects made of numbers, strings, arrays, lists and tuples into <see cref="Value"/>s and back. The host uses it for the types
/// of a contract, the worker for the candidate's; types of other libraries (MathNet, TorchSharp) have converters in the worker.
/// </summary>
[RequiresDynamicCode(NoNative), RequiresUnreferencedCode(NoNative)]
public static class ValueCodec
{
    const string NoNative = "makes arrays of types known only at run time; the natively compiled compiler has no use for it";

    /// <summary>A copy of <paramref name="source"/> as a value. Reads each element once.</summary>
    /// <exception cref="MalformedValueException">The object is jagged, too large, or of a type that is not plain.</exception>
    public static Value ToValue(object? source)
    {
        switch (source)
        {
            case null: return NullValue.Instance;
            case Value value: return value;
            case bool boolean: return new BooleanValue(boolean);
            case int integer: return new IntegerValue(integer);
            case long integer: return new IntegerValue(integer);
            case float real: return new RealValue(real);
            case double real: return new RealValue(real);
            case string text: return new TextValue(text);
            case ITuple tuple: return new ListValue([.. Enumerable.Range(0, tuple.Length).Select(i => ToValue(tuple[i]))]);
        }
        if (source is Array array)
        {
            return ElementTypes.Find(array.GetType().GetElementType()!) is { } element
                ? FromRectangular(array, element)
                : array.Rank == 1 ? FromItems(array) : throw NotPlain(source);
        }
        return source is IEnumerable sequence ? FromItems(sequence) : throw NotPlain(source);
    }

    /// <summary>Whether this class converts objects of this type: numbers, booleans, strings, and arrays and tuples of them.</summary>
    public static bool Holds(Type type) =>
        type == typeof(string) || ElementTypes.Find(type) is not null ||
        (type.IsArray ? Holds(type.GetElementType()!) : type.IsAssignableTo(typeof(ITuple)) && type.GenericTypeArguments.All(Holds));

    /// <summary>The items of a list, or the rows of a tensor: each of one rank less.</summary>
    /// <exception cref="MalformedValueException">The value has no items.</exception>
    public static ImmutableArray<Value> Items(Value value, Type target) => value switch
    {
        ListValue list => list.Items,
        TensorValue { Shape.Length: > 1 } tensor => Rows(tensor),
        TensorValue { Shape: [0] } => [],
        _ => throw Mismatch(value, target),
    };

    /// <summary>An object of exactly <paramref name="target"/> with the data of <paramref name="value"/>.</summary>
    /// <exception cref="MalformedValueException">The value does not have that type or shape.</exception>
    public static object? FromValue(Value value, Type target)
    {
        if (value is MalformedValue malformed)
        {
            throw new MalformedValueException(malformed.Reason);
        }
        if (value is NullValue)
        {
            return target.IsValueType ? throw Mismatch(value, target) : null;
        }
        if (target.IsArray)
        {
            return ToArray(value, target);
        }
        if (target.IsAssignableTo(typeof(ITuple)))
        {
            return ToTuple(value, target);
        }
        return (value, target) switch
        {
            (BooleanValue b, _) when target == typeof(bool) => b.Value,
            (IntegerValue i, _) when target == typeof(int) && i.Value is >= int.MinValue and <= int.MaxValue => (int)i.Value,
            (IntegerValue i, _) when target == typeof(long) => i.Value,
            (IntegerValue i, _) when target == typeof(float) => (float)i.Value,
            (IntegerValue i, _) when target == typeof(double) => (double)i.Value,
            (RealValue r, _) when target == typeof(float) => (float)r.Value,
            (RealValue r, _) when target == typeof(double) => r.Value,
            (TextValue t, _) when target == typeof(string) => t.Value,
            _ => throw Mismatch(value, target),
        };
    }

    static TensorValue FromRectangular(Array array, ElementType element)
    {
        if (array.Rank > WireLimits.MaxRank)
        {
            throw new MalformedValueException($"an array of rank {array.Rank}; at most {WireLimits.MaxRank} is supported");
        }
        var shape = new int[array.Rank];
        for (var d = 0; d < shape.Length; d++)
        {
            shape[d] = array.GetLength(d);
        }
        var data = element.NewArray(array.Length);
        Buffer.BlockCopy(array, 0, data, 0, array.Length * element.SizeInBytes);
        return new TensorValue(element, [.. shape], data);
    }

    static Value FromItems(IEnumerable items)
    {
        var values = ImmutableArray.CreateBuilder<Value>();
        var pairs = ElementOfTuples(items.GetType());
        foreach (var item in items)
        {
            if (values.Count == WireLimits.MaxItems)
            {
                throw new MalformedValueException($"a sequence of more than {WireLimits.MaxItems} items");
            }
            values.Add(pairs is { Element: var element } && item is ITuple tuple ? ToRow(tuple, element) : ToValue(item));
        }
        return pairs is { } none && values.Count == 0
            ? new TensorValue(none.Element, [0, none.Length], none.Element.NewArray(0))
            : Stack(values.ToImmutable(), ElementOfSequence(items.GetType()));
    }

    static TensorValue ToRow(ITuple tuple, ElementType element)
    {
        var data = element.NewArray(tuple.Length);
        for (var i = 0; i < data.Length; i++)
        {
            data.SetValue(tuple[i], i);
        }
        return new TensorValue(element, [data.Length], data);
    }

    /// <summary>Numbers become a tensor of rank 1, equal tensors one of the next rank; anything else stays a list.</summary>
    static Value Stack(ImmutableArray<Value> items, ElementType? element)
    {
        if (element is { } scalar)
        {
            var data = scalar.NewArray(items.Length);
            for (var i = 0; i < items.Length; i++)
            {
                data.SetValue(FromValue(items[i], data.GetType().GetElementType()!), i);
            }
            return new TensorValue(scalar, [items.Length], data);
        }
        if (items.Length == 0 || items[0] is not TensorValue first)
        {
            return items.Any(item => item is TensorValue) ? throw new MalformedValueException("row 0 is null") : new ListValue(items);
        }
        var rows = first.Element.NewArray(checked(items.Length * first.Data.Length));
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not TensorValue row)
            {
                throw new MalformedValueException($"row {i} is null");
            }
            if (!row.Shape.SequenceEqual(first.Shape))
            {
                throw new MalformedValueException(
                    $"a jagged array: row {i} has {row.Shape[0]} elements where row 0 has {first.Shape[0]}");
            }
            Array.Copy(row.Data, 0, rows, i * first.Data.Length, first.Data.Length);
        }
        return new TensorValue(first.Element, [items.Length, .. first.Shape], rows);
    }

    static ElementType? ElementOfSequence(Type type) =>
        ItemTypes(type).Select(ElementTypes.Find).FirstOrDefault(element => element is not null);

    /// <summary>
    /// For a sequence of tuples with numbers of one type: that type and the tuples' length; null for anything else. Such a sequence is a
    /// matrix, whose rows are written differently.
    /// </summary>
    static (ElementType Element, int Length)? ElementOfTuples(Type type)
    {
        foreach (var parts in ItemTypes(type).Where(item => item.IsAssignableTo(typeof(ITuple))).Select(item => item.GenericTypeArguments))
        {
            if (parts.Distinct().Take(2).ToArray() is [var part] && ElementTypes.Find(part) is { } element)
            {
                return (element, parts.Length);
            }
        }
        return null;
    }

    static IEnumerable<Type> ItemTypes(Type sequence) => sequence.GetInterfaces()
        .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(contract => contract.GenericTypeArguments[0]);

    static Array ToArray(Value value, Type target)
    {
        var element = target.GetElementType()!;
        if (ElementTypes.Find(element) is { } scalar)
        {
            return value switch
            {
                TensorValue tensor when tensor.Shape.Length == target.GetArrayRank() => ToRectangular(tensor, scalar, element),
                ListValue { Items.Length: 0 } => Array.CreateInstance(element, new int[target.GetArrayRank()]),
                _ => throw Mismatch(value, target),
            };
        }
        var items = Items(value, target);
        var array = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            array.SetValue(FromValue(items[i], element), i);
        }
        return array;
    }

    static object ToTuple(Value value, Type target)
    {
        var parts = target.GenericTypeArguments;
        var items = value switch
        {
            ListValue list => list.Items,
            TensorValue { Shape.Length: 1 } row => [.. row.Data.Cast<object>().Select(ToValue)],
            _ => throw Mismatch(value, target),
        };
        return items.Length == parts.Length
            ? Activator.CreateInstance(target, [.. items.Select((item, i) => ToPart(item, parts[i], i, parts.Length))])!
            : throw Mismatch(value, target);
    }

    static object? ToPart(Value value, Type target, int index, int count)
    {
        if (value is MalformedValue malformed)
        {
            throw MalformedValueException.OfPart(new(index, count, $"{malformed.Reason}; {TypeNames.NameOf(target)} is expected"));
        }
        try
        {
            return FromValue(value, target);
        }
        catch (MalformedValueException wrong)
        {
            throw MalformedValueException.OfPart(new(index, count, wrong.Message));
        }
    }

    static Array ToRectangular(TensorValue tensor, ElementType scalar, Type element)
    {
        var array = Array.CreateInstance(element, [.. tensor.Shape]);
        Buffer.BlockCopy(Cast(tensor, scalar), 0, array, 0, array.Length * scalar.SizeInBytes);
        return array;
    }

    /// <summary>
    /// The tensor's data with elements of another type; floats and integers convert, but a float never becomes an integer.
    /// </summary>
    static Array Cast(TensorValue tensor, ElementType target)
    {
        if (tensor.Element == target)
        {
            return tensor.Data;
        }
        return (tensor.Data, target) switch
        {
            (double[] data, ElementType.Float32) => Array.ConvertAll(data, x => (float)x),
            (long[] data, ElementType.Int32) => Array.ConvertAll(data, x => x is >= int.MinValue and <= int.MaxValue
                ? (int)x
                : throw new MalformedValueException($"{x} does not fit into an int")),
            (int[] data, ElementType.Int64) => Array.ConvertAll(data, x => (long)x),
            (_, ElementType.Float64) when tensor.Element != ElementType.Boolean => tensor.ToDoubles(),
            (_, ElementType.Float32) when tensor.Element != ElementType.Boolean => Array.ConvertAll(tensor.ToDoubles(), x => (float)x),
            _ => throw new MalformedValueException($"{tensor.Element.Keyword} elements where {target.Keyword} was expected"),
        };
    }

    static ImmutableArray<Value> Rows(TensorValue tensor)
    {
        var inner = tensor.Shape.RemoveAt(0);
        var length = inner.Aggregate(1, (a, b) => a * b);
        var rows = ImmutableArray.CreateBuilder<Value>(tensor.Shape[0]);
        for (var i = 0; i < tensor.Shape[0]; i++)
        {
            var row = tensor.Element.NewArray(length);
            Array.Copy(tensor.Data, i * length, row, 0, length);
            rows.Add(new TensorValue(tensor.Element, inner, row));
        }
        return rows.ToImmutable();
    }

    static MalformedValueException NotPlain(object source) => new($"a {source.GetType().Name}, which is not a plain value");

    static MalformedValueException Mismatch(Value value, Type target) =>
        new($"{Describe(value)} where {TypeNames.NameOf(target)} was expected");

    /// <summary>What a value is, in a few words: <c>null</c>, <c>float[2×3]</c>, <c>a string</c>.</summary>
    public static string Describe(Value value) => value switch
    {
        NullValue => "null",
        BooleanValue => "a bool",
        IntegerValue => "an integer",
        RealValue => "a floating-point number",
        TextValue => "a string",
        ListValue list => $"a list of {list.Items.Length}",
        TensorValue tensor => $"{tensor.Element.Keyword}[{string.Join('×', tensor.Shape)}]",
        MalformedValue malformed => malformed.Reason,
        _ => value.GetType().Name,
    };
}
