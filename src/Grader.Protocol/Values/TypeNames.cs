using System.Runtime.CompilerServices;

namespace Grader.Protocol;

/// <summary>CLR types as a candidate writes them in C#: <c>float[,]</c>, not <c>Single[,]</c>.</summary>
public static class TypeNames
{
    public static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        if (type.IsAssignableTo(typeof(ITuple)))
        {
            return $"({string.Join(", ", type.GenericTypeArguments.Select(NameOf))})";
        }
        if (ElementTypes.Find(type) is { } element)
        {
            return element.Keyword;
        }
        return type == typeof(string) ? "string" : type == typeof(void) ? "void" : type.Name;
    }
}
