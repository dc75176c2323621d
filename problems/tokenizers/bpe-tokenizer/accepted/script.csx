// One pass per merge, as a script of iterators.
var merges = new List<(int Left, int Right)>();
var spelled = new Dictionary<int, byte[]>();

void Train(string text, int vocabularySize)
{
    merges.Clear();
    spelled = Enumerable.Range(0, 256).ToDictionary(b => b, b => new[] { (byte)b });
    var ids = Utf8(text);
    for (var id = 256; id < vocabularySize && ids.Count >= 2; id++)
    {
        var best = ids.Zip(ids.Skip(1)).GroupBy(pair => pair)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.First).ThenBy(group => group.Key.Second)
            .First().Key;
        merges.Add(best);
        spelled[id] = spelled[best.First].Concat(spelled[best.Second]).ToArray();
        ids = Replace(ids, best, id).ToList();
    }
}

IEnumerable<int> Encode(string text) => merges.Select((pair, i) => (pair, Id: 256 + i))
    .Aggregate(Utf8(text), (ids, merge) => Replace(ids, merge.pair, merge.Id).ToList());

string Decode(IEnumerable<int> tokens) => Encoding.UTF8.GetString(tokens.SelectMany(id => spelled[id]).ToArray());

List<int> Utf8(string text) => Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToList();

IEnumerable<int> Replace(List<int> ids, (int Left, int Right) pair, int id)
{
    for (var i = 0; i < ids.Count; i++)
    {
        var found = ids[i] == pair.Left && i + 1 < ids.Count && ids[i + 1] == pair.Right;
        yield return found ? id : ids[i];
        if (found) i++;
    }
}
