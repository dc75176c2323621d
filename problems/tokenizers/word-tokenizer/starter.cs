public class Solution
{
    /// <summary>Learns the most frequent words of the text, at most vocabularySize - 1 of them.</summary>
    public void Train(string text, int vocabularySize)
    {
        throw new NotImplementedException();
    }

    /// <summary>The id of each word of the text; 0 for an unknown one.</summary>
    public int[] Encode(string text)
    {
        throw new NotImplementedException();
    }

    /// <summary>The words with these ids, joined with single spaces.</summary>
    public string Decode(int[] tokens)
    {
        throw new NotImplementedException();
    }
}
