// A SortedSet for the ready jobs; the cycle by depth-first search on a stack of its own, with three colours.
namespace Planning;

public static class Solution
{
    public static List<int> Levels(int jobs, int[][] needs, int slots)
    {
        var rows = needs.Select(row => (Job: row[0], Needed: row[1])).Distinct().ToList();
        var neededBy = rows.ToLookup(row => row.Needed, row => row.Job);
        var waiting = new int[jobs];
        rows.ForEach(row => waiting[row.Job]++);
        var levels = Enumerable.Repeat(-1, jobs).ToList();
        var ready = new SortedSet<int>(Enumerable.Range(0, jobs).Where(job => waiting[job] == 0));
        for (int level = 0; ready.Any(); level++)
        {
            var chosen = ready.Take(slots).ToArray();
            ready.ExceptWith(chosen);
            foreach (int job in chosen)
                levels[job] = level;
            foreach (int job in chosen)
                foreach (int follower in neededBy[job])
                    if (--waiting[follower] == 0)
                        ready.Add(follower);
        }
        return levels;
    }

    enum Colour { New, OnPath, Done }

    public static List<int> Cycle(int jobs, int[][] needs)
    {
        var needsOf = needs.ToLookup(row => row[0], row => row[1]);
        var colour = new Colour[jobs];
        for (int start = 0; start < jobs; start++)
        {
            if (colour[start] != Colour.New)
                continue;
            var path = new List<int> { start };
            var next = new Stack<IEnumerator<int>>();
            next.Push(needsOf[start].GetEnumerator());
            colour[start] = Colour.OnPath;
            while (next.Count > 0)
            {
                if (!next.Peek().MoveNext())
                {
                    next.Pop();
                    colour[path[^1]] = Colour.Done;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                int needed = next.Peek().Current;
                if (colour[needed] == Colour.OnPath)
                    return path.GetRange(path.IndexOf(needed), path.Count - path.IndexOf(needed));
                if (colour[needed] == Colour.New)
                {
                    colour[needed] = Colour.OnPath;
                    path.Add(needed);
                    next.Push(needsOf[needed].GetEnumerator());
                }
            }
        }
        return [];
    }
}
