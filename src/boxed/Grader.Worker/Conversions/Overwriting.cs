using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Grader.Worker.Conversions;

/// <summary>Overwrites numbers, strings and booleans with what no answer could be made of by chance.</summary>
static class Overwriting
{
    const string Text = "overwritten by the caller";

    /// <param name="array">Of any rank, or jagged.</param>
    public static void Overwrite(Array? array)
    {
        switch (array)
        {
            case null or { Length: 0 }:
                break;
            case Array rows when rows.GetType().GetElementType()!.IsArray:
                foreach (Array? row in rows)
                {
                    Overwrite(row);
                }
                break;
            case string[] texts:
                Items(texts.AsSpan());
                break;
            case Array tuples when tuples.GetType().GetElementType()!.IsAssignableTo(typeof(ITuple)):
                var spoilt = Replacement(tuples.GetType().GetElementType()!);
                for (var i = 0; i < tuples.Length; i++)
                {
                    tuples.SetValue(spoilt, i);
                }
                break;
            default:
                Numbers(array);
                break;
        }
    }

    public static void Items<T>(Span<T> items)
    {
        if (typeof(T) == typeof(bool))
        {
            foreach (ref var item in items)
            {
                ref var truth = ref Unsafe.As<T, bool>(ref item);
                truth = !truth;
            }
            return;
        }
        if (typeof(T).IsArray)
        {
            return; // rows are overwritten separately
        }
        items.Fill(Replacement<T>());
    }

    /// <summary>The value that replaces a number or a string.</summary>
    public static T Replacement<T>() => (T?)Replacement(typeof(T)) ?? default!;

    static object? Replacement(Type type) =>
        type == typeof(float) ? float.NaN :
        type == typeof(double) ? double.NaN :
        type == typeof(int) ? int.MinValue :
        type == typeof(long) ? long.MinValue :
        type == typeof(short) ? short.MinValue :
        type == typeof(byte) ? byte.MaxValue :
        type == typeof(string) ? Text :
        type.IsAssignableTo(typeof(ITuple))
            ? Activator.CreateInstance(type, [.. type.GenericTypeArguments.Select(part => Replacement(part))])
            : null;

    static void Numbers(Array array)
    {
        switch (Type.GetTypeCode(array.GetType().GetElementType()))
        {
            case TypeCode.Single:
                Items(Flat<float>(array));
                break;
            case TypeCode.Double:
                Items(Flat<double>(array));
                break;
            case TypeCode.Int32:
                Items(Flat<int>(array));
                break;
            case TypeCode.Int64:
                Items(Flat<long>(array));
                break;
            case TypeCode.Int16:
                Items(Flat<short>(array));
                break;
            case TypeCode.Byte:
                Items(Flat<byte>(array));
                break;
            case TypeCode.Boolean:
                Items(Flat<bool>(array));
                break;
        }
    }

    static Span<T> Flat<T>(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}
