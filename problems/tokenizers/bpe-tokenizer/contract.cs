public interface IBpeTokenizer
{
    /// <summary>Learns merges from the text, forgetting what was learned before.</summary>
    /// <param name="vocabularySize">256 bytes and the merges, together; at least 256</param>
    void Train(string text, int vocabularySize);

    /// <returns>ids: 0–255 for bytes, 256 + i for merge i</returns>
    int[] Encode(string text);

    /// <param name="tokens">ids that the last training made</param>
    string Decode(int[] tokens);
}
