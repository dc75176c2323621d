using Grader.Grading.Compiling;
using Grader.Sandboxing;

namespace Grader.Grading.Tests;

public sealed class ChecksCacheTests : IDisposable
{
    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("grader-cache-");

    [Fact]
    public void A_damaged_entry_is_as_good_as_none()
    {
        var cache = new ChecksCache(_root.FullName);
        cache.Store("key", [1, 2, 3]);
        Assert.Equal([1, 2, 3], cache.Find("key")!);
        var entry = _root.GetFiles().Single().FullName;
        File.WriteAllBytes(entry, [.. File.ReadAllBytes(entry)[..^1], 9]);
        Assert.Null(cache.Find("key"));
        Assert.Null(cache.Find("other"));
    }

    [Fact]
    public void What_another_compiler_made_is_not_used()
    {
        var components = Components.Locate();
        ChecksCache.Below(_root.FullName, components).Store("key", [1, 2, 3]);
        Assert.NotNull(ChecksCache.Below(_root.FullName, components).Find("key"));
        Assert.Null(ChecksCache.Below(_root.FullName, components with { Compiler = OfOtherSources() }).Find("key"));
    }

    [Fact]
    public void What_earlier_compilers_made_is_removed_after_a_month_and_what_a_link_leads_to_is_not()
    {
        var (elsewhere, month) = (_root.CreateSubdirectory("elsewhere"), DateTime.UtcNow.AddDays(-31));
        var caches = _root.CreateSubdirectory("caches");
        File.WriteAllText(Path.Combine(elsewhere.FullName, "kept"), "");
        var (old, recent) = (caches.CreateSubdirectory("old"), caches.CreateSubdirectory("recent"));
        File.WriteAllText(Path.Combine(old.FullName, "a.checks"), "");
        File.WriteAllText(Path.Combine(caches.FullName, "b.checks"), "");
        Directory.CreateSymbolicLink(Path.Combine(old.FullName, "link"), elsewhere.FullName);
        File.SetLastWriteTimeUtc(Path.Combine(caches.FullName, "b.checks"), month);
        Directory.SetLastWriteTimeUtc(old.FullName, month);

        new ChecksCache(Path.Combine(caches.FullName, "new")).Store("key", [1, 2, 3]);

        Assert.Equal(["new", "recent"], caches.GetFileSystemInfos().Select(info => info.Name).Order(StringComparer.Ordinal));
        Assert.True(recent.Exists && File.Exists(Path.Combine(elsewhere.FullName, "kept")));
    }

    public void Dispose() => _root.Delete(recursive: true);

    ManagedProgram OfOtherSources()
    {
        var folder = _root.CreateSubdirectory("compiler").FullName;
        File.WriteAllText(Path.Combine(folder, "built-from"), "0123456789\n");
        return new ManagedProgram(folder, "Grader.Compiler");
    }
}
