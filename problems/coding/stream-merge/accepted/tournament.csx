// A tournament of fronts: the winner's leaf is played again on its way up.
long[] Merge(double[] scores, long[] lengths, long count)
{
    var leaves = 1;
    while (leaves < lengths.Length)
        leaves *= 2;
    var at = new long[leaves];
    var end = new long[leaves];
    var sum = 0L;
    for (var i = 0; i < lengths.Length; i++)
        (at[i], end[i]) = (sum, sum += lengths[i]);

    var winner = new int[2 * leaves];
    for (var i = 0; i < leaves; i++)
        winner[leaves + i] = i;
    for (var node = leaves - 1; node >= 1; node--)
        Play(node);
    var answer = new List<long>();
    while (answer.Count < count && at[winner[1]] < end[winner[1]])
    {
        var best = winner[1];
        answer.Add(at[best]++);
        for (var node = (leaves + best) / 2; node >= 1; node /= 2)
            Play(node);
    }
    return answer.ToArray();

    void Play(int node)
    {
        var (left, right) = (winner[2 * node], winner[2 * node + 1]);
        var rightWins = at[right] < end[right] && (at[left] == end[left] || scores[at[right]] > scores[at[left]]);
        winner[node] = rightWins ? right : left;
    }
}
