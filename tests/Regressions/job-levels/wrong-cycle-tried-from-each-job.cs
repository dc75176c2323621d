// expect: TLE WA
// why: of the jobs that never run one after the other is tried, the last one first, whether the way from it leads back to it, with fresh marks each time, so that a tail of n/2 jobs with the larger numbers before a circle of the smaller ones takes n² steps: "Twice the jobs must not take four times as long"
public class Solution
{
    public int[] Levels(int jobs, int[,] needs, int slots)
    {
        var missing = new int[jobs];
        var followers = new List<int>[jobs];
        for (var job = 0; job < jobs; job++)
            followers[job] = [];
        for (var i = 0; i < needs.GetLength(0); i++)
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
                    if (--missing[follower] == 0)
                        ready.Enqueue(follower, follower);
            }
        }
        return levels;
    }

    public int[] Cycle(int jobs, int[,] needs)
    {
        var levels = Levels(jobs, needs, Math.Max(1, jobs));
        var blocker = new int[jobs];
        for (var i = 0; i < needs.GetLength(0); i++)
            if (levels[needs[i, 1]] < 0)
                blocker[needs[i, 0]] = needs[i, 1];
        var stuck = new Stack<int>();
        for (var job = 0; job < jobs; job++)
            if (levels[job] < 0)
                stuck.Push(job);
        while (stuck.TryPop(out var first))
        {
            // on a circle, or on a way that leads into one?
            var seen = new HashSet<int>();
            var cycle = new List<int>();
            var at = first;
            for (; seen.Add(at); at = blocker[at])
                cycle.Add(at);
            if (at == first)
                return [.. cycle];
        }
        return [];
    }
}
