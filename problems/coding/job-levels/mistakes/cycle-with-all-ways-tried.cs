// rejected by: a cycle is jobs of which each needs the next
// feedback: Cycle visits a job again for each path that leads to it; with two needs per job the time doubles at each level.
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
        for (var job = 0; job < jobs; job++)
            if (Search(job, [], needs) is { } cycle)
                return cycle;
        return [];
    }

    static int[]? Search(int job, List<int> path, int[,] needs)
    {
        if (path.IndexOf(job) is >= 0 and var start)
            return [.. path.Skip(start)];
        path.Add(job);
        for (var i = 0; i < needs.GetLength(0); i++)
            if (needs[i, 0] == job && Search(needs[i, 1], path, needs) is { } cycle)
                return cycle;
        path.RemoveAt(path.Count - 1);
        return null;
    }
}
