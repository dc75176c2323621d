// Ready jobs are bits of a tree of 64-bit words; a cycle is found by a walk from needed to needing, then turned round.
using System.Numerics;

public static class Solution
{
    public static List<int> Levels(int jobs, int[][] needs, int slots)
    {
        int[] open = new int[jobs], first = new int[jobs], next = new int[needs.Length];
        Array.Fill(first, -1);
        for (int i = 0; i < needs.Length; i++)
        {
            open[needs[i][0]]++;
            next[i] = first[needs[i][1]];
            first[needs[i][1]] = i;
        }
        var levels = Enumerable.Repeat(-1, jobs).ToList();
        var waiting = new Bits(Math.Max(1, jobs));
        for (int job = 0; job < jobs; job++)
            if (open[job] == 0)
                waiting.Add(job);
        var released = new List<int>();
        for (int level = 0; waiting.Any; level++)
        {
            for (int left = slots; left > 0 && waiting.Any; left--)
            {
                int job = waiting.TakeLeast();
                levels[job] = level;
                for (int i = first[job]; i >= 0; i = next[i])
                    if (--open[needs[i][0]] == 0)
                        released.Add(needs[i][0]);
            }
            foreach (int job in released)
                waiting.Add(job);
            released.Clear();
        }
        return levels;
    }

    public static List<int> Cycle(int jobs, int[][] needs)
    {
        // how many rows say that somebody needs the job; jobs that nobody needs are taken away until none is left
        var wanted = new int[jobs];
        var rowsOf = needs.ToLookup(row => row[0], row => row[1]);
        foreach (var row in needs)
            wanted[row[1]]++;
        var gone = new bool[jobs];
        var stack = new Stack<int>(Enumerable.Range(0, jobs).Where(job => wanted[job] == 0));
        while (stack.TryPop(out int job))
        {
            gone[job] = true;
            foreach (int needed in rowsOf[job])
                if (--wanted[needed] == 0)
                    stack.Push(needed);
        }
        int at = Array.FindLastIndex(gone, g => !g);
        if (at < 0)
            return new List<int>();
        var who = new Dictionary<int, int>();               // somebody who needs it, and is still there
        foreach (var row in needs)
            if (!gone[row[0]])
                who[row[1]] = row[0];
        var place = new Dictionary<int, int>();
        var walk = new List<int>();
        while (place.TryAdd(at, walk.Count))
        {
            walk.Add(at);
            at = who[at];
        }
        var cycle = walk.GetRange(place[at], walk.Count - place[at]);
        cycle.Reverse();
        return cycle;
    }

    sealed class Bits
    {
        readonly List<ulong[]> _tiers = [];

        public Bits(int size)
        {
            do
            {
                size = (size + 63) / 64;
                _tiers.Add(new ulong[size]);
            }
            while (size > 1);
        }

        public bool Any => _tiers[^1][0] != 0;

        public void Add(int item)
        {
            foreach (var tier in _tiers)
            {
                tier[item >> 6] |= 1UL << (item & 63);
                item >>= 6;
            }
        }

        public int TakeLeast()
        {
            int item = 0;
            for (int t = _tiers.Count - 1; t >= 0; t--)
                item = (item << 6) + BitOperations.TrailingZeroCount(_tiers[t][item]);
            int gone = item;
            foreach (var tier in _tiers)
            {
                tier[gone >> 6] &= ~(1UL << (gone & 63));
                if (tier[gone >> 6] != 0)
                    break;
                gone >>= 6;
            }
            return item;
        }
    }
}
