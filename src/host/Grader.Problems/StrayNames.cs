namespace Grader.Problems;

/// <summary>Names of files that nobody hands in: what other programs leave beside the files that somebody wrote.</summary>
public static class StrayNames
{
    /// <summary>
    /// Hidden files, an editor's lock <c>.#a.cs</c> and a Mac's twin <c>._a.cs</c> among them; a Mac's folder <c>__MACOSX</c>; the
    /// backups <c>a~</c> and <c>#a#</c>.
    /// </summary>
    public static bool Contains(string name) =>
        name is "__MACOSX" || name.StartsWith('.') || name.EndsWith('~') || (name.StartsWith('#') && name.EndsWith('#'));
}
