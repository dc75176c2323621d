using System.Collections;

namespace Grader.Numerics;

/// <summary>
/// The merges of a byte-level byte-pair tokenizer in the order learned (Gage, "A New Algorithm for Data Compression", 1994; Sennrich et
/// al., 2016). Ids 0 to 255 are the bytes, merge i makes id 256 + i. Immutable.
/// </summary>
public sealed class BytePairMerges : IReadOnlyList<(int Left, int Right)>
{
    /// <summary>Number of ids that are single bytes.</summary>
    public const int Bytes = 256;

    readonly (int Left, int Right)[] merges;

    /// <summary>Takes a copy of the merges.</summary>
    /// <param name="merges">Merge i may join only ids that exist before it, 0 to 255 + i. A pair that occurs twice is legal; the second
    /// never applies.</param>
    /// <exception cref="ArgumentException">A merge joins an id that does not exist yet.</exception>
    public BytePairMerges(IEnumerable<(int Left, int Right)> merges)
    {
        this.merges = [.. merges];
        for (var i = 0; i < this.merges.Length; i++)
        {
            var (left, right) = this.merges[i];
            if ((uint)left >= Bytes + i || (uint)right >= Bytes + i)
                throw new ArgumentException(
                    $"merge {i} joins ({left}, {right}), but only ids 0 to {Bytes + i - 1} exist before it",
                    nameof(merges));
        }
    }

    /// <summary>Number of merges.</summary>
    public int Count => merges.Length;

    /// <summary>Number of ids: 256 and one for each merge.</summary>
    public int VocabularySize => Bytes + merges.Length;

    /// <summary>The pair that merge <paramref name="index"/> joins into id 256 + index.</summary>
    public (int Left, int Right) this[int index] => merges[index];

    public IEnumerator<(int Left, int Right)> GetEnumerator() => ((IEnumerable<(int Left, int Right)>)merges).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
