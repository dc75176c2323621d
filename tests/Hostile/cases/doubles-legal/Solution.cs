// expect: AC
// why: Doubles in and jagged floats out are a legal form.
public class Solution
{
    public float[][] Scale(double[,] matrix, double factor) =>
        Enumerable.Range(0, matrix.GetLength(0))
            .Select(i => Enumerable.Range(0, matrix.GetLength(1)).Select(j => (float)(matrix[i, j] * factor)).ToArray()).ToArray();
}
