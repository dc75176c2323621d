// Rows in one array, sorted by what is needed; `long` throughout.
long[] Levels(long jobs, long[,] needs, long slots)
{
    var rows = Enumerable.Range(0, needs.GetLength(0)).Select(i => (Job: needs[i, 0], Needed: needs[i, 1])).OrderBy(row => row.Needed).ToArray();
    var begin = new int[jobs + 1];
    var count = new int[jobs];
    foreach (var (job, needed) in rows)
    {
        begin[needed + 1]++;
        count[job]++;
    }
    for (var job = 0L; job < jobs; job++)
        begin[job + 1] += begin[job];

    var result = new long[jobs];
    var ready = new PriorityQueue<long, long>();
    for (var job = 0L; job < jobs; job++)
    {
        result[job] = -1;
        if (count[job] == 0)
            ready.Enqueue(job, job);
    }
    var level = 0L;
    var released = new List<long>();
    while (ready.Count > 0)
    {
        for (var left = slots; left > 0 && ready.TryDequeue(out var job, out _); left--)
        {
            result[job] = level;
            released.AddRange(rows[begin[job]..begin[job + 1]].Select(row => row.Job).Where(follower => --count[follower] == 0));
        }
        ready.EnqueueRange(released.Select(job => (job, job)));
        released.Clear();
        level++;
    }
    return result;
}

// Takes away jobs from both ends: first those that need nothing, then those that nothing needs. What is left is cycles and the ways between them.
IEnumerable<long> Cycle(long jobs, long[,] needs)
{
    var rows = Enumerable.Range(0, needs.GetLength(0)).Select(i => (Job: needs[i, 0], Needed: needs[i, 1])).ToList();
    var left = Rest(rows, jobs);
    left = Rest(left.Select(row => (row.Needed, row.Job)).ToList(), jobs).Select(row => (row.Needed, row.Job)).ToList();
    if (left.Count == 0)
        return [];
    var next = left.GroupBy(row => row.Job).ToDictionary(group => group.Key, group => group.Last().Needed);
    var seen = new Dictionary<long, int>();
    var at = left[0].Job;
    while (seen.TryAdd(at, seen.Count))
        at = next[at];
    return seen.Where(entry => entry.Value >= seen[at]).OrderBy(entry => entry.Value).Select(entry => entry.Key);
}

List<(long Job, long Needed)> Rest(List<(long Job, long Needed)> rows, long jobs)
{
    var count = new int[jobs];
    foreach (var row in rows)
        count[row.Job]++;
    var followers = rows.ToLookup(row => row.Needed, row => row.Job);
    var open = new Queue<long>();
    for (var job = 0L; job < jobs; job++)
        if (count[job] == 0)
            open.Enqueue(job);
    var gone = new HashSet<long>();
    while (open.TryDequeue(out var job))
    {
        gone.Add(job);
        foreach (var follower in followers[job])
            if (--count[follower] == 0)
                open.Enqueue(follower);
    }
    return rows.Where(row => !gone.Contains(row.Job) && !gone.Contains(row.Needed)).ToList();
}
