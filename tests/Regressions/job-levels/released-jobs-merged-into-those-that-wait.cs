// expect: TLE
// why: each level that releases a job goes through all that wait: "Twice the jobs must not take four times as long, and sorting the waiting jobs again in each level is too slow" (300,000 jobs, job n/2 + i needs job i, one slot: 150,000 wait at each of 150,000 levels)
// A topological order (after Kahn 1962), taken one level at a time.
public class Solution
{
    public int[] Levels(int jobs, int[,] needs, int slots)
    {
        var missing = new int[jobs];                        // how many needs of each job have not run yet
        var followers = new List<int>[jobs];
        for (var job = 0; job < jobs; job++)
            followers[job] = [];
        for (var i = 0; i < needs.GetLength(0); i++)
        {
            missing[needs[i, 0]]++;                         // a row that comes twice counts twice here …
            followers[needs[i, 1]].Add(needs[i, 0]);        // … and is taken off twice, so there is nothing to look up
        }

        var levels = new int[jobs];
        Array.Fill(levels, -1);                             // who never becomes ready keeps this
        var ready = new List<int>();                        // sorted, the smallest number last, where it is taken off without moving the others
        for (var job = jobs - 1; job >= 0; job--)
            if (missing[job] == 0)
                ready.Add(job);

        for (var level = 0; ready.Count > 0; level++)
        {
            var running = new List<int>();
            var released = new List<int>();
            while (running.Count < slots && ready.Count > 0)
            {
                running.Add(ready[^1]);
                ready.RemoveAt(ready.Count - 1);
            }
            foreach (var job in running)                    // only now: what a job of this level releases is ready for the next one
            {
                levels[job] = level;
                foreach (var follower in followers[job])
                    if (--missing[follower] == 0)
                        released.Add(follower);
            }
            if (released.Count > 0)
            {
                released.Sort((a, b) => b.CompareTo(a));    // only the new ones: those that wait are sorted already
                ready = Merged(ready, released);
            }
        }
        return levels;
    }

    static List<int> Merged(List<int> a, List<int> b)
    {
        var merged = new List<int>(a.Count + b.Count);
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
            merged.Add(j == b.Count || (i < a.Count && a[i] > b[j]) ? a[i++] : b[j++]);
        return merged;
    }

    public int[] Cycle(int jobs, int[,] needs)
    {
        var levels = Levels(jobs, needs, jobs);             // so many slots that nobody waits for one
        var blocker = new int[jobs];
        for (var i = 0; i < needs.GetLength(0); i++)
            if (levels[needs[i, 1]] < 0)
                blocker[needs[i, 0]] = needs[i, 1];         // each job that never runs needs another one that never runs

        var at = Array.IndexOf(levels, -1);
        if (at < 0)
            return [];
        for (var step = 0; step < jobs; step++)             // from one to the next for ever, among few jobs: that leads into a circle
            at = blocker[at];
        var cycle = new List<int>();
        do
        {
            cycle.Add(at);
            at = blocker[at];
        }
        while (at != cycle[0]);
        return [.. cycle];
    }
}
