// expect: TLE WA
// why: the jobs that never run are found from those on a cycle by going through all rows until nothing changes, so that Levels of 300,000 jobs, half of them in a chain that waits for a cycle, goes through the rows 150,000 times: "Twice the jobs must not take four times as long"
public class Solution
{
    public int[] Levels(int jobs, int[,] needs, int slots)
    {
        var m = needs.GetLength(0);
        var never = OnOrBetweenCycles(jobs, needs);
        bool changed;
        do
        {
            changed = false;
            for (var i = 0; i < m; i++)
                if (never[needs[i, 1]] && !never[needs[i, 0]])
                    never[needs[i, 0]] = changed = true;        // neither does a job that needs one that never runs
        }
        while (changed);

        var missing = new int[jobs];
        var followers = new List<int>[jobs];
        for (var job = 0; job < jobs; job++)
            followers[job] = [];
        for (var i = 0; i < m; i++)
        {
            missing[needs[i, 0]]++;
            followers[needs[i, 1]].Add(needs[i, 0]);
        }
        var levels = new int[jobs];
        Array.Fill(levels, -1);
        var ready = new PriorityQueue<int, int>();
        for (var job = 0; job < jobs; job++)
            if (missing[job] == 0)
                ready.Enqueue(job, job);
        for (var level = 0; ready.Count > 0; level++)
        {
            var running = new List<int>();
            while (running.Count < slots && ready.Count > 0)
                running.Add(ready.Dequeue());
            foreach (var job in running)
            {
                levels[job] = level;
                foreach (var follower in followers[job])
                    if (--missing[follower] == 0 && !never[follower])
                        ready.Enqueue(follower, follower);
            }
        }
        return levels;
    }

    /// <summary>What is left when jobs that need nothing, and jobs that nothing needs, are taken away from both ends.</summary>
    static bool[] OnOrBetweenCycles(int jobs, int[,] needs)
    {
        var left = new bool[jobs];
        Array.Fill(left, true);
        foreach (var side in new[] { 0, 1 })
        {
            var count = new int[jobs];
            var next = new List<int>[jobs];
            for (var job = 0; job < jobs; job++)
                next[job] = [];
            for (var i = 0; i < needs.GetLength(0); i++)
            {
                if (!left[needs[i, 0]] || !left[needs[i, 1]])
                    continue;
                count[needs[i, side]]++;
                next[needs[i, 1 - side]].Add(needs[i, side]);
            }
            var free = new Queue<int>(Enumerable.Range(0, jobs).Where(job => left[job] && count[job] == 0));
            while (free.TryDequeue(out var job))
            {
                left[job] = false;
                foreach (var other in next[job])
                    if (--count[other] == 0)
                        free.Enqueue(other);
            }
        }
        return left;
    }

    public int[] Cycle(int jobs, int[,] needs)
    {
        var left = OnOrBetweenCycles(jobs, needs);
        var at = Array.IndexOf(left, true);
        if (at < 0)
            return [];
        var blocker = new int[jobs];
        for (var i = 0; i < needs.GetLength(0); i++)
            if (left[needs[i, 1]])
                blocker[needs[i, 0]] = needs[i, 1];
        for (var step = 0; step < jobs; step++)
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
