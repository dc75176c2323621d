// expect: WA
// why: Cycle takes the levels that Levels has left where the number of jobs and of rows is the same, so that Levels(n, one) and Cycle(n, another) gives a cycle of rows that are not there, or none: "each call depends on its arguments only: the caller may fill the same array with another graph."
public class Solution
{
    (int Jobs, int Rows) _of = (-1, -1);
    int[] _levels = [];

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
        (_of, _levels) = ((jobs, needs.GetLength(0)), (int[])levels.Clone());
        return levels;
    }

    public int[] Cycle(int jobs, int[,] needs)
    {
        // who asks why some jobs never run has just asked when the others do
        var levels = _of == (jobs, needs.GetLength(0)) ? _levels : Levels(jobs, needs, Math.Max(1, jobs));
        var at = Array.IndexOf(levels, -1);
        if (at < 0)
            return [];
        var blocker = new int[jobs];
        for (var i = 0; i < needs.GetLength(0); i++)
            if (levels[needs[i, 1]] < 0)
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
