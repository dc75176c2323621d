using System.Text.RegularExpressions;
using Grader.Testing;

namespace Architecture.Tests;

/// <summary>docs/security.md names what holds each promise.</summary>
public sealed partial class SecurityPromisesTests
{
    [Fact]
    public void What_is_said_to_hold_a_promise_is_a_test_or_a_hostile_case()
    {
        var table = File.ReadLines(Path.Combine(Repository.Root, "docs", "security.md"))
            .SkipWhile(line => !line.StartsWith("| promise", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).ToList();
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Method().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value));
        var cases = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests", "Hostile", "cases"))
            .Select(Path.GetFileName);
        var known = tests.Concat(cases).ToHashSet();
        Assert.True(table.Count > 20, $"{table.Count} promises");
        Assert.All(table, line =>
        {
            var held = Name().Matches(line.Split('|')[2]).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(held);
            Assert.All(held, name => Assert.Contains(name, known));
        });
    }

    [GeneratedRegex(@"public (?:async Task|void) (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
