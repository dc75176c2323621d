namespace Grader.Protocol;

/// <summary>What each element type of a tensor is in the CLR, in C# and on the wire.</summary>
public static class ElementTypes
{
    extension(ElementType element)
    {
        public int SizeInBytes => element switch
        {
            ElementType.Boolean => 1,
            ElementType.Int32 or ElementType.Float32 => 4,
            ElementType.Int64 or ElementType.Float64 => 8,
            _ => throw new ArgumentOutOfRangeException(nameof(element)),
        };

        /// <summary>The C# keyword: <c>float</c>, <c>int</c>, …</summary>
        public string Keyword => element switch
        {
            ElementType.Boolean => "bool",
            ElementType.Int32 => "int",
            ElementType.Int64 => "long",
            ElementType.Float32 => "float",
            ElementType.Float64 => "double",
            _ => throw new ArgumentOutOfRangeException(nameof(element)),
        };

        public bool IsFloating => element is ElementType.Float32 or ElementType.Float64;

        public Array NewArray(int length) => element switch
        {
            ElementType.Boolean => new bool[length],
            ElementType.Int32 => new int[length],
            ElementType.Int64 => new long[length],
            ElementType.Float32 => new float[length],
            ElementType.Float64 => new double[length],
            _ => throw new ArgumentOutOfRangeException(nameof(element)),
        };
    }

    /// <summary>The element type of a CLR type; null if tensors do not hold it.</summary>
    public static ElementType? Find(Type type) =>
        type == typeof(bool) ? ElementType.Boolean :
        type == typeof(int) ? ElementType.Int32 :
        type == typeof(long) ? ElementType.Int64 :
        type == typeof(float) ? ElementType.Float32 :
        type == typeof(double) ? ElementType.Float64 : null;

    public static ElementType? FromKeyword(string keyword) => keyword switch
    {
        "bool" => ElementType.Boolean,
        "int" => ElementType.Int32,
        "long" => ElementType.Int64,
        "float" => ElementType.Float32,
        "double" => ElementType.Float64,
        _ => null,
    };
}
