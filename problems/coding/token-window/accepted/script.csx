// For each end the earliest start by tokens, from prefix sums, and the earliest by sources, from where each was seen last; the later one counts.
(int, int) Longest(IEnumerable<int> tokens, IEnumerable<string> sources, int budget, int limit)
{
    var prefix = new List<long> { 0 };
    foreach (var size in tokens)
        prefix.Add(prefix[^1] + size);

    var seen = new LinkedList<(string Source, int Place)>();   // the sources of the window, the one that was seen longest ago first
    var nodes = new Dictionary<string, LinkedListNode<(string Source, int Place)>>();
    var (bySources, best) = (0, (Start: 0, Count: 0));
    foreach (var (end, source) in sources.Index())
    {
        if (nodes.Remove(source, out var old))
            seen.Remove(old);
        nodes[source] = seen.AddLast((source, end));
        if (seen.Count > limit)
        {
            bySources = seen.First.Value.Place + 1;
            nodes.Remove(seen.First.Value.Source);
            seen.RemoveFirst();
        }
        var start = Math.Max(bySources, FirstAtLeast(prefix, prefix[end + 1] - budget, end + 1));
        if (best.Count < end + 1 - start)
            best = (start, end + 1 - start);
    }
    return best;
}

int FirstAtLeast(List<long> rising, long bound, int most)
{
    var low = 0;
    while (low < most)
    {
        var middle = (low + most) / 2;
        if (rising[middle] < bound)
            low = middle + 1;
        else
            most = middle;
    }
    return low;
}
