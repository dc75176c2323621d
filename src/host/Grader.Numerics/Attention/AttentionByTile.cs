using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>
/// Attention by blocks, never holding the n × m matrix of scores: streaming softmax (Milakov and Gimelshein, "Online normalizer
/// calculation for softmax", 2018; Dao et al., "FlashAttention", 2022).
/// </summary>
/// <remarks>
/// <para>
/// Why it equals the naive formula. For one query with scores sⱼ, let M be the largest score of the keys read so far, L = Σ exp(sⱼ − M) and
/// O = Σ exp(sⱼ − M) vⱼ over the same keys. A further block with the largest score M′ changes M to max(M, M′). Multiplying the old L and O
/// by exp(M_old − M_new) rescales every old term to the new maximum, since exp(s − M_old) exp(M_old − M_new) = exp(s − M_new). Then the
/// block's own terms are added. After the last block M is the maximum over all keys and O / L is the softmax-weighted mean. Before the
/// first visible key M = −∞ and both factors are 0, so masked keys add nothing, and a row without visible keys ends with L = 0 and is
/// written as zeros.
/// </para>
/// <para>
/// Layout. A lane is a query: maximum, sum and rescaling need no operation across lanes, the mask is one bit a lane, and keys and values
/// are read in place. Only the queries and the result, the small sides, are transposed. Powers of two replace exp: log₂ e goes into the
/// scale.
/// </para>
/// </remarks>
static class AttentionByTile
{
    /// <summary>
    /// Keys that go into the weights of a tile at once: as many as two registers of mask bits hold, and few enough for their scores to fit
    /// the nearest cache.
    /// </summary>
    public const int KeyBlock = 64;

    /// <summary>
    /// The largest number of tiles that go through the keys together: a block of keys and values is fetched once for all of them.
    /// </summary>
    public const int Group = 4;

    /// <summary>One head, on the caller's thread.</summary>
    public static void Compute(in AttentionOperands operands) => Compute(operands, 1, 1);

    /// <summary>Heads that lie one behind the other, on up to <paramref name="threads"/> threads.</summary>
    public static void Compute(in AttentionOperands operands, int heads, int threads)
    {
        if (Vector512.IsHardwareAccelerated)
            Compute<Vector512<float>, Lanes512>(operands, heads, threads);
        else if (Vector256.IsHardwareAccelerated)
            Compute<Vector256<float>, Lanes256>(operands, heads, threads);
        else
            Compute<Vector128<float>, Lanes128>(operands, heads, threads);
    }

    /// <summary>The kernel for one register width; the tests call it for each.</summary>
    internal static void Compute<V, L>(in AttentionOperands operands, int heads, int threads)
        where V : struct
        where L : ILanes<V> =>
        TileGroups<V, L>.Create(operands, heads).Run(threads);
}
