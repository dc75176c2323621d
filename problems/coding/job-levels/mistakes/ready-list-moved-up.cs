// rejected by: very many jobs that wait for one slot
// feedback: The ready jobs are a list whose rest moves to the front at every level, so that twice the jobs take four times as long; use a heap or a sorted set.
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
        var ready = new List<int>();                        // always sorted, smallest number first
        for (var job = 0; job < jobs; job++)
            if (missing[job] == 0)
                ready.Add(job);

        for (var level = 0; ready.Count > 0; level++)
        {
            var running = ready.GetRange(0, Math.Min(slots, ready.Count));
            ready.RemoveRange(0, running.Count);            // moves all that wait
            foreach (var job in running)                    // only now: what a job of this level releases is ready for the next one
            {
                levels[job] = level;
                foreach (var follower in followers[job])
                    if (--missing[follower] == 0)
                        ready.Insert(~ready.BinarySearch(follower), follower);
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
        for (var step = 0; step < jobs; step++)             // from one to the next for ever, among few jobs: that leads into a circle
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
