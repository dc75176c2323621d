public interface IScale
{
    /// <summary>Each entry of <paramref name="matrix"/> times <paramref name="factor"/>; rows × columns, any size from 1 × 1.</summary>
    float[,] Scale(float[,] matrix, float factor);
}
