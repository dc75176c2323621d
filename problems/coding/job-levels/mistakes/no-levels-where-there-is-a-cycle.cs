// rejected by: the statement's example
// feedback: If there is a cycle, Levels returns an empty answer; it must be −1 for the jobs that never run and the level for the others.
public class Solution
{
    static int[] Plan(int jobs, int[,] needs, int slots)
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

    public int[] Levels(int jobs, int[,] needs, int slots) => Plan(jobs, needs, slots) is var levels && levels.Contains(-1) ? [] : levels;

    public int[] Cycle(int jobs, int[,] needs)
    {
        var levels = Plan(jobs, needs, jobs);
        var blocker = new int[jobs];
        for (var i = 0; i < needs.GetLength(0); i++)
            if (levels[needs[i, 1]] < 0)
                blocker[needs[i, 0]] = needs[i, 1];

        var at = Array.IndexOf(levels, -1);
        if (at < 0)
            return [];
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
