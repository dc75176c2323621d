// rejected by: one job that 100,000 others need, and one that needs as many
// feedback: Cycle looks through the needs of a job from the first one again whenever it comes back to it; go on where you were.
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

    enum Colour : byte { White, Grey, Black }

    public int[] Cycle(int jobs, int[,] needs)
    {
        var needed = new List<int>[jobs];
        for (var job = 0; job < jobs; job++)
            needed[job] = [];
        for (var i = 0; i < needs.GetLength(0); i++)
            needed[needs[i, 0]].Add(needs[i, 1]);

        var colour = new Colour[jobs];
        var path = new List<int>();                         // depth first, with a stack of our own
        for (var root = 0; root < jobs; root++)
        {
            if (colour[root] != Colour.White)
                continue;
            colour[root] = Colour.Grey;
            path.Add(root);
            while (path.Count > 0)
            {
                var at = path[^1];
                var index = needed[at].FindIndex(job => colour[job] != Colour.Black);
                if (index < 0)
                {
                    colour[at] = Colour.Black;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                var next = needed[at][index];
                if (colour[next] == Colour.Grey)
                    return [.. path.Skip(path.IndexOf(next))];
                colour[next] = Colour.Grey;
                path.Add(next);
            }
        }
        return [];
    }
}
