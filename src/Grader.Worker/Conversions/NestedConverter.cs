using System.Collections.Immutable;
using Grader.Contracts;

namespace Grader.Worker.Conversions;

/// <summary>
/// Arrays, lists and their interfaces of what has a converter of its own: lists of lists, lists of tensors. A result is enumerated
/// once, rows too, here, inside the time limit.
/// </summary>
/// <param name="type">The sequence.</param>
/// <param name="rows">For what is in it.</param>
sealed class NestedConverter<T>(Type type, Converter rows) : Converter
{
    public override object FromValue(Value value)
    {
        T[] items = [.. PlainValues.Items(value, type).Select(row => (T)rows.FromValue(row))];
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
        return PlainValues.ToValue(values);
    }

    /// <summary>The rows, wherever they are at hand without asking the submission's own code for them.</summary>
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
