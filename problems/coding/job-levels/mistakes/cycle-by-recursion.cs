// rejected by: a chain of 300,000 jobs
// feedback: Cycle is a recursion as deep as the longest chain, so the stack overflows. Keep the path in a list or stack of your own.
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
        var needsOf = new List<int>[jobs];
        for (var job = 0; job < jobs; job++)
            needsOf[job] = [];
        for (var i = 0; i < needs.GetLength(0); i++)
            needsOf[needs[i, 0]].Add(needs[i, 1]);

        var (path, state) = (new List<int>(), new int[jobs]);    // 0: new, 1: on the path, 2: done
        int[] Search(int job)
        {
            if (state[job] == 2)
                return [];
            if (state[job] == 1)
                return [.. path.Skip(path.IndexOf(job))];
            state[job] = 1;
            path.Add(job);
            foreach (var needed in needsOf[job])
                if (Search(needed) is { Length: > 0 } cycle)
                    return cycle;
            path.RemoveAt(path.Count - 1);
            state[job] = 2;
            return [];
        }

        for (var job = 0; job < jobs; job++)
            if (Search(job) is { Length: > 0 } cycle)
                return cycle;
        return [];
    }
}
