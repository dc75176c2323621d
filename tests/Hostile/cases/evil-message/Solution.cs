// expect: RE
// why: The exception's Message and ToString throw themselves.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => throw new Evil();
}

class Evil : Exception
{
    public override string Message => throw new Evil();

    public override string? StackTrace => throw new Evil();

    public override string ToString() => throw new Evil();

    public override bool Equals(object? other) => throw new Evil();

    public override int GetHashCode() => throw new Evil();
}
