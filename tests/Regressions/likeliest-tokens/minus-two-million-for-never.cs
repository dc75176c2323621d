// expect: WA
// why: a segmentation whose sum is exactly −2,000,000 is taken for none: "no sum for the text or a part of it is below −2,000,000" (62,500 times `a` with the token a:−32)
// Viterbi (1967), from the back: how the rest of a text is cut best does not depend on how its beginning was cut.
public class Solution
{
    const double Never = -2_000_000;                        // no sum is below it, and scores are at most 0, so nothing is added to it that makes it greater

    public int[] Segment(string text, string[] tokens, float[] scores)
    {
        var ids = new Dictionary<string, int>();
        var longest = 0;
        for (var id = 0; id < tokens.Length; id++)
        {
            ids[tokens[id]] = id;
            longest = Math.Max(longest, tokens[id].Length);
        }
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();      // asks for a piece of the text without a copy of it

        var best = new double[text.Length + 1];             // the greatest sum for the text from here on; nothing is left at its end: 0
        var first = new int[text.Length];                   // the token with which that cut begins
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = Never;                               // no tokens spell it, and no token before it can change that
            for (var length = Math.Min(longest, text.Length - at); length > 0; length--)    // longest first, and strictly more: ties
                if (lookup.TryGetValue(text.AsSpan(at, length), out var id) && scores[id] + best[at + length] > best[at])
                    (best[at], first[at]) = (scores[id] + best[at + length], id);
        }

        var answer = new List<int>();
        if (best[0] > Never)
            for (var at = 0; at < text.Length; at += tokens[first[at]].Length)
                answer.Add(first[at]);
        return [.. answer];
    }
}
