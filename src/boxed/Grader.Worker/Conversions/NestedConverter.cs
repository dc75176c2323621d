using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Worker.Conversions;

/// <summary>
/// Arrays and lists, and the interfaces of lists, whose items have a converter of their own: lists of lists, lists of tensors. A result and
/// its rows are enumerated once, here, inside the time limit.
/// </summary>
/// <param name="type">The type of the sequence.</param>
/// <param name="rows">The converter of its items.</param>
sealed class NestedConverter<T>(Type type, Converter rows) : Converter
{
    public override object FromValue(Value value)
    {
        T[] items = [.. ValueCodec.Items(value, type).Select(row => (T)rows.FromValue(row))];
        return type.IsArray ? items : type == typeof(ImmutableArray<T>) ? ImmutableArray.Create(items) : new List<T>(items);
    }

    public override Value ToValue(object source)
    {
        if (source is ImmutableArray<T> { IsDefault: true })
        {
            return NullValue.Instance;
        }
        var values = new List<Value>();
        foreach (var row in (IEnumerable<T>)source)
        {
            if (values.Count == WireLimits.MaxItems)
            {
                throw new MalformedValueException($"a sequence of more than {WireLimits.MaxItems} items");
            }
            values.Add(row is null ? NullValue.Instance : rows.ToValue(row));
        }
        return ValueCodec.ToValue(values);
    }

    /// <summary>Overwrites the rows if they can be reached without running the submission's own code.</summary>
    public override void Overwrite(object source)
    {
        if (source is T[] or List<T> or ImmutableArray<T> { IsDefault: false })
        {
            foreach (var row in (IEnumerable<T>)source)
            {
                if (row is not null)
                {
                    rows.Overwrite(row);
                }
            }
        }
    }
}
