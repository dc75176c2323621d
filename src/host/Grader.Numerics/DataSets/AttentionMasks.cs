namespace Grader.Numerics;

/// <summary>
/// Masks as real models have them, for inputs of real size: in a mask that is drawn key by key, no block of keys is ever hidden as a whole.
/// </summary>
public static class AttentionMasks
{
    /// <summary>
    /// Hides the first two thirds of the keys from every second query, like padding on the left. The others see a sliding window, a tenth
    /// of the keys wide. Every query sees a key.
    /// </summary>
    /// <param name="shift">Added to a query's number, so that the texts of a batch can differ.</param>
    /// <returns>[queries, keys], true where a query may attend to a key</returns>
    public static bool[,] InBlocks(int queries, int keys, int shift = 0)
    {
        var mask = new bool[queries, keys];
        for (var i = 0; i < queries; i++)
        {
            for (var j = 0; j < keys; j++)
            {
                mask[i, j] = (i + shift) % 2 == 0 ? j >= keys * 2 / 3 : Math.Abs(j - (i * keys / queries)) <= keys / 20;
            }
        }
        return mask;
    }
}
