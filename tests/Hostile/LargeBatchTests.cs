using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Grader.Sandboxing;
using Xunit.Abstractions;

namespace Hostile.Tests;

/// <summary>
/// A class hands in, and every tenth submission is hostile: each gets its report and the verdict it deserves, and the host neither dies nor
/// grows. <c>GRADER_BATCH=1000</c> sets their number.
/// </summary>
[Trait("Tier", "full")]
public sealed class LargeBatchTests(ITestOutputHelper output) : IDisposable
{
    readonly string _home = Directory.CreateTempSubdirectory("grader-class-").FullName;

    [AtLevelTheory(IsolationLevel.Landlock)]
    [InlineData("namespaces")]
    [InlineData("landlock")]
    public void Every_submission_gets_the_verdict_it_deserves_though_every_tenth_is_hostile(string level)
    {
        if (Sandbox.WhyNot(Enum.Parse<IsolationLevel>(level, ignoreCase: true)) is not null)
        {
            return;
        }
        var given = Environment.GetEnvironmentVariable("GRADER_BATCH");
        var count = int.Parse(given is { Length: > 0 } ? given : "120", CultureInfo.InvariantCulture);
        var expected = HandIn(count);
        var (early, late) = Grade(level, count);

        var verdicts = File.ReadLines(Path.Combine(_home, "out", "reports.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                report => report.GetProperty("id").GetString()!,
                report => report.GetProperty("report").GetProperty("verdict").GetString()!);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), verdicts.Keys.Order(StringComparer.Ordinal));
        var misjudged = verdicts
            .Where(report => !expected[report.Key].Contains(report.Value))
            .Select(report => $"{report.Key}: {report.Value}").ToList();
        output.WriteLine(
            $"{level}: {count} submissions, {misjudged.Count} misjudged, {early >> 20} MB after a third, {late >> 20} MB at the end");
        Assert.True(misjudged.Count == 0, string.Join('\n', misjudged));
        Assert.True(early > 0, "the batch ended before its memory was looked at");
        Assert.True(late < early + (96 << 20), $"{early >> 20} MB after a third, {late >> 20} MB at the end");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    /// <summary>Writes the submissions; by id, the verdicts that are right.</summary>
    Dictionary<string, IReadOnlyList<string>> HandIn(int count)
    {
        var expected = new Dictionary<string, IReadOnlyList<string>>();
        var hostile = HostileCase.Names.Where(IsOneFile).ToList();
        var folder = Directory.CreateDirectory(Path.Combine(_home, "in")).FullName;
        var solution = File.ReadAllText(Path.Combine(HostileCase.Folder, "problems", "scale", "solution.cs"));
        for (var i = 0; i < count; i++)
        {
            var id = $"{i:0000}";
            if (i % 10 != 9)
            {
                File.WriteAllText(Path.Combine(folder, id + ".cs"), $"{solution}\n// {i}\n");
                expected[id] = ["AC"];
                continue;
            }
            var name = hostile[i / 10 * 7 % hostile.Count]; // all kinds, as the names are in order
            var source = Directory.GetFiles(Path.Combine(HostileCase.Folder, "cases", name), "*.cs*").Single();
            id += "-" + name;
            File.Copy(source, Path.Combine(folder, id + Path.GetExtension(source)));
            expected[id] = HostileCase.Read(name).Expected;
        }
        return expected;
    }

    static bool IsOneFile(string name) =>
        Directory.GetFiles(Path.Combine(HostileCase.Folder, "cases", name)) is [var only]
            && Path.GetExtension(only) is ".cs" or ".csx";

    /// <summary>The host's resident memory when a third has been graded, and when all have.</summary>
    (long Early, long Late) Grade(string level, int count)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            GraderCommand.Program, "batch", "--problem", Path.Combine(HostileCase.Folder, "problems", "scale"),
            "in", "--output", "out", "--isolation", level,
        ])
        {
            WorkingDirectory = _home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var batch = Process.Start(start)!;
        var (said, error) = (batch.StandardOutput.ReadToEndAsync(), batch.StandardError.ReadToEndAsync());
        var (early, late) = (0L, 0L);
        while (!batch.WaitForExit(100))
        {
            batch.Refresh();
            var resident = batch.HasExited ? 0 : batch.WorkingSet64; // 0 too when it ends between the two
            late = resident > 0 ? resident : late;
            early = early == 0 && Graded() >= count / 3 ? late : early;
        }
        Assert.True(batch.ExitCode == 0, $"exit code {batch.ExitCode}: {error.Result} {said.Result}");
        return (early, late);
    }

    int Graded() => Path.Combine(_home, "out", "reports.jsonl") is var path && File.Exists(path) ? File.ReadLines(path).Count() : 0;
}
