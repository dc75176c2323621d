// expect: WA
// why: a name is known by its length, its first eight and its last eight characters, so that "s3://crawl/2023-14/part.warc" and "s3://crawl/2023-15/part.warc" are one source: "Two sources are the same only if their names are equal in every character"
using System.Collections.Generic;
using System.Runtime.InteropServices;

public class Solution
{
    /// <summary>A name in a few words, compared at once; all of it if it is short.</summary>
    readonly record struct Name(UInt128 First, UInt128 Last, int Length)
    {
        public static Name Of(string name)
        {
            Span<char> ends = stackalloc char[16];
            ends.Clear();
            var kept = Math.Min(8, name.Length);
            name.AsSpan(0, kept).CopyTo(ends);
            name.AsSpan(name.Length - kept).CopyTo(ends[8..]);
            var words = MemoryMarshal.Cast<char, ulong>(ends);
            return new(new UInt128(words[0], words[1]), new UInt128(words[2], words[3]), name.Length);
        }
    }

    public (int Start, int Count) Longest(int[] tokens, string[] sources, int budget, int limit)
    {
        var names = Array.ConvertAll(sources, Name.Of);
        var best = (Start: 0, Count: 0);
        var sum = 0L;
        var inside = new Dictionary<Name, int>();
        var start = 0;
        for (var end = 0; end < tokens.Length; end++)
        {
            sum += tokens[end];
            inside[names[end]] = inside.GetValueOrDefault(names[end]) + 1;
            while (sum > budget || inside.Count > limit)
            {
                sum -= tokens[start];
                if (--inside[names[start]] == 0)
                    inside.Remove(names[start]);
                start++;
            }
            if (end - start + 1 > best.Count)
                best = (start, end - start + 1);
        }
        return best;
    }
}
