namespace Grader.Numerics;

/// <summary>
/// Where a text can be cut without any effect on its encoding: between two bytes that are not the last and the first byte of the two
/// sides of any merge, for then no token ever reaches across.
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

    /// <summary>The length of the part before the first cut; all of a text that has none. The text must not be empty.</summary>
    public int NextEnd(ReadOnlySpan<byte> text)
    {
        var end = 1;
        while (end < text.Length && joined[(text[end - 1] << 8) | text[end]])
            end++;
        return end;
    }
}
