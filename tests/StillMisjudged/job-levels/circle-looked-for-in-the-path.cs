// claim: wrong, because the walk asks of each job whether it is in the list of jobs walked so far: "There may be 300,000 jobs, all of them in one chain […] Twice the jobs must not take four times as long"
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
        var ready = new PriorityQueue<int, int>();          // smallest number first
        for (var job = 0; job < jobs; job++)
            if (missing[job] == 0)
                ready.Enqueue(job, job);

        for (var level = 0; ready.Count > 0; level++)
        {
            var running = new List<int>();
            while (running.Count < slots && ready.Count > 0)
                running.Add(ready.Dequeue());
            foreach (var job in running)                    // only now: what a job of this level releases is ready for the next one
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
        var levels = Levels(jobs, needs, jobs);             // so many slots that nobody waits for one
        var blocker = new int[jobs];
        for (var i = 0; i < needs.GetLength(0); i++)
            if (levels[needs[i, 1]] < 0)
                blocker[needs[i, 0]] = needs[i, 1];         // each job that never runs needs another one that never runs

        var at = Array.IndexOf(levels, -1);
        if (at < 0)
            return [];
        var path = new List<int>();
        int begin;
        while ((begin = path.IndexOf(at)) < 0)              // until a job comes again
        {
            path.Add(at);
            at = blocker[at];
        }
        return [.. path.Skip(begin)];
    }
}
