// expect: AC
// why: Thousands of regions, #elif, #nullable, #pragma warning, and checksum and line directives where they are not active.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) => Right(matrix, factor);

    static float[,] Right(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }

#if NEVER
#line 1 "/etc/passwd"
#pragma checksum "a.cs" "{406EA660-64CF-4C82-B6F0-42D48172A799}" "00"
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#elif A || B && !C
#endif
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#region r
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#endregion
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#nullable disable
#nullable restore
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
#pragma warning disable 1591
}
