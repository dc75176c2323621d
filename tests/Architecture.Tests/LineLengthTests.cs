using Grader.Testing;

namespace Architecture.Tests;

/// <summary>No analyzer that we use holds the width of a line.</summary>
public class LineLengthTests
{
    const int Most = 140;

    /// <summary>Submissions that others wrote.</summary>
    static readonly string[] s_leftOut = ["cases", "Fixes", "Regressions", "StillMisjudged", "Wrong", "obj", "bin"];

    [Fact]
    public void No_line_of_the_product_or_of_its_tests_is_longer_than_140_columns()
    {
        var files = new[] { "src", "tests", "benchmarks" }.SelectMany(folder => FilesBelow(Path.Combine(Repository.Root, folder))).ToList();
        Assert.True(files.Count > 400, $"{files.Count} files");
        Assert.Empty(files.SelectMany(LongLines));
    }

    [Fact]
    public void No_line_of_a_problems_checks_is_longer_than_140_columns()
    {
        var checks = Directory.GetFiles(Repository.Problems, "checks.cs", SearchOption.AllDirectories);
        Assert.True(checks.Length > 30, $"{checks.Length} files");
        Assert.Empty(checks.SelectMany(LongLines));
    }

    static IEnumerable<string> FilesBelow(string folder) => Directory.EnumerateFiles(folder, "*.cs").Concat(
        Directory.EnumerateDirectories(folder).Where(below => !s_leftOut.Contains(Path.GetFileName(below))).SelectMany(FilesBelow));

    static IEnumerable<string> LongLines(string path) => File.ReadLines(path).Index()
        .Where(line => line.Item.EnumerateRunes().Count() > Most)
        .Select(line => $"{Path.GetRelativePath(Repository.Root, path)}:{line.Index + 1}");
}
