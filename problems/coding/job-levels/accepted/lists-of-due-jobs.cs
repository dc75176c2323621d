// Ready jobs wait in the list of the level from which they may run; the cycle is found after Brent 1980, by a hare and a tortoise.
using System.Numerics.Tensors;

public class Solution
{
    List<int>[] followers = [];
    int[] open = [];

    public IEnumerable<int> Levels(int jobs, Tensor<int> needs, int slots)
    {
        Prepare(jobs, needs);
        var answer = Enumerable.Repeat(-1, jobs).ToArray();
        var due = new SortedDictionary<int, List<int>>();    // the jobs that become ready at each level
        for (int job = 0; job < jobs; job++)
            if (open[job] == 0)
                Add(0, job);
        var heap = new SortedSet<int>();
        for (int level = 0; due.Count > 0 || heap.Count > 0; level++)
        {
            if (due.Remove(level, out var now))
                heap.UnionWith(now);
            for (int taken = 0; taken < slots && heap.Count > 0; taken++)
            {
                int job = heap.Min;
                heap.Remove(job);
                answer[job] = level;
                foreach (int follower in followers[job])
                    if (--open[follower] == 0)
                        Add(level + 1, follower);
            }
        }
        return answer;

        void Add(int level, int job)
        {
            if (!due.TryGetValue(level, out var list))
                due[level] = list = new List<int>();
            list.Add(job);
        }
    }

    public IEnumerable<int> Cycle(int jobs, Tensor<int> needs)
    {
        Prepare(jobs, needs);
        var queue = new Queue<int>(Enumerable.Range(0, jobs).Where(job => open[job] == 0));
        while (queue.Count > 0)
            foreach (int follower in followers[queue.Dequeue()])
                if (--open[follower] == 0)
                    queue.Enqueue(follower);
        var down = new Dictionary<int, int>();
        for (nint i = 0; i < needs.Lengths[0]; i++)
            if (open[needs[i, 0]] > 0 && open[needs[i, 1]] > 0)
                down.TryAdd(needs[i, 0], needs[i, 1]);
        if (down.Count == 0)
            yield break;
        // Brent: the hare waits at powers of two until it is met again
        int hare = down.Keys.Max(), tortoise = hare;
        for (int power = 1, length = 0; ; length++)
        {
            hare = down[hare];
            if (hare == tortoise)
                break;
            if (length + 1 == power)
            {
                tortoise = hare;
                power *= 2;
                length = -1;
            }
        }
        do
        {
            yield return hare;
            hare = down[hare];
        }
        while (hare != tortoise);
    }

    void Prepare(int jobs, Tensor<int> needs)
    {
        open = new int[jobs];
        followers = new List<int>[jobs];
        for (int job = 0; job < jobs; job++)
            followers[job] = new List<int>();
        for (nint i = 0; i < needs.Lengths[0]; i++)
        {
            open[needs[i, 0]]++;
            followers[needs[i, 1]].Add(needs[i, 0]);
        }
    }
}
