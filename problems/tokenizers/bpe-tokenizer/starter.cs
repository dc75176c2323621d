public class Solution
{
    /// <summary>Learns merges from the text until there are vocabularySize ids or no pair is left.</summary>
    public void Train(string text, int vocabularySize)
    {
        throw new NotImplementedException();
    }

    /// <summary>The bytes of the text, merged in the order in which the merges were learned.</summary>
    public int[] Encode(string text)
    {
        throw new NotImplementedException();
    }

    /// <summary>The text that the tokens stand for.</summary>
    public string Decode(int[] tokens)
    {
        throw new NotImplementedException();
    }
}
