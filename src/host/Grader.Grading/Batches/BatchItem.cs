using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Grading.Batches;

/// <summary>One of many submissions to the same problem, before it is read: a file or a folder.</summary>
/// <param name="Id">Its name without extension, which says whose it is; with the extension if another one would have the same id.</param>
/// <param name="Path">Its path, as far as the name can be read.</param>
/// <param name="HasReadableName">Whether it can be opened by that path.</param>
public sealed record BatchItem(string Id, string Path, bool HasReadableName = true)
{
    /// <summary>The submissions in a folder, sorted by name; hidden files, leftovers and other kinds of file are left out.</summary>
    /// <param name="except">A folder that is not one of them: where the reports go.</param>
    public static ImmutableArray<BatchItem> In(string folder, string except)
    {
        var reports = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(except));
        return FromPaths(
            new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => !StrayNames.Contains(entry.Name) && entry.FullName != reports)
                .Select(entry => (System.IO.Path.Combine(folder, entry.Name), entry is DirectoryInfo)),
            path => !UnreadableName.IsIn(path));
    }

    /// <summary>The submissions among files and folders that lie in one folder.</summary>
    /// <param name="found">Their paths; several names that cannot be read may look the same.</param>
    /// <param name="canBeOpened">Whether something exists at a path.</param>
    public static ImmutableArray<BatchItem> FromPaths(IEnumerable<(string Path, bool IsFolder)> found, Func<string, bool> canBeOpened)
    {
        var named = found
            .Where(entry => entry.IsFolder || Submission.IsSource(entry.Path))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .Select(entry => new Named(entry.Path, System.IO.Path.GetFileName(entry.Path), entry.IsFolder))
            .ToList();
        var uses = named.SelectMany(one => new[] { one.Short, one.Full }.Distinct()).CountBy(name => name).ToDictionary();
        return
        [
            .. named.GroupBy(one => one.Path).SelectMany(alike => alike.Select((one, i) =>
            {
                var id = uses[one.Short] == 1 ? one.Short : i == 0 ? one.Full : $"{one.Full} ({i + 1})";
                return new BatchItem(id, one.Path, i == 0 && canBeOpened(one.Path));
            })),
        ];
    }

    sealed record Named(string Path, string Full, bool IsFolder)
    {
        public string Short => IsFolder ? Full : System.IO.Path.GetFileNameWithoutExtension(Full);
    }
}
