public interface IRotaryEmbedding
{
    /// <param name="vectors">[n, d], d even; row i has position offset + i</param>
    /// <param name="offset">position of the first row, at least 0</param>
    /// <returns>[n, d]: each row, rotated by its position</returns>
    float[,] Rotate(float[,] vectors, int offset);
}
