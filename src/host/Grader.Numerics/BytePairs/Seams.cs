namespace Grader.Numerics;

/// <summary>
/// Where a text can be cut without any effect on its encoding: between two bytes, unless they are the last byte of the left side and the
/// first byte of the right side of some merge. No token ever reaches across such a cut.
/// </summary>
sealed class Seams
{
    readonly bool[] joined = new bool[1 << 16];

    public Seams(BytePairMerges merges)
    {
        var first = new byte[merges.VocabularySize];
        var last = new byte[merges.VocabularySize];
        for (var id = 0; id < first.Length; id++)
        {
            if (id < BytePairMerges.Bytes)
            {
                first[id] = last[id] = (byte)id;
                continue;
            }
            var (left, right) = merges[id - BytePairMerges.Bytes];
            first[id] = first[left];
            last[id] = last[right];
            joined[(last[left] << 8) | first[right]] = true;
        }
    }

    /// <summary>The length of the part before the first cut; the whole text if it has none. The text must not be empty.</summary>
    public int NextEnd(ReadOnlySpan<byte> text)
    {
        var end = 1;
        while (end < text.Length && joined[(text[end - 1] << 8) | text[end]])
            end++;
        return end;
    }
}
