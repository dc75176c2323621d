// An automaton (Aho–Corasick) lists all tokens of the text in one pass; sums are whole eighths in a long.
using System.Collections.Immutable;

public static class Solution
{
    public static ImmutableArray<long> Segment(string text, IEnumerable<string> tokens, IReadOnlyList<double> scores)
    {
        var all = tokens.ToArray();
        var eighths = scores.Select(score => (long)Math.Round(score * 8)).ToArray();

        var next = new List<Dictionary<char, int>> { new() };
        var token = new List<int> { -1 };
        for (var id = 0; id < all.Length; id++)
        {
            var state = 0;
            foreach (var c in all[id])
            {
                if (!next[state].TryGetValue(c, out var to))
                {
                    to = next[state][c] = next.Count;
                    next.Add(new());
                    token.Add(-1);
                }
                state = to;
            }
            token[state] = id;
        }

        // fail: the longest proper suffix that is a state; shorter: the next state on that way at which a token ends
        int[] fail = new int[next.Count], shorter = new int[next.Count];
        var queue = new Queue<int>(next[0].Values);
        while (queue.TryDequeue(out var state))
        {
            shorter[state] = token[fail[state]] >= 0 ? fail[state] : shorter[fail[state]];
            foreach (var (c, to) in next[state])
            {
                var back = fail[state];
                while (back != 0 && !next[back].ContainsKey(c))
                    back = fail[back];
                fail[to] = next[back].GetValueOrDefault(c);
                queue.Enqueue(to);
            }
        }

        // where a token ends, from the last place to the first: the tokens that begin at a place must all be known before it is settled
        var states = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            var state = states[i];
            while (state != 0 && !next[state].ContainsKey(text[i]))
                state = fail[state];
            states[i + 1] = next[state].GetValueOrDefault(text[i]);
        }
        var best = new long?[text.Length + 1];
        var first = new int[text.Length + 1];
        best[text.Length] = 0;
        for (var end = text.Length; end > 0; end--)
        {
            if (best[end] is not { } rest)
                continue;                                   // all tokens that begin here end behind it, so that it is settled
            for (var state = states[end]; state != 0; state = shorter[state])
            {
                if (token[state] < 0)
                    continue;
                var id = token[state];
                var (begin, sum) = (end - all[id].Length, rest + eighths[id]);
                if (best[begin] is not { } known || sum > known)    // ends come from the last to the first: the longer of equals was first
                    (best[begin], first[begin]) = (sum, id);
            }
        }

        var answer = ImmutableArray.CreateBuilder<long>();
        if (best[0] is not null)
            for (var at = 0; at < text.Length; at += all[first[at]].Length)
                answer.Add(first[at]);
        return answer.ToImmutable();
    }
}
