using System.Runtime.CompilerServices;

namespace Grader.Contracts;

/// <summary>CLR types as a candidate writes them in C#: <c>float[,]</c>, not <c>Single[,]</c>.</summary>
public static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        if (type.IsAssignableTo(typeof(ITuple)))
        {
            return $"({string.Join(", ", type.GenericTypeArguments.Select(Of))})";
        }
        if (ElementTypes.Of(type) is { } element)
        {
            return element.Keyword;
        }
        return type == typeof(string) ? "string" : type == typeof(void) ? "void" : type.Name;
    }
}
