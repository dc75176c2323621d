public interface IWordTokenizer
{
    /// <summary>Learns the most frequent words of the text, forgetting what was learned before.</summary>
    /// <param name="vocabularySize">"&lt;unk&gt;" and the words, together; at least 1</param>
    void Train(string text, int vocabularySize);

    /// <returns>one id per word; 0 for a word that is not in the vocabulary</returns>
    int[] Encode(string text);

    /// <param name="tokens">any numbers; one that is no id stands for "&lt;unk&gt;"</param>
    string Decode(int[] tokens);
}
