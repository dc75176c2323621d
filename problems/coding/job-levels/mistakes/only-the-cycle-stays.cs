// rejected by: what waits for a cycle never runs, and all else does
// feedback: A job that waits for a cycle without being on it is run; it must never run.
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
        var progress = true;
        while (progress)
        {
            progress = false;
            for (var job = 0; job < jobs; job++)
            {
                if (levels[job] >= 0 || Reaches(job, job, needs, []))
                    continue;
                var needed = Enumerable.Range(0, needs.GetLength(0)).Where(i => needs[i, 0] == job).Select(i => needs[i, 1]).ToList();
                if (needed.Any(other => levels[other] < 0 && !Reaches(other, other, needs, [])))
                    continue;
                levels[job] = needed.Max(other => levels[other]) + 1;
                progress = true;
            }
        }
        return levels;
    }

    static bool Reaches(int from, int to, int[,] needs, HashSet<int> seen)
    {
        for (var i = 0; i < needs.GetLength(0); i++)
            if (needs[i, 0] == from && (needs[i, 1] == to || (seen.Add(needs[i, 1]) && Reaches(needs[i, 1], to, needs, seen))))
                return true;
        return false;
    }

    public int[] Cycle(int jobs, int[,] needs)
    {
        var levels = Levels(jobs, needs, jobs);
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
