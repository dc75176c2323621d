public class Solution
{
    /// <summary>The earliest of the longest runs of documents within the budget of tokens and the limit of sources.</summary>
    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        throw new NotImplementedException();
    }
}
