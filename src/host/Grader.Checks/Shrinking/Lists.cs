namespace Grader.Checks.Shrinking;

/// <summary>Shorter texts and lists. A text loses whole code points, so that it stays valid.</summary>
static class Lists
{
    public static IEnumerable<object?> Shorter(Leaf leaf) => leaf switch
    {
        { Value: string text } => Shorter(text),
        { Value: Array { Rank: 1 } list, Dims.Length: 0 } =>
            Chunks.Enumerate(list.Length, keep: 0).Select(run => Without(list, run.Start, run.Count)),
        { Value: Array { Rank: > 1 }, MayBeNull: true } => [null],
        _ => [],
    };

    public static IEnumerable<string> Shorter(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        return Chunks.Enumerate(runes.Length, keep: 0)
            .Select(run => Texts.Concat([.. runes[..run.Start], .. runes[(run.Start + run.Count)..]]));
    }

    static Array Without(Array list, int start, int count)
    {
        var shorter = Array.CreateInstance(list.GetType().GetElementType()!, list.Length - count);
        Array.Copy(list, shorter, start);
        Array.Copy(list, start + count, shorter, start, list.Length - start - count);
        return shorter;
    }
}
