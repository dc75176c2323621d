using System.Reflection;
using CsCheck;
using Grader.Checks.Shrinking;

namespace Grader.Checks;

/// <summary>Parts that follow from their type and from the names of their dimensions.</summary>
static class DrawnArrays
{
    /// <summary>A part that may not be null and for which nothing was declared.</summary>
    /// <exception cref="InvalidCheckException">Its type does not say what it may be.</exception>
    public static object? GenerateByType(ParameterInfo part, Sizes sizes, Gen<float> numbers, PCG random)
    {
        var element = part.ParameterType.IsArray ? part.ParameterType.GetElementType()! : part.ParameterType;
        if (part.HasDefaultValue)
        {
            return part.DefaultValue;
        }
        return element == typeof(float) ? Generate(part, sizes, numbers, random)
            : element == typeof(double) ? Generate(part, sizes, numbers.Select(number => (double)number), random)
            : element == typeof(bool) ? Generate(part, sizes, Gen.Bool, random)
            : throw new InvalidCheckException(
                $"nothing says what {part.Name} may be; add .{(part.ParameterType.IsArray ? "Elements" : "Part")}(x => x.{part.Name}, …)");
    }

    /// <summary>An array with the sizes of its dimensions, or a single element.</summary>
    public static object? Generate<TElement>(ParameterInfo part, Sizes sizes, Gen<TElement> elements, PCG random)
    {
        if (!part.ParameterType.IsArray)
        {
            return elements.Generate(random, null, out _);
        }
        var dimensions = part.GetCustomAttribute<DimsAttribute>()?.Names
            ?? throw new InvalidCheckException($"{part.Name} is an array whose dimensions have no names; put [Dims(…)] in front of it");
        int[] lengths = [.. dimensions.Select(name => sizes[name])];
        var array = Array.CreateInstance(typeof(TElement), lengths);
        var flat = elements.Array[array.Length].Generate(random, null, out _);
        Fill(array, flat, lengths);
        return array;
    }

    static void Fill<TElement>(Array array, TElement[] flat, int[] lengths)
    {
        if (typeof(TElement).IsPrimitive)
        {
            Buffer.BlockCopy(flat, 0, array, 0, Buffer.ByteLength(flat));
            return;
        }
        var place = new int[lengths.Length];
        for (var i = 0; i < flat.Length; i++)
        {
            var rest = i;
            for (var d = lengths.Length - 1; d >= 0; d--)
            {
                (rest, place[d]) = Math.DivRem(rest, lengths[d]);
            }
            array.SetValue(flat[i], place);
        }
    }
}
