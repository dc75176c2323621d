public interface IStreamMerge
{
    /// <param name="scores">[n], stream by stream; within a stream none is greater than the one before it</param>
    /// <param name="lengths">[k], none below 0, n together</param>
    /// <param name="count">at least 0</param>
    /// <returns>[min(count, n)]: positions in scores, greatest score first</returns>
    int[] Merge(float[] scores, int[] lengths, int count);
}
