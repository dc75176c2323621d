namespace Grader.Numerics;

/// <summary>Which of two bytes counts as the smaller id if pairs are equally frequent in training.</summary>
public enum TieOrder
{
    /// <summary>The smaller number.</summary>
    Byte,

    /// <summary>
    /// The one that comes first in GPT-2's vocabulary: the printable bytes 33 to 126, 161 to 172 and 174 to 255 in this order, then the
    /// rest. Hugging Face's tokenizers number the byte-level alphabet this way.
    /// </summary>
    Gpt2,
}

static class TieOrders
{
    /// <summary>The place of each byte in the order.</summary>
    public static int[] Places(this TieOrder order)
    {
        var places = new int[BytePairMerges.Bytes];
        var bytes = Enumerable.Range(0, BytePairMerges.Bytes);
        if (order == TieOrder.Gpt2)
            bytes = bytes.OrderBy(x => x is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174 ? 0 : 1); // a stable sort
        var place = 0;
        foreach (var value in bytes)
            places[value] = place++;
        return places;
    }
}
