// rejected by: each call stands alone
// feedback: The lists of followers are kept for as long as the same array is passed, although its content may have changed.
// A topological order (after Kahn 1962), taken one level at a time.
public class Solution
{
    int[,]? _needs;                                         // the graph that was asked about last: Levels and Cycle are asked about the same one
    int _jobs;
    int[] _missing = [];
    List<int>[] _followers = [];

    void Build(int jobs, int[,] needs)
    {
        if (ReferenceEquals(needs, _needs) && jobs == _jobs)
            return;
        (_needs, _jobs) = (needs, jobs);
        _missing = new int[jobs];
        _followers = new List<int>[jobs];
        for (var job = 0; job < jobs; job++)
            _followers[job] = [];
        for (var i = 0; i < needs.GetLength(0); i++)
        {
            _missing[needs[i, 0]]++;
            _followers[needs[i, 1]].Add(needs[i, 0]);
        }
    }

    public int[] Levels(int jobs, int[,] needs, int slots)
    {
        Build(jobs, needs);
        var missing = (int[])_missing.Clone();
        var followers = _followers;

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
