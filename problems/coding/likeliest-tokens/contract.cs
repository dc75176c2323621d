public interface ILikeliestTokens
{
    /// <param name="tokens">[v], all different, none empty</param>
    /// <param name="scores">[v], the log-probability of each token, none above 0</param>
    /// <returns>the ids of the tokens that form the text with the greatest sum of scores; empty where none do</returns>
    int[] Segment(string text, string[] tokens, float[] scores);
}
