public interface IGptTokenizer
{
    /// <summary>Takes a vocabulary, forgetting what was loaded before.</summary>
    /// <param name="tokens">[n], each byte written as one printable character; in any order</param>
    /// <param name="ranks">[n], the rank and id of each token</param>
    /// <param name="specialTokens">[m], as they stand in texts</param>
    /// <param name="specialIds">[m], the id of each special token</param>
    void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds);

    /// <returns>the pieces of ordinary text; put together they are the text</returns>
    string[] Split(string text);

    int[] Encode(string text);

    /// <param name="tokens">ids that the vocabulary has</param>
    string Decode(int[] tokens);
}
