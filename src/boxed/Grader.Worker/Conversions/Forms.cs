namespace Grader.Worker.Conversions;

/// <summary>CLR types as the compiler writes them: <c>System.Collections.Generic.List&lt;int&gt;</c>.</summary>
static class Forms
{
    public static string Describe(Type type)
    {
        if (type.IsArray)
        {
            // float[][,] is an array of float[,]: the outermost brackets are written first
            var inner = type.GetElementType()!;
            var brackets = $"[{new string(',', type.GetArrayRank() - 1)}]";
            while (inner.IsArray)
            {
                brackets += $"[{new string(',', inner.GetArrayRank() - 1)}]";
                inner = inner.GetElementType()!;
            }
            return Describe(inner) + brackets;
        }
        if (type.IsGenericType)
        {
            var name = type.GetGenericTypeDefinition().FullName!;
            var arguments = string.Join(", ", type.GenericTypeArguments.Select(Describe));
            return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{arguments}>";
        }
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "bool",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.String => "string",
            _ => type.FullName!.Replace('+', '.'),
        };
    }
}
