using System.Text.RegularExpressions;

public class Solution
{
    /// <summary>Takes a vocabulary, forgetting what was loaded before.</summary>
    public void Load(string[] tokens, int[] ranks, string[] specialTokens, int[] specialIds)
    {
        throw new NotImplementedException();
    }

    /// <summary>The pieces of ordinary text, which merges do not cross.</summary>
    public string[] Split(string text)
    {
        throw new NotImplementedException();
    }

    /// <summary>Special tokens first, then the pieces of what lies between, merged by rank.</summary>
    public int[] Encode(string text)
    {
        throw new NotImplementedException();
    }

    /// <summary>The text that the ids stand for.</summary>
    public string Decode(int[] tokens)
    {
        throw new NotImplementedException();
    }
}
