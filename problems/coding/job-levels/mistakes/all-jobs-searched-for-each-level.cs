// rejected by: 100,000 jobs in levels
// feedback: For each level all jobs are searched for those that are ready, so that twice the jobs take four times as long.
// hint: 2
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
        var waiting = new bool[jobs];
        Array.Fill(waiting, true);
        for (var level = 0; true; level++)
        {
            var running = new List<int>();
            for (var job = 0; job < jobs && running.Count < slots; job++)
                if (waiting[job] && missing[job] == 0)
                    running.Add(job);
            foreach (var job in running)
                waiting[job] = false;
            if (running.Count == 0)
                break;
            foreach (var job in running)
            {
                levels[job] = level;
                foreach (var follower in followers[job])
                    missing[follower]--;
            }
        }
        return levels;
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
