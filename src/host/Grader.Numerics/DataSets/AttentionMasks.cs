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

    /// <param name="isVisible">Whether a query may attend to a key.</param>
    public static bool[,] Of(int queries, int keys, Func<int, int, bool> isVisible) => Matrix.Of(queries, keys, isVisible);

    public static bool[,] AllVisible(int queries, int keys) => Of(queries, keys, (_, _) => true);

    public static bool[,] NoneVisible(int queries, int keys) => Of(queries, keys, (_, _) => false);

    /// <summary>Each query attends to its own position and those before. The last query is at the position of the last key, as with a
    /// cache.</summary>
    public static bool[,] Causal(int queries, int keys) => Of(queries, keys, (i, j) => j - keys <= i - queries);

    /// <summary>The last keys are padding, which no query attends to.</summary>
    public static bool[,] Padded(int queries, int keys, int padding) => Of(queries, keys, (_, j) => j < keys - padding);

    /// <summary>A mask that hides nothing, one that hides everything, a causal one and one with a third of padding.</summary>
    public static bool[][,] OfModels(int queries, int keys) =>
        [AllVisible(queries, keys), NoneVisible(queries, keys), Causal(queries, keys), Padded(queries, keys, keys / 3)];
}
