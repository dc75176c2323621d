// rejected by: a cycle among 100,000 jobs
// feedback: Cycle forgets at each starting job where it has been, so that twice the jobs take four times as long; a job that led to no cycle once never will.
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
        var needed = new List<int>[jobs];
        for (var job = 0; job < jobs; job++)
            needed[job] = [];
        for (var i = 0; i < needs.GetLength(0); i++)
            needed[needs[i, 0]].Add(needs[i, 1]);
        for (var job = 0; job < jobs; job++)
            if (Search(job, needed) is { } cycle)
                return cycle;
        return [];
    }

    static int[]? Search(int start, List<int>[] needed)
    {
        var place = new Dictionary<int, int> { [start] = 0 };
        var done = new HashSet<int>();
        var path = new List<int> { start };
        while (path.Count > 0)
        {
            var next = needed[path[^1]].Where(job => !done.Contains(job)).DefaultIfEmpty(-1).First();
            if (next < 0)
            {
                done.Add(path[^1]);
                place.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
            }
            else if (!place.TryAdd(next, path.Count))
                return [.. path.Skip(place[next])];
            else
                path.Add(next);
        }
        return null;
    }
}
