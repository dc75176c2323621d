namespace Grader.Problems;

/// <summary>Finds the names that somebody who mistyped one may have meant.</summary>
public static class NearestNames
{
    /// <summary>All of them, the nearest first.</summary>
    public static IEnumerable<string> Find(string written, IEnumerable<string> names) =>
        names.OrderBy(name => Math.Min(Difference(written, name), Edits(written, name) / (double)Math.Max(written.Length, name.Length)));

    /// <summary>Distance by shared letter pairs, so that a part of a long name counts as near.</summary>
    static double Difference(string written, string name)
    {
        static HashSet<string> Pairs(string text) =>
            [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2).ToLowerInvariant())];
        var (a, b) = (Pairs(written), Pairs(name));
        return 1 - (2.0 * a.Intersect(b).Count() / Math.Max(1, a.Count + b.Count));
    }

    /// <summary>Number of letters to insert, remove or change, which tells short names apart.</summary>
    static int Edits(string written, string name)
    {
        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        foreach (var letter in written.ToLowerInvariant())
        {
            var diagonal = row[0]++;
            for (var i = 1; i <= name.Length; i++)
            {
                (row[i], diagonal) = (
                    Math.Min(Math.Min(row[i], row[i - 1]) + 1, diagonal + (char.ToLowerInvariant(name[i - 1]) == letter ? 0 : 1)), row[i]);
            }
        }
        return row[^1];
    }
}
