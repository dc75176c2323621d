public interface ITokenWindow
{
    /// <param name="tokens">[n], none below 0</param>
    /// <param name="sources">[n]</param>
    /// <param name="budget">most tokens of a run, at least 0</param>
    /// <param name="limit">most different sources of a run, at least 1</param>
    /// <returns>the earliest of the longest runs; (0, 0) where nothing fits</returns>
    (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit);
}
